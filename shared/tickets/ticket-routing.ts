/**
 * Where a request for help goes: a pure function of the request, the centres with their load, and what
 * must be left out. First who may (jurisdiction, competence, active, free, no conflict), then who
 * should: who costs the applicant least, counting the days until somebody starts on it, expertise,
 * distance, and a little for not being at home (docs/decisions/0014).
 * Nobody fits: null, and the coordinator takes it.
 */
import { distanceKm, type Position } from "../centres/distance";
import type { RightKind } from "../rights/right-kinds";
import type { RoutePreview, RouteReason } from "./ticket-schemas";

/** GB/T 2260 code of the whole region: a centre that serves it may help everybody. */
export const regionCode = "150000";
const regionName = "内蒙古自治区";

/** A centre as the router sees it. */
export interface RoutingCentre extends Position {
  id: string;
  name: string;
  countyCode: string;
  unitCode: string;
  /** Codes of the counties and units it may act for, or `regionCode`. */
  serves: readonly string[];
  /** Kinds of right it is competent for. */
  rights: readonly RightKind[];
  /** How many experts of its own it has, by kind of right; absent is none. */
  experts: Readonly<Partial<Record<RightKind, number>>>;
  /** Most requests it may have open at once. */
  capacity: number;
  /** Requests it has open now. */
  load: number;
  /** Of these, how many nobody has taken up yet; where that is not known, all of them. */
  waiting?: number;
  isActive: boolean;
  isSample: boolean;
}

/** A county with the unit it reports in. */
export interface RoutingPlace extends Position {
  countyName: string;
  unitCode: string;
  unitName: string;
}

export interface RoutingRequest {
  /** Where the applicant lives, or a firm is registered. */
  countyCode: string;
  /** Where the applicant does business, when that is elsewhere. */
  businessCountyCode?: string | null;
  infringementCountyCode: string | null;
  otherSideCountyCode: string | null;
  /** Kinds of right it is about, 1 to 3. */
  rights: readonly RightKind[];
}

/** Costs in points, ten to a working day: the centre with the lowest sum is chosen. */
export interface RoutingWeights {
  /** Being at home only in the unit, or only in the region. */
  reach: Record<Reach, number>;
  /** Being in charge through the place of business, of infringement or the other side's home only. */
  basis: Record<Basis, number>;
  /** No expert of its own; one expert costs a tenth of it, two a twentieth. */
  noExpert: number;
  /** As many waiting to be taken up as it has places; less in proportion. */
  fullLoad: number;
  /** Endless distance: half of it at `halfDistanceKm`. */
  farAway: number;
  halfDistanceKm: number;
  /** Working days until somebody starts on it behind such a queue: an estimate, for `extraDays`. */
  fullLoadDays: number;
}

/**
 * A day of waiting, 200 km, or half of what an expert is worth: ten points each; the queue, being an estimate, a fifth of that. What is nearer by law
 * decides between centres that are much alike, and no more: an expert with time in the next county is better
 * help than a queue at home. `npm run bench -- --only=year` holds these figures against the best.
 */
export const defaultWeights: RoutingWeights = {
  reach: { county: 0, unit: 8, region: 16 },
  basis: { residence: 0, business: 4, infringement: 9, other_side: 16 },
  noExpert: 20,
  // A fifth of the ten days: it is an estimate, and queues move while people read.
  fullLoad: 20,
  // Nearly in proportion as far as the region reaches.
  farAway: 100,
  halfDistanceKm: 1_850,
  fullLoadDays: 10,
};

/** What one expert still leaves to be wished, beside having none. */
const lackWithOne = 0.1;

export interface RoutingOptions {
  /** The counties (server: `placeOf` of the centres' door); a code it does not know grounds nothing. */
  placeOf: (countyCode: string) => RoutingPlace | undefined;
  /** Centres in which the other side of the same dispute is served and no other handler is free. */
  conflictedCentreIds?: readonly string[];
  /** Centres that may not be thought of again (an objection, a transfer); never among the runners-up. */
  excluded?: readonly string[];
  /**
   * Where the applicant agreed to send it: queues move while they read, and nobody is asked again for
   * less than a working day.
   */
  agreedCentreId?: string;
  /** To staff only: telling the applicant would reveal that the other side has a case there. */
  shouldNameConflicts?: boolean;
  weights?: RoutingWeights;
}

interface RoutingRunnerUp {
  centreId: string;
  why: RefusalReason;
  reasons: RouteReason[];
}
export interface RoutingDecision {
  /** Null: nobody fits, the coordinator takes it. */
  centreId: string | null;
  /** Why the chosen one; empty when there is none. */
  reasons: RouteReason[];
  /** Up to three others that were thought of, with what spoke for them and why they were not chosen. */
  runnersUp: RoutingRunnerUp[];
  /** All that may take it, best first: who loses the race for a place tries the next. */
  order: string[];
}

