/**
 * Who may do what to a request as it stands. The status table (ticket-statuses.ts) says which move is
 * possible at all; here it is joined with whose request it is and where it lies.
 */
import type { IsoDay } from "../calendar/working-days";
import type { Role } from "../http/endpoint";
import { canMove, isUnderway, type TicketMoveName, type TicketStatus } from "./ticket-statuses";
import type { applicantActions, staffActions } from "./ticket-terms";

export type ApplicantAction = (typeof applicantActions)[number];
export type StaffAction = (typeof staffActions)[number];

/** What decides, besides the person. */
export interface TicketFacts {
  status: TicketStatus;
  /** Null: the coordinator keeps it. */
  centreId: string | null;
  handlerId: string | null;
  hasObjected: boolean;
  /** Who declared that they must not handle it. */
  recusedIds: readonly string[];
  /** Every material that is needed has been given or waived. */
  isMaterialThere: boolean;
  /** The last day for an appeal; null where nothing was refused. */
  appealBy: IsoDay | null;
  /** The last day to rate what was closed; null where nothing was. */
  rateBy: IsoDay | null;
  /** The applicant has had it opened again already. */
  hasReopened: boolean;
  /** The last day to answer a proposed transfer; null where none is open. */
  proposalBy: IsoDay | null;
  /** Who closed what was then not solved: may not take it again unless the coordinator says so. */
  barredHandlerIds: readonly string[];
}

export interface DeskPerson {
  accountId: string;
  role: Role;
  centreId: string | null;
}

const objectionStatuses: readonly TicketStatus[] = [
  "submitted",
  "awaiting_material",
  "accepted",
  "in_progress",
];

/** Both sides may write while something may still happen. */
export function canTalk(status: TicketStatus): boolean {
  return isUnderway(status) || status === "appealed";
}

/** Whether another centre may be asked for: once, and only before it is answered or over. */
export function canObject(facts: TicketFacts): boolean {
  return facts.centreId !== null && !facts.hasObjected && objectionStatuses.includes(facts.status);
}

/** A proposed transfer is answered up to and including its last day, while the request is under way. */
export function canAnswerProposal(
  facts: Pick<TicketFacts, "status" | "proposalBy">,
  today: IsoDay,
): boolean {
  return isUnderway(facts.status) && facts.proposalBy !== null && today <= facts.proposalBy;
}

/** From its `most`th transfer on a request has bounced: a centre's staff pass it to the coordinator only. */
export function isCoordinatorsToPlace(role: Role, transferCount: number, most: number): boolean {
  return role === "staff" && transferCount + 1 >= most;
}

/** What its applicant may do with it on `today`, in the order the page shows it. */
export function applicantActionsOf(facts: TicketFacts, today: IsoDay): ApplicantAction[] {
  const { status } = facts;
  const may: Record<ApplicantAction, boolean> = {
    edit: status === "draft",
    submit: canMove("submit", status, "applicant"),
    supplement: canMove("supplement", status, "applicant") && facts.isMaterialThere,
    message: canTalk(status),
    withdraw: canMove("withdraw", status, "applicant"),
    objection: canObject(facts),
    answer_proposal: canAnswerProposal(facts, today),
    appeal: canMove("appeal", status, "applicant") && isInTime(facts, today),
    rate: canRate(facts, today),
  };
  return namesOf(may);
}

/** An appeal is in time up to and including its last day. */
export function isInTime(facts: Pick<TicketFacts, "appealBy">, today: IsoDay): boolean {
  return facts.appealBy !== null && today <= facts.appealBy;
}

/** While it is closed, up to and including the last day; the rating may be changed as long. */
export function canRate(facts: Pick<TicketFacts, "status" | "rateBy">, today: IsoDay): boolean {
  return facts.status === "closed" && facts.rateBy !== null && today <= facts.rateBy;
}

/** Whether "not solved" opens it again: in time, and once for each request. */
export function doesUnsolvedReopen(
  facts: Pick<TicketFacts, "status" | "rateBy" | "hasReopened">,
  today: IsoDay,
): boolean {
  return (
    canRate(facts, today) && canMove("reopen", facts.status, "applicant") && !facts.hasReopened
  );
}

/** Nobody has it, and this person may not be the one who takes it. */
export function isBarred(person: DeskPerson, facts: TicketFacts): boolean {
  return facts.handlerId === null && facts.barredHandlerIds.includes(person.accountId);
}

/** Staff know the requests of their own centre, the coordinator knows all; nobody knows a draft. */
export function canKnow(
  person: DeskPerson,
  facts: Pick<TicketFacts, "status" | "centreId">,
): boolean {
  if (facts.status === "draft") return false;
  if (person.role === "coordinator") return true;
  return person.role === "staff" && person.centreId !== null && person.centreId === facts.centreId;
}

/** It lies on this person's desk: the centre's for its staff, the coordinator's when no centre has it. */
export function isOnDesk(person: DeskPerson, facts: TicketFacts): boolean {
  if (!canKnow(person, facts)) return false;
  return person.role === "staff" || facts.centreId === null;
}

/** What a member of staff or the coordinator may do with it. */
export function staffActionsOf(facts: TicketFacts, person: DeskPerson): StaffAction[] {
  if (!canKnow(person, facts)) return [];
  // Who is recused may only see it off: the case is none of theirs.
  const isRecused = facts.recusedIds.includes(person.accountId);
  const isHere = isOnDesk(person, facts) && !isRecused;
  const canTake = isHere && !isBarred(person, facts);
  const canMoveHere = (move: TicketMoveName) =>
    canTake && canMove(move, facts.status, moverOf(person));
  const may: Record<StaffAction, boolean> = {
    claim: canTake && isUnderway(facts.status) && facts.handlerId === null,
    recuse: isHere && isUnderway(facts.status),
    accept: canMoveHere("accept"),
    refuse: canMoveHere("refuse"),
    request_material: canMoveHere("request_material"),
    start: canMoveHere("start"),
    close: canMoveHere("close"),
    // Reopening and transferring are the coordinator's means to unblock any centre's requests.
    reopen: !isRecused && canMove("reopen", facts.status, moverOf(person)),
    transfer: isUnderway(facts.status),
    refer: canTake && isUnderway(facts.status),
    message: isHere && canTalk(facts.status),
    note: true,
    reveal: !isRecused,
    uphold: canMove("uphold", facts.status, moverOf(person)),
    overturn: canMove("overturn", facts.status, moverOf(person)),
    lift_bar: person.role === "coordinator" && hasBar(facts),
  };
  return namesOf(may);
}

function hasBar({ status, handlerId, barredHandlerIds }: TicketFacts): boolean {
  return isUnderway(status) && handlerId === null && barredHandlerIds.length > 0;
}

/** The mover of the status table a person of the desk is. */
function moverOf(person: DeskPerson): "staff" | "coordinator" {
  return person.role === "coordinator" ? "coordinator" : "staff";
}

function namesOf<Name extends string>(may: Record<Name, boolean>): Name[] {
  return (Object.keys(may) as Name[]).filter((name) => may[name]);
}
