import {
  listCentresEndpoint,
  listRegionsEndpoint,
  readCentreEndpoint,
} from "#shared/centres/centre-endpoints";
import { type ApiRouter, createApiRouter } from "../http/request";
import { serve } from "../http/serve";
import { listCentres, listRegions, readCentre } from "./centre-actions";
import type { CentreDeps } from "./centre-deps";

export function centreRoutes(deps: CentreDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listRegionsEndpoint, async () => listRegions());
  serve(router, listCentresEndpoint, (input) => listCentres(deps, input));
  serve(router, readCentreEndpoint, (input) => readCentre(deps, input));
  return router;
}
