import { z } from "zod";
import { centreId } from "../centres/centre-schemas";
import { defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf, recordId, typedText } from "../http/fields";
import { likenesses } from "./likely-duplicates";
import {
  attachmentPurpose,
  attachmentView,
  consentInput,
  draftParts,
  routePreview,
  routePreviewInput,
  ticketCard,
  ticketView,
} from "./ticket-schemas";
import { ticketId, version } from "./ticket-target";
import { proposalOutcomes, ratingSteps, solvedAnswers, ticketBounds } from "./ticket-terms";

export const previewRouteEndpoint = defineEndpoint({
  name: "previewRoute",
  summary:
    "Where a request would go, why, who else was thought of, and until when there is an answer",
  method: "post",
  path: "/api/tickets/route-preview",
  access: "everyone",
  input: routePreviewInput,
  output: routePreview,
});

export const createTicketEndpoint = defineEndpoint({
  name: "createTicket",
  summary: "Begin a request: a draft with what is known so far",
  method: "post",
  path: "/api/tickets",
  access: ["applicant"],
  limit: "create",
  isIdempotentByKey: true,
  input: draftParts,
  output: ticketView,
});

export const updateDraftEndpoint = defineEndpoint({
  name: "updateDraft",
  summary: "Keep a step of my draft; parts not sent stay as they are",
  method: "patch",
  path: "/api/tickets/:ticketId",
  access: ["applicant"],
  input: draftParts.extend({ ticketId, version }),
  output: ticketView,
});

export const listLikelyDuplicatesEndpoint = defineEndpoint({
  name: "listLikelyDuplicates",
  summary: "My own requests under way that may be about the same as this draft of mine",
  method: "get",
  path: "/api/tickets/:ticketId/likely-duplicates",
  access: ["applicant"],
  input: z.strictObject({ ticketId }),
  output: z.object({
    items: z.array(z.object({ ticket: ticketCard, alike: z.array(z.enum(likenesses)) })),
  }),
});

export const deleteDraftEndpoint = defineEndpoint({
  name: "deleteDraft",
  summary: "Throw my draft away, its files too",
  method: "delete",
  path: "/api/tickets/:ticketId",
  access: ["applicant"],
  input: z.strictObject({ ticketId }),
  output: z.object({ isDone: z.literal(true) }),
});

export const submitTicketEndpoint = defineEndpoint({
  name: "submitTicket",
  summary: "Send my draft, with each consent; routed and reserved at once",
  method: "post",
  path: "/api/tickets/:ticketId/submission",
  access: ["applicant"],
  limit: "create",
  isIdempotentByKey: true,
  input: z.strictObject({ ticketId, version, consents: consentInput }),
  output: ticketView,
});

export const listTicketsEndpoint = defineEndpoint({
  name: "listTickets",
  summary: "My requests, latest change first",
  method: "get",
  path: "/api/tickets",
  access: ["applicant"],
  input: z.strictObject({ ...pageFields, show: z.enum(["open", "over", "draft"]).default("open") }),
  output: pageOf(ticketCard),
});

export const readTicketEndpoint = defineEndpoint({
  name: "readTicket",
  summary: "My request with every step",
  method: "get",
  path: "/api/tickets/:ticketId",
  access: ["applicant"],
  input: z.strictObject({ ticketId }),
  output: ticketView,
});

export const sendMessageEndpoint = defineEndpoint({
  name: "sendMessage",
  summary: "Write to the handler, or as staff to the applicant",
  method: "post",
  path: "/api/tickets/:ticketId/messages",
  access: ["applicant", "staff", "coordinator"],
  isIdempotentByKey: true,
  input: z.strictObject({ ticketId, text: typedText(1, ticketBounds.message) }),
  output: z.object({ id: recordId }),
});

export const addAttachmentEndpoint = defineEndpoint({
  name: "addAttachment",
  summary: "Add one file of evidence to my draft or to the material asked for (field `file`)",
  method: "post",
  path: "/api/tickets/:ticketId/attachments",
  access: ["applicant"],
  limit: "upload",
  body: "multipart",
  isIdempotentByKey: true,
  input: z.strictObject({
    ticketId,
    materialId: recordId.optional(),
    purpose: attachmentPurpose,
  }),
  output: attachmentView,
});

