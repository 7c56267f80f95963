import type { z } from "zod";
import { readTriageOverviewEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

export type Overview = z.output<typeof readTriageOverviewEndpoint.output>;

/** The desk's figures; a page does without them when they do not come. */
export function useOverview(): Loading<Overview> {
  return useLoad("triage-overview", () => call(readTriageOverviewEndpoint, {}));
}
