/** The promise that there is a hundred on every day, as a rule on the whole bank. */
import type { IsoDay } from "../calendar/working-days";
import { countForHundred, hundred } from "./hundred";
import { changeDays, type QuestionFacts } from "./question-dates";

/** The last day for which the program promises a hundred. */
export const lastPromisedDay: IsoDay = "2027-12-31";

/** The day from `from` to `to` with the fewest questions for its hundred, the first of several. */
export function fewestValid(
  published: readonly QuestionFacts[],
  from: IsoDay,
  to: IsoDay,
): { day: IsoDay; count: number } {
  const days = changeDays(published, from, to < from ? from : to);
  const counts = days.map((day) => ({ day, count: countForHundred(published, day) }));
  return counts.reduce((least, each) => (each.count < least.count ? each : least));
}

/** The first day from `from` on that would have no hundred; null when there is none such. */
export function firstThinDay(
  published: readonly QuestionFacts[],
  from: IsoDay,
): { day: IsoDay; count: number } | null {
  const days = changeDays(published, from, lastPromisedDay < from ? from : lastPromisedDay);
  const counts = days.map((day) => ({ day, count: countForHundred(published, day) }));
  return counts.find(({ count }) => count < hundred) ?? null;
}
