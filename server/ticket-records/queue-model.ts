/** Reading the desk's queues: every filter by an index, in the order of the queue's keys. */
import type { TicketStatus } from "#shared/tickets/ticket-statuses";
import { trusted } from "../database/trusted";
import { TicketModel } from "./ticket-model";
import type { TicketRecord } from "./ticket-record";

/** What a desk's queue holds; undefined fields do not narrow it. */
export interface QueueFilter {
  centreId?: string | null | undefined;
  shelf?: "open" | undefined;
  handlerId?: string | null | undefined;
  status?: TicketStatus | undefined;
  right?: string | undefined;
  /** Where the applicant lives or does business. */
  countyCodes?: readonly string[] | undefined;
  /** All of these (ticket-search.ts). */
  searchPieces?: readonly string[] | undefined;
  /** Keys from the first up to, not including, the second; see groupBounds. */
  keys?: readonly [from: string, to: string] | undefined;
  after?: { key: string; id: string } | undefined;
  limit: number;
}
type QueueConditions = Omit<QueueFilter, "after" | "limit">;

// Drafts have no key; every key begins with a letter.
const allKeys = ["a", "z"] as const;
/** What a row of a list does not show. */
const unlisted = { history: 0, messages: 0, notes: 0, attachments: 0, searchPieces: 0 } as const;

/** The queue in the order of its keys. */
export async function listQueue(filter: QueueFilter): Promise<TicketRecord[]> {
  const { after, limit, keys = allKeys } = filter;
  const [from, to] = keys;
  const place = after
    ? {
        $or: [
          { triageKey: trusted({ $gt: after.key, $lt: to }) },
          { triageKey: after.key, _id: trusted({ $gt: after.id }) },
        ],
      }
    : { triageKey: trusted({ $gte: from, $lt: to }) };
  return TicketModel.find({ ...conditionsOf(filter), ...place })
    .select(unlisted)
    .sort({ triageKey: 1, _id: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** Open requests under any of these keys (ticket-search.ts). */
export async function listDisputed(
  disputeKeys: readonly string[],
  limit: number,
): Promise<TicketRecord[]> {
  return TicketModel.find({ disputeKeys: trusted({ $in: disputeKeys }), shelf: "open" })
    .select(unlisted)
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** How many of a queue have keys from `from` up to, not including, `to`. */
export async function countQueue(
  filter: QueueConditions,
  from: string,
  to: string,
): Promise<number> {
  return TicketModel.countDocuments({
    ...conditionsOf(filter),
    triageKey: trusted({ $gte: from, $lt: to }),
  });
}

/** How many there are of each status, drafts aside; at all centres where none is said. */
export async function countStatuses(
  centreId: string | undefined,
): Promise<{ status: TicketStatus; count: number }[]> {
  // Nothing from outside stands in a pipeline without being a plain string.
  const here = centreId === undefined ? {} : { centreId: String(centreId) };
  return TicketModel.aggregate<{ status: TicketStatus; count: number }>([
    { $match: { ...here, status: { $gt: "" }, triageKey: { $gt: "" } } },
    { $group: { _id: "$status", count: { $sum: 1 } } },
    { $project: { _id: 0, status: "$_id", count: 1 } },
  ]);
}

/** What reached the desk on `day` and nobody has claimed, the newest first; no centre is the coordinator's desk. */
export async function listArrivals(
  centreId: string | null,
  day: string,
  limit: number,
): Promise<TicketRecord[]> {
  const came = centreId === null ? { submittedOn: day } : { receivedOn: day };
  return TicketModel.find({
    centreId,
    shelf: "open",
    handlerId: null,
    status: "submitted",
    ...came,
  })
    .select(unlisted)
    .sort({ updatedAt: -1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

type Neighbours = Pick<TicketRecord, "_id" | "centreId" | "parts">;

/** The other requests of `ownerId` that lie where this one lies, the latest change first. */
export async function listOthersOf(
  { _id, centreId }: Neighbours,
  ownerId: string,
  limit: number,
): Promise<TicketRecord[]> {
  return TicketModel.find({
    ownerId,
    shelf: trusted({ $in: ["open", "over"] as const }),
    centreId,
    _id: trusted({ $ne: _id }),
  })
    .select(unlisted)
    .sort({ updatedAt: -1, _id: -1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** Closed where this one lies, about the same kind of right and the same wish, the latest first. */
export async function listClosedLike(
  { _id, centreId, parts }: Neighbours,
  limit: number,
): Promise<TicketRecord[]> {
  return TicketModel.find({
    centreId,
    status: "closed",
    "parts.right.kinds": trusted({ $in: parts.right?.kinds ?? [] }),
    "parts.facts.wants": trusted({ $in: parts.facts?.wants ?? [] }),
    erasedAt: null,
    _id: trusted({ $ne: _id }),
  })
    .select({ messages: 0, notes: 0, attachments: 0, searchPieces: 0 })
    .sort({ triageKey: 1, _id: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** Requests whose search pieces are missing or were made otherwise than `mark` says. */
export async function listUnindexed(mark: string, limit: number): Promise<TicketRecord[]> {
  return TicketModel.find({
    shelf: trusted({ $in: ["open", "over"] as const }),
    searchMark: trusted({ $ne: mark }),
    erasedAt: null,
  })
    .select(unlisted)
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** Stores them, unless the request was erased meanwhile. */
export async function storePieces(
  id: string,
  pieces: Pick<TicketRecord, "searchPieces" | "disputeKeys" | "searchMark">,
): Promise<void> {
  await TicketModel.updateOne({ _id: id, erasedAt: null }, { $set: pieces });
}

function conditionsOf(filter: QueueConditions): Record<string, unknown> {
  const { centreId, shelf, handlerId, status, right, countyCodes, searchPieces } = filter;
  return {
    ...(centreId !== undefined && { centreId }),
    ...(shelf !== undefined && { shelf }),
    ...(handlerId !== undefined && { handlerId }),
    ...(status !== undefined && { status }),
    ...(right !== undefined && { "parts.right.kinds": right }),
    ...(countyCodes && { "parts.place.countyCode": trusted({ $in: [...countyCodes] }) }),
    ...(searchPieces && { searchPieces: trusted({ $all: [...searchPieces] }) }),
  };
}

/** How many open requests have a promised day (an answer's, or material's) in this year or later. */
export async function countDueFrom(year: number): Promise<number> {
  const open: QueueConditions = { shelf: "open" };
  const [answers, materials] = await Promise.all([
    countQueue(open, `a:${year}`, "b:"),
    countQueue(open, `b:${year}`, "c:"),
  ]);
  return answers + materials;
}
