import type { Clock } from "../tickets/ticket-schemas";
import {
  addDays,
  dayKind,
  type IsoDay,
  type WorkCalendar,
  workingDaysBetween,
} from "./working-days";

/**
 * A time in which the clock stands. The day something was asked for still counts, the day it came does
 * not: paused are the days after `from`, up to and including `to` (null: still paused). So material
 * asked for on 23 September and handed in on the 28th pauses the working days 24 and 28.
 */
interface Pause {
  from: IsoDay;
  to: IsoDay | null;
}

export interface ClockFacts {
  /** The day the request came in; the next working day is the first that counts. */
  startedOn: IsoDay;
  /** Working days of the limit, at least 1. */
  limitDays: number;
  pauses: readonly Pause[];
  /** The day it was answered (closed, refused, withdrawn …); null while it runs. That day counts. */
  stoppedOn: IsoDay | null;
  today: IsoDay;
}

type ClockDay = Clock["days"][number];

/**
 * Reads a limit of working days on the day `today`.
 *
 * - `dueOn` is the last day of the limit; while the clock is paused it moves with `today`, as though
 *   the pause ended today.
 * - `usedDays` are the working days gone by, `today` included; `leftDays` what remains, negative by the
 *   working days it was overrun (past the limit no pause helps any more).
 * - `pausedDays` are the working days for which it stood, by which `dueOn` has moved.
 * - `state`: stopped once answered; breached when `dueOn` is past; paused; else running.
 * - `days` goes from the start to `dueOn`, or ends on the day it was stopped when that is earlier.
 * - `isProvisional` when the span touches a year whose holidays are not known yet.
 */
export function readClock(facts: ClockFacts, calendar: WorkCalendar): Clock {
  const readOn = facts.stoppedOn ?? facts.today;
  const days = daysUntilDue(facts, readOn, calendar);
  const dueOn = days.at(-1)?.day ?? facts.startedOn;
  const used = days.filter(({ number, day }) => number !== null && day <= readOn).length;
  const usedDays = used + workingDaysBetween(dueOn, readOn, calendar);
  return {
    limitDays: facts.limitDays,
    usedDays,
    leftDays: facts.limitDays - usedDays,
    pausedDays: days.filter(({ kind }) => kind === "paused").length,
    dueOn,
    state: stateOf(facts, dueOn),
    isProvisional: days.some(({ day }) => !dayKind(day, calendar).isKnownYear),
    startedOn: facts.startedOn,
    days: facts.stoppedOn === null ? days : days.filter(({ day }) => day <= readOn),
  };
}

/** A box for each calendar day from the start to the day the limit is reached. */
function daysUntilDue(facts: ClockFacts, readOn: IsoDay, calendar: WorkCalendar): ClockDay[] {
  const { startedOn, limitDays, pauses, today } = facts;
  const note = dayKind(startedOn, calendar).note;
  const days: ClockDay[] = [
    { day: startedOn, kind: "start", number: null, note, isToday: startedOn === today },
  ];
  let day = startedOn;
  for (let number = 0; number < limitDays; ) {
    day = addDays(day, 1);
    const about = dayKind(day, calendar);
    const counts = about.isWorkday && !isPaused(pauses, day, readOn);
    if (counts) number += 1;
    days.push({
      day,
      kind: counts ? countedKind(number === limitDays, day <= readOn) : idleKind(about.isWorkday),
      number: counts ? number : null,
      note: about.note,
      isToday: day === today,
    });
  }
  return days;
}

function countedKind(isLast: boolean, isGone: boolean): ClockDay["kind"] {
  if (isLast) return "due";
  return isGone ? "counted" : "left";
}

function idleKind(isWorkday: boolean): ClockDay["kind"] {
  return isWorkday ? "paused" : "rest";
}

/** A pause without an end is over on the day it is read: what comes after is counted as left. */
function isPaused(pauses: readonly Pause[], day: IsoDay, readOn: IsoDay): boolean {
  return pauses.some(({ from, to }) => day > from && day <= (to ?? readOn));
}

function stateOf(facts: ClockFacts, dueOn: IsoDay): Clock["state"] {
  if (facts.stoppedOn !== null) return "stopped";
  if (facts.today > dueOn) return "breached";
  return facts.pauses.some(({ to }) => to === null) ? "paused" : "running";
}
