import type { z } from "zod";
import type { QuestionStatistics } from "#shared/questions/question-desk-schemas";
import type { listStatisticsEndpoint } from "#shared/questions/question-endpoints";
import { mustFindQuestion } from "./question-change";
import { findStatistics, listStatistics, type StatisticsRecord } from "./question-statistics-model";

type ListInput = z.output<typeof listStatisticsEndpoint.input>;

/** One page of the last count, by id. */
export async function listQuestionStatistics({
  only,
  limit,
  cursor,
}: ListInput): Promise<{ items: QuestionStatistics[]; nextCursor: string | null }> {
  const found = await listStatistics({
    isSuspect: only === "suspect",
    afterId: cursor ?? "",
    most: limit + 1,
  });
  const page = found.slice(0, limit);
  return {
    items: page.map(viewStatistics),
    nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
  };
}

/** Of one question; null before the first count that knew it. */
export async function readQuestionStatistics(
  questionId: string,
): Promise<{ statistics: QuestionStatistics | null }> {
  await mustFindQuestion(questionId);
  const found = await findStatistics(questionId);
  return { statistics: found && viewStatistics(found) };
}

function viewStatistics({ _id, countedAt, ...rest }: StatisticsRecord): QuestionStatistics {
  return { ...rest, questionId: _id, countedAt: countedAt.toISOString() };
}
