import type { DirectoryPlaces } from "#shared/centres/directory-columns";
import { regionCode } from "#shared/tickets/ticket-routing";
import { placeOf, units } from "./regions";

/** Counties by every way they are written: 赛罕区, 呼和浩特市赛罕区, 150105. */
const countiesByName = new Map<string, string[]>();
for (const unit of units) {
  for (const { code, name } of unit.counties) {
    for (const way of new Set([name, `${unit.name}${name}`, code])) {
      countiesByName.set(way, [...(countiesByName.get(way) ?? []), code]);
    }
  }
}
const unitsByName = new Map(
  units.flatMap(({ code, name }): [string, string][] => [
    [name, code],
    [code, code],
  ]),
);
const namesByUnit = new Map(units.map(({ code, name }) => [code, name]));

export const directoryPlaces: DirectoryPlaces = {
  countiesNamed: (name) => countiesByName.get(name) ?? [],
  unitNamed: (name) => unitsByName.get(name),
  nameOf: (code) => {
    if (code === regionCode) return "全区";
    return namesByUnit.get(code) ?? placeOf(code)?.placeName ?? code;
  },
  seatOf: (countyCode) => {
    const { lon = 0, lat = 0 } = placeOf(countyCode) ?? {};
    return { lon, lat };
  },
};
