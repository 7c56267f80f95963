/** Easing curves: each takes 0…1 and gives the share of the way covered. Pure, no clock. */
export const easings = {
  linear: (p: number) => p,
  in: (p: number) => p * p * p,
  out: (p: number) => 1 - (1 - p) ** 3,
  both: (p: number) => (p < 0.5 ? 4 * p * p * p : 1 - (-2 * p + 2) ** 3 / 2),
  /** Goes past the mark and comes back. */
  back: (p: number) => 1 + 2.2 * (p - 1) ** 3 + 1.2 * (p - 1) ** 2,
  /** Draws back a little before it starts, and lands a little beyond: anticipation and overshoot. */
  wind: (p: number) => {
    const k = 1.9;
    return p < 0.5
      ? ((2 * p) ** 2 * ((k + 1) * 2 * p - k)) / 2
      : ((2 * p - 2) ** 2 * ((k + 1) * (2 * p - 2) + k) + 2) / 2;
  },
  /** A soft spring. */
  spring: (p: number) => (p >= 1 ? 1 : 1 - Math.exp(-6.2 * p) * Math.cos(11 * p)),
} as const;

export type EaseName = keyof typeof easings;

export const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value));
export const mix = (from: number, to: number, share: number) => from + (to - from) * share;

/** How far a movement that starts at `at` and lasts `over` has come at `seconds`, eased. */
export function progress(seconds: number, at: number, over: number, ease: EaseName = "out") {
  if (seconds <= at) return 0;
  if (over <= 0) return 1;
  return easings[ease](clamp((seconds - at) / over));
}

/** A number between 0 and 1 that looks random and is the same on every run (mulberry32). */
export function scatter(seed: number): number {
  let a = (Math.imul(seed + 1, 0x6d2b79f5) + 0x9e3779b9) | 0;
  a = Math.imul(a ^ (a >>> 15), a | 1);
  a ^= a + Math.imul(a ^ (a >>> 7), a | 61);
  return ((a ^ (a >>> 14)) >>> 0) / 4294967296;
}

/** A whole number from a name, so that two figures do not blink together. */
export function seedOf(name: string): number {
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}
