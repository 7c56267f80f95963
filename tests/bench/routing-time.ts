/**
 * How long a routing decision takes with 38 centres and with 3,000 centres in 2,900 counties; bundled
 * and run by config/bench.mjs. Prints one JSON array; asserts nothing.
 */
import {
  chooseCentre,
  type RoutingCentre,
  type RoutingPlace,
  regionCode,
} from "../../shared/tickets/ticket-routing";

interface Setting {
  centreCount: number;
  countyCount: number;
}
const decisions = 3_000;
const countiesInUnit = 9;

const settings: Setting[] = [
  { centreCount: 38, countyCount: 103 },
  { centreCount: 3_000, countyCount: 2_900 },
];
process.stdout.write(JSON.stringify(settings.map((each) => ({ ...each, ...measure(each) }))));

function measure({ centreCount, countyCount }: Setting) {
  const counties = Array.from({ length: countyCount }, (_, index) => countyOf(index));
  const places = new Map<string, RoutingPlace>(counties);
  const centres = Array.from({ length: centreCount }, (_, index) => centreOf(index, counties));
  const options = { placeOf: (code: string) => places.get(code) };
  const times: number[] = [];
  for (let index = -200; index < decisions; index += 1) {
    const request = {
      countyCode: codeAt(counties, index * 7),
      infringementCountyCode: codeAt(counties, index * 13),
      otherSideCountyCode: codeAt(counties, index * 29),
      rights: ["copyright" as const],
    };
    const from = performance.now();
    chooseCentre(request, centres, options);
    if (index >= 0) times.push(performance.now() - from); // the first 200 warm up
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

function countyOf(index: number): [string, RoutingPlace] {
  const unitCode = `u${Math.floor(index / countiesInUnit)}`;
  const position = { lon: 97 + (index % 29), lat: 37 + (index % 16) };
  return [`k${index}`, { countyName: `k${index}`, unitCode, unitName: unitCode, ...position }];
}

/** One in ten serves the whole region: many are eligible for every request. */
function centreOf(index: number, counties: readonly [string, RoutingPlace][]): RoutingCentre {
  const [countyCode, place] = counties[index % counties.length] ?? countyOf(0);
  return {
    id: `c-${index}`,
    name: `c-${index}`,
    countyCode,
    unitCode: place.unitCode,
    lon: place.lon + 0.01,
    lat: place.lat,
    serves: index % 10 === 0 ? [place.unitCode, regionCode] : [place.unitCode],
    rights: ["copyright", "patent", "trademark"],
    experts: { copyright: index % 4 },
    capacity: 12,
    load: index % 12,
    isActive: true,
    isSample: true,
  };
}

function codeAt(counties: readonly [string, RoutingPlace][], index: number): string {
  return counties[Math.abs(index) % counties.length]?.[0] ?? "";
}
