/** What typesetters put where a character is missing. */
const stopgap = "〓";
/** Change how their neighbour looks and have no look of their own: variation selectors, joiners. */
const looklessMarks = /\p{Variation_Selector}|\p{Join_Control}|[\u200b\u2060]/gu;

export interface LegibleText {
  /** The text with 〓 for each character the font does not have. */
  of: (text: string) => string;
  /** Which characters were missing so far, as Unicode names them: "U+1820". */
  missing: () => string[];
}

/** Keeps track of what a font cannot show, so that nothing is left out without a word. */
export function createLegibleText(has: (codePoint: number) => boolean): LegibleText {
  const missing = new Set<string>();
  const legible = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === "\n" || has(codePoint)) return character;
    missing.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
    return stopgap;
  };
  return {
    of: (text) =>
      Array.from(text.replace(looklessMarks, "").replaceAll("\t", "    "), legible).join(""),
    missing: () => [...missing],
  };
}
