/** How alike two texts are, by the pairs of characters they share: Chinese has no spaces to cut at. */

/** The pairs of neighbouring letters, figures and characters; marks and spaces do not count. */
export function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** From 0 (nothing shared) to 1 (all): twice the shared pairs by all pairs. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
