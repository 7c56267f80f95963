/** Characters of what people are called in lists. */
export const nicknameBounds = { min: 1, max: 12 } as const;
