/** Files that come in pieces, each sealed as it arrives: a stray until it is kept, swept when no piece came for long. */
import { randomBytes } from "node:crypto";
import type { FieldCipher } from "../database/field-cipher";
import { keyPlace, placeOf, sealChunk } from "./chunk-cipher";
import {
  addChunk,
  chunkNumbers,
  countStrays,
  type FileRecord,
  insertFileOnce,
  readFileRecord,
  touchFile,
} from "./file-model";

/** Small enough for a weak network, large enough to be few. */
const pieceBytes = 512 * 1024;

export interface ChunkedFile {
  id: string;
  ownerId: string;
  bytes: number;
  chunkBytes: number;
  chunks: number;
  /** Numbers of the pieces that are stored. */
  received: number[];
  /** Its owner names it: it is finished, and takes no more. */
  isKept: boolean;
}

export interface ChunkedFiles {
  /** Makes room for a file of so many bytes; the same id again finds what is there. */
  begin: (file: { id: string; ownerId: string; bytes: number; now: Date }) => Promise<ChunkedFile>;
  /** Null where no file with this id comes in pieces. */
  findChunked: (fileId: string) => Promise<ChunkedFile | null>;
  /** Stores a piece. The first one of a place stays: what was judged is what was sent. */
  putChunk: (fileId: string, number: number, content: Buffer, now: Date) => Promise<void>;
  countUnfinished: (ownerId: string) => Promise<number>;
}

export function createChunkedFiles(cipher: FieldCipher): ChunkedFiles {
  return {
    begin: async ({ id, ownerId, bytes, now }) => {
      const secret = randomBytes(32).toString("base64");
      const record = await insertFileOnce({
        _id: id,
        ownerId,
        bytes,
        chunks: Math.ceil(bytes / pieceBytes),
        chunkBytes: pieceBytes,
        sealedKey: cipher.seal(secret, keyPlace(id)),
        isKept: false,
        createdAt: now,
      });
      return toChunkedFile(record, pieceBytes);
    },
    findChunked: async (fileId) => {
      const record = await readFileRecord(fileId);
      return record?.chunkBytes ? toChunkedFile(record, record.chunkBytes) : null;
    },
    putChunk: async (fileId, number, content, now) => {
      const record = await readFileRecord(fileId);
      if (!record) return; // swept, or its request thrown away, this instant
      const secret = Buffer.from(cipher.open(record.sealedKey, keyPlace(fileId)), "base64");
      await addChunk(fileId, number, sealChunk(content, secret, placeOf(record, number)));
      await touchFile(fileId, now);
    },
    countUnfinished: countStrays,
  };
}

async function toChunkedFile(record: FileRecord, chunkBytes: number): Promise<ChunkedFile> {
  const { _id: id, ownerId, bytes, chunks, isKept } = record;
  return { id, ownerId, bytes, chunkBytes, chunks, isKept, received: await chunkNumbers(record) };
}
