/** Which requests are made up for which centre: the same on every machine, drawn by a small counter. */
import type { RightKind } from "#shared/rights/right-kinds";
import type { RoutingCentre } from "#shared/tickets/ticket-routing";
import { regionTitles } from "./region-samples";

export type Fate =
  | "unclaimed"
  | "at_coordinator"
  | "claimed"
  | "in_progress"
  | "refused"
  | "withdrawn"
  | "closed";

type PlannedCentre = Pick<RoutingCentre, "id" | "name" | "countyCode" | "rights" | "capacity">;

export interface PlannedTicket {
  id: string;
  centre: PlannedCentre;
  fate: Fate;
  /** Working days since it was sent. */
  daysAgo: number;
  /** Working days to the first answer, and from there to the closing. */
  answerDays: number;
  closeDays: number;
  right: RightKind;
  title: string;
  /** Place in the steps of the survey, the best first; null: not rated. */
  ratingAt: number | null;
  dice: number;
}

/** Of a centre's room: how much is taken. */
const shares = [0.2, 0.35, 0.5, 0.25, 0.4, 0.15, 0.3];
/** Two desks are fuller than they should be. */
const fullerBy: Readonly<Record<string, number>> = { "c-07": 1, "c-18": 0.85 };
const endedOfEach = 6;
const mostDaysAgo = 75;

export function planRegion(centres: readonly PlannedCentre[]): PlannedTicket[] {
  const plans = centres.flatMap((centre, at) => {
    const share = fullerBy[centre.id] ?? shares[at % shares.length] ?? 0.3;
    const open = Math.max(1, Math.floor(centre.capacity * share));
    return [
      ...Array.from({ length: open }, (_, n) => openTicket(centre, at * 100 + n, n)),
      ...Array.from({ length: endedOfEach }, (_, n) => endedTicket(centre, at * 100 + 50 + n)),
    ];
  });
  return plans.map((plan, at) => ({ ...plan, id: `d1${String(at + 1).padStart(22, "0")}` }));
}

type Unnumbered = Omit<PlannedTicket, "id">;

function openTicket(centre: PlannedCentre, seed: number, n: number): Unnumbered {
  const dice = diceOf(seed);
  const fate = openFates[(seed + n) % openFates.length] ?? "in_progress";
  const isAwaiting = fate !== "in_progress";
  return {
    ...wordsOf(centre, dice),
    fate,
    // What waits for its answer is young; now and then one runs out today or tomorrow.
    daysAgo: isAwaiting ? awaitingDays(dice) : 4 + (dice % 24),
    answerDays: 1 + (dice % 9),
    closeDays: 0,
    ratingAt: null,
  };
}

const openFates: readonly Fate[] = [
  "in_progress",
  "claimed",
  "in_progress",
  "unclaimed",
  "in_progress",
  "claimed",
  "in_progress",
  "in_progress",
  "claimed",
  "unclaimed",
  "in_progress",
  "claimed",
  "at_coordinator",
];

function awaitingDays(dice: number): number {
  if (dice % 23 === 0) return 15;
  return dice % 17 === 0 ? 14 : dice % 11;
}

function endedTicket(centre: PlannedCentre, seed: number): Unnumbered {
  const dice = diceOf(seed);
  return {
    ...wordsOf(centre, dice),
    fate: endedFate(dice),
    daysAgo: 12 + (dice % mostDaysAgo),
    answerDays: dice % 41 === 0 ? 16 : 2 + (dice % 9),
    closeDays: 2 + (dice % 7),
    ratingAt: dice % 5 < 3 ? (ratings[dice % ratings.length] ?? 0) : null,
  };
}

const ratings = [0, 0, 1, 0, 1, 0, 2, 0, 1, 3];

function endedFate(dice: number): Fate {
  if (dice % 13 === 0) return "refused";
  return dice % 11 === 0 ? "withdrawn" : "closed";
}

function wordsOf(centre: PlannedCentre, dice: number) {
  const right = centre.rights[dice % centre.rights.length] ?? "other";
  const titles = regionTitles[right];
  return { centre, right, title: titles[dice % titles.length] ?? "想问问", dice };
}

/** Looks like chance, and is the same each time. */
function diceOf(seed: number): number {
  return (((seed + 1) * 2_654_435_761) % 4_294_967_296) >>> 5;
}
