import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import {
  cannedReply,
  cannedReplyInput,
  deskListView,
  referee,
  refereeInput,
} from "./desk-list-schemas";
import { deskListBounds } from "./desk-list-terms";

const nothing = z.strictObject({});
const version = z.number().int().min(0);

export const listRefereesEndpoint = defineEndpoint({
  name: "listReferees",
  summary: "Experts and mediation bodies to refer to; staff see those that are active",
  method: "get",
  path: "/api/referees",
  access: ["staff", "coordinator"],
  input: nothing,
  output: deskListView(referee),
});

export const writeRefereesEndpoint = defineEndpoint({
  name: "writeReferees",
  summary: "Replace the list of experts and mediation bodies; an entry without an id is a new one",
  method: "put",
  path: "/api/referees",
  access: ["coordinator"],
  isIdempotentByKey: true,
  input: z.strictObject({ version, items: z.array(refereeInput).max(deskListBounds.referees) }),
  output: deskListView(referee),
});

export const listCannedRepliesEndpoint = defineEndpoint({
  name: "listCannedReplies",
  summary: "Prepared answers with places to fill, in the order to show them",
  method: "get",
  path: "/api/canned-replies",
  access: ["staff", "coordinator"],
  input: nothing,
  output: deskListView(cannedReply),
});

export const writeCannedRepliesEndpoint = defineEndpoint({
  name: "writeCannedReplies",
  summary: "Replace the prepared answers, in this order; an entry without an id is a new one",
  method: "put",
  path: "/api/canned-replies",
  access: ["coordinator"],
  isIdempotentByKey: true,
  input: z.strictObject({ version, items: z.array(cannedReplyInput).max(deskListBounds.replies) }),
  output: deskListView(cannedReply),
});
