/** What the reports read of the requests: plain fields only, never a sealed word. */
import type { TicketFigures } from "#shared/reports/ticket-figures";
import { trusted } from "../database/trusted";
import { TicketModel } from "./ticket-model";
import type { TicketRecord } from "./ticket-record";

/** A request without anything that is sealed, and without what hangs on it. */
export type FigureRecord = Pick<
  TicketRecord,
  | "_id"
  | "number"
  | "status"
  | "shelf"
  | "centreId"
  | "handlerId"
  | "submittedOn"
  | "receivedOn"
  | "triageKey"
  | "firstAnswer"
  | "endedOn"
  | "transferCount"
  | "hasReopened"
  | "isSample"
> & {
  closing: { outcome: string; days?: number } | null;
  rating?: Omit<NonNullable<TicketRecord["rating"]>, "words"> | null;
  parts: {
    place?: { countyCode: string };
    right?: { kinds: TicketFigures["right"][] };
    facts?: { wants: TicketFigures["matter"][] };
  };
};

const figuresOnly = {
  number: 1,
  status: 1,
  shelf: 1,
  centreId: 1,
  handlerId: 1,
  submittedOn: 1,
  receivedOn: 1,
  triageKey: 1,
  firstAnswer: 1,
  endedOn: 1,
  transferCount: 1,
  hasReopened: 1,
  isSample: 1,
  "closing.outcome": 1,
  "closing.days": 1,
  "rating.step": 1,
  "rating.solved": 1,
  "rating.at": 1,
  "rating.centreId": 1,
  "parts.place.countyCode": 1,
  "parts.right.kinds": 1,
  "parts.facts.wants": 1,
} as const;

/** What is open, and what has been over since `endedFrom`, in no order. */
export function listRecentFigures(endedFrom: string): Promise<FigureRecord[]> {
  const endedLately = { shelf: "over" as const, endedOn: trusted({ $gte: endedFrom }) };
  const found = TicketModel.find({ $or: [{ shelf: "open" as const }, endedLately] });
  return gather(found.select(figuresOnly).lean().cursor({ batchSize }));
}

/** In small batches: thousands taken apart in one go would keep every other call waiting. */
const batchSize = 500;

async function gather(cursor: AsyncIterable<unknown>): Promise<FigureRecord[]> {
  const records: FigureRecord[] = [];
  for await (const record of cursor) records.push(record as FigureRecord);
  return records;
}

export interface FigureRange {
  /** Days of sending, both included. */
  from: string;
  to: string;
  centreId?: string | undefined;
  shelf?: "open" | "over" | undefined;
}

/** What was sent within a range, in the order of sending; at most `limit`. */
export function listFiguresSent(range: FigureRange, limit: number): Promise<FigureRecord[]> {
  const { from, to, centreId, shelf } = range;
  const found = TicketModel.find({
    submittedOn: trusted({ $gte: from, $lte: to }),
    ...(centreId !== undefined && { centreId }),
    ...(shelf !== undefined && { shelf }),
  });
  const inOrder = found.select(figuresOnly).sort({ submittedOn: 1, _id: 1 }).limit(limit);
  return gather(inOrder.lean().cursor({ batchSize }));
}

/** Which open requests are looked for; every given condition must hold. */
export interface StuckFilter {
  /** Keys of the queue from, and up to but not including. */
  keys?: readonly [from: string, to: string];
  isUnclaimed?: boolean;
  status?: TicketRecord["status"];
  /** Reached who has it on this day or earlier. */
  reachedBy?: string;
  leastTransfers?: number;
  /** At one of these; null among them: at the coordinator's. */
  centreIds?: readonly (string | null)[];
}

/** Open requests in the order of the queue, after `after`. */
export async function listStuck(
  filter: StuckFilter,
  page: { after: { key: string; id: string } | null; limit: number },
): Promise<TicketRecord[]> {
  const { after, limit } = page;
  const place = after && {
    $or: [
      { triageKey: trusted({ $gt: after.key }) },
      { triageKey: after.key, _id: trusted({ $gt: after.id }) },
    ],
  };
  return TicketModel.find({ $and: [stuckConditions(filter), place ?? {}] })
    .select({ history: 0, messages: 0, notes: 0, attachments: 0 })
    .sort({ triageKey: 1, _id: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

export async function countStuck(filter: StuckFilter): Promise<number> {
  return TicketModel.countDocuments(stuckConditions(filter));
}

function stuckConditions(filter: StuckFilter): Record<string, unknown> {
  const { keys, isUnclaimed, status, reachedBy, leastTransfers, centreIds } = filter;
  return {
    shelf: "open",
    ...(keys && { triageKey: trusted({ $gte: keys[0], $lt: keys[1] }) }),
    ...(isUnclaimed && { handlerId: null }),
    ...(status && { status }),
    ...(reachedBy !== undefined && {
      $or: [
        { receivedOn: trusted({ $lte: reachedBy }) },
        { receivedOn: null, submittedOn: trusted({ $lte: reachedBy }) },
      ],
    }),
    ...(leastTransfers !== undefined && { transferCount: trusted({ $gte: leastTransfers }) }),
    ...(centreIds && { centreId: trusted({ $in: centreIds }) }),
  };
}
