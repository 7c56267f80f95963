import type { IsoDay } from "../calendar/working-days";
import { inStableOrder, isValidOn, type QuestionFacts } from "./question-dates";

const dayMs = 86_400_000;

/**
 * The warm-up of a day, the same for everybody: an easy or middling one with a single right answer,
 * another one each day until all have had their turn. Undefined when none is valid.
 */
export function todaysQuestion<Facts extends QuestionFacts>(
  questions: readonly Facts[],
  day: IsoDay,
): Facts | undefined {
  const fit = inStableOrder(
    questions.filter(
      (each) => isValidOn(each, day) && each.type !== "multiple" && each.difficulty < 3,
    ),
  );
  return fit[Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs) % fit.length];
}
