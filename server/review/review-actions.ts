import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import { familyOf } from "#shared/quiz/question-dates";
import { isRightChoice, packChoice } from "#shared/quiz/quiz-scoring";
import { planReview } from "#shared/review/review-plan";
import type { ReviewAnswer, ReviewView } from "#shared/review/review-schemas";
import type { Signed } from "../http/request";
import type { ServedQuestion } from "../questions";
import { assertChoice, type BankState, type GivenAnswer, type QuizReview } from "../quiz";
import { type AnswerSource, changeCard, currentBook } from "./review-book";
import { afterReview, type ReviewCard } from "./review-card";
import { toEntry, viewGiven } from "./review-view";

/** What the wrong book is handed by app.ts. */
export interface ReviewDeps extends QuizReview, AnswerSource {
  /** The server's clock. */
  now: () => Date;
}

/** A card with the question it is asked as today. */
interface InBook {
  questionId: string;
  dueOn: IsoDay;
  question: ServedQuestion;
  card: ReviewCard;
}

/** The caller's wrong book as it is today. */
export async function readReview(deps: ReviewDeps, { accountId }: Signed): Promise<ReviewView> {
  const { bank, today, inBook, plan, cards } = await readPlan(deps, accountId);
  const byDay = [...inBook].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return {
    today,
    todayIds: plan.today.map(({ questionId }) => questionId),
    laterIds: plan.later.map(({ questionId }) => questionId),
    doneToday: countDone(cards, today),
    knownCount: cards.filter(({ isKnown }) => isKnown).length,
    forecast: plan.forecast,
    items: await Promise.all(
      byDay.map(({ question, card }) => toEntry(deps, bank, question, card)),
    ),
  };
}

/** For the home page: how many are in the book, and how many are left of today's review. */
export async function countWrongBook(
  deps: ReviewDeps,
  accountId: string,
): Promise<{ wrongCount: number; dueCount: number }> {
  const { inBook, plan } = await readPlan(deps, accountId);
  return { wrongCount: inBook.length, dueCount: plan.today.length };
}

/** Judges an answer and schedules the question anew. The first answer of a turn counts. */
export async function answerReview(
  deps: ReviewDeps,
  { accountId }: Signed,
  input: { questionId: string; choice: string[]; turn: number },
): Promise<ReviewAnswer> {
  const bank = await deps.bank.current();
  const question = bank.known.get(input.questionId);
  if (!question) throw new AppError("not_found", "No such question.");
  const optionIds = question.options.map(({ id }) => id);
  assertChoice(input.choice, { type: question.type, optionIds });
  const given: GivenAnswer = {
    questionId: question.id,
    ...(question.edition && { edition: question.edition }),
    choice: packChoice(input.choice),
    isRight: isRightChoice(input.choice, question.answer),
    answeredAt: deps.now(),
  };
  const isAskedToday = askedOn(bank, shanghaiDay(given.answeredAt)).has(question.id);
  const card = await changeCard(deps, accountId, familyOf(question.id), (before) =>
    takeTurn(before, given, { turn: input.turn, isAskedToday }),
  );
  const { dueOn, isKnown, lastReview } = card;
  return { judgement: await viewGiven(deps, bank, lastReview ?? given), dueOn, hasLeft: isKnown };
}

/** The card after this turn; the same card when the turn was taken before. Refuses any other turn. */
function takeTurn(
  card: ReviewCard | undefined,
  given: GivenAnswer,
  { turn, isAskedToday }: { turn: number; isAskedToday: boolean },
): ReviewCard {
  if (card?.lastReview && turn === card.turn - 1) return card;
  if (!card || card.isKnown) throw notPossible("not_in_book");
  if (turn !== card.turn) throw new AppError("conflict", "Another device is further on.");
  if (!isAskedToday) throw notPossible("not_asked_today");
  return afterReview(card, given);
}

function notPossible(reason: string): AppError {
  return new AppError("not_possible_now", "Not a question of this wrong book today.", { reason });
}

async function readPlan(deps: ReviewDeps, accountId: string) {
  const [bank, book] = await Promise.all([deps.bank.current(), currentBook(deps, accountId)]);
  const today = shanghaiDay(deps.now());
  const cards = Object.values(book.cards);
  const inBook = questionsInBook(bank, cards, today);
  return { bank, today, cards, inBook, plan: planReview(inBook, today, countDone(cards, today)) };
}

/** What is to be known still: by its twin where the law has changed, and not at all where no question is left. */
function questionsInBook(bank: BankState, cards: readonly ReviewCard[], today: IsoDay): InBook[] {
  const asked = askedOn(bank, today);
  const byFamily = new Map([...asked.values()].map((each) => [familyOf(each.id), each]));
  return cards.flatMap((card) => {
    if (card.isKnown) return [];
    const { questionId } = card.lastWrong;
    const question = asked.get(questionId) ?? byFamily.get(familyOf(questionId));
    return question ? [{ questionId: question.id, dueOn: card.dueOn, question, card }] : [];
  });
}

function askedOn(bank: BankState, day: IsoDay): ReadonlyMap<string, ServedQuestion> {
  return new Map(bank.validOn(day).map((each) => [each.id, each]));
}

function countDone(cards: readonly ReviewCard[], today: IsoDay): number {
  return cards.filter(({ lastReview }) => {
    return lastReview !== null && shanghaiDay(lastReview.answeredAt) === today;
  }).length;
}
