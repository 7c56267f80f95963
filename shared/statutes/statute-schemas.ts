import { z } from "zod";
import { isoDay, isoMoment } from "../http/fields";
import { mostArticleLength, mostArticles } from "./statute-bounds";

export const lawId = z.string().regex(/^[a-z0-9-]{3,60}$/);
/** "42", "219-1": no leading zeros, so that a number is written in one way only. */
export const articleNumber = z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/);
const day = z.iso.date();

/** A file of a statute's version as it is brought in. */
export const statuteFile = z
  .strictObject({
    id: lawId,
    title: z.string().min(2).max(60),
    version: z.string().min(2).max(40),
    effective_from: day,
    effective_to: day.nullable(),
    /** Article number to its text, paragraphs separated by a line feed. */
    articles: z
      .record(articleNumber, z.string().min(2).max(mostArticleLength))
      .refine((articles) => Object.keys(articles).length > 0, { error: "too_small" })
      .refine((articles) => Object.keys(articles).length <= mostArticles, { error: "too_big" }),
  })
  .refine((file) => file.effective_to === null || file.effective_from <= file.effective_to, {
    path: ["effective_to"],
    error: "before_beginning",
  });
export type StatuteFile = z.infer<typeof statuteFile>;

/** A version of a statute, its text apart. */
export const statuteView = z.object({
  id: lawId,
  title: z.string(),
  version: z.string(),
  effectiveFrom: isoDay.nullable(),
  effectiveTo: isoDay.nullable(),
  /** How many articles can be read; 0 where no text has been brought in. */
  articleCount: z.number().int(),
  /** How often its text was brought in with changes; 0 where it never was. */
  revision: z.number().int(),
  importedAt: isoMoment.nullable(),
});
export type StatuteView = z.infer<typeof statuteView>;

export const articleBrief = z.object({
  article: z.string(),
  /** "第四十二条" */
  articleWords: z.string(),
  /** Its first words. */
  opening: z.string(),
});
export type ArticleBrief = z.infer<typeof articleBrief>;

/** One whole article. */
export const articleView = z.object({
  law: lawId,
  lawTitle: z.string(),
  version: z.string(),
  effectiveFrom: isoDay.nullable(),
  effectiveTo: isoDay.nullable(),
  article: z.string(),
  articleWords: z.string(),
  text: z.string(),
});
export type ArticleView = z.infer<typeof articleView>;

/** What became of a file that was brought in. */
export const statuteImport = z.object({
  outcome: z.enum(["added", "revised", "unchanged"]),
  statute: statuteView,
  /** Quotes of questions that no longer stand in their article of this version. */
  brokenQuotes: z.number().int(),
});
export type StatuteImport = z.infer<typeof statuteImport>;

/** A piece of one or both versions; in order, without "added" they are the old text, without "removed" the new one. */
export const differencePart = z.object({
  kind: z.enum(["same", "removed", "added"]),
  text: z.string(),
});
export type DifferencePart = z.infer<typeof differencePart>;

/** Two versions of an article side by side. */
export const articleComparison = z.object({
  from: articleView,
  /** Null where the other version has no article that is like it. */
  to: articleView.nullable(),
  parts: z.array(differencePart),
  /** Articles of the other version that are like it, the likest first. */
  suggestions: z.array(articleBrief.extend({ likeness: z.number() })),
});
export type ArticleComparison = z.infer<typeof articleComparison>;

export const quoteFaultReasons = [
  "no_text",
  "no_article",
  "not_in_article",
  "not_in_force",
] as const;

/** A quote of a question that does not stand, or cannot be looked up. */
export const quoteFault = z.object({
  questionId: z.string(),
  stem: z.string(),
  law: z.string(),
  lawTitle: z.string(),
  version: z.string(),
  article: z.string(),
  articleWords: z.string(),
  quote: z.string(),
  reason: z.enum(quoteFaultReasons),
});
export type QuoteFault = z.infer<typeof quoteFault>;

export const quoteCheck = z.object({
  checkedAt: isoMoment,
  questionCount: z.number().int(),
  /** Quotes of statutes; what rests on the report of 2021 is passed over. */
  quoteCount: z.number().int(),
  /** Quotes whose statute's text has not been brought in: shown alone, not verified. */
  unverifiedCount: z.number().int(),
  /** Laws whose text is missing. */
  missingTexts: z.array(z.object({ law: z.string(), title: z.string(), version: z.string() })),
  faults: z.array(quoteFault),
});
export type QuoteCheck = z.infer<typeof quoteCheck>;
