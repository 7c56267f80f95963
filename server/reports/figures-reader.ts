/** The figures of the requests for the reports, read from plain fields and kept for some seconds. */
import { addDays, shanghaiDay } from "#shared/calendar/working-days";
import { mondayOf, periodStart } from "#shared/reports/report-periods";
import { type ReportOutcome, ratingScores, weeksShown } from "#shared/reports/report-terms";
import type { TicketFigures } from "#shared/reports/ticket-figures";
import { placeOf } from "../centres";
import { heavily } from "../database/heavy-queries";
import { createKeptFresh, type KeptFresh } from "../database/kept-fresh";
import {
  type FigureRange,
  type FigureRecord,
  listFiguresSent,
  listRecentFigures,
} from "../ticket-records";

export interface ReadFigures {
  readAt: Date;
  rows: TicketFigures[];
}

/** Several coordinators with the page open cost one reading; nobody sees figures older than a minute. */
const refreshMs = 15_000;
const oldestMs = 60_000;
/** A rating comes at most some weeks after the end: what ended this long before the period may be rated in it. */
const ratedLaterDays = 100;

/** What is open, and all that the longest period and the weeks shown can speak of. */
export function createFiguresReader(now: () => Date): KeptFresh<ReadFigures> {
  return createKeptFresh({
    read: async () => {
      const readAt = now();
      const today = shanghaiDay(readAt);
      const weeksFrom = addDays(mondayOf(today), -7 * weeksShown);
      const first = earlier(weeksFrom, periodStart("year", today));
      const records = await heavily(() => listRecentFigures(addDays(first, -ratedLaterDays)));
      return { readAt, rows: records.flatMap(figuresOf) };
    },
    refreshMs,
    oldestMs,
    nowMs: () => now().getTime(),
  });
}

function earlier(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}

/** What was sent within a range, with the record each was read from; at most `limit`. */
export async function readFiguresSent(
  range: FigureRange,
  limit: number,
): Promise<{ record: FigureRecord; figures: TicketFigures }[]> {
  const records = await heavily(() => listFiguresSent(range, limit));
  return records.flatMap((record) => figuresOf(record).map((figures) => ({ record, figures })));
}

/** None for what lacks a part: no request that was sent does. */
function figuresOf(record: FigureRecord): TicketFigures[] {
  const { parts, submittedOn, status } = record;
  const countyCode = parts.place?.countyCode;
  const right = parts.right?.kinds[0];
  const matter = parts.facts?.wants[0];
  if (!countyCode || !right || !matter || submittedOn === null) return [];
  const isClosed = status === "closed";
  return [
    {
      number: record.number ?? "",
      status,
      isOpen: record.shelf === "open",
      countyCode,
      unitCode: placeOf(countyCode)?.unitCode ?? "",
      right,
      matter,
      centreId: record.centreId,
      hasHandler: record.handlerId !== null,
      submittedOn,
      receivedOn: record.receivedOn,
      dueOn: dueOf(record),
      firstAnswer: record.firstAnswer ?? null,
      endedOn: record.endedOn ?? null,
      outcome: outcomeOf(record),
      closedAfterDays: (isClosed && record.closing?.days) || null,
      rating: ratingOf(record),
      transferCount: record.transferCount,
      hasReopened: record.hasReopened ?? false,
    },
  ];
}

/** The queue's key carries it while the clock runs; an appeal's day is not the first answer's. */
function dueOf({ status, triageKey }: FigureRecord): string | null {
  if (status !== "submitted" || !triageKey?.startsWith("a:")) return null;
  return triageKey.slice("a:".length);
}

function outcomeOf({ status, closing }: FigureRecord): ReportOutcome | null {
  if (status === "closed") return (closing?.outcome ?? "advised") as ReportOutcome;
  if (status === "refused" || status === "upheld") return "refused";
  if (status === "withdrawn") return "withdrawn";
  return status === "deemed_withdrawn" ? "lapsed" : null;
}

function ratingOf({ rating }: FigureRecord): TicketFigures["rating"] {
  if (!rating) return null;
  const { step, solved, at, centreId } = rating;
  return { on: shanghaiDay(at), score: ratingScores[step], solved, centreId };
}
