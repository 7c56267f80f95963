import { AppError } from "#shared/errors/app-error";
import { familyOf } from "#shared/quiz/question-dates";
import { choiceFault } from "#shared/quiz/quiz-scoring";
import type { Signed } from "../http/request";
import { type Chosen, judged, listedIds } from "./journey-actions";
import { beginJourney, findJourney, type JourneyAnswer, keepMissingAnswers } from "./journey-model";
import type { BankState } from "./question-bank";
import { assertModeOn, type QuizDeps, todayOf } from "./quiz-deps";

/** Takes a device's answers into the account's hundred; those the account has already count. */
export async function adoptJourney(
  deps: QuizDeps,
  { accountId }: Signed,
  given: readonly Chosen[],
): Promise<{ taken: number; own: number; gone: number }> {
  const bank = await deps.bank.current();
  const today = todayOf(deps);
  const found = await findJourney(accountId);
  const listed = listedIds(bank, found, today);
  // As for answering: who is on the way goes on, whatever is switched off meanwhile.
  if (!found) assertModeOn(await deps.campaigns.weekOn(today), "hundred");
  const begun = found ?? (await beginJourney(accountId, listed, today));
  const places = placeAnswers(deps, bank, listedIds(bank, begun, today), given);
  const before = await keepMissingAnswers(accountId, places);
  if (!before) throw new AppError("not_found", "The journey was erased at this moment.");
  const own = Object.keys(places).filter((position) => before.answers[position]).length;
  const placed = Object.keys(places).length;
  return { taken: placed - own, own, gone: given.length - placed };
}

/**
 * Each answer at the place of its question, or of that question's twin: what was right under the law of
 * the day it was answered on stays so. The first of two for one place counts.
 */
function placeAnswers(
  deps: QuizDeps,
  { known }: BankState,
  listed: readonly string[],
  given: readonly Chosen[],
): Record<string, JourneyAnswer> {
  const places = new Map(listed.map((id, position) => [familyOf(id), position]));
  const placed = new Map<number, JourneyAnswer>();
  for (const { questionId, choice } of given) {
    const question = known.get(questionId);
    const position = places.get(familyOf(questionId));
    if (!question || position === undefined || placed.has(position)) continue;
    const optionIds = question.options.map(({ id }) => id);
    if (choiceFault(choice, { type: question.type, optionIds }) !== null) continue;
    placed.set(position, judged(deps, question, choice));
  }
  return Object.fromEntries(placed);
}
