/** Keys of the comments that carry what GIFT has no field for: `// @难度 2`. Moodle passes over comments. */
export const giftMarks = {
  topic: "主题",
  difficulty: "难度",
  basis: "依据",
  validFrom: "起用",
  validTo: "停用",
  episode: "短片",
} as const;

/** Between law, article and quote of a `// @依据`. */
export const quoteSeparator = "｜";
