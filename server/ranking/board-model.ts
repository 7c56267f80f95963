import { model, Schema } from "mongoose";
import type { Scope } from "./count-model";

/** A board as it was drawn up. It names nobody: names are looked up when it is read, so who leaves is gone at once. */
export interface BoardRecord {
  /** "week-2027/region" */
  _id: string;
  takenAt: Date;
  participants: number;
  rows: { standingId: string; place: number; score: number; seconds: number }[];
}

const BoardModel = model(
  "Board",
  new Schema<BoardRecord>(
    {
      _id: { type: String, required: true },
      takenAt: { type: Date, required: true },
      participants: { type: Number, required: true },
      rows: { type: Schema.Types.Mixed, required: true },
    },
    { collection: "boards", versionKey: false },
  ),
);

export function findBoard(campaignId: string, scope: Scope): Promise<BoardRecord | null> {
  return BoardModel.findById(`${campaignId}/${scope}`).lean<BoardRecord | null>().exec();
}

export async function keepBoard(
  campaignId: string,
  scope: Scope,
  { takenAt, participants, rows }: Omit<BoardRecord, "_id">,
): Promise<void> {
  await BoardModel.updateOne(
    { _id: `${campaignId}/${scope}` },
    { $set: { takenAt, participants, rows } },
    { upsert: true },
  );
}
