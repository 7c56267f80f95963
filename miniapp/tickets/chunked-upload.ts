import { AppError } from "#shared/errors/app-error";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import {
  beginUploadEndpoint,
  finishUploadEndpoint,
  putUploadChunkEndpoint,
  readUploadEndpoint,
  type UploadView,
} from "#shared/tickets/upload-endpoints";
import { call, sendBytes } from "../api/call";
import { type PickedFile, readPiece } from "../platform/files";

export interface ChunkedUpload {
  ticketId: string;
  materialId?: string;
  file: PickedFile;
  /** Of the announcement; another one where the server has given the first up. */
  idempotencyKey: string;
  /** Set once the file was announced: the next try goes on where this one broke off. */
  uploadId: string | undefined;
  onBegun: (uploadId: string) => void;
  onProgress: (percent: number) => void;
  signal?: AbortSignal;
}

/** A file piece by piece; what the server has already is not sent again. */
export async function uploadInChunks(upload: ChunkedUpload): Promise<AttachmentView> {
  const { ticketId, materialId, file, signal, onProgress } = upload;
  const { id: uploadId, chunkBytes, chunks, received } = await beginOrGoOn(upload);
  upload.onBegun(uploadId);
  const there = new Set(received);
  for (let number = 0; number < chunks; number += 1) {
    if (!there.has(number)) {
      const from = number * chunkBytes;
      const piece = await readPiece(file, from, Math.min(chunkBytes, file.sizeBytes - from));
      await sendBytes(putUploadChunkEndpoint, { ticketId, uploadId, number }, piece, { signal });
      there.add(number);
    }
    onProgress((there.size / chunks) * 100);
  }
  const target = { ticketId, uploadId, ...(materialId && { materialId }) };
  return call(finishUploadEndpoint, { ...target, name: file.name }, { timeoutMs: 60_000 });
}

async function beginOrGoOn(upload: ChunkedUpload): Promise<UploadView> {
  const { ticketId, materialId, file, idempotencyKey, uploadId } = upload;
  if (uploadId !== undefined) {
    try {
      return await call(readUploadEndpoint, { ticketId, uploadId });
    } catch (error) {
      // Unfinished files are kept for an hour after their last piece.
      if (!(error instanceof AppError) || error.code !== "not_found") throw error;
    }
  }
  const input = { ticketId, bytes: file.sizeBytes, ...(materialId && { materialId }) };
  return call(beginUploadEndpoint, input, uploadId === undefined ? { idempotencyKey } : {});
}
