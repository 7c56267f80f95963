/** The few figures the reports are made of, each said exactly. */

/** The middle one of the sorted values; of an even number the mean of the middle two; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The mean to one decimal; null for none. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * 10) / 10;
}

/**
 * `part` of `whole` in percent, to one decimal; null where there is no whole. All is 100 only when it is
 * all: 1,999 of 2,000 is 99.9, never rounded up.
 */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.round((part / whole) * 1_000) / 10;
  return part < whole ? Math.min(rounded, 99.9) : rounded;
}
