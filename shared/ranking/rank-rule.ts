/**
 * Who comes before whom (DESIGN §5, published): more correct, then less time, then earlier finish; equal
 * ones share a place. Times are compared in the whole seconds in which they are shown, so nobody stands
 * behind somebody whose figures read the same and came later.
 */
export interface RankKey {
  /** Questions answered right. */
  score: number;
  /** Time taken, whole seconds. */
  seconds: number;
  /** When it was handed in, seconds since 1970. */
  finished: number;
}

/** The rule as it is printed beside every board. */
export const tieRuleWords = [
  "先比答对多少；",
  "一样多，比用时短；",
  "还一样，比谁先交卷；",
  "全一样，并列同一名次。",
] as const;

/** Negative when `a` comes before `b`, 0 when they share a place. */
export function compareRanks(a: RankKey, b: RankKey): number {
  return b.score - a.score || a.seconds - b.seconds || a.finished - b.finished;
}

/** What counts of a finished round. */
export function rankKeyOf(round: { score: number; durationMs: number; finishedAt: Date }): RankKey {
  return {
    score: round.score,
    seconds: Math.round(round.durationMs / 1000),
    finished: Math.floor(round.finishedAt.getTime() / 1000),
  };
}

/** The best of somebody's rounds; null when there is none. */
export function bestRank(keys: readonly RankKey[]): RankKey | null {
  return [...keys].sort(compareRanks)[0] ?? null;
}

/** The place of each, in the order given: one more than there are before it. */
export function placesOf(keys: readonly RankKey[]): number[] {
  const inOrder = [...keys].sort(compareRanks);
  const places = new Map<string, number>();
  for (const [index, key] of inOrder.entries()) {
    const text = textOf(key);
    if (!places.has(text)) places.set(text, index + 1);
  }
  return keys.map((key) => places.get(textOf(key)) ?? 0);
}

function textOf({ score, seconds, finished }: RankKey): string {
  return `${score}/${seconds}/${finished}`;
}
