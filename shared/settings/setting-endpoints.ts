import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
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
