/** What each night erased, or would have. */
import { model, Schema } from "mongoose";
import { type RetentionRule, retentionRules } from "#shared/trust/retention-table";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

export interface RetentionRunRecord {
  /** The night's day: one run a night, however many nodes there are. */
  _id: string;
  startedAt: Date;
  finishedAt: Date | null;
  /** False: nothing was touched, the counts say what would have been. */
  isOn: boolean;
  counts: Record<RetentionRule, number>;
}

const count = { type: Number, default: 0 } as const;

const RunModel = model(
  "RetentionRun",
  new Schema<RetentionRunRecord>(
    {
      _id: { type: String, required: true },
      startedAt: { type: Date, required: true },
      finishedAt: { type: Date, default: null },
      isOn: { type: Boolean, required: true },
      counts: Object.fromEntries(retentionRules.map((rule) => [rule, count])),
    },
    { collection: "retention-runs", versionKey: false },
  ),
);

/** Begins the night's run, or finds it. */
export async function openRun(
  night: string,
  about: Pick<RetentionRunRecord, "startedAt" | "isOn">,
): Promise<RetentionRunRecord | null> {
  try {
    await RunModel.create({ _id: night, ...about });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return RunModel.findById(night).lean<RetentionRunRecord | null>().exec();
}

export async function addToRun(night: string, rule: RetentionRule, erased: number): Promise<void> {
  await RunModel.updateOne({ _id: night }, { $inc: { [`counts.${rule}`]: erased } });
}

/** Of a run that only counted: what would have been erased. */
export async function noteCount(night: string, rule: RetentionRule, due: number): Promise<void> {
  await RunModel.updateOne({ _id: night }, { $set: { [`counts.${rule}`]: due } });
}

export async function finishRun(night: string, now: Date): Promise<void> {
  await RunModel.updateOne({ _id: night }, { finishedAt: now });
}

export async function deleteRunsBefore(night: string): Promise<void> {
  await RunModel.deleteMany({ _id: trusted({ $lt: night }) });
}

/** The latest first; `before` is where the page before ended. */
export function listRuns(before: string | null, limit: number): Promise<RetentionRunRecord[]> {
  return RunModel.find(before === null ? {} : { _id: trusted({ $lt: before }) })
    .sort({ _id: -1 })
    .limit(limit)
    .lean<RetentionRunRecord[]>()
    .exec();
}
