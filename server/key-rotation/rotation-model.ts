/** The rotation's own record, and every other record as it is stored: it knows no room's schema. */
import { connection, model, Schema } from "mongoose";
import type { StoredRecord } from "../database/sealed-records";

/** How far the walk to a key is. */
export interface RotationRecord {
  /** The key everything is to be sealed with. */
  _id: string;
  /** The walk over all collections this is; there are several, until one finds nothing to do. */
  pass: number;
  /** Where this walk is: the collection, and the last record looked at in it. */
  collection: string;
  afterId: unknown;
  /** Of this walk, and of all of them. */
  resealedInPass: number;
  resealed: number;
  startedAt: Date;
  finishedAt: Date | null;
}

const RotationModel = model(
  "KeyRotation",
  new Schema<Omit<RotationRecord, "collection"> & { at: string }>(
    {
      _id: { type: String, required: true },
      pass: { type: Number, required: true },
      at: { type: String, default: "" },
      afterId: { type: Schema.Types.Mixed, default: null },
      resealedInPass: { type: Number, required: true },
      resealed: { type: Number, required: true },
      startedAt: { type: Date, required: true },
      finishedAt: { type: Date, default: null },
    },
    { collection: "key-rotations", versionKey: false },
  ),
);

/** The rotation to `keyId`, from where it stopped; a new one where there is none, or it was finished. */
export async function openRotation(keyId: string, now: Date): Promise<RotationRecord> {
  const fresh: RotationRecord = {
    ...{ _id: keyId, pass: 1, collection: "", afterId: null },
    ...{ resealedInPass: 0, resealed: 0, startedAt: now, finishedAt: null },
  };
  const found = await RotationModel.findById(keyId).lean();
  if (found && found.finishedAt === null) {
    const { at: collection, ...rest } = found;
    return { ...rest, collection };
  }
  await saveRotation(fresh);
  return fresh;
}

export async function saveRotation(rotation: RotationRecord): Promise<void> {
  const { _id, collection: at, ...rest } = rotation;
  await RotationModel.updateOne({ _id }, { $set: { ...rest, at } }, { upsert: true });
}

/** Chunks of files hold bytes sealed with their file's own key, and that key lies in the file's record. */
const passedOver = new Set(["file-chunks", "key-rotations", "key-holders"]);

/** Every collection that may hold a sealed text, in order. */
export async function listCollections(): Promise<string[]> {
  const found = await database().listCollections({}, { nameOnly: true }).toArray();
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("system.") && !passedOver.has(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** Records in the order of their ids, after `afterId` (null: from the first). */
export function readRecords(
  collection: string,
  afterId: unknown,
  limit: number,
): Promise<StoredRecord[]> {
  const filter = afterId === null ? {} : { _id: { $gt: afterId } };
  return database()
    .collection(collection)
    .find(filter as object)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
}

export function readRecord(collection: string, id: unknown): Promise<StoredRecord | null> {
  return database()
    .collection(collection)
    .findOne({ _id: id } as object);
}

/** Writes the texts that are all still as they were read; false when one of them is not. */
export async function replaceTexts(
  collection: string,
  id: unknown,
  texts: readonly { path: string; sealed: string; resealed: string }[],
): Promise<boolean> {
  const old = Object.fromEntries(texts.map(({ path, sealed }) => [path, sealed]));
  const fresh = Object.fromEntries(texts.map(({ path, resealed }) => [path, resealed]));
  const { matchedCount } = await database()
    .collection(collection)
    .updateOne({ _id: id, ...old } as object, { $set: fresh });
  return matchedCount === 1;
}

function database() {
  const { db } = connection;
  if (!db) throw new Error("The database is not open.");
  return db;
}
