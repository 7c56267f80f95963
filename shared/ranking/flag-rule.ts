/**
 * What is shown to an editor as unlikely to be a person's doing. A flag says "look here": it never
 * changes a score or a place.
 */
export const flagKinds = ["too_fast", "perfect_fast", "many_accounts"] as const;
export type FlagKind = (typeof flagKinds)[number];

/**
 * Seconds a question, on average over those answered. A stem and its options have some 80 characters;
 * who reads quickly takes eight seconds for them, who knows the question by heart perhaps three.
 */
const leastSeconds = { answered: 2, perfect: 3.5 } as const;

/** More accounts than this joining from one address within one stretch: more than a table of friends. */
export const manyAccounts = { most: 15, minutes: 10 } as const;

/** What is unlikely about a finished round. */
export function flagsOfRound(round: {
  score: number;
  answered: number;
  questionCount: number;
  durationMs: number;
}): FlagKind[] {
  if (round.answered === 0) return [];
  const secondsEach = round.durationMs / 1000 / round.answered;
  const isPerfect = round.score >= round.questionCount;
  const flags: FlagKind[] = [];
  if (secondsEach < leastSeconds.answered) flags.push("too_fast");
  if (isPerfect && secondsEach < leastSeconds.perfect) flags.push("perfect_fast");
  return flags;
}
