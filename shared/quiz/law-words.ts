import type { IsoDay } from "../calendar/working-days";
import type { Basis, LawQuote } from "./quiz-schemas";

/** What is shown of a statute's version; the program ships no statute's text (editors bring it in). */
export interface LawEntry {
  id: string;
  title: string;
  version: string;
  /** First day in force; null for what is no statute (the 2021 report). */
  effectiveFrom: IsoDay | null;
  /** Last day in force; null while it is. */
  effectiveTo: IsoDay | null;
  /** Articles whose text an editor has brought in; absent where there is none. */
  articles?: ReadonlySet<string>;
}

/** The administration's report of 2021: its "articles" are the project's own numbers for its points. */
export const reportId = "report-2021";

const digits = "零一二三四五六七八九";

/** "42" → "第四十二条", "219-1" → "第二百一十九条之一"; of the report "H6" → "要点 H6". */
export function articleWords(article: string): string {
  if (/^[A-Z]/.test(article)) return `要点 ${article}`;
  const [number = "", inserted] = article.split("-");
  const words = `第${chineseNumber(Number(number))}条`;
  return inserted === undefined ? words : `${words}之${chineseNumber(Number(inserted))}`;
}

/** A quote as it is shown. Throws when the law is not in the list, which loading content excludes. */
export function toLawQuote(basis: Basis, laws: ReadonlyMap<string, LawEntry>): LawQuote {
  const law = laws.get(basis.law);
  if (!law) throw new Error(`The list of laws has no ${basis.law}.`);
  return {
    law: law.id,
    lawTitle: law.title,
    article: basis.article,
    articleWords: articleWords(basis.article),
    quote: basis.quote,
    version: law.version,
    inForceFrom: law.effectiveFrom,
    ...(law.articles?.has(basis.article) && { hasWholeArticle: true as const }),
  };
}

/** Whether the version a basis names is the law of `day`; what is no statute holds on every day. */
export function isInForce(
  basis: Pick<Basis, "law">,
  laws: ReadonlyMap<string, LawEntry>,
  day: IsoDay,
): boolean {
  const law = laws.get(basis.law);
  if (!law) return false;
  return (law.effectiveFrom ?? day) <= day && day <= (law.effectiveTo ?? day);
}

/** 1 to 9999 as statutes write it: 10 is 十, 110 is 一百一十, 205 is 二百零五, 1008 is 一千零八. */
function chineseNumber(number: number): string {
  const words = [..."千百十"]
    .map((unit, index) => placeWords(Math.floor(number / 10 ** (3 - index)) % 10, unit))
    .join("");
  const ones = number % 10 > 0 ? digits.charAt(number % 10) : "";
  return `${words}${ones}`
    .replace(/^零+/, "")
    .replace(/零+/g, "零")
    .replace(/零$/, "")
    .replace(/^一十/, "十");
}

function placeWords(digit: number, unit: string): string {
  return digit === 0 ? "零" : `${digits[digit]}${unit}`;
}

/** "2020年修正" → "2020 年修正": our own words set digits apart; a statute's quote stays as it is. */
export function spacedWords(text: string): string {
  return text.replace(/\d(?=[一-鿿])|[一-鿿](?=\d)/g, "$& ");
}