type RefusalReason = RoutePreview["runnersUp"][number]["why"];
type JurisdictionReason = Extract<RouteReason, { code: "jurisdiction" }>;
type Basis = JurisdictionReason["basis"];
type Reach = JurisdictionReason["reach"];

interface Ground {
  basis: Basis;
  reach: Reach;
  place: RoutingPlace;
  cost: number;
}
interface Candidate {
  centre: RoutingCentre;
  ground: Ground | null;
  refusal: RefusalReason | null;
  experts: number;
  km: number | null;
  cost: number;
}
/** A request, read once for all centres. */
interface Case {
  request: RoutingRequest;
  home: RoutingPlace | undefined;
  places: readonly { basis: Basis; code: string; place: RoutingPlace }[];
  /** The kinds a centre must be competent for; empty when any centre will do. */
  needed: readonly RightKind[];
  conflicted: ReadonlySet<string>;
  weights: RoutingWeights;
}

const pointsInDay = 10;
const runnersUpShown = 3;
const lessSuitedShown = 2;

/**
 * Chooses the centre for a request. The order of `centres` does not matter; equal ones are told apart
 * by id. Reserving is the caller's: try `order` one after the other.
 */
export function chooseCentre(
  request: RoutingRequest,
  centres: readonly RoutingCentre[],
  options: RoutingOptions,
): RoutingDecision {
  const about = readCase(request, options);
  const excluded = new Set(options.excluded);
  const candidates = centres
    .filter(({ id, isActive }) => isActive && !excluded.has(id))
    .map((centre) => weigh(about, centre));
  const eligible = candidates.filter(({ refusal }) => refusal === null).sort(byCost);
  const refused = candidates.filter(({ refusal }) => refusal !== null);
  const [chosen, ...others] = preferFirst(eligible, options.agreedCentreId);
  return {
    centreId: chosen?.centre.id ?? null,
    reasons: chosen ? reasonsFor(about, chosen, chosen) : [],
    runnersUp: pickRunnersUp(others, tellable(about, refused, options)).map((candidate) => ({
      centreId: candidate.centre.id,
      why: candidate.refusal ?? "less_suited",
      reasons: reasonsFor(about, candidate, chosen),
    })),
    order: chosen ? [chosen, ...others].map(({ centre }) => centre.id) : [],
  };
}

/** The centre somebody agreed to, first, while the best would save them no more than a working day. */
function preferFirst(
  eligible: readonly Candidate[],
  agreedCentreId: string | undefined,
): readonly Candidate[] {
  const agreed = eligible.find(({ centre }) => centre.id === agreedCentreId);
  const [best] = eligible;
  if (!agreed || !best || agreed.cost > best.cost + pointsInDay) return eligible;
  return [agreed, ...eligible.filter((candidate) => candidate !== agreed)];
}

function readCase(request: RoutingRequest, options: RoutingOptions): Case {
  const codes: [Basis, string | null][] = [
    ["residence", request.countyCode],
    ["business", request.businessCountyCode ?? null],
    ["infringement", request.infringementCountyCode],
    ["other_side", request.otherSideCountyCode],
  ];
  return {
    request,
    home: options.placeOf(request.countyCode),
    places: codes.flatMap(([basis, code]) => {
      const place = code === null ? undefined : options.placeOf(code);
      return place && code !== null ? [{ basis, code, place }] : [];
    }),
    needed: request.rights.filter((kind) => kind !== "unsure" && kind !== "other"),
    conflicted: new Set(options.conflictedCentreIds),
    weights: options.weights ?? defaultWeights,
  };
}

/** One centre: whether it may, and what choosing it would cost. */
function weigh(about: Case, centre: RoutingCentre): Candidate {
  const ground = bestGround(about, centre);
  const refusal = refusalOf(about, centre, ground);
  const experts = expertsFor(about, centre);
  const km = about.home ? distanceKm(about.home, centre) : null;
  const { noExpert, fullLoad, farAway, halfDistanceKm } = about.weights;
  const lack = experts === 0 ? 1 : lackWithOne / experts;
  const far = km === null ? 0 : km / (km + halfDistanceKm);
  const cost =
    (ground?.cost ?? 0) + noExpert * lack + fullLoad * queueShare(centre) + farAway * far;
  return { centre, ground, refusal, experts, km, cost };
}

function refusalOf(
  about: Case,
  centre: RoutingCentre,
  ground: Ground | null,
): RefusalReason | null {
  if (!ground) return "no_jurisdiction";
  if (about.needed.some((kind) => !centre.rights.includes(kind))) return "not_competent";
  if (about.conflicted.has(centre.id)) return "conflict";
  return centre.load >= centre.capacity ? "full" : null;
}

