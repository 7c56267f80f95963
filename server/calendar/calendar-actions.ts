import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import {
  type ArrangementFault,
  changedDays,
  faultsOfArrangement,
  pastDayFaults,
} from "#shared/calendar/arrangement-faults";
import type { importCalendarEndpoint } from "#shared/calendar/calendar-endpoints";
import type {
  CalendarOutlook,
  CalendarPreview,
  CalendarView,
} from "#shared/calendar/calendar-schemas";
import type { YearArrangement } from "#shared/calendar/holiday-arrangements";
import { readNoticeText } from "#shared/calendar/notice-text";
import { createCalendar, shanghaiDay, type WorkCalendar } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import { findArrangements, insertArrangement, type StoredArrangement } from "./arrangement-model";
import { type KnownYears, latestOf } from "./known-years";

export interface CalendarDeps {
  knownYears: KnownYears;
  nicknameOf: (accountId: string) => Promise<string>;
  /** Open requests whose promised day would be another with this calendar. */
  countMoved: (next: WorkCalendar) => Promise<number>;
  /** Open requests whose promised day lies in this year or later. */
  countDueFrom: (year: number) => Promise<number>;
  now: () => Date;
}

interface NoticeOfYear {
  year: number;
  text: string;
}

export async function readCalendar(deps: CalendarDeps): Promise<CalendarView> {
  const stored = await findArrangements();
  const nextYear = firstUnknownYear(deps, deps.knownYears.current());
  const years = latestOf(stored).toSorted((a, b) => b.year - a.year);
  return {
    years: await Promise.all(years.map((year) => viewYear(deps, year, stored))),
    nextYear,
    provisional: await deps.countDueFrom(nextYear),
  };
}

/** Reads the text and says what is wrong with it and what it would change; stores nothing. */
export async function previewCalendar(
  deps: CalendarDeps,
  input: NoticeOfYear,
): Promise<CalendarPreview> {
  const { arrangement, faults, next, now, known } = await lookAt(deps, input);
  return {
    ...viewArrangement(arrangement),
    year: input.year,
    faults,
    changedDays: changedDays(next, now, input.year).length,
    movedTickets: faults.length > 0 ? 0 : await deps.countMoved(next),
    revision: known?.revision ?? 0,
    isKnownYear: known !== undefined,
  };
}

/**
 * Brings the year in. 400 with the faults of its text; 409 `stale_version` when another editor was
 * quicker. The same import again changes nothing.
 */
export async function importCalendar(
  deps: CalendarDeps,
  input: z.output<typeof importCalendarEndpoint.input>,
  me: Signed,
): Promise<CalendarView> {
  const { arrangement, faults, known } = await lookAt(deps, input);
  if (faults.length > 0) {
    throw invalidRequest(faults.map(({ code, name, day }) => ({ field: "text", code, name, day })));
  }
  if (known && sameDays(known, arrangement)) return readCalendar(deps);
  const seen = known?.revision ?? 0;
  if (known && input.revision === seen && input.reason.length < 4) {
    throw invalidRequest([{ field: "reason", code: "too_small" }]);
  }
  const { year, text, source, reason } = input;
  const isStored =
    input.revision === seen &&
    (await insertArrangement({
      ...arrangement,
      ...{ year, text, source, reason, revision: seen + 1 },
      importedAt: deps.now(),
      importedBy: me.accountId,
    }));
  await deps.knownYears.refresh();
  if (isStored) return readCalendar(deps);
  throw new AppError("stale_version", "Another editor brought the year in meanwhile.", {
    version: seen,
  });
}

/**
 * Whether a year will soon be needed and is not known: from October on, when its notice may come any
 * day, and whenever a promised day already lies in it.
 */
export async function readOutlook(deps: CalendarDeps): Promise<CalendarOutlook> {
  const nextYear = firstUnknownYear(deps, deps.knownYears.current());
  const provisional = await deps.countDueFrom(nextYear);
  const [year, month] = shanghaiDay(deps.now()).split("-").map(Number);
  const isNext = nextYear <= (year ?? 0) + 1;
  const isSoon = nextYear === year || (isNext && (month ?? 0) >= 10);
  return { missingYear: isSoon || provisional > 0 ? nextYear : null, provisional };
}

async function lookAt(deps: CalendarDeps, { year, text }: NoticeOfYear) {
  const latest = latestOf(await findArrangements());
  const known = latest.find((each) => each.year === year);
  const { arrangement, faults } = readNoticeText(text, year);
  const now = createCalendar(latest);
  const others = latest.filter((each) => each.year !== year);
  const found: ArrangementFault[] = [...faults, ...faultsOfArrangement(arrangement)];
  const next = found.length > 0 ? now : createCalendar([...others, arrangement]);
  const today = shanghaiDay(deps.now());
  const past = pastDayFaults(next, now, { year, today });
  return { arrangement, faults: [...found, ...past], next, now, known };
}

function firstUnknownYear({ now }: CalendarDeps, { knownYears }: WorkCalendar): number {
  let year = Number(shanghaiDay(now()).slice(0, 4));
  while (knownYears.has(year)) year += 1;
  return year;
}

function sameDays(known: YearArrangement, read: YearArrangement): boolean {
  return isDeepStrictEqual(viewArrangement(known), viewArrangement(read));
}

function viewArrangement({ holidays, makeUpDays }: YearArrangement) {
  const byFrom = holidays.map(({ name, from, to }) => ({ name, from, to }));
  byFrom.sort((a, b) => a.from.localeCompare(b.from));
  return { holidays: byFrom, makeUpDays: makeUpDays.toSorted() };
}

async function viewYear(
  deps: CalendarDeps,
  arrangement: YearArrangement,
  stored: readonly StoredArrangement[],
): Promise<CalendarView["years"][number]> {
  const { year, revision = 0 } = arrangement;
  const own = stored.filter((each) => each.year === year).toReversed();
  const imports = own.map(async ({ revision, importedAt, importedBy, source, reason }) => ({
    ...{ revision, source, reason },
    at: importedAt.toISOString(),
    byName: importedBy === null ? "" : await deps.nicknameOf(importedBy),
  }));
  return { year, revision, ...viewArrangement(arrangement), imports: await Promise.all(imports) };
}
