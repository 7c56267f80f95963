import path from "node:path";
import type { Question } from "#shared/quiz/quiz-schemas";
import { readLaws, readQuestionFiles } from "../../server/quiz/quiz-content";

const contentFolder = path.resolve(__dirname, "../../server/content");

/** The shipped laws and questions, as the program itself reads them. */
export const shippedLaws = readLaws(contentFolder);
export const shippedQuestions: readonly Question[] = readQuestionFiles(contentFolder, shippedLaws);

/** How many of `items` have each value of `traitOf`. */
export function countBy<Item>(items: readonly Item[], traitOf: (item: Item) => string | number) {
  const counts: Record<string, number> = {};
  for (const item of items) counts[traitOf(item)] = (counts[traitOf(item)] ?? 0) + 1;
  return counts;
}

/** For sorting ids and letters. */
export function byText(a: string | undefined, b: string | undefined): number {
  return String(a) < String(b) ? -1 : 1;
}
