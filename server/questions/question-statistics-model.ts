import { model, Schema } from "mongoose";
import type { ItemStatistics } from "#shared/questions/question-statistics";
import type { Suspicion } from "#shared/questions/question-terms";
import { trusted } from "../database/trusted";

/** What the last count found of one question as it is asked now. */
export interface StatisticsRecord extends ItemStatistics {
  /** The question's id. */
  _id: string;
  edition: number;
  suspicions: Suspicion[];
  /** The hundred, answered at one's own pace: no time, no rest to compare with. */
  journey: { attempts: number; right: number };
  countedAt: Date;
}

const number = { type: Number, default: null } as const;
const count = { type: Number, required: true } as const;

const StatisticsModel = model(
  "QuestionStatistics",
  new Schema<StatisticsRecord>(
    {
      _id: { type: String, required: true },
      edition: count,
      attempts: count,
      facility: number,
      deviation: number,
      discrimination: number,
      guess: number,
      taken: { type: Schema.Types.Mixed, default: {} },
      untouched: count,
      suspicions: { type: [String], default: [] } as never,
      journey: { type: Schema.Types.Mixed, required: true },
      countedAt: { type: Date, required: true },
    },
    { collection: "question_statistics", versionKey: false, minimize: false },
  ),
);

/** Puts a whole new count in place of the last one. */
export async function replaceStatistics(records: readonly StatisticsRecord[]): Promise<void> {
  if (records.length === 0) return;
  const writes = records.map(({ _id, ...rest }) => ({
    replaceOne: { filter: { _id }, replacement: { _id, ...rest }, upsert: true },
  }));
  await StatisticsModel.collection.bulkWrite(writes as never, { ordered: false });
}

export async function findStatistics(questionId: string): Promise<StatisticsRecord | null> {
  return StatisticsModel.findById(questionId).lean();
}

export async function findStatisticsOf(
  ids: readonly string[],
): Promise<Map<string, StatisticsRecord>> {
  const found = await StatisticsModel.find({ _id: trusted({ $in: [...ids] }) }).lean();
  return new Map(found.map((each) => [each._id, each]));
}

/** By id, doubtful ones only when that is asked. */
export async function listStatistics(options: {
  isSuspect: boolean;
  afterId: string;
  most: number;
}): Promise<StatisticsRecord[]> {
  const { isSuspect, afterId, most } = options;
  return StatisticsModel.find({
    _id: trusted({ $gt: afterId }),
    ...(isSuspect && { "suspicions.0": trusted({ $exists: true }) }),
  } as Record<string, unknown>)
    .sort({ _id: 1 })
    .limit(most)
    .lean();
}

export async function listSuspectIds(): Promise<string[]> {
  const suspect = { "suspicions.0": trusted({ $exists: true }) } as Record<string, unknown>;
  return (await StatisticsModel.find(suspect).select({ _id: 1 }).lean()).map(({ _id }) => _id);
}
