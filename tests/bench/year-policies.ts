/** One year lived through under a way of routing: who waits where, and what it costs in the end. */
import { chooseCentre, type RoutingCentre } from "../../shared/tickets/ticket-routing";
import {
  costOf,
  isSpecialised,
  kmBetween,
  placeOf,
  type Year,
  type YearRequest,
} from "./year-model";

/** The centre among those that may and have room; null when there is none. */
type Policy = (request: YearRequest, centres: readonly RoutingCentre[]) => string | null;

interface Outcome {
  meanCost: number;
  meanWait: number;
  p95Wait: number;
  meanKm: number;
  /** Of requests per place: 0 is evenly spread. */
  gini: number;
  specialisedShare: number;
}

/** Ours, with the weights that ship. */
export const byWeights: Policy = (request, centres) =>
  chooseCentre(request, centres, { placeOf }).centreId;

export const byDistance: Policy = (request, centres) => {
  const far = (centre: RoutingCentre) => kmBetween(request, centre);
  return eligibleFor(request, centres).toSorted((a, b) => far(a) - far(b))[0]?.id ?? null;
};

/** In turn: whoever has not had one for the longest time. */
export function inTurn(): Policy {
  const lastAt = new Map<string, number>();
  let turn = 0;
  return (request, centres) => {
    const at = ({ id }: RoutingCentre) => lastAt.get(id) ?? -1;
    const [next] = eligibleFor(request, centres).toSorted((a, b) => at(a) - at(b));
    turn += 1;
    if (next) lastAt.set(next.id, turn);
    return next?.id ?? null;
  };
}

function eligibleFor(request: YearRequest, centres: readonly RoutingCentre[]): RoutingCentre[] {
  const byId = new Map(centres.map((centre) => [centre.id, centre]));
  return chooseCentre(request, centres, { placeOf }).order.flatMap((id) => byId.get(id) ?? []);
}

interface BusyCentre extends RoutingCentre {
  waiting: number;
  /** Who waits to be taken up, the longest waiting first. */
  queue: YearRequest[];
  /** How many are done on which day. */
  ends: Map<number, number>;
}
interface Handled {
  request: YearRequest;
  centre: RoutingCentre;
  waited: number;
}

/**
 * Each day: the oldest of those nobody had room for, then the new ones, are routed with what lies where at
 * that moment; then the handlers who are free that day start on the longest waiting.
 */
export function live(year: Year, policy: Policy): Outcome {
  const centres: BusyCentre[] = year.centres.map((centre) => ({
    ...centre,
    waiting: 0,
    queue: [],
    ends: new Map(),
  }));
  const handled: Handled[] = [];
  let roomless: YearRequest[] = [];
  for (let day = 0; day < year.days; day += 1) {
    for (const centre of centres) centre.load -= centre.ends.get(day) ?? 0;
    const wanting = [...roomless, ...year.requests.filter((request) => request.day === day)];
    roomless = wanting.filter((request) => !place(request, policy, centres));
    for (const centre of centres) handled.push(...start(year, centre, day));
  }
  if (handled.length !== year.requests.length) throw new Error("Some were never handled.");
  return summarise(handled, centres);
}

/** Sends it somewhere; false when nobody has room. */
function place(request: YearRequest, policy: Policy, centres: readonly BusyCentre[]): boolean {
  const centreId = policy(request, centres);
  const centre = centres.find(({ id }) => id === centreId);
  if (!centre) return false;
  centre.queue.push(request);
  centre.load += 1;
  centre.waiting += 1;
  return true;
}

function start({ starts }: Year, centre: BusyCentre, day: number): Handled[] {
  const taken = centre.queue.splice(0, starts.get(centre.id)?.[day] ?? 0);
  centre.waiting -= taken.length;
  for (const { lasts } of taken) {
    centre.ends.set(day + lasts, (centre.ends.get(day + lasts) ?? 0) + 1);
  }
  return taken.map((request) => ({ request, centre, waited: day - request.day }));
}

function summarise(handled: readonly Handled[], centres: readonly RoutingCentre[]): Outcome {
  const mean = (figureOf: (each: Handled) => number) =>
    handled.reduce((sum, each) => sum + figureOf(each), 0) / handled.length;
  const waits = handled.map(({ waited }) => waited).toSorted((a, b) => a - b);
  const perPlace = centres.map(
    ({ id, capacity }) => handled.filter(({ centre }) => centre.id === id).length / capacity,
  );
  return {
    meanCost: mean(({ request, centre, waited }) => costOf(request, centre, waited)),
    meanWait: mean(({ waited }) => waited),
    p95Wait: waits[Math.floor(waits.length * 0.95)] ?? 0,
    meanKm: mean(({ request, centre }) => kmBetween(request, centre)),
    gini: giniOf(perPlace),
    specialisedShare: mean(({ request, centre }) => (isSpecialised(request, centre) ? 1 : 0)),
  };
}

function giniOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const weighted = sorted.reduce((sum, value, index) => sum + (index + 1) * value, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
