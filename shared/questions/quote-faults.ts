import { reportId } from "../quiz/law-words";
import { whyNotStanding } from "../statutes/quote-check";
import type { QuestionFault } from "./question-rules";
import type { QuestionContent } from "./question-terms";

/** The articles of a version by number; undefined where its text has not been brought in. */
export type ArticlesOf = (law: string) => ReadonlyMap<string, string> | undefined;

const faultWords = {
  no_article: (article: string) => `依据的这一版没有第 ${article} 条`,
  not_in_article: (article: string) => `第 ${article} 条里没有引的这句话，要一字不差`,
};

/** Quotes that do not stand word for word in their article; without its text nothing is said of one. */
export function quoteFaults(
  { basis }: Pick<QuestionContent, "basis">,
  articlesOf: ArticlesOf,
): QuestionFault[] {
  return basis.flatMap((quoted, at) => {
    const { law, article } = quoted;
    const why = whyNotStanding(quoted, law === reportId ? undefined : articlesOf(law));
    if (why === null || why === "no_text") return [];
    return [{ field: `basis.${at}`, words: faultWords[why](article) }];
  });
}
