import {
  addAttachmentEndpoint,
  answerProposalEndpoint,
  appealTicketEndpoint,
  createTicketEndpoint,
  deleteAttachmentEndpoint,
  deleteDraftEndpoint,
  explainAbsenceEndpoint,
  listLikelyDuplicatesEndpoint,
  listTicketsEndpoint,
  objectToCentreEndpoint,
  previewRouteEndpoint,
  rateTicketEndpoint,
  readAttachmentEndpoint,
  readTicketEndpoint,
  sendMessageEndpoint,
  submitTicketEndpoint,
  supplementTicketEndpoint,
  updateDraftEndpoint,
  withdrawTicketEndpoint,
} from "#shared/tickets/ticket-endpoints";
import {
  beginUploadEndpoint,
  finishUploadEndpoint,
  putUploadChunkEndpoint,
  readUploadEndpoint,
} from "#shared/tickets/upload-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve, serveBytes, serveFile, serveMultipart } from "../http/serve";
import type { TicketDeps } from "../ticket-records";
import { addAttachment, deleteAttachment, readAttachment } from "./attachment-actions";
import { listLikelyDuplicates } from "./duplicate-actions";
import { explainAbsence } from "./material-actions";
import { sendMessage } from "./message-actions";
import { answerProposal } from "./proposal-answer";
import { rateTicket } from "./rating-actions";
import {
  appealTicket,
  objectToCentre,
  supplementTicket,
  withdrawTicket,
} from "./ticket-applicant-actions";
import {
  createTicket,
  deleteDraft,
  listTickets,
  previewRoute,
  readTicket,
  updateDraft,
} from "./ticket-draft-actions";
import { submitTicket } from "./ticket-submission";
import { beginUpload, finishUpload, putUploadChunk, readUpload } from "./upload-actions";

/** The applicant's side of requests, and what both sides share: messages and files. */
export function ticketRoutes(deps: TicketDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, previewRouteEndpoint, (input) => previewRoute(deps, input));
  serve(router, createTicketEndpoint, (input, request) =>
    createTicket(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, listTicketsEndpoint, (input, request) =>
    listTickets(deps, input, signedIn(request)),
  );
  serve(router, readTicketEndpoint, (input, request) =>
    readTicket(deps, input.ticketId, signedIn(request)),
  );
  serve(router, updateDraftEndpoint, (input, request) =>
    updateDraft(deps, input, signedIn(request)),
  );
  serve(router, deleteDraftEndpoint, (input, request) =>
    deleteDraft(deps, input.ticketId, signedIn(request)),
  );
  serve(router, listLikelyDuplicatesEndpoint, (input, request) =>
    listLikelyDuplicates(deps, input.ticketId, signedIn(request)),
  );
  serve(router, submitTicketEndpoint, (input, request) =>
    submitTicket(deps, input, signedIn(request)),
  );
  serve(router, sendMessageEndpoint, (input, request) =>
    sendMessage(deps, input, signedIn(request), request.newRecordId),
  );
  serveMultipart(router, addAttachmentEndpoint, (input, request, file) =>
    addAttachment(deps, input, signedIn(request), { file, fileId: request.newRecordId }),
  );
  serve(router, beginUploadEndpoint, (input, request) =>
    beginUpload(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, readUploadEndpoint, (input, request) => readUpload(deps, input, signedIn(request)));
  serveBytes(router, putUploadChunkEndpoint, (input, request, bytes) =>
    putUploadChunk(deps, input, signedIn(request), bytes),
  );
  serve(router, finishUploadEndpoint, (input, request) =>
    finishUpload(deps, input, signedIn(request)),
  );
  serveFile(router, readAttachmentEndpoint, (input, request) =>
    readAttachment(deps, input, signedIn(request)),
  );
  serve(router, deleteAttachmentEndpoint, (input, request) =>
    deleteAttachment(deps, input, signedIn(request)),
  );
  serve(router, explainAbsenceEndpoint, (input, request) =>
    explainAbsence(deps, input, signedIn(request)),
  );
  serve(router, supplementTicketEndpoint, (input, request) =>
    supplementTicket(deps, input, signedIn(request)),
  );
  serve(router, withdrawTicketEndpoint, (input, request) =>
    withdrawTicket(deps, input, signedIn(request)),
  );
  serve(router, objectToCentreEndpoint, (input, request) =>
    objectToCentre(deps, input, signedIn(request)),
  );
  serve(router, answerProposalEndpoint, (input, request) =>
    answerProposal(deps, input, signedIn(request)),
  );
  serve(router, appealTicketEndpoint, (input, request) =>
    appealTicket(deps, input, signedIn(request)),
  );
  serve(router, rateTicketEndpoint, (input, request) => rateTicket(deps, input, signedIn(request)));
  return router;
}
