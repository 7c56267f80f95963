import { toLawQuote } from "#shared/quiz/law-words";
import { chooseForMatter, type Matter } from "#shared/quiz/matter-law";
import type { MatterLaw } from "#shared/quiz/quiz-schemas";
import { mustFind } from "./question-bank";
import { type QuizDeps, todayOf } from "./quiz-deps";

/**
 * Explanations out of the hundred of the day, with what they rest on: without their questions and
 * answers, and none that the hundred would not explain to anybody.
 */
export async function readMatterLaw(
  deps: QuizDeps,
  matter: Matter,
): Promise<{ items: MatterLaw[] }> {
  const bank = await deps.bank.current();
  const hundred = bank.hundredOn(todayOf(deps)).flat();
  const questions = hundred.map((id) => mustFind(bank, id));
  return {
    items: chooseForMatter(questions, matter).map(({ explanation, basis }) => ({
      explanation,
      quotes: basis.map((each) => toLawQuote(each, deps.laws)),
    })),
  };
}
