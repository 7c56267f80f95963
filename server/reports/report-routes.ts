import {
  exportMonthsEndpoint,
  exportTicketsEndpoint,
  listExportsEndpoint,
  listStuckEndpoint,
  readMonthsEndpoint,
  readRegionOverviewEndpoint,
} from "#shared/reports/report-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve, serveFile } from "../http/serve";
import { exportMonths, exportTickets, listExports, readMonths } from "./export-actions";
import { readRegionOverview } from "./overview-actions";
import type { ReportDeps } from "./report-deps";
import { readStuck } from "./stuck-actions";

export function reportRoutes(deps: ReportDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readRegionOverviewEndpoint, (input) => readRegionOverview(deps, input));
  serve(router, listStuckEndpoint, (input, request) => readStuck(deps, input, signedIn(request)));
  serve(router, readMonthsEndpoint, (input) => readMonths(deps, input));
  serve(router, listExportsEndpoint, (input) => listExports(deps, input));
  serveFile(router, exportMonthsEndpoint, (input, request) =>
    exportMonths(deps, input, { me: signedIn(request), request }),
  );
  serveFile(router, exportTicketsEndpoint, (input, request) =>
    exportTickets(deps, input, { me: signedIn(request), request }),
  );
  return router;
}
