import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import { questionActsOf } from "#shared/questions/question-permissions";
import type { Signed } from "../http/request";
import { factsOf, type StoredQuestion } from "./question-record";

/** A line of the list. */
export function viewRow(question: StoredQuestion, me: Signed): QuestionRow {
  const { id, status, revision, version, type, topic, stem, difficulty, history } = question;
  const facts = factsOf(question);
  const last = history.at(-1);
  return {
    ...{ id, version, type, topic, stem, difficulty },
    state: status,
    revisionState: revision?.state ?? null,
    validFrom: question.validFrom ?? null,
    validTo: question.validTo ?? null,
    changedAt: last?.at.toISOString() ?? null,
    changedBy: last?.by.name ?? null,
    isMineToReview: questionActsOf(facts, me.accountId).includes("approve"),
    statistics: null,
  };
}
