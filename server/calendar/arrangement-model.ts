/**
 * The years that were brought in, one document for each year and revision, never changed afterwards: a
 * year is there whole or not at all, and its greatest revision is the one that counts.
 */
import { model, Schema } from "mongoose";
import type { YearArrangement } from "#shared/calendar/holiday-arrangements";
import { isDuplicateKey } from "../database/database-errors";

export interface StoredArrangement extends YearArrangement {
  /** "2027@1" */
  _id: string;
  /** From 1. */
  revision: number;
  /** The notice's words, as they were brought in. */
  text: string;
  source: { number: string; issuedOn: string; place: string };
  /** Why the table before it was wrong; "" where there was none. */
  reason: string;
  importedAt: Date;
  /** Null when the account is gone. */
  importedBy: string | null;
}

const text = { type: String, required: true } as const;

const ArrangementModel = model(
  "YearArrangement",
  new Schema<StoredArrangement>(
    {
      _id: text,
      year: { type: Number, required: true },
      revision: { type: Number, required: true },
      holidays: [new Schema({ name: text, from: text, to: text }, { _id: false })],
      makeUpDays: [String],
      text,
      source: { number: text, issuedOn: text, place: text },
      reason: { type: String, default: "" },
      importedAt: { type: Date, required: true },
      importedBy: { type: String, default: null },
    },
    { collection: "year-arrangements", versionKey: false },
  ),
);

/** Every revision, the oldest first. */
export async function findArrangements(): Promise<StoredArrangement[]> {
  return ArrangementModel.find().sort({ year: 1, revision: 1 }).lean<StoredArrangement[]>();
}

/** False when another one took its number at the same time. */
export async function insertArrangement(record: Omit<StoredArrangement, "_id">): Promise<boolean> {
  try {
    await ArrangementModel.create({ _id: `${record.year}@${record.revision}`, ...record });
    return true;
  } catch (error) {
    if (isDuplicateKey(error, "_id")) return false;
    throw error;
  }
}

/** For the erasure of an account: the years stay, who brought them in does not. */
export async function forgetImporter(accountId: string): Promise<void> {
  await ArrangementModel.updateMany({ importedBy: accountId }, { $set: { importedBy: null } });
}
