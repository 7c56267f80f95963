/** The only file of this room that knows mongoose: how requests are stored, found and changed. */
import { model, Schema } from "mongoose";
import type { TicketStatus } from "#shared/tickets/ticket-statuses";
import { isDuplicateKey } from "../database/database-errors";
import { insertOnce } from "../database/insert-once";
import { trusted } from "../database/trusted";
import type { TicketRecord } from "./ticket-record";

const text = { type: String, default: null };
const date = { type: Date, default: null };
const mixed = { type: Schema.Types.Mixed, default: null };

const schema = new Schema<TicketRecord>(
  {
    _id: { type: String, required: true },
    ownerId: text,
    number: text,
    status: { type: String, required: true },
    shelf: { type: String, required: true },
    version: { type: Number, required: true },
    triageKey: text,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    parts: { type: Schema.Types.Mixed, required: true },
    partVersions: { type: Schema.Types.Mixed, required: true },
    phoneHash: text,
    consents: mixed,
    centreId: text,
    handlerId: text,
    handlerName: text,
    routeReasons: [Schema.Types.Mixed],
    excludedCentreIds: [String],
    hasObjected: { type: Boolean, required: true },
    recusedIds: [String],
    transferCount: { type: Number, required: true },
    proposal: mixed,
    reservingAt: date,
    submittedAt: date,
    submittedOn: text,
    receivedOn: text,
    stoppedOn: text,
    limitDays: mixed,
    pauses: [Schema.Types.Mixed],
    materialDueOn: text,
    materials: [Schema.Types.Mixed],
    refusal: mixed,
    appealBy: text,
    appealedOn: text,
    closing: mixed,
    firstAnswer: mixed,
    endedOn: text,
    rateBy: text,
    rating: mixed,
    hasReopened: { type: Boolean, default: false },
    barredHandlerIds: [String],
    attachments: [Schema.Types.Mixed],
    messages: [Schema.Types.Mixed],
    notes: [Schema.Types.Mixed],
    history: [Schema.Types.Mixed],
    historyHead: { type: String, default: "" },
    searchPieces: [String],
    disputeKeys: [String],
    searchMark: text,
    datedWith: text,
    reminded: [String],
    outbox: [Schema.Types.Mixed],
    erasedAt: date,
    isSample: { type: Boolean, required: true },
  },
  // minimize would drop empty objects (a draft without parts), and the history's hashes see the difference.
  { collection: "tickets", versionKey: false, minimize: false },
);
schema.index(
  { number: 1 },
  { unique: true, partialFilterExpression: { number: { $type: "string" } } },
);
// The applicant's lists, the desk's queues (all of them, mine or unclaimed ones), and the limit that runs out.
schema.index({ ownerId: 1, shelf: 1, updatedAt: -1, _id: -1 });
schema.index({ centreId: 1, shelf: 1, triageKey: 1, _id: 1 });
schema.index({ centreId: 1, shelf: 1, handlerId: 1, triageKey: 1, _id: 1 });
schema.index({ centreId: 1, triageKey: 1, _id: 1 });
schema.index({ shelf: 1, triageKey: 1, _id: 1 });
// What waits to be taken up, by centre: counted from the index with every route.
schema.index({ shelf: 1, handlerId: 1, centreId: 1 });
schema.index({ handlerId: 1, shelf: 1, triageKey: 1, _id: 1 });
schema.index({ triageKey: 1, _id: 1 });
schema.index({ status: 1, materialDueOn: 1 });
schema.index({ submittedAt: -1 });
// The reports: what ended lately, and what was sent within a range.
schema.index({ shelf: 1, endedOn: 1 });
schema.index({ shelf: 1, updatedAt: 1 });
schema.index({ submittedOn: 1, _id: 1 });
// The queue's filters, each in the queue's order: at one centre, and for the coordinator at all.
for (const filter of ["status", "parts.right.kinds", "parts.place.countyCode"]) {
  schema.index({ centreId: 1, [filter]: 1, triageKey: 1, _id: 1 });
  schema.index({ [filter]: 1, triageKey: 1, _id: 1 });
}
schema.index({ searchPieces: 1, triageKey: 1, _id: 1 });
schema.index({ disputeKeys: 1, shelf: 1 });
schema.index({ shelf: 1, searchMark: 1 });
// Only a request with something to deliver has a text there.
schema.index({ "outbox.id": 1 });
// What is to be reckoned anew.
schema.index({ shelf: 1, datedWith: 1 });
schema.index({ status: 1, appealBy: 1, datedWith: 1 });

/** For the other *-model.ts of this room. */
export const TicketModel = model("Ticket", schema);

