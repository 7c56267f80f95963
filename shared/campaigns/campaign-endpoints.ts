import { z } from "zod";
import { defineEndpoint, type Role } from "../http/endpoint";
import { isoDay } from "../http/fields";
import {
  campaignFields,
  campaignId,
  campaignView,
  daysFault,
  editedCampaign,
  hasFitDays,
} from "./campaign-schemas";

const editors: readonly Role[] = ["editor"];

export const listCampaignsEndpoint = defineEndpoint({
  name: "listCampaigns",
  summary: "All publicity weeks, the latest first, with who changed what",
  method: "get",
  path: "/api/campaigns",
  access: editors,
  input: z.strictObject({}),
  output: z.object({ items: z.array(editedCampaign) }),
});

export const createCampaignEndpoint = defineEndpoint({
  name: "createCampaign",
  summary: "Prepare a week; refused where it shares a day with another one",
  method: "post",
  path: "/api/campaigns",
  access: editors,
  isIdempotentByKey: true,
  input: z.strictObject(campaignFields).refine(hasFitDays, daysFault),
  output: editedCampaign,
});

export const editCampaignEndpoint = defineEndpoint({
  name: "editCampaign",
  summary:
    "Change a week, against the version it was read at. Once it has begun, anything but name and " +
    "theme wants `isConfirmed`; rounds that are open keep the time and the questions they began with",
  method: "put",
  path: "/api/campaigns/:campaignId",
  access: editors,
  input: z
    .strictObject({
      campaignId,
      version: z.number().int().min(1),
      isConfirmed: z.boolean().default(false),
      ...campaignFields,
    })
    .refine(hasFitDays, daysFault),
  output: editedCampaign,
});

export const previewCampaignEndpoint = defineEndpoint({
  name: "previewCampaign",
  summary: "What the first page says of the week on a given day",
  method: "get",
  path: "/api/campaigns/preview",
  access: editors,
  input: z.strictObject({ day: isoDay }),
  output: z.object({ campaignId, campaign: campaignView, rules: z.array(z.string()) }),
});
