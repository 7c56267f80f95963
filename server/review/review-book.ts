import { AppError } from "#shared/errors/app-error";
import { familyOf } from "#shared/quiz/question-dates";
import type { AnswerMark, GivenAnswer, NewAnswers } from "../quiz";
import { afterAnswer, type ReviewCard } from "./review-card";
import { findBook, keepBook, type ReviewBook } from "./review-model";

/** What the wrong book reads of the quiz. */
export interface AnswerSource {
  answersSince: (accountId: string, mark: AnswerMark) => Promise<NewAnswers>;
}

/** Each lost race was won by another device, which brought the book on: so many cannot be lost in earnest. */
const attempts = 50;

/**
 * The account's wrong book with everything answered so far in it. It is brought up to date when it is
 * looked at, so that answering the hundred or a round costs nothing more.
 */
export async function currentBook(source: AnswerSource, accountId: string): Promise<ReviewBook> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const book = await findBook(accountId);
    const news = await source.answersSince(accountId, book.mark);
    const cards = absorb(book.cards, news.answers);
    if (cards === book.cards && isSameRound(book.mark, news.mark)) return book;
    await keepBook(book, { mark: news.mark, cards });
  }
  throw overtaken();
}

/**
 * Changes one card of the book and gives it as it is then; `change` throws to refuse, gives the same card
 * to leave it, and is asked again when another device was quicker.
 */
export async function changeCard(
  source: AnswerSource,
  accountId: string,
  family: string,
  change: (card: ReviewCard | undefined) => ReviewCard,
): Promise<ReviewCard> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const book = await currentBook(source, accountId);
    const card = change(book.cards[family]);
    if (card === book.cards[family]) return card;
    const { mark, cards } = book;
    if (await keepBook(book, { mark, cards: { ...cards, [family]: card } })) return card;
  }
  throw overtaken();
}

/** The cards after these answers, in their order; the same object when none changes anything. */
function absorb(
  cards: Record<string, ReviewCard>,
  answers: readonly GivenAnswer[],
): Record<string, ReviewCard> {
  const changed = new Map<string, ReviewCard>();
  for (const answer of answers) {
    const family = familyOf(answer.questionId);
    const before = changed.get(family) ?? cards[family];
    const after = afterAnswer(before, answer);
    if (after && after !== before) changed.set(family, after);
  }
  return changed.size === 0 ? cards : { ...cards, ...Object.fromEntries(changed) };
}

function isSameRound(a: AnswerMark, b: AnswerMark): boolean {
  return a.round?.day === b.round?.day && a.round?.number === b.round?.number;
}

function overtaken(): AppError {
  return new AppError("conflict", "Other devices of this account keep changing the book.");
}
