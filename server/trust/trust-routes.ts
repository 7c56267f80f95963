import { listBrokenHistoriesEndpoint } from "#shared/trust/trust-endpoints";
import { type ApiRouter, createApiRouter } from "../http/request";
import { serve } from "../http/serve";
import { listBrokenHistories } from "./trust-actions";
import type { TrustDeps } from "./trust-deps";

export function trustRoutes(deps: TrustDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listBrokenHistoriesEndpoint, (input) => listBrokenHistories(deps, input));
  return router;
}
