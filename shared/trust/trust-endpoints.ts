import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf } from "../http/fields";
import { brokenHistory, historyCheck } from "./trust-schemas";

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