/** The cheapest of the places that put this centre in charge; null when none does. */
function bestGround(about: Case, centre: RoutingCentre): Ground | null {
  let best: Ground | null = null;
  for (const { basis, code, place } of about.places) {
    const reach = reachOf(centre, code, place);
    if (!reach) continue;
    const cost = about.weights.basis[basis] + about.weights.reach[reach];
    if (!best || cost < best.cost) best = { basis, reach, place, cost };
  }
  return best;
}

/** How near the centre is in law: it may lie in the county, in its unit, or act for the whole region. */
function reachOf(centre: RoutingCentre, code: string, place: RoutingPlace): Reach | null {
  const servesCounty = centre.serves.includes(code);
  const servesUnit = centre.serves.includes(place.unitCode);
  if (!servesCounty && !servesUnit && !centre.serves.includes(regionCode)) return null;
  if (servesCounty || centre.countyCode === code) return "county";
  return servesUnit || centre.unitCode === place.unitCode ? "unit" : "region";
}

/** Experts for every kind asked: as many as for the kind with the fewest. */
function expertsFor(about: Case, centre: RoutingCentre): number {
  if (about.needed.length === 0) return 0;
  return Math.min(...about.needed.map((kind) => centre.experts[kind] ?? 0));
}

/**
 * The queue before the next request, as a share of the centre's places: what a centre gets done in a day
 * goes with its size. Half a request more, for it is half a turn until somebody is free even when none waits.
 */
function queueShare({ load, capacity, waiting = load }: RoutingCentre): number {
  return capacity > 0 ? Math.min(1, (waiting + 0.5) / capacity) : 1;
}

function byCost(one: Candidate, other: Candidate): number {
  return one.cost - other.cost || compareIds(one.centre.id, other.centre.id);
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Refused ones worth naming: those in charge, and those next door that are not. */
function tellable(
  about: Case,
  refused: readonly Candidate[],
  options: RoutingOptions,
): Candidate[] {
  const homeUnit = about.home?.unitCode;
  return refused
    .filter(({ centre, refusal }) => {
      if (refusal === "conflict") return options.shouldNameConflicts === true;
      return refusal !== "no_jurisdiction" || centre.unitCode === homeUnit;
    })
    .sort((one, other) => rankRefusal(one) - rankRefusal(other) || byCost(one, other));
}

/** Who could have done it is named before who cannot, and before who was never in charge. */
const refusalRanks: Record<RefusalReason, number> = {
  less_suited: 0,
  full: 1,
  conflict: 1,
  not_competent: 2,
  no_jurisdiction: 3,
};

function rankRefusal({ refusal }: Candidate): number {
  return refusalRanks[refusal ?? "less_suited"];
}

/** Two that would also do, then who was refused; more of the first where there are few of the second. */
function pickRunnersUp(
  lessSuited: readonly Candidate[],
  refused: readonly Candidate[],
): readonly Candidate[] {
  const first = lessSuited.slice(0, lessSuitedShown);
  const second = refused.slice(0, runnersUpShown - first.length);
  const rest = lessSuited.slice(first.length, runnersUpShown - second.length);
  return [...first, ...rest, ...second];
}

function reasonsFor(
  about: Case,
  candidate: Candidate,
  chosen: Candidate | undefined,
): RouteReason[] {
  const { centre, refusal, ground, experts, km } = candidate;
  const reasons: RouteReason[] = [];
  if (ground) reasons.push(jurisdictionReason(ground));
  const isCompetent = about.needed.every((kind) => centre.rights.includes(kind));
  if (isCompetent) {
    reasons.push({ code: "competence", rights: [...about.request.rights], experts });
    reasons.push(capacityReason(about, centre, chosen?.centre));
  }
  if (refusal === null) reasons.push({ code: "no_conflict" });
  if (km !== null) reasons.push({ code: "distance", km });
  return reasons;
}

function jurisdictionReason({ basis, reach, place }: Ground): JurisdictionReason {
  const placeNames: Record<Reach, string> = {
    county: place.countyName,
    unit: place.unitName,
    region: regionName,
  };
  return { code: "jurisdiction", basis, reach, placeName: placeNames[reach] };
}

function capacityReason(
  about: Case,
  centre: RoutingCentre,
  chosen: RoutingCentre | undefined,
): RouteReason {
  const moreBusy = chosen ? queueShare(centre) - queueShare(chosen) : 0;
  const extraDays = Math.max(0, Math.round(moreBusy * about.weights.fullLoadDays));
  return { code: "capacity", open: centre.load, capacity: centre.capacity, extraDays };
}
