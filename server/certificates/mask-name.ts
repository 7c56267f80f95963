const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** "草原小鹿" → "草***": enough to compare with a paper at hand, too little to learn a name from. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...segmenter.segment(name)].map(({ segment }) => segment);
  return first + "*".repeat(rest.length);
}
