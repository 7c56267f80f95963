import { addDays, type IsoDay } from "../calendar/working-days";
import type { Question } from "./quiz-schemas";

/** What choosing questions needs to know of one; its words do not matter here. */
export type QuestionFacts = Pick<
  Question,
  "id" | "type" | "topic" | "difficulty" | "validFrom" | "validTo"
>;

/** True when the question is right on `day`: both its first and its last day count. */
export function isValidOn(
  { validFrom, validTo }: Pick<Question, "validFrom" | "validTo">,
  day: IsoDay,
): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** What a question has in common with its twin under another version of the law: the id without "-2019". */
export function familyOf(questionId: string): string {
  return questionId.replace(/-(19|20)\d\d$/, "");
}

/** `from`, and every later day up to `to` on which a question begins or ceases to be valid, in order. */
export function changeDays(
  questions: readonly Pick<Question, "validFrom" | "validTo">[],
  from: IsoDay,
  to: IsoDay,
): IsoDay[] {
  const days = new Set([from]);
  for (const { validFrom, validTo } of questions) {
    if (validFrom) days.add(validFrom);
    if (validTo) days.add(addDays(validTo, 1));
  }
  return [...days].filter((day) => from <= day && day <= to).sort((a, b) => (a < b ? -1 : 1));
}

/** Questions in an order that has nothing to do with their ids, is the same everywhere and always, and that twins share. */
export function inStableOrder<Facts extends Pick<Question, "id">>(
  questions: readonly Facts[],
): Facts[] {
  const places = new Map(questions.map(({ id }) => [id, stableNumber(familyOf(id))]));
  return [...questions].sort(
    (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

// FNV-1a with a final mix: Node's crypto is not to be had on a phone.
function stableNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
