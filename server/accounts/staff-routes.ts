import {
  createStaffSessionEndpoint,
  inviteStaffEndpoint,
  listStaffEndpoint,
  lookAtInvitationEndpoint,
  moveStaffEndpoint,
  redeemInvitationEndpoint,
  suspendStaffEndpoint,
  withdrawInvitationEndpoint,
} from "#shared/accounts/staff-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  inviteStaff,
  listStaff,
  moveStaff,
  type StaffAdminDeps,
  suspendStaff,
  withdrawInvitation,
} from "./staff-actions";
import { createStaffSession, lookAtInvitation, redeemInvitation } from "./staff-sign-in";

/** People who work here: how they come in, and the coordinator's hand on them. */
export function staffRoutes(deps: StaffAdminDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, createStaffSessionEndpoint, (input, request) =>
    createStaffSession(deps, input, request.address),
  );
  serve(router, lookAtInvitationEndpoint, ({ code }) => lookAtInvitation(deps, code));
  serve(router, redeemInvitationEndpoint, (input) => redeemInvitation(deps, input));
  serve(router, listStaffEndpoint, (_input, request) => listStaff(deps, signedIn(request)));
  serve(router, inviteStaffEndpoint, (input, request) =>
    inviteStaff(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, withdrawInvitationEndpoint, ({ invitationId }, request) =>
    withdrawInvitation(deps, invitationId, signedIn(request)),
  );
  serve(router, suspendStaffEndpoint, (input, request) =>
    suspendStaff(deps, input, signedIn(request)),
  );
  serve(router, moveStaffEndpoint, (input, request) => moveStaff(deps, input, signedIn(request)));
  return router;
}
