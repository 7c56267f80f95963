/**
 * Statute texts, one document for each version and revision, never changed afterwards: a text is there
 * whole or not at all, and the greatest revision of a version is the one that is read.
 */
import { model, Schema } from "mongoose";
import type { IsoDay } from "#shared/calendar/working-days";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

export interface StoredArticle {
  number: string;
  text: string;
}

export interface StatuteRecord {
  /** "trademark-law-2026@2" */
  _id: string;
  lawId: string;
  /** From 1. */
  revision: number;
  title: string;
  version: string;
  effectiveFrom: IsoDay;
  effectiveTo: IsoDay | null;
  /** In the order of their numbers. */
  articles: StoredArticle[];
  /** Of all that the file says: the same file again is known by it. */
  contentHash: string;
  importedAt: Date;
  /** The editor's account; null when it came by command, or when the account is gone. */
  importedBy: string | null;
}
/** A version without the words of its articles. */
export type StatuteHead = Omit<StatuteRecord, "articles"> & {
  articles: Pick<StoredArticle, "number">[];
};

const text = { type: String, required: true } as const;

const StatuteModel = model(
  "Statute",
  new Schema<StatuteRecord>(
    {
      _id: text,
      lawId: text,
      revision: { type: Number, required: true },
      title: text,
      version: text,
      effectiveFrom: text,
      effectiveTo: { type: String, default: null },
      articles: [new Schema({ number: text, text }, { _id: false, id: false })],
      contentHash: text,
      importedAt: { type: Date, required: true },
      importedBy: { type: String, default: null },
    },
    { collection: "statutes", versionKey: false },
  ).index({ lawId: 1, revision: -1 }),
);

/** The newest revision of every version, by id. */
export async function findStatuteHeads(): Promise<Map<string, StatuteHead>> {
  const found = await StatuteModel.find()
    .select({ "articles.text": 0 })
    .sort({ lawId: 1, revision: 1 })
    .lean();
  return new Map(found.map((head) => [head.lawId, head]));
}

/** A version with its text; null where none has been brought in. */
export async function findStatute(lawId: string): Promise<StatuteRecord | null> {
  return StatuteModel.findOne({ lawId }).sort({ revision: -1 }).lean();
}

/** Adds a revision; false when another one took its number at the same time. */
export async function insertRevision(record: Omit<StatuteRecord, "_id">): Promise<boolean> {
  try {
    await StatuteModel.create({ _id: `${record.lawId}@${record.revision}`, ...record });
    return true;
  } catch (error) {
    if (isDuplicateKey(error, "_id")) return false;
    throw error;
  }
}

/** What an account brought in, for its export. */
export async function findImportsOf(accountId: string): Promise<StatuteHead[]> {
  return StatuteModel.find({ importedBy: accountId }).select({ articles: 0 }).lean();
}

/** For the erasure of an account: the texts stay, who brought them in does not. */
export async function forgetImporter(accountId: string): Promise<void> {
  await StatuteModel.updateMany({ importedBy: accountId }, { $set: { importedBy: null } });
}

/** The newest texts of these versions. */
export async function findStatutes(lawIds: readonly string[]): Promise<StatuteRecord[]> {
  const all = await StatuteModel.find({ lawId: trusted({ $in: lawIds }) })
    .sort({ lawId: 1, revision: 1 })
    .lean();
  return [...new Map(all.map((each) => [each.lawId, each])).values()];
}
