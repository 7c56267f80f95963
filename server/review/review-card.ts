/** How one question of the wrong book is scheduled: FSRS (ts-fsrs) on whole days in Asia/Shanghai. */
import { type Card, createEmptyCard, fsrs, Rating, State } from "ts-fsrs";
import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import { knownAfterDays, rightInARow } from "#shared/review/review-bounds";
import type { GivenAnswer } from "../quiz";

/** One question, twins under several versions of a law being one, from its first wrong answer on. */
export interface ReviewCard {
  /** Answered wrong so many times, wherever. */
  wrongCount: number;
  /** Answered right so many times in a row since. */
  rightCount: number;
  /** Answers given in reviews; names the one that comes next. */
  turn: number;
  /** Days until the chance of remembering is down to nine in ten. */
  stability: number;
  difficulty: number;
  /** The day of the last answer. */
  lastOn: IsoDay;
  dueOn: IsoDay;
  /** Out of the book, until it is answered wrong again. */
  isKnown: boolean;
  lastWrong: GivenAnswer;
  /** The answer of the turn before, to be given again when it is sent again. */
  lastReview: GivenAnswer | null;
}

/**
 * Nine in ten is to be remembered (FSRS's own measure). No steps of minutes: what was answered wrong comes
 * up the next day. Nothing random: the same answers always give the same days.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  enable_short_term: false,
  enable_fuzz: false,
});

/** The card after an answer, wherever it was given; undefined while there was no wrong one. */
export function afterAnswer(
  card: ReviewCard | undefined,
  answer: GivenAnswer,
): ReviewCard | undefined {
  if (!answer.isRight) return afterWrong(card ?? newCard(answer), answer);
  return card && !card.isKnown ? afterRight(card, answer) : card;
}

/** The card after an answer in a review, which ends its turn. */
export function afterReview(card: ReviewCard, answer: GivenAnswer): ReviewCard {
  const next = afterAnswer(card, answer) ?? card;
  return { ...next, turn: card.turn + 1, lastReview: answer };
}

function afterWrong(card: ReviewCard, answer: GivenAnswer): ReviewCard {
  return {
    ...scheduled(card, answer),
    wrongCount: card.wrongCount + 1,
    rightCount: 0,
    isKnown: false,
    lastWrong: answer,
  };
}

function afterRight(card: ReviewCard, answer: GivenAnswer): ReviewCard {
  const next = scheduled(card, answer);
  const rightCount = card.rightCount + 1;
  const isKnown = rightCount >= rightInARow && next.stability >= knownAfterDays;
  return { ...next, rightCount, isKnown };
}

function newCard(answer: GivenAnswer): ReviewCard {
  const day = shanghaiDay(answer.answeredAt);
  return {
    wrongCount: 0,
    rightCount: 0,
    turn: 0,
    stability: 0,
    difficulty: 0,
    lastOn: day,
    dueOn: day,
    isKnown: false,
    lastWrong: answer,
    lastReview: null,
  };
}

function scheduled(card: ReviewCard, { answeredAt, isRight }: GivenAnswer): ReviewCard {
  let lastOn = shanghaiDay(answeredAt);
  // What arrives late, another device having been quicker, counts as of that one's day.
  if (card.lastOn > lastOn) lastOn = card.lastOn;
  const rating = isRight ? Rating.Good : Rating.Again;
  const { card: next } = scheduler.next(toFsrs(card), startOf(lastOn), rating);
  const { stability, difficulty, due } = next;
  return { ...card, stability, difficulty, lastOn, dueOn: due.toISOString().slice(0, 10) };
}

function toFsrs({ stability, difficulty, lastOn, dueOn, turn, wrongCount }: ReviewCard): Card {
  if (stability === 0) return createEmptyCard(startOf(lastOn));
  return {
    due: startOf(dueOn),
    last_review: startOf(lastOn),
    stability,
    difficulty,
    state: State.Review,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: turn,
    lapses: wrongCount,
  };
}

function startOf(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
