import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { recordId } from "../http/fields";
import { attachmentPurpose, attachmentView } from "./ticket-schemas";
import { ticketId } from "./ticket-target";
import { ticketBounds } from "./ticket-terms";

/** A large file on its way: sent piece by piece, so that a break costs one piece and no more. */
const uploadView = z.object({
  id: recordId,
  /** What every piece but the last is long. */
  chunkBytes: z.number().int(),
  chunks: z.number().int(),
  /** Numbers of the pieces that are here, from 0; they need not be sent again. */
  received: z.array(z.number().int()),
});
export type UploadView = z.infer<typeof uploadView>;

const target = { ticketId, uploadId: recordId };
const materialId = recordId.optional();

export const beginUploadEndpoint = defineEndpoint({
  name: "beginUpload",
  summary: "Announce a file of evidence that is to be sent in pieces",
  method: "post",
  path: "/api/tickets/:ticketId/uploads",
  access: ["applicant"],
  limit: "upload",
  isIdempotentByKey: true,
  input: z.strictObject({
    ticketId,
    materialId,
    bytes: z.number().int().min(1).max(ticketBounds.fileBytes),
  }),
  output: uploadView,
});

export const readUploadEndpoint = defineEndpoint({
  name: "readUpload",
  summary: "Which pieces of a file have arrived",
  method: "get",
  path: "/api/tickets/:ticketId/uploads/:uploadId",
  access: ["applicant"],
  input: z.strictObject(target),
  output: uploadView,
});

export const putUploadChunkEndpoint = defineEndpoint({
  name: "putUploadChunk",
  summary: "One piece of a file, as bytes; the same piece again changes nothing",
  method: "put",
  path: "/api/tickets/:ticketId/uploads/:uploadId/chunks/:number",
  access: ["applicant"],
  body: "bytes",
  input: z.strictObject({ ...target, number: z.coerce.number().int().min(0).max(999) }),
  output: z.object({ number: z.number().int() }),
});

export const finishUploadEndpoint = defineEndpoint({
  name: "finishUpload",
  summary: "All pieces are here: the file becomes one of the request's",
  method: "put",
  path: "/api/tickets/:ticketId/uploads/:uploadId/completion",
  access: ["applicant"],
  input: z.strictObject({
    ...target,
    materialId,
    purpose: attachmentPurpose,
    /** As the sender called it; it is kept with the ending its content has. */
    name: z.string().min(1).max(200),
  }),
  output: attachmentView,
});
