/**
 * The coordinator's overview, worked out of the figures of the requests: a pure function. The rules of
 * counting stand beside each figure.
 */
import type { IsoDay } from "../calendar/working-days";
import { type RightKind, rightKinds } from "../rights/right-kinds";
import { lastWeeks, mondayOf, periodStart } from "./report-periods";
import {
  type ReportOutcome,
  type ReportPeriod,
  reportOutcomes,
  weeksOfCentre,
  weeksShown,
} from "./report-terms";
import { meanOf, medianOf, percentOf } from "./statistics";
import type { TicketFigures } from "./ticket-figures";

export interface OverviewCentre {
  id: string;
  name: string;
  unitName: string;
  isSample: boolean;
  isActive: boolean;
  load: number;
  capacity: number;
}

export interface OverviewFacts {
  period: ReportPeriod;
  today: IsoDay;
  /** The next working day, and the one after it. */
  nextWorkday: IsoDay;
  secondWorkday: IsoDay;
  units: readonly { code: string; name: string }[];
  centres: readonly OverviewCentre[];
}

type Rows = readonly TicketFigures[];

/** Everything the overview shows. `since` is the period's first day; all periods last to today. */
export function overviewOf(rows: Rows, facts: OverviewFacts) {
  const since = periodStart(facts.period, facts.today);
  const open = rows.filter(({ isOpen }) => isOpen);
  return {
    since,
    totals: totalsOf(rows, open, facts, since),
    urgent: urgentOf(open, facts),
    units: facts.units.map((unit) => unitOf(unit, open, facts)),
    weeks: weeksOf(rows, facts.today),
    rights: rightsOf(open),
    outcomes: outcomesOf(rows, since),
    centres: centresOf(rows, facts, since),
  };
}

/** Waits for its first answer, and the clock runs. */
function isAwaiting({ isOpen, firstAnswer, dueOn }: TicketFigures): boolean {
  return isOpen && firstAnswer === null && dueOn !== null;
}

function isDueBy(row: TicketFigures, day: IsoDay): boolean {
  return isAwaiting(row) && row.dueOn !== null && row.dueOn <= day;
}

function totalsOf(rows: Rows, open: Rows, { today }: OverviewFacts, since: IsoDay) {
  const answers = rows.flatMap(({ firstAnswer }) =>
    firstAnswer && firstAnswer.on >= since ? [firstAnswer] : [],
  );
  const inTime = answers.filter(({ isInTime }) => isInTime).length;
  const breached = open.filter((row) => isAwaiting(row) && (row.dueOn ?? "") < today).length;
  const scores = scoresOf(rows, since);
  return {
    open: open.length,
    /** Sent in the period. */
    received: rows.filter(({ submittedOn }) => submittedOn >= since).length,
    /** Over since a day of the period, whichever way it ended. */
    ended: rows.filter(({ endedOn }) => endedOn !== null && endedOn >= since).length,
    /** Of the first answers given in the period, by the applicant's clock. */
    medianAnswerDays: medianOf(answers.map(({ days }) => days)),
    /**
     * First answers of the period given by the last day, of all its first answers and of the requests
     * that have passed their last day and still have none.
     */
    inTimePercent: percentOf(inTime, answers.length + breached),
    /** First answers of the period that were late. */
    late: answers.length - inTime,
    /** Past their last day now, without an answer. */
    breached,
    /** No centre has it: the coordinator decides. */
    atCoordinator: open.filter(({ centreId }) => centreId === null).length,
    /** Of the ratings given in the period; 5 is best. */
    satisfaction: meanOf(scores),
    ratings: scores.length,
  };
}

function scoresOf(rows: Rows, since: IsoDay): number[] {
  return rows.flatMap(({ rating }) => (rating && rating.on >= since ? [rating.score] : []));
}

/** What runs out today, on the next working day, or has run out, and nobody has claimed: by place, the most first. */
function urgentOf(open: Rows, { today, nextWorkday, units }: OverviewFacts) {
  const urgent = open.filter((row) => !row.hasHandler && isDueBy(row, nextWorkday));
  const places = units.flatMap(({ code, name }) => {
    const here = urgent.filter(({ unitCode }) => unitCode === code);
    if (here.length === 0) return [];
    const due = (from: IsoDay, to: IsoDay) =>
      here.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to).length;
    const dueToday = due(today, today);
    const breached = here.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
    const dueNext = here.length - dueToday - breached;
    return [{ unitName: name, count: here.length, breached, dueToday, dueNext }];
  });
  return { count: urgent.length, places: places.toSorted((a, b) => b.count - a.count) };
}