const CounterModel = model(
  "TicketCounter",
  new Schema<{ _id: string; count: number }>(
    { _id: { type: String, required: true }, count: { type: Number, required: true } },
    { collection: "ticket-counters", versionKey: false },
  ),
);

/** Creates the draft, or finds it where an earlier attempt with the same id made it. */
export async function insertTicket(record: TicketRecord): Promise<TicketRecord> {
  const { _id, ...rest } = record;
  const stored = await insertOnce<{ toObject: () => TicketRecord }>(TicketModel, _id, rest);
  return stored.toObject();
}

/** Many at once; what is there already is left alone. */
export async function insertTickets(records: readonly TicketRecord[]): Promise<void> {
  if (records.length === 0) return;
  await TicketModel.bulkWrite(
    records.map(({ _id, ...rest }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
    })),
    { ordered: false },
  );
}

/** Which of these ids no request has. */
export async function findMissingIds(ids: readonly string[]): Promise<string[]> {
  const found = await TicketModel.find({ _id: trusted({ $in: ids }) }, { _id: 1 }).lean();
  const known = new Set(found.map(({ _id }) => _id));
  return ids.filter((id) => !known.has(id));
}

export async function findTicket(id: string): Promise<TicketRecord | null> {
  return TicketModel.findById(id).lean<TicketRecord | null>();
}

/** What must still be true when the change is written; a lost race gives null. */
export interface TicketGuard {
  _id: string;
  version: number;
  status: TicketStatus;
  historyHead: string;
}
export interface TicketUpdate {
  set: Partial<TicketRecord>;
  push: Partial<Pick<TicketRecord, "history" | "messages" | "notes" | "attachments" | "outbox">>;
}

export async function updateTicket(
  guard: TicketGuard,
  update: TicketUpdate,
): Promise<TicketRecord | null> {
  const pushes = Object.entries(update.push).map(([field, added]) => [field, { $each: added }]);
  return TicketModel.findOneAndUpdate(
    guard,
    { $set: update.set, ...(pushes.length > 0 && { $push: Object.fromEntries(pushes) }) },
    { returnDocument: "after" },
  ).lean<TicketRecord | null>();
}

/** Adds a file unless the request already holds `most`; null when it does, or is no longer as it was. */
export async function pushAttachment(
  guard: Pick<TicketGuard, "_id" | "status">,
  attachment: TicketRecord["attachments"][number],
  most: number,
): Promise<TicketRecord | null> {
  return TicketModel.findOneAndUpdate(
    {
      ...guard,
      [`attachments.${most - 1}`]: trusted({ $exists: false }),
      "attachments.id": trusted({ $ne: attachment.id }),
    },
    { $push: { attachments: attachment }, $set: { updatedAt: attachment.addedAt } },
    { returnDocument: "after" },
  ).lean<TicketRecord | null>();
}

export async function pullAttachment(
  guard: Pick<TicketGuard, "_id" | "status">,
  attachmentId: string,
): Promise<boolean> {
  const result = await TicketModel.updateOne(guard, {
    $pull: { attachments: { id: attachmentId } },
  });
  return result.modifiedCount === 1;
}

/** Why the applicant does not have a material, sealed; null when none is awaited any more. */
export async function setAbsence(
  about: { _id: string; materialId: string; absence: string | null },
  at: Date,
): Promise<TicketRecord | null> {
  const { _id, materialId, absence } = about;
  return TicketModel.findOneAndUpdate(
    { _id, status: "awaiting_material", "materials.id": materialId },
    { $set: { "materials.$.absence": absence, updatedAt: at } },
    { returnDocument: "after" },
  ).lean<TicketRecord | null>();
}

/** A sign for the repair job; changes nothing that anybody sees. */
export async function markReserving(id: string, at: Date): Promise<void> {
  await TicketModel.updateOne({ _id: id }, { reservingAt: at });
}

export async function deleteDraftRecord(id: string, ownerId: string): Promise<boolean> {
  const result = await TicketModel.deleteOne({ _id: id, ownerId, status: "draft" });
  return result.deletedCount === 1;
}

export async function countDrafts(ownerId: string): Promise<number> {
  return TicketModel.countDocuments({ ownerId, shelf: "draft" });
}

/** The next number of a day's row, from 1: one atomic step, never given twice. */
export async function nextSerial(day: string): Promise<number> {
  const step = () =>
    CounterModel.findOneAndUpdate(
      { _id: day },
      { $inc: { count: 1 } },
      { upsert: true, returnDocument: "after" },
    ).lean();
  try {
    return (await step()).count;
  } catch (error) {
    // Two were the first of the day at once.
    if (!isDuplicateKey(error)) throw error;
    return (await step()).count;
  }
}

