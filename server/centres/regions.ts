/** The 14 reporting units and their 103 counties (docs/sources.md A4, A6); they change by law, not at run time. */

import type { UnitView } from "#shared/centres/centre-schemas";
import { type RoutingPlace, regionCode } from "#shared/tickets/ticket-routing";
import regions from "../content/regions.json";

export const units: readonly UnitView[] = regions;

/** A county and the unit it reports in. */
export interface CountyPlace extends RoutingPlace {
  countyCode: string;
  /** "呼和浩特市赛罕区"; once only where the county is its own unit. */
  placeName: string;
}

const counties: ReadonlyMap<string, CountyPlace> = new Map(
  units.flatMap((unit) =>
    unit.counties.map(({ code, name, lon, lat }): [string, CountyPlace] => [
      code,
      {
        countyCode: code,
        countyName: name,
        unitCode: unit.code,
        unitName: unit.name,
        placeName: unit.code === code ? name : `${unit.name}${name}`,
        lon,
        lat,
      },
    ]),
  ),
);
const unitCodes = new Set(units.map(({ code }) => code));

/** The county with this code, its unit and its seat (GCJ-02); undefined when there is none. */
export function placeOf(countyCode: string): CountyPlace | undefined {
  return counties.get(countyCode);
}

/** Whether a centre may be said to serve `code`: a county, a unit, or the whole region. */
export function isServable(code: string): boolean {
  return code === regionCode || unitCodes.has(code) || counties.has(code);
}
