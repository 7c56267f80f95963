/**
 * The two clocks of a request, and where it stands in the desk's queue. The applicant's total never
 * starts anew; the centre's own starts when the centre receives the request; both stand while material
 * is awaited, and stop with the first answer.
 */

import { readClock } from "#shared/calendar/limit-clock";
import { addWorkingDays, type IsoDay, type WorkCalendar } from "#shared/calendar/working-days";
import { defaultTicketLimits, type LimitDays } from "#shared/tickets/ticket-limits";
import type { Clock, ClockBrief } from "#shared/tickets/ticket-schemas";
import { isOver } from "#shared/tickets/ticket-statuses";
import type { triageGroups } from "#shared/tickets/ticket-terms";
import type { ClockDeps } from "./ticket-deps";
import type { DayPause, Shelf, TicketRecord } from "./ticket-record";

type ClockFields = Pick<
  TicketRecord,
  | "status"
  | "submittedOn"
  | "receivedOn"
  | "stoppedOn"
  | "pauses"
  | "centreId"
  | "materialDueOn"
  | "appealedOn"
  | "limitDays"
>;
export type TriageGroup = (typeof triageGroups)[number];

/** The days promised when it was sent; requests from before they were noted have the standard ones. */
export function promisedDaysOf({ limitDays }: Pick<TicketRecord, "limitDays">): LimitDays {
  return limitDays ?? defaultTicketLimits;
}

/** The applicant's clock; null while a draft. */
export function totalClockOf(ticket: ClockFields, deps: ClockDeps, today: IsoDay): Clock | null {
  if (ticket.submittedOn === null) return null;
  const { stoppedOn, pauses, submittedOn: startedOn } = ticket;
  const limitDays = promisedDaysOf(ticket).firstAnswerDays;
  return readClock({ startedOn, limitDays, pauses, stoppedOn, today }, deps.calendar());
}

/** The centre's clock; null where no centre has it. */
export function centreClockOf(ticket: ClockFields, deps: ClockDeps, today: IsoDay): Clock | null {
  const { receivedOn, stoppedOn } = ticket;
  if (receivedOn === null || ticket.centreId === null) return null;
  // A centre that received it after the first answer has nothing left to answer in time.
  if (stoppedOn !== null && stoppedOn < receivedOn) return null;
  const pauses = ticket.pauses.flatMap((pause) => pauseSince(pause, receivedOn));
  const limitDays = promisedDaysOf(ticket).centreAnswerDays;
  return readClock({ startedOn: receivedOn, limitDays, pauses, stoppedOn, today }, deps.calendar());
}

/** The clock that runs out first; for an appeal the coordinator's. */
export function firstClockOf(
  ticket: ClockFields,
  deps: ClockDeps,
  today: IsoDay,
): ClockBrief | null {
  if (ticket.status === "appealed" && ticket.appealedOn !== null) {
    return briefOf(appealClockOf(ticket, ticket.appealedOn, deps, today));
  }
  const clocks = [totalClockOf(ticket, deps, today), centreClockOf(ticket, deps, today)];
  const known = clocks.filter((clock) => clock !== null);
  const [first] = known.toSorted((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));
  return first ? briefOf(first) : null;
}

export function briefOf(clock: Clock): ClockBrief {
  const { days: _days, ...brief } = clock;
  return brief;
}

/** Begins a pause on `today`. */
export function pausedFrom(pauses: readonly DayPause[], today: IsoDay): DayPause[] {
  return [...pauses, { from: today, to: null }];
}

/** Ends the pause that is open, if there is one. */
export function resumedOn(pauses: readonly DayPause[], today: IsoDay): DayPause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: today } : pause));
}

/** The day a request ends or is answered: the clocks stop, an open pause ends. */
export function stopClocks(
  ticket: TicketRecord,
  today: string,
): Pick<TicketRecord, "stoppedOn" | "pauses" | "materialDueOn"> {
  return {
    stoppedOn: ticket.stoppedOn ?? today,
    pauses: resumedOn(ticket.pauses, today),
    materialDueOn: null,
  };
}

