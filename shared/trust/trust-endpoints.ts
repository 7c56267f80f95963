import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf } from "../http/fields";
import { ticketId } from "../tickets/ticket-target";
import { brokenHistory, historyCheck, lookView } from "./trust-schemas";

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
