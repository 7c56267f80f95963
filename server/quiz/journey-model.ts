import { model, Schema } from "mongoose";
import type { IsoDay } from "#shared/calendar/working-days";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

/** One answer of the hundred: judged when it came, by the law of its day. */
export interface JourneyAnswer {
  questionId: string;
  /** Which publication of the question it answers; the first where nothing is said. */
  edition?: number;
  /** Sorted letters, "BD". */
  choice: string;
  isRight: boolean;
  answeredAt: Date;
}

/** The hundred of one account, begun with its first answer. */
export interface JourneyRecord {
  /** The account's id. */
  _id: string;
  questionIds: string[];
  startedOn: IsoDay;
  /** By position, "0" to "99". */
  answers: Record<string, JourneyAnswer>;
}

const JourneyModel = model(
  "Journey",
  new Schema<JourneyRecord>(
    {
      _id: { type: String, required: true },
      questionIds: { type: [String], required: true },
      startedOn: { type: String, required: true },
      answers: { type: Schema.Types.Mixed, required: true },
    },
    { collection: "journeys", versionKey: false, minimize: false },
  ),
);

/** The account's hundred, or null before its first answer. */
export async function findJourney(accountId: string): Promise<JourneyRecord | null> {
  return JourneyModel.findById(accountId).lean();
}

/** Fixes the account's hundred; when another device was first, that one's list holds. */
export async function beginJourney(
  accountId: string,
  questionIds: readonly string[],
  startedOn: IsoDay,
): Promise<JourneyRecord> {
  try {
    await JourneyModel.create({
      _id: accountId,
      questionIds: [...questionIds],
      startedOn,
      answers: {},
    });
  } catch (error) {
    if (!isDuplicateKey(error, "_id")) throw error;
  }
  const begun = await findJourney(accountId);
  if (!begun) throw new Error("A journey just begun is gone."); // erased at this moment
  return begun;
}

/** Keeps the answer if the position has none yet; returns the one that is kept, null when the journey is gone. */
export async function keepFirstAnswer(
  accountId: string,
  position: number,
  answer: JourneyAnswer,
): Promise<JourneyAnswer | null> {
  const place = `answers.${position}`;
  const { matchedCount } = await JourneyModel.updateOne(
    { _id: accountId, [place]: trusted({ $exists: false }) },
    { $set: { [place]: answer } },
  );
  if (matchedCount === 1) return answer;
  return (await findJourney(accountId))?.answers[position] ?? null;
}

/** By account, after one of them. */
export async function readJourneysAfter(afterId: string, most: number): Promise<JourneyRecord[]> {
  const found = JourneyModel.find({ _id: trusted({ $gt: afterId }) });
  return found.sort({ _id: 1 }).limit(most).lean();
}

/**
 * Keeps these answers, by position, where there is none yet: one atomic update, so what another device
 * answers at the same moment is neither lost nor overwritten. Returns the journey as it was before; null
 * when it is gone.
 */
export async function keepMissingAnswers(
  accountId: string,
  answers: Readonly<Record<string, JourneyAnswer>>,
): Promise<JourneyRecord | null> {
  return JourneyModel.findOneAndUpdate(
    { _id: accountId },
    [{ $set: { answers: { $mergeObjects: [{ $literal: answers }, "$answers"] } } }],
    { returnDocument: "before", updatePipeline: true },
  ).lean();
}

/** For the erasure of an account. */
export async function eraseJourney(accountId: string): Promise<void> {
  await JourneyModel.deleteOne({ _id: accountId });
}
