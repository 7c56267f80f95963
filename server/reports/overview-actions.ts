import { addWorkingDays } from "#shared/calendar/working-days";
import { type OverviewCentre, overviewOf } from "#shared/reports/region-overview";
import type { RegionOverview } from "#shared/reports/report-schemas";
import type { ReportPeriod } from "#shared/reports/report-terms";
import { listRoutingCentres, units } from "../centres";
import { todayOf } from "../ticket-records";
import type { ReportDeps } from "./report-deps";

/** All centres at a glance; the figures are some seconds old at most, the loads of this moment. */
export async function readRegionOverview(
  deps: ReportDeps,
  { period }: { period: ReportPeriod },
): Promise<RegionOverview> {
  const [{ rows, readAt }, centres, limits] = await Promise.all([
    deps.figures.current(),
    overviewCentres(),
    deps.limits(),
  ]);
  const today = todayOf(deps);
  const calendar = deps.calendar();
  const overview = overviewOf(rows, {
    ...{ period, today, units, centres },
    nextWorkday: addWorkingDays(today, 1, calendar).day,
    secondWorkday: addWorkingDays(today, 2, calendar).day,
  });
  const { firstAnswerDays } = limits;
  return { ...overview, period, today, firstAnswerDays, readAt: readAt.toISOString() };
}

async function overviewCentres(): Promise<OverviewCentre[]> {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  return (await listRoutingCentres()).map((centre) => {
    const { id, name, isSample, isActive, load, capacity, unitCode } = centre;
    const unitName = unitNames.get(unitCode) ?? "";
    return { id, name, unitName, isSample, isActive, load, capacity };
  });
}
