import { listBrokenHistoriesEndpoint, listLooksEndpoint } from "#shared/trust/trust-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { listLooks } from "./look-actions";
import { listBrokenHistories } from "./trust-actions";
import type { TrustDeps } from "./trust-deps";

export function trustRoutes(deps: TrustDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listBrokenHistoriesEndpoint, (input) => listBrokenHistories(deps, input));
  serve(router, listLooksEndpoint, (input, request) => listLooks(deps, input, signedIn(request)));
  return router;
}
