/** Files of evidence: to a draft, or to the material that was asked for. */

import { AppError } from "#shared/errors/app-error";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { cleanFileName, isShown, readFileKind } from "../attachments";
import type { UploadedFile } from "../http/multipart";
import type { Signed } from "../http/request";
import type { FileAnswer } from "../http/serve";
import {
  findAsAnyone,
  findOwned,
  findTicket,
  notFound,
  notPossible,
  pullAttachment,
  pushAttachment,
  type StoredAttachment,
  sealOf,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { viewAttachment } from "./ticket-view";

export type Purpose = "evidence" | "authorisation";

interface Upload {
  ticketId: string;
  materialId?: string | undefined;
  purpose: Purpose;
}

/**
 * Stores one file. Its content is written and encrypted first, then named by the request in one atomic
 * step that also counts: whatever fails before leaves nothing visible, and is swept.
 */
export async function addAttachment(
  deps: TicketDeps,
  input: Upload,
  me: Signed,
  upload: { file: UploadedFile; fileId: string },
): Promise<AttachmentView> {
  const { file, fileId } = upload;
  const ticket = await findOwned(me, input.ticketId);
  const { materialId = null, purpose } = input;
  if (!ticket.attachments.some(({ id }) => id === fileId)) {
    assertTakesFiles(ticket, materialId);
    readKind(file); // what is refused is not written
    const content = file.buffer;
    await deps.attachments.write({ id: fileId, ownerId: ticket._id, content, now: deps.now() });
  }
  return nameAttachment(deps, { ticket, materialId, purpose, fileId }, file);
}

interface Naming {
  ticket: TicketRecord;
  materialId: string | null;
  purpose: Purpose;
  fileId: string;
}

/** Names a stored file in the request, judged by its content; a file that is named already is answered. */
export async function nameAttachment(
  deps: TicketDeps,
  { ticket, materialId, purpose, fileId }: Naming,
  file: UploadedFile,
): Promise<AttachmentView> {
  const seal = sealOf(deps, ticket._id);
  const already = ticket.attachments.find(({ id }) => id === fileId);
  if (already) return viewAttachment(seal, already);
  assertTakesFiles(ticket, materialId);
  const kind = readKind(file);
  const stored: StoredAttachment = {
    id: fileId,
    name: seal.seal("attachment.name", cleanFileName(file.originalname, kind)),
    bytes: file.size,
    type: kind.mime,
    addedAt: deps.now(),
    materialId,
    ...(purpose === "authorisation" && { purpose }),
  };
  const { _id, status } = ticket;
  const named = await pushAttachment({ _id, status }, stored, ticketBounds.files);
  if (!named) return afterLostRace(deps, ticket, stored);
  await deps.attachments.keep(fileId);
  return viewAttachment(seal, stored);
}

/** Takes a file back: from a draft, or what was given to a material not yet handed in. */
export async function deleteAttachment(
  deps: TicketDeps,
  input: { ticketId: string; attachmentId: string },
  me: Signed,
): Promise<{ isDone: true }> {
  const ticket = await findOwned(me, input.ticketId);
  const attachment = ticket.attachments.find(({ id }) => id === input.attachmentId);
  if (!attachment) throw notFound();
  assertTakesFiles(ticket, attachment.materialId);
  await deps.attachments.letGo(attachment.id);
  const { _id, status } = ticket;
  if (!(await pullAttachment({ _id, status }, attachment.id))) {
    throw notPossible(ticket, "The request has changed meanwhile.");
  }
  await deps.attachments.remove(attachment.id);
  return { isDone: true };
}

/** One file, to its applicant, the staff of its centre, and the coordinator. */
export async function readAttachment(
  deps: TicketDeps,
  input: { ticketId: string; attachmentId: string },
  me: Signed,
): Promise<FileAnswer> {
  const ticket = await findAsAnyone(me, input.ticketId);
  const attachment = ticket.attachments.find(({ id }) => id === input.attachmentId);
  if (!attachment) throw notFound();
  deps.looks.note({ ticketId: ticket._id, by: me, what: "file", thing: attachment.id });
  return {
    content: await deps.attachments.read(attachment.id),
    contentType: attachment.type,
    fileName: sealOf(deps, ticket._id).open("attachment.name", attachment.name),
    disposition: isShown(attachment.type) ? "inline" : "attachment",
  };
}

/** Refuses files where and when none are taken. */
export function assertTakesFiles(ticket: TicketRecord, materialId: string | null): void {
  if (materialId === null && ticket.status !== "draft") {
    throw notPossible(ticket, "Evidence is added to a draft; later to what was asked for.");
  }
  if (materialId === null) return;
  if (!ticket.materials.some(({ id }) => id === materialId)) throw notFound();
  if (ticket.status !== "awaiting_material") {
    throw notPossible(ticket, "The material has been handed in.");
  }
}

function readKind(file: UploadedFile) {
  const kind = file.size > 0 ? readFileKind(file.buffer) : null;
  if (kind) return kind;
  throw new AppError("file_type_refused", "This kind of file is not taken.", {
    isEmpty: file.size === 0,
  });
}

/** Full, or no longer a draft: the file goes again, and the refusal says which. */
async function afterLostRace(
  deps: TicketDeps,
  seen: TicketRecord,
  stored: StoredAttachment,
): Promise<AttachmentView> {
  const ticket = await findTicket(seen._id);
  const named = ticket?.attachments.find(({ id }) => id === stored.id);
  if (named) return viewAttachment(sealOf(deps, seen._id), named);
  await deps.attachments.remove(stored.id);
  if (!ticket) throw notFound();
  if (ticket.attachments.length >= ticketBounds.files) {
    throw new AppError("too_many_files", "A request holds no more files.", {
      most: ticketBounds.files,
    });
  }
  throw notPossible(ticket, "The request has changed meanwhile.");
}
