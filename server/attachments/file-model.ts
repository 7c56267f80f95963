import { model, Schema } from "mongoose";
import { isDuplicateKey } from "../database/database-errors";
import { insertOnce } from "../database/insert-once";
import { trusted } from "../database/trusted";

/** One stored file; its content lies in chunks, encrypted with a key of its own. */
export interface FileRecord {
  _id: string;
  /** The record it belongs to. */
  ownerId: string;
  bytes: number;
  chunks: number;
  /** How long each piece but the last is, where the file comes in pieces. */
  chunkBytes?: number;
  /** The file's key, sealed with the program's key ring. */
  sealedKey: string;
  /** Its owner names it; a file that nobody names is swept. */
  isKept: boolean;
  createdAt: Date;
}

interface ChunkRecord {
  /** "<file id>:<number>": read in order without another index. */
  _id: string;
  content: Buffer;
}

const FileModel = model(
  "StoredFile",
  new Schema<FileRecord>(
    {
      _id: { type: String, required: true },
      ownerId: { type: String, required: true },
      bytes: { type: Number, required: true },
      chunks: { type: Number, required: true },
      chunkBytes: Number,
      sealedKey: { type: String, required: true },
      isKept: { type: Boolean, required: true },
      createdAt: { type: Date, required: true },
    },
    { collection: "stored-files", versionKey: false },
  )
    .index({ ownerId: 1 })
    .index({ isKept: 1, createdAt: 1 }),
);

const ChunkModel = model(
  "FileChunk",
  new Schema<ChunkRecord>(
    { _id: { type: String, required: true }, content: { type: Buffer, required: true } },
    { collection: "file-chunks", versionKey: false },
  ),
);

/** Creates the file's record, or takes over what an earlier attempt with the same id left. */
export async function insertFile(record: FileRecord): Promise<void> {
  await FileModel.replaceOne({ _id: record._id }, record, { upsert: true });
}

/** Creates the file's record, or finds it where an earlier attempt with the same id made it. */
export async function insertFileOnce(record: FileRecord): Promise<FileRecord> {
  const { _id, ...rest } = record;
  const stored = await insertOnce<{ toObject: () => FileRecord }>(FileModel, _id, rest);
  return stored.toObject();
}

/** Stores one chunk, unless there is one at its place already. */
export async function addChunk(fileId: string, number: number, content: Buffer): Promise<void> {
  try {
    await ChunkModel.create({ _id: chunkId(fileId, number), content });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The numbers of the chunks that are stored, in order. */
export async function chunkNumbers({
  _id,
  chunks,
}: Pick<FileRecord, "_id" | "chunks">): Promise<number[]> {
  const ids = Array.from({ length: chunks }, (_, number) => chunkId(_id, number));
  const stored = await ChunkModel.find({ _id: trusted({ $in: ids }) })
    .select({ _id: 1 })
    .lean<{ _id: string }[]>();
  const there = new Set(stored.map((chunk) => chunk._id));
  return ids.flatMap((id, number) => (there.has(id) ? number : []));
}

/** Puts off the sweep: something of it has just arrived. */
export async function touchFile(fileId: string, now: Date): Promise<void> {
  await FileModel.updateOne({ _id: fileId }, { createdAt: now });
}

export async function countStrays(ownerId: string): Promise<number> {
  return FileModel.countDocuments({ ownerId, isKept: false });
}

/** Stores one chunk; the same chunk again replaces it. */
export async function putChunk(fileId: string, number: number, content: Buffer): Promise<void> {
  const _id = chunkId(fileId, number);
  try {
    await ChunkModel.create({ _id, content });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await ChunkModel.updateOne({ _id }, { content });
  }
}

export async function readFileRecord(fileId: string): Promise<FileRecord | null> {
  return FileModel.findById(fileId).lean();
}

/** The chunk as it was stored, or null when it is gone. */
export async function readChunk(fileId: string, number: number): Promise<Buffer | null> {
  const chunk = await ChunkModel.findById(chunkId(fileId, number));
  return chunk?.content ?? null;
}

export async function setKept(fileId: string, isKept: boolean): Promise<void> {
  await FileModel.updateOne({ _id: fileId }, { isKept });
}

/** Chunks first: a record without chunks is found again by the sweep, chunks without a record are not. */
export async function deleteFile(record: Pick<FileRecord, "_id" | "chunks">): Promise<void> {
  const ids = Array.from({ length: record.chunks }, (_, number) => chunkId(record._id, number));
  await ChunkModel.deleteMany({ _id: trusted({ $in: ids }) });
  await FileModel.deleteOne({ _id: record._id });
}

export async function filesOf(ownerId: string): Promise<FileRecord[]> {
  return FileModel.find({ ownerId }).lean();
}

/** Files that nobody has named since before `before`. */
export async function strayFiles(before: Date, most: number): Promise<FileRecord[]> {
  return FileModel.find({ isKept: false, createdAt: trusted({ $lte: before }) })
    .limit(most)
    .lean();
}

function chunkId(fileId: string, number: number): string {
  return `${fileId}:${number}`;
}
