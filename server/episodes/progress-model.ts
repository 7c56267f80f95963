import { model, Schema } from "mongoose";
import type { ProgressMessage } from "#shared/episodes/watch-progress";
import { isDuplicateKey } from "../database/database-errors";

export interface ProgressRecord {
  /** Account and episode: one record each. */
  _id: string;
  accountId: string;
  episodeId: string;
  positionSeconds: number;
  isFinished: boolean;
  /** When the message that set the position was sent. */
  sentAt: Date;
}

export const ProgressModel = model(
  "EpisodeProgress",
  new Schema<ProgressRecord>(
    {
      _id: { type: String, required: true },
      accountId: { type: String, required: true, index: true },
      episodeId: { type: String, required: true },
      positionSeconds: { type: Number, required: true },
      isFinished: { type: Boolean, required: true },
      sentAt: { type: Date, required: true },
    },
    { collection: "episode_progress", versionKey: false },
  ),
);

/** How far this account has watched, by episode. */
export async function findProgress(accountId: string): Promise<Map<string, ProgressRecord>> {
  const found = await ProgressModel.find({ accountId }).lean<ProgressRecord[]>();
  return new Map(found.map((progress) => [progress.episodeId, progress]));
}

export function findProgressOf(
  accountId: string,
  episodeId: string,
): Promise<ProgressRecord | null> {
  return ProgressModel.findById(keyOf(accountId, episodeId)).lean<ProgressRecord | null>().exec();
}

/**
 * One atomic update: the position follows the message sent last, whichever arrives last; finished
 * stays finished. A message that changes nothing writes nothing.
 */
export async function keepProgress(
  accountId: string,
  episodeId: string,
  message: ProgressMessage,
): Promise<ProgressRecord> {
  try {
    return await mergeProgress(accountId, episodeId, message);
  } catch (error) {
    // Two first messages at once: the record is there now.
    if (isDuplicateKey(error)) return mergeProgress(accountId, episodeId, message);
    throw error;
  }
}

export async function eraseProgress(accountId: string): Promise<void> {
  await ProgressModel.deleteMany({ accountId });
}

function mergeProgress(
  accountId: string,
  episodeId: string,
  { positionSeconds, isFinished, sentAt }: ProgressMessage,
): Promise<ProgressRecord> {
  // On a new record `$sentAt` is missing, which sorts before every date.
  const isNewer = { $lte: ["$sentAt", sentAt] };
  return ProgressModel.findOneAndUpdate(
    { _id: keyOf(accountId, episodeId) },
    [
      {
        $set: {
          accountId,
          episodeId,
          positionSeconds: { $cond: [isNewer, positionSeconds, "$positionSeconds"] },
          isFinished: { $or: [{ $ifNull: ["$isFinished", false] }, isFinished] },
          sentAt: { $cond: [isNewer, sentAt, "$sentAt"] },
        },
      },
    ],
    { upsert: true, returnDocument: "after", updatePipeline: true },
  )
    .orFail()
    .lean<ProgressRecord>()
    .exec();
}

function keyOf(accountId: string, episodeId: string): string {
  return `${accountId}/${episodeId}`;
}
