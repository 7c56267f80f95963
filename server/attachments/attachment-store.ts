/**
 * Files at rest. Each file has a key of its own (AES-256-GCM), which is sealed with the program's key
 * ring: when a key is retired only these small keys are sealed again. A chunk is bound to its file, its
 * place and the number of chunks, so none can be swapped, left out or added.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { AppError } from "#shared/errors/app-error";
import type { FieldCipher } from "../database/field-cipher";
import { type SealedRecords, samePlace } from "../database/sealed-records";
import { keyPlace, openChunk, placeOf, sealChunk } from "./chunk-cipher";
import { type ChunkedFiles, createChunkedFiles } from "./chunked-files";
import {
  deleteFile,
  type FileRecord,
  filesOf,
  insertFile,
  putChunk,
  readChunk,
  readFileRecord,
  setKept,
  strayFiles,
} from "./file-model";

const chunkBytes = 1024 * 1024;
/** An upload that takes longer than this is taken for dead. */
const sweepAfterMs = 3_600_000;
const sweepAtOnce = 200;

interface NewFile {
  id: string;
  ownerId: string;
  content: Buffer;
  now: Date;
}

export interface AttachmentStore extends ChunkedFiles {
  /** Stores the content; it stays a stray, to be swept, until `keep` is called. */
  write: (file: NewFile) => Promise<void>;
  keep: (fileId: string) => Promise<void>;
  /** Marks it a stray: called before the owner forgets it, so that a crash between leaves no orphan. */
  letGo: (fileId: string) => Promise<void>;
  /** The content, chunk by chunk; not_found when there is no such file. */
  read: (fileId: string) => Promise<Readable>;
  remove: (fileId: string) => Promise<void>;
  removeAllOf: (ownerId: string) => Promise<void>;
  /** Deletes strays older than an hour, unless `isNamed` finds that their owner names them after all. */
  sweep: (now: Date, isNamed: (file: StoredFileName) => Promise<boolean>) => Promise<number>;
}
interface StoredFileName {
  id: string;
  ownerId: string;
}

export function createAttachmentStore(cipher: FieldCipher): AttachmentStore {
  return {
    ...createChunkedFiles(cipher),
    write: (file) => writeFile(cipher, file),
    keep: (fileId) => setKept(fileId, true),
    letGo: (fileId) => setKept(fileId, false),
    read: (fileId) => openFile(cipher, fileId),
    remove: async (fileId) => {
      const record = await readFileRecord(fileId);
      if (record) await deleteFile(record);
    },
    removeAllOf: async (ownerId) => {
      for (const record of await filesOf(ownerId)) await deleteFile(record);
    },
    sweep,
  };
}

async function writeFile(cipher: FieldCipher, file: NewFile): Promise<void> {
  const secret = randomBytes(32);
  const record: FileRecord = {
    _id: file.id,
    ownerId: file.ownerId,
    bytes: file.content.length,
    chunks: Math.ceil(file.content.length / chunkBytes),
    sealedKey: cipher.seal(secret.toString("base64"), keyPlace(file.id)),
    isKept: false,
    createdAt: file.now,
  };
  await insertFile(record);
  try {
    for (let number = 0; number < record.chunks; number += 1) {
      const plain = file.content.subarray(number * chunkBytes, (number + 1) * chunkBytes);
      await putChunk(file.id, number, sealChunk(plain, secret, placeOf(record, number)));
    }
  } catch (error) {
    await deleteFile(record);
    throw error;
  }
}

async function openFile(cipher: FieldCipher, fileId: string): Promise<Readable> {
  const record = await readFileRecord(fileId);
  if (!record) throw new AppError("not_found", "There is no such file.");
  const secret = Buffer.from(cipher.open(record.sealedKey, keyPlace(fileId)), "base64");
  return Readable.from(chunksOf(record, secret), { objectMode: false });
}

async function* chunksOf(record: FileRecord, secret: Buffer): AsyncGenerator<Buffer> {
  for (let number = 0; number < record.chunks; number += 1) {
    const sealed = await readChunk(record._id, number);
    if (!sealed) throw new Error("A chunk of a stored file is gone.");
    yield openChunk(sealed, secret, placeOf(record, number));
  }
}

async function sweep(
  now: Date,
  isNamed: (file: StoredFileName) => Promise<boolean>,
): Promise<number> {
  const strays = await strayFiles(new Date(now.getTime() - sweepAfterMs), sweepAtOnce);
  let swept = 0;
  for (const stray of strays) {
    if (await isNamed({ id: stray._id, ownerId: stray.ownerId })) {
      await setKept(stray._id, true);
      continue;
    }
    await deleteFile(stray);
    swept += 1;
  }
  return swept;
}

/** The files' keys; what they seal stays as it is. */
export const fileSeals: SealedRecords = {
  collection: "stored-files",
  placeOf: (path, { _id }) => (path === "sealedKey" ? samePlace(keyPlace(String(_id))) : null),
};
