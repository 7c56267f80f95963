/** What the coordinator sees of all requests, and the tables that leave the program. */
import type { ApiRouter } from "../http/request";
import type { TicketDeps } from "../ticket-records";
import { exportsOf, forgetExporter } from "./export-model";
import { createFiguresReader } from "./figures-reader";
import { reportRoutes } from "./report-routes";

export function reportsRouter(deps: TicketDeps): ApiRouter {
  return reportRoutes({ ...deps, figures: createFiguresReader(deps.now) });
}

/** Which tables somebody took out is theirs to know; erased, the lines stay without a name. */
export const reportPersonalData = {
  name: "exports",
  exportAccount: async (accountId: string) =>
    (await exportsOf(accountId)).map(({ at, what, from, to, rows }) => ({
      ...{ at, what, from, to, rows },
    })),
  eraseAccount: forgetExporter,
};
