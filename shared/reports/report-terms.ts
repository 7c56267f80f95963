/** Words and bounds of the reports: no schema here, so that a page may take them alone. */
import { outcomes, type RatingStep } from "../tickets/ticket-terms";

export const reportPeriods = ["week", "month", "year"] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** What a step of the survey counts in a mean: 5 for the best, 1 for the worst. */
export const ratingScores: Record<RatingStep, number> = {
  very_satisfied: 5,
  satisfied: 4,
  fairly_satisfied: 3,
  unsatisfied: 2,
  very_unsatisfied: 1,
};

/** How a request can end: closed with an outcome, not accepted, withdrawn, or counted as withdrawn. */
export const reportOutcomes = [...outcomes, "refused", "withdrawn", "lapsed"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** Why a request may be stuck. */
export const stuckKinds = [
  "urgent",
  "breached",
  "unclaimed",
  "bounced",
  "at_coordinator",
  "paused_centre",
] as const;
export type StuckKind = (typeof stuckKinds)[number];

/** Working days without a handler from which a request counts as left lying. */
export const unclaimedDays = 3;
/** Transfers from which a request counts as sent to and fro. */
export const bouncedTransfers = 2;

export const weeksShown = 12;
export const weeksOfCentre = 8;

/** Rows one table of requests may have: more are refused, and asked for in parts. */
export const mostExported = 20_000;
/** Requests the monthly counts of one call may be made of. */
export const mostCounted = 50_000;