/** The applicant's requests, latest change first, after `after`. */
export async function listOwned(filter: {
  ownerId: string;
  shelf: TicketRecord["shelf"];
  after: { at: Date; id: string } | null;
  limit: number;
}): Promise<TicketRecord[]> {
  const { ownerId, shelf, after, limit } = filter;
  const place = after && {
    $or: [
      { updatedAt: trusted({ $lt: after.at }) },
      { updatedAt: after.at, _id: trusted({ $lt: after.id }) },
    ],
  };
  return TicketModel.find({ ownerId, shelf, ...place })
    .select({ history: 0, messages: 0, notes: 0 })
    .sort({ updatedAt: -1, _id: -1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

export async function allOwned(ownerId: string): Promise<TicketRecord[]> {
  return TicketModel.find({ ownerId }).sort({ shelf: 1, updatedAt: -1 }).lean<TicketRecord[]>();
}

/** Overwrites what an erasure takes away; a draft goes as a whole. */
export async function eraseTicket(id: string, blanks: Partial<TicketRecord>): Promise<void> {
  const { deletedCount } = await TicketModel.deleteOne({ _id: id, status: "draft" });
  if (deletedCount === 0) await TicketModel.updateOne({ _id: id }, { $set: blanks });
}

const overAndThere = { shelf: "over", erasedAt: null } as const;

/** The same for a request whose time is over, unless something has happened to it; false then. */
export async function eraseOver(
  { _id, historyHead }: Pick<TicketRecord, "_id" | "historyHead">,
  blanks: Partial<TicketRecord>,
): Promise<boolean> {
  const guard = { _id, historyHead, ...overAndThere };
  const { matchedCount } = await TicketModel.updateOne(guard, { $set: blanks });
  return matchedCount === 1;
}

/** Requests that were over on `day` or before and still hold what people told, the oldest first. */
export async function findOverSince(day: string, limit: number): Promise<TicketRecord[]> {
  return TicketModel.find({ ...overAndThere, endedOn: trusted({ $lte: day, $gt: "" }) })
    .sort({ endedOn: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

export async function countOverSince(day: string): Promise<number> {
  return TicketModel.countDocuments({
    ...overAndThere,
    endedOn: trusted({ $lte: day, $gt: "" }),
  });
}

/** Drafts nobody has changed since `before`, the oldest first. */
export async function findIdleDrafts(before: Date, limit: number): Promise<TicketRecord[]> {
  return TicketModel.find({ shelf: "draft", updatedAt: trusted({ $lt: before }) })
    .sort({ updatedAt: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

export async function countIdleDrafts(before: Date): Promise<number> {
  return TicketModel.countDocuments({ shelf: "draft", updatedAt: trusted({ $lt: before }) });
}

/** False when somebody has gone on with it meanwhile. */
export async function deleteIdleDraft(id: string, before: Date): Promise<boolean> {
  const { deletedCount } = await TicketModel.deleteOne({
    _id: id,
    status: "draft",
    updatedAt: trusted({ $lt: before }),
  });
  return deletedCount === 1;
}

export async function hasOpen(ownerId: string): Promise<boolean> {
  return (await TicketModel.exists({ ownerId, shelf: "open" })) !== null;
}

/** Requests whose material did not come: their last day was before `today`; in the order of their ids. */
export async function findLapsed(
  { today, after }: { today: string; after: string },
  limit: number,
): Promise<TicketRecord[]> {
  return TicketModel.find({
    _id: trusted({ $gt: after }),
    status: "awaiting_material",
    materialDueOn: trusted({ $lt: today }),
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

/**
 * Open requests, and refused ones whose appeal is still in time, that were not reckoned with `mark` (all,
 * when nothing is said), in the order of their ids.
 */
export async function findDated(
  of: { today: string; mark?: string | undefined; after: string },
  limit: number,
): Promise<TicketRecord[]> {
  const { today, mark, after } = of;
  const otherwise = mark === undefined ? {} : { datedWith: trusted({ $ne: mark }) };
  return TicketModel.find({
    _id: trusted({ $gt: after }),
    $or: [
      { shelf: "open", ...otherwise },
      { status: "refused", appealBy: trusted({ $gte: today }), ...otherwise },
    ],
  })
    .select({ messages: 0, notes: 0, attachments: 0, searchPieces: 0 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<TicketRecord[]>();
}

/** Notes that its dates are right by `mark`; nothing happens when it has changed meanwhile. */
export async function markDated(
  { _id, version, historyHead }: Pick<TicketRecord, "_id" | "version" | "historyHead">,
  mark: string,
): Promise<void> {
  await TicketModel.updateOne({ _id, version, historyHead }, { $set: { datedWith: mark } });
}

/** What decides on reminders. */
export type RemindableTicket = Omit<TicketRecord, (typeof notReminded)[number]>;
const notReminded = [
  "parts",
  "messages",
  "notes",
  "attachments",
  "materials",
  "history",
  "searchPieces",
  "outbox",
] as const;

/** Open requests that somebody is waited for in, in the order of their ids. */
export async function findRemindable(after: string, limit: number): Promise<RemindableTicket[]> {
  return TicketModel.find({
    _id: trusted({ $gt: after }),
    shelf: "open",
    triageKey: trusted({ $gte: "a:", $lt: "c:" }),
  })
    .select(Object.fromEntries(notReminded.map((field) => [field, 0])))
    .sort({ _id: 1 })
    .limit(limit)
    .lean<RemindableTicket[]>();
}

/** Notes the reminder and puts its notices into the request, once; false when it had been given or is idle now. */
export async function pushReminder(
  { _id, status, version }: Pick<TicketRecord, "_id" | "status" | "version">,
  keys: readonly string[],
  notices: TicketRecord["outbox"],
): Promise<boolean> {
  const { modifiedCount } = await TicketModel.updateOne(
    { _id, status, version, reminded: trusted({ $ne: keys[0] }) },
    { $push: { reminded: { $each: keys }, outbox: { $each: notices } } },
  );
  return modifiedCount === 1;
}

/** Requests with notices to deliver. */
export async function findWithOutbox(limit: number): Promise<TicketBrief[]> {
  return TicketModel.find({ "outbox.id": trusted({ $gt: "" }) })
    .select(briefFields)
    .limit(limit)
    .lean<TicketBrief[]>();
}

/** Takes delivered notices out; those that came meanwhile stay. */
export async function clearOutbox(ticketId: string, noticeIds: readonly string[]): Promise<void> {
  await TicketModel.updateOne(
    { _id: ticketId },
    { $pull: { outbox: { id: trusted({ $in: noticeIds }) } } },
  );
}

/** What notices show of the requests they are about. */
export type TicketBrief = Pick<
  TicketRecord,
  "_id" | "number" | "status" | "ownerId" | "centreId" | "handlerId" | "parts" | "outbox"
>;
const briefFields = {
  number: 1,
  status: 1,
  ownerId: 1,
  centreId: 1,
  handlerId: 1,
  "parts.facts.title": 1,
  outbox: 1,
} as const;

export async function findBriefs(ids: readonly string[]): Promise<TicketBrief[]> {
  return TicketModel.find({ _id: trusted({ $in: ids }) })
    .select(briefFields)
    .lean<TicketBrief[]>();
}

/** The chains of requests in the order of their ids, after `afterId`: what checking them needs. */
export async function listHistories(afterId: string, limit: number): Promise<TicketHistory[]> {
  return TicketModel.find({ _id: trusted({ $gt: afterId }) })
    .select({ number: 1, status: 1, centreId: 1, history: 1, historyHead: 1, erasedAt: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<TicketHistory[]>();
}
type TicketHistory = Pick<
  TicketRecord,
  "_id" | "number" | "status" | "centreId" | "history" | "historyHead" | "erasedAt"
>;

/** How many requests nobody has taken up yet, by centre; a centre with none is missing. */
export async function countWaiting(): Promise<Map<string, number>> {
  const rows = await TicketModel.aggregate<{ _id: string; waiting: number }>([
    { $match: { shelf: "open", handlerId: null, centreId: { $ne: null } } },
    { $group: { _id: "$centreId", waiting: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, waiting }) => [_id, waiting]));
}

/** Which requests lie where, for the repair of the centres' loads: only those that some centre has. */
export async function openPlaces(): Promise<
  Pick<TicketRecord, "_id" | "centreId" | "status" | "reservingAt">[]
> {
  return TicketModel.find({ shelf: "open", centreId: trusted({ $ne: null }) })
    .select({ centreId: 1, status: 1, reservingAt: 1 })
    .lean<Pick<TicketRecord, "_id" | "centreId" | "status" | "reservingAt">[]>();
}

/** What a request sent in the past says about where it could go. */
export type SentRequest = Pick<
  TicketRecord,
  "number" | "status" | "submittedAt" | "updatedAt" | "parts"
>;

/** The newest requests sent since `since`. */
export async function listSentSince(since: Date, limit: number): Promise<SentRequest[]> {
  return TicketModel.find({ submittedAt: trusted({ $gte: since }) })
    .select({
      number: 1,
      status: 1,
      submittedAt: 1,
      updatedAt: 1,
      "parts.place": 1,
      "parts.right": 1,
    })
    .sort({ submittedAt: -1 })
    .limit(limit)
    .lean<SentRequest[]>();
}
