import {
  acceptTicketEndpoint,
  claimTicketEndpoint,
  claimTicketsEndpoint,
  closeTicketEndpoint,
  decideAppealEndpoint,
  liftHandlerBarEndpoint,
  listTriageEndpoint,
  noteTicketEndpoint,
  proposeTransferEndpoint,
  readRelatedTicketsEndpoint,
  readTriageOverviewEndpoint,
  readTriageTicketEndpoint,
  recuseFromTicketEndpoint,
  referTicketEndpoint,
  refuseTicketEndpoint,
  reopenTicketEndpoint,
  requestMaterialEndpoint,
  revealApplicantEndpoint,
  startTicketEndpoint,
  transferTicketEndpoint,
  watchTicketEndpoint,
} from "#shared/tickets/triage-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { claimTickets } from "./claim-many";
import { recuseFromTicket } from "./recusal";
import { type ReferralDeps, referTicket } from "./referral";
import { readRelatedTickets } from "./related-tickets";
import { watchTicket } from "./ticket-watchers";
import { proposeTransfer } from "./transfer-proposal";
import {
  claimTicket,
  liftHandlerBar,
  noteTicket,
  readTriageTicket,
  revealApplicant,
  transferTicket,
} from "./triage-actions";
import {
  acceptTicket,
  closeTicket,
  decideAppeal,
  refuseTicket,
  reopenTicket,
  requestMaterial,
  startTicket,
} from "./triage-moves";
import { listTriage, readTriageOverview } from "./triage-queue";

/** The desk's side of requests. */
export function triageRoutes(deps: ReferralDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listTriageEndpoint, (input, request) => listTriage(deps, input, signedIn(request)));
  serve(router, readTriageOverviewEndpoint, (_input, request) =>
    readTriageOverview(deps, signedIn(request)),
  );
  serve(router, readTriageTicketEndpoint, (input, request) =>
    readTriageTicket(deps, input.ticketId, signedIn(request)),
  );
  serve(router, readRelatedTicketsEndpoint, (input, request) =>
    readRelatedTickets(deps, input.ticketId, signedIn(request)),
  );
  serve(router, watchTicketEndpoint, (input, request) =>
    watchTicket(deps, input, signedIn(request)),
  );
  serve(router, claimTicketsEndpoint, (input, request) =>
    claimTickets(deps, input, signedIn(request)),
  );
  serve(router, claimTicketEndpoint, (input, request) =>
    claimTicket(deps, input, signedIn(request)),
  );
  serve(router, recuseFromTicketEndpoint, (input, request) =>
    recuseFromTicket(deps, input, signedIn(request)),
  );
  serve(router, acceptTicketEndpoint, (input, request) =>
    acceptTicket(deps, input, signedIn(request)),
  );
  serve(router, refuseTicketEndpoint, (input, request) =>
    refuseTicket(deps, input, signedIn(request)),
  );
  serve(router, requestMaterialEndpoint, (input, request) =>
    requestMaterial(deps, input, signedIn(request)),
  );
  serve(router, startTicketEndpoint, (input, request) =>
    startTicket(deps, input, signedIn(request)),
  );
  serve(router, closeTicketEndpoint, (input, request) =>
    closeTicket(deps, input, signedIn(request)),
  );
  serve(router, reopenTicketEndpoint, (input, request) =>
    reopenTicket(deps, input, signedIn(request)),
  );
  serve(router, proposeTransferEndpoint, (input, request) =>
    proposeTransfer(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, transferTicketEndpoint, (input, request) =>
    transferTicket(deps, input, signedIn(request)),
  );
  serve(router, referTicketEndpoint, (input, request) =>
    referTicket(deps, input, signedIn(request)),
  );
  serve(router, noteTicketEndpoint, (input, request) =>
    noteTicket(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, revealApplicantEndpoint, (input, request) =>
    revealApplicant(deps, input, signedIn(request)),
  );
  serve(router, decideAppealEndpoint, (input, request) =>
    decideAppeal(deps, input, signedIn(request)),
  );
  serve(router, liftHandlerBarEndpoint, (input, request) =>
    liftHandlerBar(deps, input, signedIn(request)),
  );
  return router;
}
