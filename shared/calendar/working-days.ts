/**
 * Working days in mainland China, holidays and make-up workdays included. Days are calendar days of
 * Asia/Shanghai whatever the zone of the machine; time limits are counted as Civil Code art. 201
 * does: the day it begins is not counted.
 */
import type { YearArrangement } from "./holiday-arrangements";

/** "2026-11-22", a calendar day in Asia/Shanghai. */
export type IsoDay = string;

export interface DayKind {
  isWorkday: boolean;
  /** A holiday's name, "班" on a weekend day that is worked, null on an ordinary day. */
  note: string | null;
  /** False where the year's arrangement is not published: then weekends rest and weekdays work. */
  isKnownYear: boolean;
}

/** What is known of holidays and make-up days; grows by a year when its arrangement is published. */
export interface WorkCalendar {
  knownYears: ReadonlySet<number>;
  /** The days that are not what their weekday says, and the holidays. */
  specialDays: ReadonlyMap<IsoDay, { isWorkday: boolean; note: string }>;
  /** Tells one state of knowledge from another: dates reckoned with another one are reckoned anew. */
  mark: string;
}

export const makeUpNote = "班";

const dayMs = 86_400_000;
// China has kept UTC+8 without summer time since 1991; no zone data is needed, and phones' is old.
const shanghaiOffsetMs = 8 * 3_600_000;

/**
 * A calendar that knows these years, one arrangement each. Where a notice reaches into the neighbouring
 * year (a make-up day in the last December week), that year's own arrangement wins.
 */
export function createCalendar(arrangements: readonly YearArrangement[]): WorkCalendar {
  const specialDays = new Map<IsoDay, { isWorkday: boolean; note: string }>();
  const ownDays = new Set<IsoDay>();
  for (const { year, holidays, makeUpDays } of arrangements) {
    const mark = (day: IsoDay, isWorkday: boolean, note: string) => {
      const isOwn = day.startsWith(`${year}-`);
      if (!isOwn && ownDays.has(day)) return;
      if (isOwn) ownDays.add(day);
      specialDays.set(day, { isWorkday, note });
    };
    for (const { name, from, to } of holidays) {
      for (let day = from; day <= to; day = addDays(day, 1)) mark(day, false, name);
    }
    for (const day of makeUpDays) mark(day, true, makeUpNote);
  }
  const years = arrangements.toSorted((a, b) => a.year - b.year);
  return {
    knownYears: new Set(years.map(({ year }) => year)),
    specialDays,
    mark: years.map(({ year, revision = 0 }) => `${year}.${revision}`).join(" "),
  };
}

/** The day it is in Asia/Shanghai at `moment`. */
export function shanghaiDay(moment: Date): IsoDay {
  return new Date(moment.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** Minutes since midnight in Asia/Shanghai at `moment`, 0 to 1439. */
export function shanghaiMinutes(moment: Date): number {
  const local = new Date(moment.getTime() + shanghaiOffsetMs);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** What kind of day it is; throws a RangeError for what is no day of the calendar. */
export function dayKind(day: IsoDay, { knownYears, specialDays }: WorkCalendar): DayKind {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const isKnownYear = knownYears.has(Number(day.slice(0, 4)));
  const special = specialDays.get(day);
  return special ? { ...special, isKnownYear } : { isWorkday: !isWeekend, note: null, isKnownYear };
}

/** 0 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return dateOf(day).getUTCDay();
}

/** The calendar day `n` days after `day` (before it, when `n` is negative). */
export function addDays(day: IsoDay, n: number): IsoDay {
  return new Date(dateOf(day).getTime() + n * dayMs).toISOString().slice(0, 10);
}

/** How many calendar days later `to` is. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * The `n`th working day after `from`: the first working day after it is 1, and 0 is `from` itself,
 * worked or not. Provisional when the way leads through a year whose arrangement is not known.
 */
export function addWorkingDays(
  from: IsoDay,
  n: number,
  calendar: WorkCalendar,
): { day: IsoDay; isProvisional: boolean } {
  let day = from;
  let isProvisional = !dayKind(from, calendar).isKnownYear;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    const kind = dayKind(day, calendar);
    isProvisional ||= !kind.isKnownYear;
    if (kind.isWorkday) left -= 1;
  }
  return { day, isProvisional };
}

/** How many working days lie after `afterDay`, up to and including `uptoDay`; 0 when there are none. */
export function workingDaysBetween(
  afterDay: IsoDay,
  uptoDay: IsoDay,
  calendar: WorkCalendar,
): number {
  let count = 0;
  for (let day = addDays(afterDay, 1); day <= uptoDay; day = addDays(day, 1)) {
    if (dayKind(day, calendar).isWorkday) count += 1;
  }
  return count;
}

function dateOf(day: IsoDay): Date {
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isReal || day.length !== 10) throw new RangeError(`"${day}" is no calendar day.`);
  return date;
}
