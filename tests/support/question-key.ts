import { isValidOn } from "#shared/quiz/question-dates";
import type { Question } from "#shared/quiz/quiz-schemas";
import { shippedQuestions } from "./shipped-questions";

/** The shipped question with this stem, as today's law has it. */
export function questionWith(stem: string): Question {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // in China
  const found = shippedQuestions.find((each) => each.stem === stem && isValidOn(each, today));
  if (!found) throw new Error(`No question says: ${stem}`);
  return found;
}

/** What to choose, as texts: a round shuffles the answers and their letters. */
export function choiceOf({ options, answer, type }: Question, isRight: boolean): string[] {
  const textsOf = (isWanted: boolean) =>
    options.filter(({ id }) => answer.includes(id) === isWanted).map(({ text }) => text);
  if (isRight) return textsOf(true);
  // Some of several right ones are not enough.
  return textsOf(type === "multiple").slice(0, 1);
}
