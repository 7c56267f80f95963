/** Who joined from where lately, so that many accounts of one address are seen (joining-addresses.ts). */
import { model, Schema } from "mongoose";
import { trusted } from "../database/trusted";

interface JoinRecord {
  /** Stretch and account, both as keyed hashes. */
  _id: string;
  stretch: string;
  standingId: string;
  at: Date;
}

const JoinModel = model(
  "RankingJoin",
  new Schema<JoinRecord>(
    {
      _id: { type: String, required: true },
      stretch: { type: String, required: true, index: true },
      standingId: { type: String, required: true },
      at: { type: Date, required: true, index: true },
    },
    { collection: "ranking_joins", versionKey: false },
  ),
);

/** Once per account and stretch, however often the account joins. */
export async function putJoin({ _id, ...rest }: JoinRecord): Promise<void> {
  await JoinModel.updateOne({ _id }, { $set: rest }, { upsert: true });
}

/** The standings of a stretch, the latest first. */
export async function listJoined(stretch: string, most: number): Promise<string[]> {
  const latest = await JoinModel.find({ stretch }).sort({ at: -1 }).limit(most).lean();
  return latest.map(({ standingId }) => standingId);
}

export async function dropJoinsBefore(moment: Date): Promise<void> {
  await JoinModel.deleteMany({ at: trusted({ $lt: moment }) });
}
