import type { Question } from "./quiz-schemas";

/** What a choice must fit into. */
export type Choosable = Pick<Question, "type"> & { optionIds: readonly string[] };

/** A choice in the one form that is compared and kept: sorted letters, "BD". */
export function packChoice(choice: readonly string[]): string {
  return [...choice].sort((a, b) => (a < b ? -1 : 1)).join("");
}

/** "BD" as a list. */
export function unpackChoice(packed: string): string[] {
  return [...packed];
}

/** All right options and no other: nothing is given for a part. */
export function isRightChoice(choice: readonly string[], answer: readonly string[]): boolean {
  return packChoice(choice) === packChoice(answer);
}

/** Why a choice cannot be one for this question, as the code of a field's fault; null when it can. */
export function choiceFault(choice: readonly string[], question: Choosable): string | null {
  if (choice.some((id) => !question.optionIds.includes(id))) return "no_such_option";
  if (new Set(choice).size !== choice.length) return "repeated";
  return question.type !== "multiple" && choice.length !== 1 ? "too_big" : null;
}
