/** The work calendar: which years are known, and how an editor brings the next one in. */
import {
  importCalendarEndpoint,
  previewCalendarEndpoint,
  readCalendarEndpoint,
  readCalendarOutlookEndpoint,
} from "#shared/calendar/calendar-endpoints";
import type { Job } from "../database/jobs";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { findArrangements, forgetImporter } from "./arrangement-model";
import {
  type CalendarDeps,
  importCalendar,
  previewCalendar,
  readCalendar,
  readOutlook,
} from "./calendar-actions";

export { createKnownYears } from "./known-years";

/** What app.ts gets of the calendar. */
export interface CalendarRoom {
  router: ApiRouter;
  jobs: readonly Job[];
  personalData: {
    name: string;
    exportAccount: (accountId: string) => Promise<unknown>;
    eraseAccount: (accountId: string) => Promise<void>;
  };
}

const minuteMs = 60_000;

/** `redateTickets` reckons the dates of open requests anew with what is known now. */
export function furnishCalendar(
  deps: CalendarDeps & { redateTickets: () => Promise<unknown> },
): CalendarRoom {
  const redate = async () => {
    await deps.knownYears.refresh();
    await deps.redateTickets();
  };
  return {
    router: calendarRoutes(deps),
    jobs: [{ name: "redate-tickets", everyMs: minuteMs, run: redate }],
    personalData: {
      name: "calendar",
      exportAccount: async (accountId) =>
        (await findArrangements())
          .filter(({ importedBy }) => importedBy === accountId)
          .map(({ year, revision, source, reason, importedAt }) => ({
            ...{ year, revision, source, reason, importedAt },
          })),
      eraseAccount: forgetImporter,
    },
  };
}

function calendarRoutes(deps: CalendarDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readCalendarEndpoint, () => readCalendar(deps));
  serve(router, previewCalendarEndpoint, (input) => previewCalendar(deps, input));
  serve(router, importCalendarEndpoint, (input, request) =>
    importCalendar(deps, input, signedIn(request)),
  );
  serve(router, readCalendarOutlookEndpoint, () => readOutlook(deps));
  return router;
}
