/**
 * A simulated year of requests for help. Nobody knows yet how many there will be, of which kind, or how
 * long they take; so all of it is assumed here, in one place, except where a source is named.
 *
 * The handler model, the same for every way of routing and for the optimum: a centre has one handler for
 * every four of its places, who has four requests in hand at most and handles each for eight working days
 * in the mean; so a busy one takes up a new request on every second working day. On these days (`starts`)
 * each free handler starts on the request of the centre that has waited longest, which may have come on
 * that very day. Waiting and handled ones fill the centre's places; who finds no room waits for some.
 *
 * The cost of one request: the working days until a handler starts on it, plus the kilometres from the
 * applicant's county to the centre divided by 200, plus 2 where the centre has no expert for the right.
 */

import centreRows from "../../server/content/centres.json";
import units from "../../server/content/regions.json";
import { shippedCalendar } from "../../shared/calendar/shipped-calendar";
import { addDays, dayKind, type IsoDay } from "../../shared/calendar/working-days";
import { distanceKm } from "../../shared/centres/distance";
import type { RightKind } from "../../shared/rights/right-kinds";
import type {
  RoutingCentre,
  RoutingPlace,
  RoutingRequest,
} from "../../shared/tickets/ticket-routing";

export interface YearRequest extends RoutingRequest {
  /** The working day on which it comes, from 0. */
  day: number;
  /** Working days it is handled, once a handler has started on it. */
  lasts: number;
}
export interface Year {
  requests: readonly YearRequest[];
  centres: readonly RoutingCentre[];
  /** How many requests the handlers of each centre can start on, by working day. */
  starts: ReadonlyMap<string, readonly number[]>;
  /** One more than the last day on which anything can start. */
  days: number;
}
const year = 2026;
/**
 * As many as infringement cases were reported in the region in 2021 (docs/sources.md H2): 1,363 of trademarks,
 * 171 of patents, 130 of copyright. Requests for help were not counted there.
 */
const requestsInYear = 1_664;
const placesPerHandler = 4;
/** With four in hand, and eight days for each. */
const daysBetweenStarts = 2;
/** Working days a request is handled; each as likely as the others. */
const handlingDays = [2, 4, 6, 8, 12, 16] as const;
/** How busy each month is beside the others: publicity week is in April. */
const months = [0.7, 0.5, 1, 2.2, 1.4, 1, 0.9, 0.9, 1, 0.8, 1, 1] as const;
/** Of a hundred requests. */
const rightMix: readonly [RightKind, number][] = [
  ["trademark", 42],
  ["copyright", 20],
  ["patent", 20],
  ["geographical_indication", 6],
  ["trade_secret", 4],
  ["plant_variety", 2],
  ["layout_design", 1],
  ["unsure", 5],
];
/** In so many of a hundred the place is known and another county than the applicant's. */
const elsewhere = { business: 10, infringement: 25, otherSide: 20 } as const;
/** Two thirds of what happens elsewhere happens in the same unit. */
const nearbyShare = 2 / 3;
/** Waiting beyond the year's end is seen to its end. */
const daysAfter = 250;

/**
 * Residents of the twelve leagues and cities in thousands (seventh census, 1 November 2020: 24,049,155 in
 * all); 满洲里 is counted in 呼伦贝尔 and 二连浩特 in 锡林郭勒. Within a league each county counts alike.
 */
const residents: Readonly<Record<string, number>> = {
  "150100": 3446.1,
  "150200": 2709.4,
  "150300": 556.6,
  "150400": 4036.0,
  "150500": 2873.2,
  "150600": 2153.6,
  "150700": 2242.9,
  "150800": 1538.7,
  "150900": 1706.3,
  "152200": 1416.9,
  "152500": 1107.1,
  "152900": 262.4,
};
const leagueOf: Readonly<Record<string, string>> = { "150781": "150700", "152501": "152500" };

const counties = new Map<string, RoutingPlace>(
  units.flatMap((unit) =>
    unit.counties.map(({ code, name, lon, lat }): [string, RoutingPlace] => [
      code,
      { countyName: name, unitCode: unit.code, unitName: unit.name, lon, lat },
    ]),
  ),
);
export const placeOf = (code: string) => counties.get(code);

