import { articleWords, type LawEntry } from "#shared/quiz/law-words";
import type { ArticleBrief, ArticleView, StatuteView } from "#shared/statutes/statute-schemas";
import type { StatuteHead, StatuteRecord, StoredArticle } from "./statute-model";

const openingLength = 40;

export function toStatuteView(law: LawEntry, head: StatuteHead | undefined): StatuteView {
  const { id, title, version, effectiveFrom, effectiveTo } = law;
  return {
    id,
    title,
    version,
    effectiveFrom,
    effectiveTo,
    articleCount: head?.articles.length ?? 0,
    revision: head?.revision ?? 0,
    importedAt: head?.importedAt.toISOString() ?? null,
  };
}

export function toArticleBrief({ number, text }: StoredArticle): ArticleBrief {
  const opening = [...text.replace(/\s+/g, " ")];
  const isWhole = opening.length <= openingLength;
  return {
    article: number,
    articleWords: articleWords(number),
    opening: isWhole ? opening.join("") : `${opening.slice(0, openingLength).join("")}…`,
  };
}

export function toArticleView(
  statute: StatuteRecord,
  { number, text }: StoredArticle,
): ArticleView {
  const { lawId, title, version, effectiveFrom, effectiveTo } = statute;
  return {
    law: lawId,
    lawTitle: title,
    version,
    effectiveFrom,
    effectiveTo,
    article: number,
    articleWords: articleWords(number),
    text,
  };
}
