/**
 * Statistics of a question as Moodle defines them, out of sums that can be gathered round by round.
 * Every mark is 0 or 1, as nothing is given for a part; "rest" is the mark of the attempt without this
 * question. All sums are whole numbers, so nothing is lost by adding them up.
 */
import type { Question } from "../quiz/quiz-schemas";
import type { Suspicion } from "./question-terms";

/** What is added up over the attempts that held a question. */
export interface ItemSums {
  attempts: number;
  /** Sum of its marks, and of their squares: a mark is 0 or 1. */
  marks: number;
  rests: number;
  restSquares: number;
  /** Sum of mark × rest. */
  products: number;
  /** How often each option was taken, by its letter as written. */
  taken: Record<string, number>;
  /** How often nothing was chosen. */
  untouched: number;
}

export interface ItemAttempt {
  isRight: boolean;
  rest: number;
  /** Options as written; null where nothing was chosen. */
  choice: readonly string[] | null;
}

export interface ItemStatistics {
  attempts: number;
  /** Mean mark over the highest mark, %. */
  facility: number | null;
  /** Standard deviation of the mark, % of the highest mark. */
  deviation: number | null;
  /** Correlation of the mark with the rest of the attempt, %. */
  discrimination: number | null;
  /** What guessing gains, %; null where it cannot be told (several right options). */
  guess: number | null;
  taken: Record<string, number>;
  untouched: number;
}

export function noSums(): ItemSums {
  return {
    ...{ attempts: 0, marks: 0, rests: 0, restSquares: 0, products: 0, untouched: 0 },
    taken: {},
  };
}

/** Adds one attempt to the sums. */
export function addAttempt(sums: ItemSums, { isRight, rest, choice }: ItemAttempt): void {
  const mark = isRight ? 1 : 0;
  sums.attempts += 1;
  sums.marks += mark;
  sums.rests += rest;
  sums.restSquares += rest * rest;
  sums.products += mark * rest;
  if (choice === null) sums.untouched += 1;
  for (const id of choice ?? []) sums.taken[id] = (sums.taken[id] ?? 0) + 1;
}

export function statisticsOf(
  sums: ItemSums,
  question: Pick<Question, "type" | "options">,
): ItemStatistics {
  const { attempts, marks, taken, untouched } = sums;
  const markVariance = varianceOf(attempts, marks, marks);
  return {
    ...{ attempts, taken, untouched },
    facility: attempts > 0 ? (100 * marks) / attempts : null,
    deviation: markVariance === null ? null : 100 * Math.sqrt(markVariance),
    discrimination: discriminationOf(sums),
    guess: question.type === "multiple" ? null : 100 / question.options.length,
  };
}

/** Fewer attempts than this say nothing. */
export const leastAttempts = 30;

const bounds = { tooHard: 20, tooEasy: 95, lowDiscrimination: 20 };

/** What makes the question doubtful; nothing while too few have answered it. */
export function suspicionsOf(
  statistics: ItemStatistics,
  { options, answer }: Pick<Question, "options" | "answer">,
): Suspicion[] {
  const { attempts, facility, discrimination, taken } = statistics;
  if (attempts < leastAttempts || facility === null) return [];
  const timesTaken = (isRight: boolean) =>
    options.filter(({ id }) => answer.includes(id) === isRight).map(({ id }) => taken[id] ?? 0);
  const isNegative = discrimination !== null && discrimination < 0;
  const isLow = discrimination !== null && discrimination < bounds.lowDiscrimination;
  const found: Record<Suspicion, boolean> = {
    too_hard: facility <= bounds.tooHard,
    too_easy: facility >= bounds.tooEasy,
    negative_discrimination: isNegative,
    low_discrimination: isLow && !isNegative,
    wrong_option_wins: Math.max(0, ...timesTaken(false)) > Math.min(...timesTaken(true)),
  };
  return (Object.keys(found) as Suspicion[]).filter((name) => found[name]);
}

function discriminationOf({ attempts, marks, rests, restSquares, products }: ItemSums) {
  const markVariance = varianceOf(attempts, marks, marks);
  const restVariance = varianceOf(attempts, rests, restSquares);
  // All marks alike, or all rests: nothing to tell apart.
  if (!markVariance || !restVariance) return null;
  const covariance = (products - (marks * rests) / attempts) / (attempts - 1);
  return (100 * covariance) / Math.sqrt(markVariance * restVariance);
}

/** Of a sample, out of its sum and the sum of its squares; null for fewer than two. */
function varianceOf(count: number, sum: number, squares: number): number | null {
  return count > 1 ? (squares - (sum * sum) / count) / (count - 1) : null;
}
