import { createHash } from "node:crypto";
import { AppError } from "#shared/errors/app-error";
import { reportId } from "#shared/quiz/law-words";
import { compareArticleNumbers } from "#shared/statutes/article-numbers";
import { likeness, pairsOf } from "#shared/statutes/likeness";
import { readStatuteFile } from "#shared/statutes/statute-file";
import type {
  ArticleBrief,
  ArticleComparison,
  ArticleView,
  StatuteFile,
  StatuteImport,
  StatuteView,
} from "#shared/statutes/statute-schemas";
import { invalidRequest } from "../http/read-input";
import { diffArticles } from "./article-diff";
import { type QuoteCheckDeps, verifyQuotes } from "./quote-check-actions";
import {
  findStatute,
  insertRevision,
  type StatuteRecord,
  type StoredArticle,
} from "./statute-model";
import { toArticleBrief, toArticleView, toStatuteView } from "./statute-view";

export interface StatuteDeps extends QuoteCheckDeps {
  now: () => Date;
}

/** Less than this and two articles have nothing to do with each other. */
const leastLikeness = 0.2;
const mostSuggestions = 5;

/** Every law that questions may rest on, by title and time. */
export async function listStatutes({ lawList }: StatuteDeps): Promise<{ items: StatuteView[] }> {
  await lawList.refresh();
  const items = [...lawList.laws.values()]
    .filter(({ id }) => id !== reportId)
    .map((law) => toStatuteView(law, lawList.heads().get(law.id)));
  // By id: versions of one law have ids alike, and the year at their end orders them.
  return { items: items.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

export async function readStatute(
  { lawList }: StatuteDeps,
  lawId: string,
): Promise<StatuteView & { articles: ArticleBrief[] }> {
  await lawList.refresh();
  const law = lawList.laws.get(lawId);
  if (!law || lawId === reportId) throw new AppError("not_found", "No such statute.");
  const statute = await findStatute(lawId);
  const articles = statute?.articles ?? [];
  return {
    ...toStatuteView(law, statute ?? undefined),
    articles: articles.map(toArticleBrief),
  };
}

export async function readArticle(lawId: string, article: string): Promise<ArticleView> {
  const { statute, found } = await mustFindArticle(lawId, article);
  return toArticleView(statute, found);
}

/** An article beside the one that took its place; the editor may choose another one. */
export async function compareArticle(choice: {
  lawId: string;
  article: string;
  otherLaw: string;
  otherArticle?: string | undefined;
}): Promise<ArticleComparison> {
  const { statute, found } = await mustFindArticle(choice.lawId, choice.article);
  const other = await mustFindStatute(choice.otherLaw);
  const suggestions = likestArticles(found.text, other.articles);
  const number = choice.otherArticle ?? suggestions[0]?.article;
  const counterpart = number === undefined ? undefined : articleOf(other, number);
  if (choice.otherArticle !== undefined && !counterpart) throw noArticle();
  return {
    from: toArticleView(statute, found),
    to: counterpart ? toArticleView(other, counterpart) : null,
    parts: counterpart ? diffArticles(found.text, counterpart.text) : [],
    suggestions,
  };
}

/** The articles that are most like a text, the likest first. */
export function likestArticles(
  text: string,
  articles: readonly StoredArticle[],
): ArticleComparison["suggestions"] {
  const pairs = pairsOf(text);
  return articles
    .map((article) => ({ article, likeness: likeness(pairs, pairsOf(article.text)) }))
    .filter((each) => each.likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostSuggestions)
    .map((each) => ({ ...toArticleBrief(each.article), likeness: each.likeness }));
}

/** Brings in a file. Refuses (invalid_request, each fault at its place in the file) what is no statute. */
export async function importStatute(
  deps: StatuteDeps,
  bytes: Uint8Array,
  importedBy: string | null,
): Promise<StatuteImport> {
  const { statute, faults } = readStatuteFile(bytes);
  if (!statute) {
    throw invalidRequest(
      faults.map(({ field, code }) => ({ field: field === "" ? "file" : `file.${field}`, code })),
    );
  }
  const outcome = await keepStatute(statute, { importedBy, importedAt: deps.now() });
  await deps.lawList.refresh();
  // Whatever became of the file: an import that was cut off before this line is made good by the next.
  const check = await verifyQuotes(deps);
  const law = deps.lawList.laws.get(statute.id);
  if (!law) throw new Error("A statute just brought in is not in the list.");
  const isBroken = (fault: { law: string; reason: string }) =>
    fault.law === statute.id && fault.reason !== "no_text";
  return {
    outcome,
    statute: toStatuteView(law, deps.lawList.heads().get(statute.id)),
    brokenQuotes: check.faults.filter(isBroken).length,
  };
}

/** Adds a revision when the file says anything else than the newest one. */
export async function keepStatute(
  file: StatuteFile,
  by: Pick<StatuteRecord, "importedAt" | "importedBy">,
): Promise<StatuteImport["outcome"]> {
  const content = toContent(file);
  const contentHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  for (;;) {
    const newest = await findStatute(file.id);
    if (newest?.contentHash === contentHash) return "unchanged";
    const revision = (newest?.revision ?? 0) + 1;
    if (await insertRevision({ ...content, ...by, contentHash, revision })) {
      return newest ? "revised" : "added";
    }
  }
}

function toContent({ id, title, version, effective_from, effective_to, articles }: StatuteFile) {
  const inOrder = Object.entries(articles).sort(([one], [other]) =>
    compareArticleNumbers(one, other),
  );
  return {
    lawId: id,
    title,
    version,
    effectiveFrom: effective_from,
    effectiveTo: effective_to,
    articles: inOrder.map(([number, text]) => ({ number, text })),
  };
}

async function mustFindArticle(
  lawId: string,
  article: string,
): Promise<{ statute: StatuteRecord; found: StoredArticle }> {
  const statute = await mustFindStatute(lawId);
  const found = articleOf(statute, article);
  if (!found) throw noArticle();
  return { statute, found };
}

async function mustFindStatute(lawId: string): Promise<StatuteRecord> {
  const statute = await findStatute(lawId);
  if (!statute) throw new AppError("not_found", "The text of this statute is not there.");
  return statute;
}

function articleOf(statute: StatuteRecord, article: string): StoredArticle | undefined {
  return statute.articles.find(({ number }) => number === article);
}

function noArticle(): AppError {
  return new AppError("not_found", "The statute has no such article.");
}
