import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf } from "../http/fields";
import { settingView } from "../settings/setting-schemas";
import { ticketId } from "../tickets/ticket-target";
import {
  brokenHistory,
  historyCheck,
  lookView,
  retentionPreview,
  retentionRun,
  retentionSettings,
} from "./trust-schemas";

export const listBrokenHistoriesEndpoint = defineEndpoint({
  name: "listBrokenHistories",
  summary:
    "Requests whose chain of records does not hold, as the nightly check found them, and how that went",
  method: "get",
  path: "/api/trust/broken-histories",
  access: ["coordinator"],
  input: z.strictObject(pageFields),
  output: pageOf(brokenHistory).extend({
    /** How many there are in all. */
    count: z.number().int(),
    /** The latest check; null before the first. */
    lastCheck: historyCheck.nullable(),
  }),
});

export const listLooksEndpoint = defineEndpoint({
  name: "listLooks",
  summary: "Who at the desks has looked at this request, and at what, the latest first",
  method: "get",
  path: "/api/tickets/:ticketId/looks",
  access: ["applicant", "coordinator"],
  input: z.strictObject({ ticketId, ...pageFields }),
  output: pageOf(lookView),
});

export const readRetentionEndpoint = defineEndpoint({
  name: "readRetention",
  summary: "How long what is kept, who changed it, and whether the erasing is switched on",
  method: "get",
  path: "/api/trust/retention",
  access: ["coordinator"],
  input: z.strictObject({}),
  output: settingView(retentionSettings),
});

export const writeRetentionEndpoint = defineEndpoint({
  name: "writeRetention",
  summary: "Set how long what is kept; switched on, the erasing begins in the next night",
  method: "put",
  path: "/api/trust/retention",
  access: ["coordinator"],
  input: z.strictObject({ version: z.number().int().min(0), value: retentionSettings }),
  output: settingView(retentionSettings),
});

export const previewRetentionEndpoint = defineEndpoint({
  name: "previewRetention",
  summary: "What would be erased with these settings, and when: nothing is touched",
  method: "post",
  path: "/api/trust/retention/preview",
  access: ["coordinator"],
  input: z.strictObject({ value: retentionSettings }),
  output: retentionPreview,
});

export const listRetentionRunsEndpoint = defineEndpoint({
  name: "listRetentionRuns",
  summary: "What each night erased, or would have erased, the latest first",
  method: "get",
  path: "/api/trust/retention/runs",
  access: ["coordinator"],
  input: z.strictObject(pageFields),
  output: pageOf(retentionRun),
});
