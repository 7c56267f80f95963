import {
  listCentresEndpoint,
  listRegionsEndpoint,
  readCentreEndpoint,
} from "#shared/centres/centre-endpoints";
import { type ApiRouter, createApiRouter } from "../http/request";
import { serve } from "../http/serve";
import { listCentres, listRegions, readCentre } from "./centre-actions";

export interface CentreDeps {
  /** The moment it is; tests set it. */
  now: () => Date;
}

export function centreRoutes(deps: CentreDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listRegionsEndpoint, async () => listRegions());
  serve(router, listCentresEndpoint, (input) => listCentres(input, deps.now()));
  serve(router, readCentreEndpoint, (input) => readCentre(input, deps.now()));
  return router;
}
