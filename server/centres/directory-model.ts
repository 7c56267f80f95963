/**
 * The changes of the directory, numbered from 1. Each holds the whole directory as it was after it:
 * so the latest says what holds, whatever of it has reached the centres' own documents yet, and every
 * earlier one can be gone back to.
 */
import { model, Schema } from "mongoose";
import type { DirectoryView } from "#shared/centres/directory-schemas";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";
import type { CentreProfile } from "./centre-model";

export interface DirectoryChange {
  /** 0 is the directory before anybody changed it. */
  _id: number;
  at: Date;
  /** Null for the program. */
  byId: string | null;
  kind: DirectoryView["changes"][number]["kind"];
  details: Record<string, string | number | null>;
  centres: CentreProfile[];
  /** The call that made it, so that a repeated call finds its own. */
  callId: string | null;
  /** Every centre's own document says so too. */
  isApplied: boolean;
}

const mixed = { type: Schema.Types.Mixed, required: true };

const DirectoryChangeModel = model(
  "DirectoryChange",
  new Schema<DirectoryChange>(
    {
      _id: { type: Number, required: true },
      at: { type: Date, required: true },
      byId: { type: String, default: null },
      kind: { type: String, required: true },
      details: mixed,
      centres: mixed,
      callId: { type: String, default: null },
      isApplied: { type: Boolean, required: true },
    },
    { collection: "directory-changes", versionKey: false, minimize: false },
  ),
);

/** False when there is a change of this number. */
export async function insertChange(change: DirectoryChange): Promise<boolean> {
  try {
    await DirectoryChangeModel.create(change);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export async function findLatestChange(): Promise<DirectoryChange | null> {
  return DirectoryChangeModel.findOne().sort({ _id: -1 }).lean<DirectoryChange | null>();
}

export async function findChange(number: number): Promise<DirectoryChange | null> {
  return DirectoryChangeModel.findById(number).lean<DirectoryChange | null>();
}

export async function findChangeOfCall(callId: string): Promise<DirectoryChange | null> {
  return DirectoryChangeModel.findOne({ callId }).lean<DirectoryChange | null>();
}

/** The latest first, without the centres. */
export async function listChanges(limit: number): Promise<Omit<DirectoryChange, "centres">[]> {
  return DirectoryChangeModel.find({}, { centres: 0 })
    .sort({ _id: -1 })
    .limit(limit)
    .lean<Omit<DirectoryChange, "centres">[]>();
}

export async function findUnapplied(): Promise<DirectoryChange[]> {
  return DirectoryChangeModel.find({ isApplied: false }).sort({ _id: 1 }).lean<DirectoryChange[]>();
}

export async function markApplied(number: number): Promise<void> {
  await DirectoryChangeModel.updateOne({ _id: number }, { isApplied: true });
}

/** Earlier ones than `number` cannot be gone back to any more. */
export async function dropChangesBefore(number: number): Promise<void> {
  await DirectoryChangeModel.deleteMany({ _id: trusted({ $lt: number }), isApplied: true });
}
