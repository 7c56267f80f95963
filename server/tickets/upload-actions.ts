/** Large files of evidence, piece by piece: what has arrived is not sent again after a break. */

import { buffer } from "node:stream/consumers";
import { AppError } from "#shared/errors/app-error";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import type { UploadView } from "#shared/tickets/upload-endpoints";
import type { ChunkedFile } from "../attachments";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import { findOwned, notFound, type TicketDeps, type TicketRecord } from "../ticket-records";
import { assertTakesFiles, nameAttachment, type Purpose } from "./attachment-actions";

interface Target {
  ticketId: string;
  uploadId: string;
}

/** Makes room for the file; the same `uploadId` (one idempotency key) is made once. */
export async function beginUpload(
  deps: TicketDeps,
  input: { ticketId: string; materialId?: string | undefined; bytes: number },
  me: Signed,
  uploadId: string,
): Promise<UploadView> {
  const ticket = await findOwned(me, input.ticketId);
  assertTakesFiles(ticket, input.materialId ?? null);
  await assertRoom(deps, ticket);
  const file = await deps.attachments.begin({
    id: uploadId,
    ownerId: ticket._id,
    bytes: input.bytes,
    now: deps.now(),
  });
  return viewUpload(file);
}

export async function readUpload(deps: TicketDeps, input: Target, me: Signed): Promise<UploadView> {
  return viewUpload(await findUpload(deps, input, me));
}

/** Stores one piece. Its length is known beforehand, and any other is refused. */
export async function putUploadChunk(
  deps: TicketDeps,
  input: Target & { number: number },
  me: Signed,
  content: Buffer,
): Promise<{ number: number }> {
  const file = await findUpload(deps, input, me);
  const { number } = input;
  if (file.isKept) throw new AppError("not_possible_now", "The file is finished.");
  if (number >= file.chunks) throw invalidRequest([{ field: "number", code: "too_big" }]);
  const isLast = number === file.chunks - 1;
  const length = isLast ? file.bytes - number * file.chunkBytes : file.chunkBytes;
  if (content.length !== length) throw invalidRequest([{ field: "body", code: "wrong_length" }]);
  await deps.attachments.putChunk(file.id, number, content, deps.now());
  return { number };
}

/** Judges the whole by its content and names it in the request; doing it again answers the same. */
export async function finishUpload(
  deps: TicketDeps,
  input: Target & { materialId?: string | undefined; purpose: Purpose; name: string },
  me: Signed,
): Promise<AttachmentView> {
  const ticket = await findOwned(me, input.ticketId);
  const file = await findUpload(deps, input, me);
  if (file.received.length < file.chunks) {
    throw new AppError("not_possible_now", "Some pieces have not arrived yet.", {
      missing: file.chunks - file.received.length,
    });
  }
  const content = await buffer(await deps.attachments.read(file.id));
  const upload = { buffer: content, originalname: input.name, size: content.length };
  const { materialId = null, purpose } = input;
  return nameAttachment(deps, { ticket, materialId, purpose, fileId: file.id }, upload);
}

async function findUpload(deps: TicketDeps, input: Target, me: Signed): Promise<ChunkedFile> {
  const ticket = await findOwned(me, input.ticketId);
  const file = await deps.attachments.findChunked(input.uploadId);
  if (!file || file.ownerId !== ticket._id) throw notFound();
  return file;
}

/** As many may be on their way as may be there in the end. */
async function assertRoom(deps: TicketDeps, ticket: TicketRecord): Promise<void> {
  const unfinished = await deps.attachments.countUnfinished(ticket._id);
  const most = ticketBounds.files;
  if (ticket.attachments.length < most && unfinished < most) return;
  throw new AppError("too_many_files", "A request holds no more files.", { most });
}

function viewUpload({ id, chunkBytes, chunks, received }: ChunkedFile): UploadView {
  return { id, chunkBytes, chunks, received };
}
