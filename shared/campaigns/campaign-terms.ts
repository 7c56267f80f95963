/** The plain words and bounds of a publicity week, without schemas: a page may use them. */

/** What an editor can switch on and off for a week. */
export const modeNames = ["hundred", "round", "ranking", "certificate", "review"] as const;
export type ModeName = (typeof modeNames)[number];

/** What may stand in braces in a rule, and is replaced by the week's own figure. */
export const ruleFigures = ["questionCount", "minutes", "perDay", "certificateScore"] as const;
export type RuleFigure = (typeof ruleFigures)[number];

export const campaignBounds = {
  name: { min: 2, max: 40 },
  theme: { min: 0, max: 60 },
  rule: { min: 4, max: 200 },
  rules: { min: 1, max: 12 },
  /** The longest a week may last: a school term's campaign has a month (FACTS D2). */
  days: { min: 1, max: 62 },
  questionCount: { min: 5, max: 50 },
  minutes: { min: 1, max: 120 },
  perDay: { min: 1, max: 50 },
  graceSeconds: { min: 0, max: 10 },
  certificateScore: { min: 1, max: 100 },
} as const;

/** The placeholders of a rule that nothing stands for. */
export function unknownFigures(rule: string): string[] {
  const named = [...rule.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return named.filter((name) => !(ruleFigures as readonly string[]).includes(name));
}
