import { chooseCentre } from "#shared/tickets/ticket-routing";
import { costOf, placeOf, simulateYear, type Year } from "../bench/year-model";
import { leastMeanCost } from "../bench/year-optimum";
import { byDistance, byWeights, inTurn, live } from "../bench/year-policies";

/** A few requests of a seed's first days, with one start every third day at each centre: they contend. */
function aSmallYear(seed: number): Year {
  const { requests, centres } = simulateYear(seed);
  const home = centres.filter(({ unitCode }) => unitCode === "150400");
  const few = requests
    .filter((request) => placeOf(request.countyCode)?.unitCode === "150400")
    .map((request, index) => ({ ...request, day: index % 3 }))
    .filter((request) => chooseCentre(request, home, { placeOf }).order.length > 0)
    .slice(0, 6)
    .toSorted((one, other) => one.day - other.day);
  const days = 24;
  const rare = Array.from({ length: days }, (_, day) => (day % 3 === 0 ? 1 : 0));
  return { requests: few, centres: home, starts: new Map(home.map(({ id }) => [id, rare])), days };
}

/** Every way to send every request, each centre taking them up in the order they came. */
function bruteForce(year: Year, at = 0, taken: ReadonlyMap<string, number[]> = new Map()): number {
  const request = year.requests[at];
  if (!request) return 0;
  const costs = chooseCentre(request, year.centres, { placeOf }).order.map((id) => {
    const centre = year.centres.find((each) => each.id === id);
    if (!centre) throw new Error(`No centre ${id}`);
    const used = taken.get(id) ?? [];
    const starts = year.starts.get(id) ?? [];
    const day = starts.findIndex(
      (free, each) => free > 0 && each >= request.day && !used.includes(each),
    );
    const rest = bruteForce(year, at + 1, new Map([...taken, [id, [...used, day]]]));
    return costOf(request, centre, day - request.day) + rest;
  });
  return Math.min(...costs);
}

describe("the optimum of a simulated year", () => {
  it.each([1, 2, 3, 4, 5, 6])("is the best of all ways, year %s", async (seed) => {
    const year = aSmallYear(seed);
    expect(year.requests).toHaveLength(6);
    expect(await leastMeanCost(year)).toBeCloseTo(bruteForce(year) / year.requests.length, 4);
  });

  it("is beaten by no way of routing", async () => {
    const year = simulateYear(7, 2);
    const least = await leastMeanCost(year);
    for (const way of [byWeights, byDistance, inTurn()]) {
      expect(live(year, way).meanCost).toBeGreaterThanOrEqual(least);
    }
  });
});
