import type { z } from "zod";
import type {
  DeskOverview,
  LawView,
  QuestionRow,
  QuestionView,
} from "#shared/questions/question-desk-schemas";
import type { listQuestionsEndpoint } from "#shared/questions/question-endpoints";
import { fewestValid, lastPromisedDay } from "#shared/quiz/promised-hundred";
import { isValidOn } from "#shared/quiz/question-dates";
import type { Signed } from "../http/request";
import { mustFindQuestion } from "./question-change";
import { type QuestionDeps, todayOf } from "./question-deps";
import { countQuestions, listQuestions, readQuestions } from "./question-model";
import { findStatisticsOf, listSuspectIds } from "./question-statistics-model";
import { viewQuestion, viewRow } from "./question-view";

type ListInput = z.output<typeof listQuestionsEndpoint.input>;

/** One page of the bank, by id. */
export async function listQuestionRows(
  input: ListInput,
  me: Signed,
): Promise<{ items: QuestionRow[]; nextCursor: string | null }> {
  const { limit, cursor, only, ...filter } = input;
  const wanted = {
    ...filter,
    ...(only === "mine" && { reviewerId: me.accountId }),
    ...(only === "suspect" && { ids: await listSuspectIds() }),
    ...(cursor && { afterId: cursor }),
  };
  const found = await listQuestions(wanted, limit + 1);
  const page = found.slice(0, limit);
  const statistics = await findStatisticsOf(page.map(({ id }) => id));
  return {
    items: page.map((each) => viewRow(each, statistics.get(each.id), me)),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

export async function readQuestion(
  deps: QuestionDeps,
  questionId: string,
  me: Signed,
): Promise<QuestionView> {
  return viewQuestion(deps, await mustFindQuestion(questionId), me);
}

/** The figures above the list. */
export async function readQuestionsOverview(deps: QuestionDeps, me: Signed): Promise<DeskOverview> {
  const today = todayOf(deps);
  const published = (await readQuestions()).filter(({ status }) => status === "published");
  const [drafts, inReview, mineToReview, suspect] = await Promise.all([
    countQuestions({ state: "draft" }),
    countQuestions({ state: "in_review" }),
    countQuestions({ reviewerId: me.accountId }),
    listSuspectIds(),
  ]);
  return {
    published: published.length,
    validToday: published.filter((each) => isValidOn(each, today)).length,
    fewest: fewestValid(published, today, lastPromisedDay),
    ...{ drafts, inReview, mineToReview },
    suspect: suspect.length,
  };
}

export async function listLaws({ laws }: QuestionDeps): Promise<{ items: LawView[] }> {
  return { items: [...laws.values()] };
}
