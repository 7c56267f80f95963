/**
 * Who is told of what: a pure function of a step in a request's history and of whose it was before and
 * after. A notice carries no facts of the case; its words are the mini-program's.
 */
import type { HistoryView } from "../tickets/ticket-schemas";
import type { NoticeCause } from "./notice-terms";

type Act = HistoryView["act"];
type Reader = "applicant" | "desk" | "handler" | "former_handler" | "coordinators" | "other_side";

/** To one account, to everybody at a centre, or to the coordinators. */
export type NoticeAddress =
  | { kind: "account"; id: string }
  | { kind: "centre"; id: string }
  | { kind: "coordinators" };

/** Whose a request is. */
export interface TicketHolders {
  /** Null once the applicant was erased. */
  ownerId: string | null;
  /** Null: the coordinator keeps it. */
  centreId: string | null;
  handlerId: string | null;
}

export interface DueNotice {
  cause: NoticeCause;
  to: NoticeAddress;
}

/** Complete by type: a new act without a decision on whom to tell does not compile. */
const toldOf: Record<Act, readonly (readonly [Reader, NoticeCause])[]> = {
  submit: [
    ["applicant", "received"],
    ["desk", "arrived"],
  ],
  request_material: [["applicant", "material_asked"]],
  supplement: [["desk", "material_given"]],
  lapse: [
    ["applicant", "lapsed"],
    ["handler", "lapsed"],
  ],
  accept: [["applicant", "accepted"]],
  refuse: [["applicant", "refused"]],
  start: [],
  close: [["applicant", "closed"]],
  reopen: [
    ["applicant", "reopened"],
    ["desk", "reopened"],
  ],
  withdraw: [["handler", "withdrawn"]],
  appeal: [["coordinators", "appealed"]],
  uphold: [["applicant", "appeal_upheld"]],
  overturn: [
    ["applicant", "appeal_overturned"],
    ["desk", "appeal_overturned"],
  ],
  route: [],
  claim: [],
  unclaim: [["former_handler", "left_desk"]],
  recuse: [["desk", "recused"]],
  transfer: [
    ["applicant", "transferred"],
    ["desk", "arrived"],
    ["former_handler", "left_desk"],
  ],
  propose_transfer: [["applicant", "transfer_proposed"]],
  decline_transfer: [["desk", "transfer_declined"]],
  refer: [["applicant", "referred"]],
  objection: [
    ["applicant", "objection_done"],
    ["desk", "arrived"],
    ["former_handler", "left_desk"],
  ],
  message: [["other_side", "message"]],
  note: [],
  reveal: [],
  attach: [],
  redate: [
    ["applicant", "redated"],
    ["handler", "redated"],
  ],
  rate: [],
  lift_bar: [],
};

/** The notices that a step causes; none for a reader who does not exist. Who acted is left out on delivery. */
export function noticesOf(
  step: Pick<HistoryView, "act" | "by">,
  before: TicketHolders,
  after: TicketHolders,
): DueNotice[] {
  return toldOf[step.act].flatMap(([reader, cause]) => {
    const to = addressOf(reader, step.by, before, after);
    return to === null ? [] : [{ cause, to }];
  });
}

/** The handler; while nobody has claimed it, all who could. */
export function deskAddress({ centreId, handlerId }: TicketHolders): NoticeAddress {
  if (handlerId !== null) return { kind: "account", id: handlerId };
  return centreId === null ? { kind: "coordinators" } : { kind: "centre", id: centreId };
}

function addressOf(
  reader: Reader,
  by: HistoryView["by"],
  before: TicketHolders,
  after: TicketHolders,
): NoticeAddress | null {
  switch (reader) {
    case "applicant":
      return accountAddress(after.ownerId);
    case "desk":
      return deskAddress(after);
    case "handler":
      return accountAddress(after.handlerId);
    case "former_handler":
      return before.handlerId === after.handlerId ? null : accountAddress(before.handlerId);
    case "coordinators":
      return { kind: "coordinators" };
    case "other_side":
      return by === "applicant" ? deskAddress(after) : accountAddress(after.ownerId);
  }
}

function accountAddress(id: string | null): NoticeAddress | null {
  return id === null ? null : { kind: "account", id };
}
