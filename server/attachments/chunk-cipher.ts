/** How a piece of a file is sealed: bound to its file, its place and the number of pieces. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { FileRecord } from "./file-model";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

export function keyPlace(fileId: string) {
  return { record: `file:${fileId}`, field: "key" };
}

export function placeOf(record: Pick<FileRecord, "_id" | "chunks">, number: number): Buffer {
  return Buffer.from(JSON.stringify([record._id, number, record.chunks]));
}

export function sealChunk(plain: Buffer, secret: Buffer, place: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, secret, iv, { authTagLength: tagBytes });
  cipher.setAAD(place);
  const body = [cipher.update(plain), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...body]);
}

export function openChunk(sealed: Buffer, secret: Buffer, place: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, secret, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(place);
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}
