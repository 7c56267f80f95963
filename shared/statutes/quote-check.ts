import type { IsoDay } from "../calendar/working-days";
import { type LawEntry, reportId } from "../quiz/law-words";
import type { Question } from "../quiz/quiz-schemas";
import type { quoteFaultReasons } from "./statute-schemas";

export type QuoteFaultReason = (typeof quoteFaultReasons)[number];
export type CheckedQuestion = Pick<Question, "id" | "stem" | "basis" | "validFrom" | "validTo">;

export interface FoundFault {
  question: CheckedQuestion;
  basis: Question["basis"][number];
  reason: QuoteFaultReason;
}

/**
 * Every quote of every question against the texts there are: does it stand word for word in its
 * article, and is the law in force on the days on which the question is asked?
 */
export function checkQuotes(
  questions: readonly CheckedQuestion[],
  known: {
    laws: ReadonlyMap<string, LawEntry>;
    /** The articles of a version by number; undefined where its text has not been brought in. */
    articlesOf: (law: string) => ReadonlyMap<string, string> | undefined;
  },
  today: IsoDay,
): { quoteCount: number; faults: FoundFault[] } {
  const faults: FoundFault[] = [];
  let quoteCount = 0;
  for (const question of questions) {
    for (const basis of question.basis) {
      if (basis.law === reportId) continue;
      quoteCount += 1;
      const found = reasonsOf(question, basis, known, today);
      faults.push(...found.map((reason) => ({ question, basis, reason })));
    }
  }
  return { quoteCount, faults };
}

function reasonsOf(
  question: CheckedQuestion,
  basis: Question["basis"][number],
  { laws, articlesOf }: Parameters<typeof checkQuotes>[1],
  today: IsoDay,
): QuoteFaultReason[] {
  const reasons: QuoteFaultReason[] = [];
  const law = laws.get(basis.law);
  if (law && !isInForceThroughout(question, law, today)) reasons.push("not_in_force");
  const why = whyNotStanding(basis, articlesOf(basis.law));
  return why ? [...reasons, why] : reasons;
}

/** Why a quote does not stand word for word in its article; null when it does. */
export function whyNotStanding(
  { article, quote }: Pick<Question["basis"][number], "article" | "quote">,
  articles: ReadonlyMap<string, string> | undefined,
): "no_text" | "no_article" | "not_in_article" | null {
  if (!articles) return "no_text";
  const text = articles.get(article);
  if (text === undefined) return "no_article";
  return text.includes(quote) ? null : "not_in_article";
}

/** A question may not be asked on a coming day on which its law is not in force. */
export function isInForceThroughout(
  { validFrom, validTo }: Pick<Question, "validFrom" | "validTo">,
  { effectiveFrom, effectiveTo }: Pick<LawEntry, "effectiveFrom" | "effectiveTo">,
  today: IsoDay,
): boolean {
  if (validTo !== undefined && validTo < today) return true; // asked no more
  const isTooEarly =
    effectiveFrom !== null && effectiveFrom > today && (validFrom ?? "") < effectiveFrom;
  const isTooLate = effectiveTo !== null && (validTo ?? "9999-12-31") > effectiveTo;
  return !isTooEarly && !isTooLate;
}
