import { reportId } from "../quiz/law-words";
import type { QuestionFault } from "./question-rules";
import type { QuestionContent } from "./question-terms";

/** The articles of a version by number; undefined where its text has not been brought in. */
export type ArticlesOf = (law: string) => ReadonlyMap<string, string> | undefined;

/** Quotes that do not stand word for word in their article; without its text nothing is said of one. */
export function quoteFaults(
  { basis }: Pick<QuestionContent, "basis">,
  articlesOf: ArticlesOf,
): QuestionFault[] {
  return basis.flatMap(({ law, article, quote }, at) => {
    const articles = law === reportId ? undefined : articlesOf(law);
    if (!articles) return [];
    const field = `basis.${at}`;
    const text = articles.get(article);
    if (text === undefined) return [{ field, words: `依据的这一版没有第 ${article} 条` }];
    if (text.includes(quote)) return [];
    return [{ field, words: `第 ${article} 条里没有引的这句话，要一字不差` }];
  });
}
