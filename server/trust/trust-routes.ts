import {
  listBrokenHistoriesEndpoint,
  listLooksEndpoint,
  listRetentionRunsEndpoint,
  previewRetentionEndpoint,
  readRetentionEndpoint,
  writeRetentionEndpoint,
} from "#shared/trust/trust-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { listLooks } from "./look-actions";
import { listRetentionRuns, previewRetention } from "./retention";
import { listBrokenHistories } from "./trust-actions";
import type { TrustDeps } from "./trust-deps";

export function trustRoutes(deps: TrustDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listBrokenHistoriesEndpoint, (input) => listBrokenHistories(deps, input));
  serve(router, listLooksEndpoint, (input, request) => listLooks(deps, input, signedIn(request)));
  const { retention } = deps;
  serve(router, readRetentionEndpoint, () => retention.read());
  serve(router, writeRetentionEndpoint, (input, request) =>
    retention.write(input, signedIn(request)),
  );
  serve(router, previewRetentionEndpoint, ({ value }) => previewRetention(deps, value));
  serve(router, listRetentionRunsEndpoint, (input) => listRetentionRuns(input));
  return router;
}
