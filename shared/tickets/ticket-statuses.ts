import type { Role } from "../http/endpoint";

/**
 * The life of a request for rights assistance, after the process docs/sources.md B5 describes (its limits are
 * settings of the program, not law). This is the one table of who may move what where; the README's
 * diagram is drawn from it.
 */
export const ticketStatuses = [
  "draft",
  "submitted",
  "awaiting_material",
  "accepted",
  "refused",
  "deemed_withdrawn",
  "withdrawn",
  "in_progress",
  "closed",
  "reopened",
  "appealed",
  "upheld",
  "overturned",
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Who moves a ticket: a role, or the program itself when a limit has run out. */
export type Mover = Extract<Role, "applicant" | "staff" | "coordinator"> | "program";

export interface TicketMove {
  from: readonly TicketStatus[];
  to: TicketStatus;
  by: readonly Mover[];
}

// The coordinator handles what no centre has: a request whose applicant did not agree to pass it on,
// or that nobody fits (ticket-permissions.ts keeps the coordinator off the centres' desks).
const desk = ["staff", "coordinator"] as const;
const underway = ["submitted", "awaiting_material", "accepted", "in_progress", "reopened"] as const;

export const ticketMoves = {
  submit: { from: ["draft"], to: "submitted", by: ["applicant"] },
  request_material: { from: ["submitted"], to: "awaiting_material", by: desk },
  supplement: { from: ["awaiting_material"], to: "submitted", by: ["applicant"] },
  lapse: { from: ["awaiting_material"], to: "deemed_withdrawn", by: ["program"] },
  accept: { from: ["submitted"], to: "accepted", by: desk },
  refuse: { from: ["submitted"], to: "refused", by: desk },
  start: { from: ["accepted", "reopened", "overturned"], to: "in_progress", by: desk },
  close: { from: ["accepted", "in_progress", "reopened"], to: "closed", by: desk },
  // The applicant by saying "not solved", once and in time (ticket-rating.ts).
  reopen: { from: ["closed"], to: "reopened", by: ["applicant", ...desk] },
  withdraw: { from: [...underway, "overturned"], to: "withdrawn", by: ["applicant"] },
  appeal: { from: ["refused"], to: "appealed", by: ["applicant"] },
  uphold: { from: ["appealed"], to: "upheld", by: ["coordinator"] },
  overturn: { from: ["appealed"], to: "overturned", by: ["coordinator"] },
} as const satisfies Record<string, TicketMove>;
export type TicketMoveName = keyof typeof ticketMoves;

/** Whether `mover` may do `move` to a ticket that is `status`. */
export function canMove(move: TicketMoveName, status: TicketStatus, mover: Mover): boolean {
  const { from, by }: TicketMove = ticketMoves[move];
  return from.includes(status) && by.includes(mover);
}

/** The status after `move`. */
export function statusAfter(move: TicketMoveName): TicketStatus {
  return ticketMoves[move].to;
}

/** The centre still has work with it: it counts as load. */
export function isUnderway(status: TicketStatus): boolean {
  return (underway as readonly TicketStatus[]).includes(status) || status === "overturned";
}

/** Nothing more happens unless somebody reopens or appeals. */
export function isOver(status: TicketStatus): boolean {
  return ["refused", "deemed_withdrawn", "withdrawn", "closed", "upheld"].includes(status);
}

/** What each status is called to the applicant. */
export const statusWords: Record<TicketStatus, string> = {
  draft: "草稿",
  submitted: "已提交，等受理",
  awaiting_material: "等您补材料",
  accepted: "已受理",
  refused: "不予受理",
  deemed_withdrawn: "视为撤回",
  withdrawn: "已撤回",
  in_progress: "办理中",
  closed: "已办结",
  reopened: "重新办理",
  appealed: "申诉中",
  upheld: "维持不予受理",
  overturned: "撤销原决定，予以受理",
};
