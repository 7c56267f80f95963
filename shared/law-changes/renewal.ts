import type { IsoDay } from "../calendar/working-days";
import type { QuestionContent } from "../questions/question-terms";
import { familyOf } from "../quiz/question-dates";
import { likeness, pairsOf } from "../statutes/likeness";

const longestQuote = 160;
const shortestQuote = 6;

/** The twin's id: the family with the year it begins in, as twins are known by. */
export function twinIdOf(questionId: string, firstDay: IsoDay): string {
  return `${familyOf(questionId)}-${firstDay.slice(0, 4)}`;
}

export interface Renewal {
  lawId: string;
  nextLaw: string;
  firstDay: IsoDay;
  /** The article of the new text that takes the place of this one. */
  articleFor: (article: string) => string;
  /** Its words; undefined where the text is not there. */
  textOf: (article: string) => string | undefined;
}

/** The question under the new text: articles and quotes as near as can be told, words left to its author. */
export function renewedContent(content: QuestionContent, renewal: Renewal): QuestionContent {
  const { validTo: _, ...rest } = content;
  const basis = content.basis.map((each) => {
    if (each.law !== renewal.lawId) return each;
    const article = renewal.articleFor(each.article);
    const text = renewal.textOf(article);
    const quote = text === undefined ? each.quote : likestQuote(text, each.quote);
    return { law: renewal.nextLaw, article, quote };
  });
  return { ...rest, basis, validFrom: renewal.firstDay };
}

/** The quote itself where it stands still, else the sentence that is most like it. */
export function likestQuote(text: string, quote: string): string {
  if (text.includes(quote)) return quote;
  const pairs = pairsOf(quote);
  const sentences = text
    .split(/[。；\n]/)
    .map((sentence) => sentence.trim().slice(0, longestQuote))
    .filter((sentence) => sentence.length >= shortestQuote);
  const ranked = sentences
    .map((sentence) => ({ sentence, likeness: likeness(pairs, pairsOf(sentence)) }))
    .sort((one, other) => other.likeness - one.likeness);
  return ranked[0]?.sentence ?? quote;
}
