/** Plain figures of the wrong book, for both sides; the pages say them in words. */

/** A day's review has at most so many questions; what is due beyond that waits for the next days. */
export const mostPerDay = 10;

/** Days shown ahead, today among them. */
export const forecastDays = 7;

/**
 * A question is known, and leaves the book, when it was answered right at least `rightInARow` times in
 * a row and is expected to be remembered (nine times in ten) `knownAfterDays` days from now. Answered
 * wrong again, it comes back.
 */
export const rightInARow = 2;
export const knownAfterDays = 21;

/** About how long so many questions take, in minutes. */
export function reviewMinutes(count: number): number {
  return Math.max(1, Math.ceil(count * minutesEach));
}

const minutesEach = 0.6;
