import {
  previewWeightsEndpoint,
  readLimitsEndpoint,
  readWeightsEndpoint,
  writeLimitsEndpoint,
  writeWeightsEndpoint,
} from "#shared/settings/setting-endpoints";
import type { TicketLimits } from "#shared/tickets/ticket-limits";
import type { RoutingWeights } from "#shared/tickets/ticket-routing";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import type { Setting } from "./setting";
import { previewWeights } from "./weights-preview";

export function settingRoutes(settings: {
  limits: Setting<TicketLimits>;
  weights: Setting<RoutingWeights>;
  now: () => Date;
}): ApiRouter {
  const router = createApiRouter();
  const { limits, weights } = settings;
  serve(router, readLimitsEndpoint, () => limits.read());
  serve(router, writeLimitsEndpoint, (input, request) => limits.write(input, signedIn(request)));
  serve(router, readWeightsEndpoint, () => weights.read());
  serve(router, writeWeightsEndpoint, (input, request) => weights.write(input, signedIn(request)));
  serve(router, previewWeightsEndpoint, ({ value }) =>
    previewWeights({ now: settings.now, weights: weights.current }, value),
  );
  return router;
}
