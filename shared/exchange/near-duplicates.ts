import { likeness, pairsOf } from "../statutes/likeness";

/** From here on two stems ask nearly the same. */
const leastLikeness = 0.75;
/** Of one pair of characters; those that stand everywhere tell nothing. */
const mostPerPair = 60;

export interface Named {
  name: string;
  stem: string;
}

/**
 * For each stem one of `known`, or of those before it, that is nearly the same; undefined where there
 * is none. Compares only what shares one of its rarest pairs of characters: every likeness has one.
 */
export function nearDuplicates(
  stems: readonly Named[],
  known: readonly Named[],
): (string | undefined)[] {
  const all = [...known, ...stems].map(({ name, stem }) => ({ name, pairs: pairsOf(stem) }));
  const frequency = frequencyOf(all);
  const index = new Map<string, Indexed[]>();
  const found = all.map((each) => {
    const rarest = rarestPairs(each.pairs, frequency);
    const near = candidates(rarest, index).find((other) => isNear(each, other));
    for (const pair of rarest) addTo(index, pair, each);
    return near?.name;
  });
  return found.slice(known.length);
}

interface Indexed {
  name: string;
  pairs: ReadonlySet<string>;
}

function isNear(one: Indexed, other: Indexed): boolean {
  return one.name !== other.name && likeness(one.pairs, other.pairs) >= leastLikeness;
}

function frequencyOf(all: readonly Indexed[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { pairs } of all) {
    for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  return frequency;
}

function addTo(index: Map<string, Indexed[]>, pair: string, each: Indexed): void {
  const there = index.get(pair);
  if (!there) index.set(pair, [each]);
  else if (there.length < mostPerPair) there.push(each);
}

/** So many that two sets alike to the degree above cannot miss each other. */
function rarestPairs(pairs: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const least = Math.ceil((leastLikeness / (2 - leastLikeness)) * pairs.size);
  return [...pairs]
    .sort((one, other) => {
      const byCount = (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0);
      return byCount || (one < other ? -1 : 1);
    })
    .slice(0, pairs.size - least + 1);
}

function candidates(
  rarest: readonly string[],
  index: ReadonlyMap<string, readonly Indexed[]>,
): Indexed[] {
  return [...new Set(rarest.flatMap((pair) => index.get(pair) ?? []))];
}
