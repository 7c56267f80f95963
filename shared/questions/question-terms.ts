/** The words of the editor's desk for questions, without schemas: the pages use them too. */
import type { Question } from "../quiz/quiz-schemas";

/** A question without its id: what an editor writes. */
export type QuestionContent = Omit<Question, "id">;

/**
 * Where a question stands. The first two were never served; a change to a served one is a revision
 * beside it and leaves its state as it is.
 */
export const questionStates = ["draft", "in_review", "published", "withdrawn", "voided"] as const;
export type QuestionState = (typeof questionStates)[number];

/** Where what is written and not yet published stands. */
export const revisionStates = ["draft", "in_review"] as const;
export type RevisionState = (typeof revisionStates)[number];

/** What an editor can do with a question, in the order the page shows it. */
export const questionActs = [
  "edit",
  "submit",
  "approve",
  "send_back",
  "discard",
  "withdraw",
  "void",
] as const;
export type QuestionAct = (typeof questionActs)[number];

/** What stands in the history. */
export const historyActs = ["create", ...questionActs] as const;
export type HistoryAct = (typeof historyActs)[number];

/** Why a question looks doubtful by its statistics; see question-suspicions.ts. */
export const suspicions = [
  "too_hard",
  "too_easy",
  "negative_discrimination",
  "low_discrimination",
  "wrong_option_wins",
] as const;
export type Suspicion = (typeof suspicions)[number];

/** Room for what is typed; what may be published is narrower (question-rules.ts). */
export const draftBounds = {
  stem: 160,
  option: 60,
  options: 6,
  explanation: 300,
  quote: 200,
  quotes: 4,
  reason: 200,
} as const;

/** The shortest reason that says something. */
export const leastReason = 4;

export const typeWords: Record<Question["type"], string> = {
  single: "单选",
  multiple: "多选",
  judge: "判断",
};

export const difficultyWords: Record<Question["difficulty"], string> = {
  1: "1，容易",
  2: "2，中等",
  3: "3，难",
};
