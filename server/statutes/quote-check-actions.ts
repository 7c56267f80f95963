import { createHash } from "node:crypto";
import { shanghaiDay } from "#shared/calendar/working-days";
import { articleWords } from "#shared/quiz/law-words";
import { type CheckedQuestion, checkQuotes, type FoundFault } from "#shared/statutes/quote-check";
import type { QuoteCheck, QuoteFault } from "#shared/statutes/statute-schemas";
import type { LawList } from "./law-list";
import {
  findQuoteCheck,
  type QuoteCheckRecord,
  type StoredFault,
  saveQuoteCheck,
} from "./quote-check-model";
import { findStatutes } from "./statute-model";

export interface QuoteCheckDeps {
  lawList: LawList;
  /** Every question whose quotes should stand; what has been withdrawn need not. */
  readQuestions: () => Promise<readonly CheckedQuestion[]>;
  now: () => Date;
}

/**
 * Whether the quotes stand, as of this moment: the stored verification where bank, laws and texts are
 * still those it was made of, else a new one, which is stored.
 */
export async function verifyQuotes(deps: QuoteCheckDeps): Promise<QuoteCheck> {
  await deps.lawList.refresh();
  const questions = await deps.readQuestions();
  const fingerprint = fingerprintOf(deps, questions);
  const stored = await findQuoteCheck();
  if (stored?.fingerprint === fingerprint) return toView(deps, stored);
  const made = await makeCheck(deps, questions, fingerprint);
  await saveQuoteCheck(made);
  return toView(deps, made);
}

async function makeCheck(
  { lawList, now }: QuoteCheckDeps,
  questions: readonly CheckedQuestion[],
  fingerprint: string,
): Promise<QuoteCheckRecord> {
  const texts = new Map(
    (await findStatutes([...lawList.heads().keys()])).map(({ lawId, articles }) => [
      lawId,
      new Map(articles.map(({ number, text }) => [number, text])),
    ]),
  );
  const known = { laws: lawList.laws, articlesOf: (law: string) => texts.get(law) };
  const { quoteCount, faults } = checkQuotes(questions, known, shanghaiDay(now()));
  return {
    _id: "last",
    fingerprint,
    checkedAt: now(),
    questionCount: questions.length,
    quoteCount,
    faults: faults.map(toStoredFault),
  };
}

/** Everything the verdict hangs on: the day too, since a law may cease tonight. */
function fingerprintOf(
  { lawList, now }: QuoteCheckDeps,
  questions: readonly CheckedQuestion[],
): string {
  const hash = createHash("sha256").update(shanghaiDay(now()));
  for (const { lawId, revision } of lawList.heads().values()) hash.update(`${lawId}@${revision}\n`);
  for (const { id, stem, basis, validFrom, validTo } of questions) {
    hash.update(JSON.stringify([id, stem, basis, validFrom, validTo]));
  }
  return hash.digest("hex");
}

function toStoredFault({ question, basis, reason }: FoundFault): StoredFault {
  const { law, article, quote } = basis;
  return { questionId: question.id, stem: question.stem, law, article, quote, reason };
}

function toView({ lawList }: QuoteCheckDeps, record: QuoteCheckRecord): QuoteCheck {
  const faults = record.faults.map((fault) => toFault(lawList, fault));
  const unverified = faults.filter(({ reason }) => reason === "no_text");
  const missing = new Map(
    unverified.map(({ law, lawTitle, version }) => [law, { law, title: lawTitle, version }]),
  );
  return {
    checkedAt: record.checkedAt.toISOString(),
    questionCount: record.questionCount,
    quoteCount: record.quoteCount,
    unverifiedCount: unverified.length,
    missingTexts: [...missing.values()],
    faults: faults.filter(({ reason }) => reason !== "no_text"),
  };
}

function toFault({ laws }: LawList, fault: StoredFault): QuoteFault {
  const law = laws.get(fault.law);
  return {
    ...fault,
    lawTitle: law?.title ?? fault.law,
    version: law?.version ?? "",
    articleWords: articleWords(fault.article),
  };
}
