import { addDays, type IsoDay } from "../calendar/working-days";
import type { QuestionContent, QuestionState } from "../questions/question-terms";
import { familyOf, isValidOn } from "../quiz/question-dates";
import type { Question } from "../quiz/quiz-schemas";
import { compareArticleNumbers } from "../statutes/article-numbers";
import type { changeStates, LawImpact } from "./law-change-schemas";

export type ChangeState = (typeof changeStates)[number];

/** What the impact needs to know of a question. */
export interface ChangingQuestion extends Question {
  status: QuestionState;
  version: number;
  revision: { content: QuestionContent } | null;
}

export interface Touched {
  question: ChangingQuestion;
  twin: ChangingQuestion | undefined;
  change: ChangeState;
}

const goneStates: readonly QuestionState[] = ["withdrawn", "voided"];

/**
 * Every question that rests on the law and is asked shortly before the day of the change, or on it,
 * with what becomes of it then.
 */
export function touchedBy(
  lawId: string,
  day: IsoDay,
  questions: readonly ChangingQuestion[],
): Touched[] {
  const living = questions.filter(({ status }) => !goneStates.includes(status));
  const families = new Map<string, ChangingQuestion[]>();
  for (const each of living) {
    families.set(familyOf(each.id), [...(families.get(familyOf(each.id)) ?? []), each]);
  }
  const lastDay = addDays(day, -1);
  return living
    .filter((each) => restsOn(each, lawId))
    .filter((each) => isValidOn(each, lastDay) || isValidOn(each, day))
    .map((question) => {
      const others = families.get(familyOf(question.id)) ?? [];
      const twin = others.find((each) => each !== question && isAskedLater(each, lawId, day));
      return { question, twin, change: changeOf(question, twin, day) };
    });
}

export function restsOn({ basis, revision }: ChangingQuestion, lawId: string): boolean {
  return [...basis, ...(revision?.content.basis ?? [])].some(({ law }) => law === lawId);
}

/** Under another text, from the day on. */
function isAskedLater(other: ChangingQuestion, lawId: string, day: IsoDay): boolean {
  const asked = other.status === "published" ? other : { ...other, ...other.revision?.content };
  return isValidOn(asked, day) && !other.basis.some(({ law }) => law === lawId);
}

function changeOf(
  question: ChangingQuestion,
  twin: ChangingQuestion | undefined,
  day: IsoDay,
): ChangeState {
  const isEnding = !isValidOn(question, day);
  const isMeantToEnd = question.revision !== null && !isValidOn(question.revision.content, day);
  if (!isEnding && !isMeantToEnd) return "still_asked";
  if (!isEnding) return "waiting";
  if (!twin) return "missing";
  return twin.status === "published" ? "paired" : "waiting";
}

/** The articles that the touched ones rest on, in the order of the statute. */
export function articlesTouched(lawId: string, touched: readonly Touched[]): LawImpact["articles"] {
  const articles = new Map<string, LawImpact["articles"][number]>();
  for (const { question, twin, change } of touched) {
    for (const from of articlesOf(question, lawId)) {
      const entry = articles.get(from) ?? { from, to: [], questionCount: 0, missingCount: 0 };
      const to = new Set([...entry.to, ...(twin ? ownArticles(twin) : [])]);
      articles.set(from, {
        from,
        to: [...to].sort(compareArticleNumbers),
        questionCount: entry.questionCount + 1,
        missingCount: entry.missingCount + Number(change === "missing"),
      });
    }
  }
  return [...articles.values()].sort((one, other) => compareArticleNumbers(one.from, other.from));
}

/** Of this law. */
export function articlesOf({ basis }: Pick<Question, "basis">, lawId: string): string[] {
  const numbers = basis.filter(({ law }) => law === lawId).map(({ article }) => article);
  return [...new Set(numbers)].sort(compareArticleNumbers);
}

/** Of the law its first quote is from: a twin is about one law. */
export function ownArticles({ basis }: Pick<Question, "basis">): string[] {
  const [first] = basis;
  return first ? articlesOf({ basis }, first.law) : [];
}
