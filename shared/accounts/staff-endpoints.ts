import { z } from "zod";
import { centreId } from "../centres/centre-schemas";
import { defineEndpoint } from "../http/endpoint";
import { isoMoment, recordId } from "../http/fields";
import { sessionView } from "./account-schemas";
import {
  invitationCode,
  invitationInput,
  password,
  signInName,
  staffRoles,
  staffView,
} from "./staff-schemas";

export const createStaffSessionEndpoint = defineEndpoint({
  name: "createStaffSession",
  summary: "Sign in with name and password; the answer does not tell which of the two is wrong",
  method: "post",
  path: "/api/sessions/staff",
  access: "everyone",
  limit: "sign-in",
  input: z.strictObject({ name: signInName, password }),
  output: sessionView,
});

export const listStaffEndpoint = defineEndpoint({
  name: "listStaff",
  summary: "Everybody who works here, and the invitations that are open",
  method: "get",
  path: "/api/staff",
  access: ["coordinator"],
  input: z.strictObject({}),
  output: staffView,
});

export const inviteStaffEndpoint = defineEndpoint({
  name: "inviteStaff",
  summary: "An invitation that works once and runs out; its code is told this one time",
  method: "post",
  path: "/api/staff/invitations",
  access: ["coordinator"],
  isIdempotentByKey: true,
  input: invitationInput,
  output: z.object({ id: recordId, code: invitationCode, expiresAt: isoMoment }),
});

export const withdrawInvitationEndpoint = defineEndpoint({
  name: "withdrawInvitation",
  summary: "Make an invitation worthless",
  method: "delete",
  path: "/api/staff/invitations/:invitationId",
  access: ["coordinator"],
  input: z.strictObject({ invitationId: recordId }),
  output: staffView,
});

export const suspendStaffEndpoint = defineEndpoint({
  name: "suspendStaff",
  summary: "Shut somebody out at once, or let them in again; what they handled is unclaimed",
  method: "put",
  path: "/api/staff/:accountId/suspension",
  access: ["coordinator"],
  input: z.strictObject({ accountId: recordId, isSuspended: z.boolean() }),
  output: staffView,
});

export const moveStaffEndpoint = defineEndpoint({
  name: "moveStaff",
  summary: "Let a member of staff work for another centre; what they handled is unclaimed",
  method: "put",
  path: "/api/staff/:accountId/centre",
  access: ["coordinator"],
  input: z.strictObject({ accountId: recordId, centreId }),
  output: staffView,
});

export const lookAtInvitationEndpoint = defineEndpoint({
  name: "lookAtInvitation",
  summary: "What an invitation is for; its code is in the body, so that no log of addresses has it",
  method: "post",
  path: "/api/invitations/look",
  access: "everyone",
  limit: "sign-in",
  input: z.strictObject({ code: invitationCode }),
  output: z.object({
    role: z.enum(staffRoles),
    centreName: z.string().nullable(),
    expiresAt: isoMoment,
  }),
});

export const redeemInvitationEndpoint = defineEndpoint({
  name: "redeemInvitation",
  summary: "Choose name and password, once; signs in",
  method: "post",
  path: "/api/invitations/redemption",
  access: "everyone",
  limit: "sign-in",
  input: z.strictObject({ code: invitationCode, name: signInName, password }),
  output: sessionView,
});