export const readAttachmentEndpoint = defineEndpoint({
  name: "readAttachment",
  summary: "One file, to its applicant and to the staff of its centre",
  method: "get",
  path: "/api/tickets/:ticketId/attachments/:attachmentId",
  access: ["applicant", "staff", "coordinator"],
  answer: "file",
  input: z.strictObject({ ticketId, attachmentId: recordId }),
  output: z.unknown(),
});

export const deleteAttachmentEndpoint = defineEndpoint({
  name: "deleteAttachment",
  summary: "Take a file back, while the request is a draft or the material is not yet handed in",
  method: "delete",
  path: "/api/tickets/:ticketId/attachments/:attachmentId",
  access: ["applicant"],
  input: z.strictObject({ ticketId, attachmentId: recordId }),
  output: z.object({ isDone: z.literal(true) }),
});

export const explainAbsenceEndpoint = defineEndpoint({
  name: "explainAbsence",
  summary: "Say why I do not have a material that was asked for; null takes it back",
  method: "put",
  path: "/api/tickets/:ticketId/materials/:materialId/absence",
  access: ["applicant"],
  input: z.strictObject({
    ticketId,
    materialId: recordId,
    reason: typedText(2, ticketBounds.absence).nullable(),
  }),
  output: ticketView,
});

export const supplementTicketEndpoint = defineEndpoint({
  name: "supplementTicket",
  summary: "Hand the material in that was asked for: the clocks go on",
  method: "post",
  path: "/api/tickets/:ticketId/supplement",
  access: ["applicant"],
  input: z.strictObject({ ticketId, version }),
  output: ticketView,
});

export const withdrawTicketEndpoint = defineEndpoint({
  name: "withdrawTicket",
  summary: "Withdraw my request",
  method: "post",
  path: "/api/tickets/:ticketId/withdrawal",
  access: ["applicant"],
  input: z.strictObject({ ticketId, version, reason: typedText(0, 200) }),
  output: ticketView,
});

export const objectToCentreEndpoint = defineEndpoint({
  name: "objectToCentre",
  summary: "Ask once for another centre, with a reason; `consent` names the one it then goes to",
  method: "post",
  path: "/api/tickets/:ticketId/objection",
  access: ["applicant"],
  input: z.strictObject({
    ticketId,
    version,
    reason: typedText(4, 200),
    /**
     * To pass the case to that centre (PIPL 23). Without it, or when it names another one, the answer
     * is 409 `route_changed` with the preview of where it would go; the page asks, and calls again.
     */
    consent: z.strictObject({ version: z.string().max(20), centreId }).optional(),
  }),
  output: ticketView,
});

export const answerProposalEndpoint = defineEndpoint({
  name: "answerProposal",
  summary: "Agree to the centre that was proposed, or decline; agreed, it goes there at once",
  method: "post",
  path: "/api/tickets/:ticketId/proposal-answer",
  access: ["applicant"],
  input: z.strictObject({
    ticketId,
    version,
    proposalId: recordId,
    isAgreed: z.boolean(),
    /** To pass the case to that centre (PIPL 23); needed to agree. */
    consent: z.strictObject({ version: z.string().max(20) }).nullable(),
  }),
  output: z.object({ ticket: ticketView, outcome: z.enum(proposalOutcomes) }),
});

export const appealTicketEndpoint = defineEndpoint({
  name: "appealTicket",
  summary: "Appeal against a refusal, to the coordinator",
  method: "post",
  path: "/api/tickets/:ticketId/appeal",
  access: ["applicant"],
  input: z.strictObject({ ticketId, version, reason: typedText(4, 1_000) }),
  output: ticketView,
});

export const rateTicketEndpoint = defineEndpoint({
  name: "rateTicket",
  summary:
    "Say how a closed request was handled, or change what I said; the first `solved: no` opens it again with another handler",
  method: "post",
  path: "/api/tickets/:ticketId/rating",
  access: ["applicant"],
  input: z.strictObject({
    ticketId,
    version,
    step: z.enum(ratingSteps),
    solved: z.enum(solvedAnswers),
    words: typedText(0, ticketBounds.ratingWords).default(""),
  }),
  output: ticketView,
});
