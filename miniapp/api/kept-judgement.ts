import type { Judgement } from "#shared/quiz/quiz-schemas";
import { hasShape } from "../platform/kept-shape";

/** Whether what was read back from the phone is a judgement that pages can show. */
export function isJudgement(stored: unknown): stored is Judgement {
  return hasShape<Judgement>(stored, {
    questionId: "string",
    choice: "array",
    isRight: "boolean",
    answer: "array",
    explanation: "string",
    quotes: "array",
    episode: "object or null",
    right: "text or null",
  });
}
