import { readRegionOverviewEndpoint } from "#shared/reports/report-endpoints";
import type { RegionOverview } from "#shared/reports/report-schemas";
import type { ReportPeriod } from "#shared/reports/report-terms";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

/** The figures of a period; no names in them, so a copy may stay for when there is no network. */
export function useRegionOverview(period: ReportPeriod): Loading<RegionOverview> {
  return useLoad(`region-overview-${period}`, () => call(readRegionOverviewEndpoint, { period }), {
    storeAs: `region-overview-${period}`,
  });
}
