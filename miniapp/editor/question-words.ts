import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import {
  difficultyWords,
  type QuestionState,
  type RevisionState,
  type Suspicion,
  typeWords,
} from "#shared/questions/question-terms";
import { topicWords } from "#shared/quiz/topics";
import { dateWords } from "../ui/moment-words";

interface StateLook {
  short: string;
  tone: "plain" | "sky" | "good" | "gold" | "bad";
}

/** Complete by type: a new state without words does not compile. */
export const stateLooks: Record<QuestionState, StateLook> = {
  draft: { short: "草稿", tone: "plain" },
  in_review: { short: "等复核", tone: "gold" },
  published: { short: "已发布", tone: "good" },
  withdrawn: { short: "已停用", tone: "plain" },
  voided: { short: "已作废", tone: "bad" },
};

/** Of a change beside a served question. */
export const revisionLooks: Record<RevisionState, StateLook> = {
  draft: { short: "有改动没提交", tone: "sky" },
  in_review: { short: "改动等复核", tone: "gold" },
};

export const suspicionWords: Record<Suspicion, string> = {
  too_hard: "答对的太少",
  too_easy: "几乎人人答对",
  negative_discrimination: "会的反而答错",
  low_discrimination: "区分度低",
  wrong_option_wins: "错项比对项选的人多",
};

/** What to say of a question at a glance: its state, and the change beside it. */
export function looksOf({
  state,
  revisionState,
}: Pick<QuestionRow, "state" | "revisionState">): StateLook[] {
  const isBeside = revisionState !== null && (state === "published" || state === "withdrawn");
  return isBeside ? [stateLooks[state], revisionLooks[revisionState]] : [stateLooks[state]];
}

/** 单选，著作权，2，中等 */
export function kindWords({
  type,
  topic,
  difficulty,
}: Pick<QuestionRow, "type" | "topic" | "difficulty">): string {
  return `${topicWords[topic].name}，${typeWords[type]}，难度 ${difficultyWords[difficulty]}`;
}

/** 到 2026 年 12 月 31 日; nothing for what is open at both ends. */
export function validityWords({
  validFrom,
  validTo,
}: Pick<QuestionRow, "validFrom" | "validTo">): string | undefined {
  if (validFrom && validTo) return `${dateWords(validFrom)}到 ${dateWords(validTo)}`;
  if (validFrom) return `${dateWords(validFrom)}起`;
  return validTo ? `到 ${dateWords(validTo)}` : undefined;
}