/** By where the applicant is. */
function unitOf({ code, name }: { code: string; name: string }, open: Rows, facts: OverviewFacts) {
  const here = open.filter(({ unitCode }) => unitCode === code);
  const dueNow = here.filter((row) => isDueBy(row, facts.today)).length;
  return {
    code,
    name,
    open: here.length,
    /** Due today, or past it. */
    dueNow,
    /** Due on the next working day. */
    dueNext: here.filter((row) => isDueBy(row, facts.nextWorkday)).length - dueNow,
  };
}

/** Sent, and over, in each of the last weeks; the present one is not whole yet. */
function weeksOf(rows: Rows, today: IsoDay) {
  const received = countWeeks(rows.map(({ submittedOn }) => submittedOn));
  const ended = countWeeks(rows.map(({ endedOn }) => endedOn));
  return lastWeeks(weeksShown, today).map((monday) => ({
    monday,
    received: received.get(monday) ?? 0,
    ended: ended.get(monday) ?? 0,
  }));
}

function countWeeks(days: readonly (IsoDay | null)[]): Map<IsoDay, number> {
  const byDay = new Map<IsoDay, number>();
  for (const day of days) if (day !== null) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  const byWeek = new Map<IsoDay, number>();
  for (const [day, count] of byDay) {
    const monday = mondayOf(day);
    byWeek.set(monday, (byWeek.get(monday) ?? 0) + count);
  }
  return byWeek;
}

/** What is open, by its first kind of right, the most first. */
function rightsOf(open: Rows): { right: RightKind; count: number }[] {
  const counts = rightKinds.map((right) => ({
    right,
    count: open.filter((row) => row.right === right).length,
  }));
  return counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** What ended in the period, by the way it ended. */
function outcomesOf(rows: Rows, since: IsoDay): { outcome: ReportOutcome; count: number }[] {
  const ended = rows.filter(({ endedOn }) => endedOn !== null && endedOn >= since);
  return reportOutcomes
    .map((outcome) => ({
      outcome,
      count: ended.filter((row) => row.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0);
}

function centresOf(rows: Rows, facts: OverviewFacts, since: IsoDay) {
  const having = groupBy(rows, ({ centreId }) => centreId);
  const answering = groupBy(rows, ({ firstAnswer }) => firstAnswer?.centreId ?? null);
  const rated = groupBy(rows, ({ rating }) => rating?.centreId ?? null);
  return facts.centres.map((centre) => {
    const own = having.get(centre.id) ?? [];
    const breached = own.filter((row) => isDueBy(row, facts.today) && row.dueOn !== facts.today);
    const scores = scoresOf(rated.get(centre.id) ?? [], since);
    return {
      ...centre,
      /** Past their last day. */
      breached: breached.length,
      /** Within two working days of it, today included. */
      dueSoon: own.filter((row) => isDueBy(row, facts.secondWorkday)).length - breached.length,
      medianAnswerDays: medianOf(centreDaysOf(answering.get(centre.id) ?? [], since)),
      /** Received by it (of what it has or has ended) in each of the last weeks. */
      weeks: receivedWeeks(own, facts.today),
      satisfaction: meanOf(scores),
      ratings: scores.length,
    };
  });
}

/** Of the first answers it gave in the period, by its own clock. */
function centreDaysOf(rows: Rows, since: IsoDay): number[] {
  return rows.flatMap(({ firstAnswer }) =>
    firstAnswer && firstAnswer.on >= since && firstAnswer.centreDays !== null
      ? [firstAnswer.centreDays]
      : [],
  );
}

function receivedWeeks(rows: Rows, today: IsoDay): number[] {
  const counts = countWeeks(rows.map(({ receivedOn }) => receivedOn));
  return lastWeeks(weeksOfCentre, today).map((monday) => counts.get(monday) ?? 0);
}

function groupBy(
  rows: Rows,
  keyOf: (row: TicketFigures) => string | null,
): Map<string, TicketFigures[]> {
  const groups = new Map<string, TicketFigures[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