/** The first answer as the counts keep it: how long it took by each clock, and whether that was in time. */
export function firstAnswerOf(
  ticket: TicketRecord,
  deps: ClockDeps,
  today: IsoDay,
): TicketRecord["firstAnswer"] {
  const answered = { ...ticket, ...stopClocks(ticket, today) };
  const total = totalClockOf(answered, deps, today);
  if (total === null) return null;
  return {
    on: today,
    days: total.usedDays,
    centreDays: centreClockOf(answered, deps, today)?.usedDays ?? null,
    isInTime: total.leftDays >= 0,
    centreId: ticket.centreId,
  };
}

/** Working days from sending up to and including `today`, pauses left out. */
export function workingDaysTaken(ticket: TicketRecord, deps: ClockDeps, today: IsoDay): number {
  const { pauses } = stopClocks(ticket, today);
  return totalClockOf({ ...ticket, pauses, stoppedOn: today }, deps, today)?.usedDays ?? 0;
}

export function shelfOf(status: TicketRecord["status"]): Shelf {
  if (status === "draft") return "draft";
  return isOver(status) ? "over" : "open";
}

const latestMs = 8_640_000_000_000_000;

/**
 * The queue's order, as a key that only changes with the request, so that a list is an index read:
 * "a:<due>" while a clock runs, "b:<material due>" while paused, "c:<sent>" when answered and being
 * handled, "d:…" when over, the latest first.
 */
export function triageKeyOf(
  ticket: ClockFields & Pick<TicketRecord, "updatedAt">,
  deps: ClockDeps,
): string | null {
  const { status, submittedOn } = ticket;
  if (submittedOn === null) return null;
  if (isOver(status)) {
    return `d:${String(latestMs - ticket.updatedAt.getTime()).padStart(16, "0")}`;
  }
  if (status === "awaiting_material") return `b:${ticket.materialDueOn ?? ""}`;
  if (status !== "submitted" && status !== "appealed") return `c:${submittedOn}`;
  // A running clock's last day does not depend on the day it is read.
  return `a:${firstClockOf(ticket, deps, submittedOn)?.dueOn ?? submittedOn}`;
}

/** The keys between which a group lies: from the first, up to and not including the second. */
export function groupBounds(
  today: IsoDay,
  calendar: WorkCalendar,
): Record<TriageGroup, [from: string, to: string]> {
  const soon = addWorkingDays(today, 2, calendar).day;
  return {
    breached: ["a:", `a:${today}`],
    due_today: [`a:${today}`, `a:${today}~`],
    two_days: [`a:${today}~`, `a:${soon}~`],
    later: [`a:${soon}~`, "b:"],
    paused: ["b:", "c:"],
    handled: ["c:", "e:"],
  };
}

/** The group of the queue a key belongs to on `today`. */
export function groupOf(key: string, today: IsoDay, calendar: WorkCalendar): TriageGroup {
  const bounds = Object.entries(groupBounds(today, calendar)) as [TriageGroup, [string, string]][];
  const found = bounds.find(([, [from, to]]) => key >= from && key < to);
  return found?.[0] ?? "handled";
}

function appealClockOf(
  ticket: ClockFields,
  startedOn: IsoDay,
  deps: ClockDeps,
  today: IsoDay,
): Clock {
  const limitDays = promisedDaysOf(ticket).appealDecisionDays;
  const facts = { startedOn, limitDays, pauses: [], stoppedOn: null, today };
  return readClock(facts, deps.calendar());
}

function pauseSince(pause: DayPause, day: IsoDay): DayPause[] {
  if (pause.to !== null && pause.to < day) return [];
  return [{ from: pause.from > day ? pause.from : day, to: pause.to }];
}
