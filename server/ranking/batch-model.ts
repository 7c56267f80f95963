import { model, Schema } from "mongoose";
import { isDuplicateKey } from "../database/database-errors";
import type { Move } from "./standing-model";

/**
 * What is being done to the counts. One document, the latest batch: written down before anything of it is
 * done, and done before the next one is written down. Whoever finds it open does it again; every write of
 * it names its number, so what was done of it already is not done twice (settling.ts).
 */
export interface Batch {
  number: number;
  isOpen: boolean;
  work: BatchWork;
}
export type BatchWork =
  | { kind: "moves"; moves: Move[] }
  /** Counts a whole week anew. */
  | { kind: "recount"; campaignId: string };

interface BatchRecord extends Batch {
  _id: string;
}

const BatchModel = model(
  "StandingBatch",
  new Schema<BatchRecord>(
    {
      _id: { type: String, required: true },
      number: { type: Number, required: true },
      isOpen: { type: Boolean, required: true },
      work: { type: Schema.Types.Mixed, required: true },
    },
    { collection: "standing_batches", versionKey: false, minimize: false },
  ),
);

const id = "latest";
const nothing: BatchWork = { kind: "moves", moves: [] };

export async function readLatestBatch(): Promise<Batch> {
  const found = await BatchModel.findById(id).lean<Batch | null>();
  if (found) return found;
  try {
    await BatchModel.create({ _id: id, number: 0, isOpen: false, work: nothing });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return BatchModel.findById(id).orFail().lean<Batch>().exec();
}

/** Writes down the batch that follows `before`; false when another node has written one down first. */
export async function openBatch(before: Batch, work: BatchWork): Promise<Batch | null> {
  const number = before.number + 1;
  const { matchedCount } = await BatchModel.updateOne(
    { _id: id, number: before.number, isOpen: false },
    { $set: { number, isOpen: true, work } },
  );
  return matchedCount === 1 ? { number, isOpen: true, work } : null;
}

export async function closeBatch({ number }: Batch): Promise<void> {
  await BatchModel.updateOne({ _id: id, number }, { $set: { isOpen: false, work: nothing } });
}
