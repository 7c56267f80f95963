/** What the nightly check of the chains found, and how far it is. */
import { model, Schema } from "mongoose";
import type { HistoryBreakReason } from "#shared/trust/trust-terms";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

/** One night's walk. `_id` is its day: one walk a night, however many nodes there are. */
export interface HistoryCheckRecord {
  _id: string;
  startedAt: Date;
  /** The last request looked at. */
  afterId: string;
  checked: number;
  broken: number;
  finishedAt: Date | null;
}

export interface BrokenHistoryRecord {
  /** The request's id. */
  _id: string;
  number: string | null;
  centreId: string | null;
  /** Which entry, from 0. */
  at: number;
  why: HistoryBreakReason;
  foundAt: Date;
  checkedAt: Date;
  /** Found whole again by a later check (a backup was brought in, say). */
  mendedAt: Date | null;
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;
const moment = { type: Date, required: true } as const;
const momentOrNull = { type: Date, default: null } as const;

const CheckModel = model(
  "HistoryCheck",
  new Schema<HistoryCheckRecord>(
    {
      _id: text,
      startedAt: moment,
      afterId: { type: String, default: "" },
      checked: count,
      broken: count,
      finishedAt: momentOrNull,
    },
    { collection: "history-checks", versionKey: false },
  ).index({ finishedAt: 1 }),
);

const BrokenModel = model(
  "BrokenHistory",
  new Schema<BrokenHistoryRecord>(
    {
      _id: text,
      number: { type: String, default: null },
      centreId: { type: String, default: null },
      at: count,
      why: text,
      foundAt: moment,
      checkedAt: moment,
      mendedAt: momentOrNull,
    },
    { collection: "broken-histories", versionKey: false },
  ).index({ mendedAt: 1, _id: 1 }),
);

/** The walk that is not finished yet; the oldest, when there are several. */
export function findOpenCheck(): Promise<HistoryCheckRecord | null> {
  return CheckModel.findOne({ finishedAt: null })
    .sort({ _id: 1 })
    .lean<HistoryCheckRecord | null>()
    .exec();
}

/** Begins the walk of `night`; null when it has been begun before. */
export async function beginCheck(night: string, now: Date): Promise<HistoryCheckRecord | null> {
  const record = { afterId: "", startedAt: now, checked: 0, broken: 0, finishedAt: null };
  try {
    await CheckModel.create({ _id: night, ...record });
    return { _id: night, ...record };
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** Moves the place on; null when another node has done so meanwhile. */
export async function advanceCheck(
  check: Pick<HistoryCheckRecord, "_id" | "afterId">,
  to: { afterId: string; checked: number; broken: number },
): Promise<HistoryCheckRecord | null> {
  const { afterId, checked, broken } = to;
  return CheckModel.findOneAndUpdate(
    { _id: check._id, afterId: check.afterId, finishedAt: null },
    { $set: { afterId }, $inc: { checked, broken } },
    { returnDocument: "after" },
  )
    .lean<HistoryCheckRecord | null>()
    .exec();
}

export async function finishCheck(id: string, now: Date): Promise<void> {
  await CheckModel.updateOne({ _id: id, finishedAt: null }, { finishedAt: now });
}

export function findLastCheck(): Promise<HistoryCheckRecord | null> {
  return CheckModel.findOne().sort({ _id: -1 }).lean<HistoryCheckRecord | null>().exec();
}

export async function deleteChecksBefore(night: string): Promise<void> {
  await CheckModel.deleteMany({ _id: trusted({ $lt: night }), finishedAt: trusted({ $ne: null }) });
}

export type Finding = Pick<BrokenHistoryRecord, "_id" | "number" | "centreId" | "at" | "why">;

export async function keepFinding(finding: Finding, now: Date): Promise<void> {
  const { _id, ...found } = finding;
  await BrokenModel.updateOne(
    { _id },
    { $set: { ...found, checkedAt: now, mendedAt: null }, $setOnInsert: { foundAt: now } },
    { upsert: true },
  );
}

/** Marks as mended those of `ids` that were broken once. */
export async function markMended(ids: readonly string[], now: Date): Promise<void> {
  await BrokenModel.updateMany(
    { _id: trusted({ $in: ids }), mendedAt: null },
    { mendedAt: now, checkedAt: now },
  );
}

export function countBroken(): Promise<number> {
  return BrokenModel.countDocuments({ mendedAt: null });
}

export function listBroken(afterId: string, limit: number): Promise<BrokenHistoryRecord[]> {
  return BrokenModel.find({ mendedAt: null, _id: trusted({ $gt: afterId }) })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<BrokenHistoryRecord[]>()
    .exec();
}
