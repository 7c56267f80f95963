import { z } from "zod";
import { isoDay } from "../http/fields";
import { askedQuestion, judgement, questionId } from "../quiz/quiz-schemas";

/** How often a card was answered in a review: names the answer that is due, so that one counts once. */
export const turn = z.number().int().min(0).max(1_000_000);

/** One question of the wrong book. */
export const reviewEntry = z.object({
  /** As it is asked today: the twin under the law in force when the law has changed since. */
  question: askedQuestion,
  /** Of the last wrong answer; without a choice when that was given to the twin under the law before. */
  judgement,
  /** True when the law has changed since the last wrong answer. */
  isRenewed: z.boolean(),
  turn,
  /** The day it comes up; earlier than today when it waits already. */
  dueOn: isoDay,
  /** Answered wrong so many times, wherever. */
  wrongCount: z.number().int(),
  /** Answered right so many times in a row since. */
  rightCount: z.number().int(),
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

export const reviewView = z.object({
  today: isoDay,
  /** What is left of today's review, the most overdue first. */
  todayIds: z.array(questionId),
  /** Due as well, beyond a day's measure. */
  laterIds: z.array(questionId),
  /** Reviewed today so far. */
  doneToday: z.number().int(),
  /** Questions that have left the book as known. */
  knownCount: z.number().int(),
  /** Today and the six days after it. */
  forecast: z.array(z.object({ day: isoDay, count: z.number().int() })),
  /** The whole book, the first due first. */
  items: z.array(reviewEntry),
});
export type ReviewView = z.infer<typeof reviewView>;

/** What became of one answer of a review. */
export const reviewAnswer = z.object({
  judgement,
  /** The day it comes up again. */
  dueOn: isoDay,
  /** Known now, and out of the book. */
  hasLeft: z.boolean(),
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;
