import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { isoMoment } from "../http/fields";
import { routingWeights, settingView, ticketLimits } from "./setting-schemas";

const nothing = z.strictObject({});
const version = z.number().int().min(0);

export const readLimitsEndpoint = defineEndpoint({
  name: "readLimits",
  summary: "The limits of requests for help, and who changed them",
  method: "get",
  path: "/api/settings/limits",
  access: ["coordinator"],
  input: nothing,
  output: settingView(ticketLimits),
});

export const writeLimitsEndpoint = defineEndpoint({
  name: "writeLimits",
  summary: "Set the limits for requests sent from now on; those sent before keep theirs",
  method: "put",
  path: "/api/settings/limits",
  access: ["coordinator"],
  input: z.strictObject({ version, value: ticketLimits }),
  output: settingView(ticketLimits),
});

export const readWeightsEndpoint = defineEndpoint({
  name: "readWeights",
  summary: "The weights by which a centre is chosen, and who changed them",
  method: "get",
  path: "/api/settings/weights",
  access: ["coordinator"],
  input: nothing,
  output: settingView(routingWeights),
});

export const writeWeightsEndpoint = defineEndpoint({
  name: "writeWeights",
  summary: "Set the weights for what is routed from now on",
  method: "put",
  path: "/api/settings/weights",
  access: ["coordinator"],
  input: z.strictObject({ version, value: routingWeights }),
  output: settingView(routingWeights),
});

export const previewWeightsEndpoint = defineEndpoint({
  name: "previewWeights",
  summary: "Where the requests of the last 30 days would have gone with other weights",
  method: "post",
  path: "/api/settings/weights/preview",
  access: ["coordinator"],
  // Each one replays up to 2,000 requests.
  limit: "check",
  input: z.strictObject({ value: routingWeights }),
  output: z.object({
    since: isoMoment,
    requests: z.number().int(),
    /** There were more than are looked at; the newest are. */
    isCut: z.boolean(),
    /** How many would go elsewhere than with the weights that hold. */
    moved: z.number().int(),
    /** The greatest change first; null is the coordinator. */
    centres: z.array(
      z.object({
        centreId: z.string().nullable(),
        name: z.string().nullable(),
        before: z.number().int(),
        after: z.number().int(),
      }),
    ),
    /** The newest that would move, by number. */
    examples: z.array(
      z.object({ number: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
  }),
});
