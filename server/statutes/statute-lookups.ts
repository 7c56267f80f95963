/** What other rooms ask of the texts. */
import type { QuoteFaultReason } from "#shared/statutes/quote-check";
import { type QuoteCheckDeps, verifyQuotes } from "./quote-check-actions";
import { likestArticles } from "./statute-actions";
import { findStatute } from "./statute-model";

/** Why a quote of a question does not stand, by the question's id; what could not be looked up is no fault. */
export async function findQuoteFaults(
  deps: QuoteCheckDeps,
): Promise<Map<string, QuoteFaultReason>> {
  const { faults } = await verifyQuotes(deps);
  return new Map(faults.map(({ questionId, reason }) => [questionId, reason]));
}

/** The articles of a version by number; undefined where its text has not been brought in. */
export async function findTexts(lawId: string): Promise<Map<string, string> | undefined> {
  const statute = await findStatute(lawId);
  return statute ? new Map(statute.articles.map(({ number, text }) => [number, text])) : undefined;
}

/** The article of another version that is most like one; undefined without both texts. */
export async function findLikestArticle(
  lawId: string,
  article: string,
  otherLaw: string,
): Promise<string | undefined> {
  const [statute, other] = await Promise.all([findStatute(lawId), findStatute(otherLaw)]);
  const text = statute?.articles.find(({ number }) => number === article)?.text;
  if (text === undefined || !other) return undefined;
  return likestArticles(text, other.articles)[0]?.article;
}