/** Working days for a start, 200 km, or what an expert is worth. */
export function costOf(request: YearRequest, centre: RoutingCentre, waitedDays: number): number {
  return waitedDays + kmBetween(request, centre) / 200 + (isSpecialised(request, centre) ? 0 : 2);
}

export function kmBetween({ countyCode }: YearRequest, centre: RoutingCentre): number {
  const home = placeOf(countyCode);
  return home ? distanceKm(home, centre) : 0;
}

/** It has an expert for every kind asked; nobody can be an expert in what is not known yet. */
export function isSpecialised({ rights }: YearRequest, { experts }: RoutingCentre): boolean {
  return rights.every((right) => right === "unsure" || (experts[right] ?? 0) > 0);
}

/** The whole year that belongs to a seed; `busyness` 2: with twice as many requests. */
export function simulateYear(seed: number, busyness = 1): Year {
  const random = createRandom(seed);
  const openDays = workingDaysOf(year);
  const days = openDays.length + daysAfter;
  const centres = centreRows.map((row) => ({
    ...(row as unknown as RoutingCentre),
    unitCode: placeOf(row.countyCode)?.unitCode ?? "",
    load: 0,
    waiting: 0,
  }));
  const requests = Array.from({ length: requestsInYear * busyness }, () =>
    drawRequest(random, openDays),
  );
  const starts = new Map(centres.map((centre) => [centre.id, startsOf(centre, days)]));
  return { requests: requests.sort((one, other) => one.day - other.day), centres, starts, days };
}

function drawRequest(random: Random, openDays: readonly IsoDay[]): YearRequest {
  const day = pick(random, openDays, (each) => months[Number(each.slice(5, 7)) - 1] ?? 0);
  const codes = [...counties.keys()];
  const countyCode = pick(random, codes, residentsOf);
  const other = (percent: number) =>
    random() * 100 < percent ? drawPlaceElsewhere(random, countyCode) : null;
  const [right] = pick(random, rightMix, ([, share]) => share);
  return {
    day: openDays.indexOf(day),
    lasts: pick(random, handlingDays, () => 1),
    countyCode,
    businessCountyCode: other(elsewhere.business),
    infringementCountyCode: other(elsewhere.infringement),
    otherSideCountyCode: other(elsewhere.otherSide),
    rights: [right],
  };
}

function drawPlaceElsewhere(random: Random, countyCode: string): string {
  const unitCode = placeOf(countyCode)?.unitCode;
  const isNearby = random() < nearbyShare;
  const codes = [...counties.keys()].filter((code) => code !== countyCode);
  const near = codes.filter((code) => placeOf(code)?.unitCode === unitCode);
  return pick(random, isNearby && near.length > 0 ? near : codes, residentsOf);
}

function leagueOfCounty(countyCode: string): string {
  const unitCode = placeOf(countyCode)?.unitCode ?? "";
  return leagueOf[unitCode] ?? unitCode;
}

/** Of each county: its league's, shared out evenly. */
const countyResidents = new Map(
  [...counties.keys()].map((code) => {
    const league = leagueOfCounty(code);
    const alike = [...counties.keys()].filter((each) => leagueOfCounty(each) === league);
    return [code, (residents[league] ?? 0) / alike.length];
  }),
);

function residentsOf(countyCode: string): number {
  return countyResidents.get(countyCode) ?? 0;
}

/** Its handlers take turns: with three of them one is free for a new request every day. */
function startsOf({ capacity }: RoutingCentre, days: number): number[] {
  const handlers = Math.max(1, Math.round(capacity / placesPerHandler));
  return Array.from(
    { length: days },
    (_, day) =>
      Array.from({ length: handlers }, (_each, handler) => handler).filter(
        (handler) => (day + handler) % daysBetweenStarts === 0,
      ).length,
  );
}

function workingDaysOf(of: number): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = `${of}-01-01`; day <= `${of}-12-31`; day = addDays(day, 1)) {
    if (dayKind(day, shippedCalendar).isWorkday) days.push(day);
  }
  return days;
}

type Random = () => number;

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<Item>(
  random: Random,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random() * total;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return items.at(-1) as Item;
}
