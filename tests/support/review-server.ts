import type { ReviewEntry, ReviewView } from "#shared/review/review-schemas";
import { aJudgement, aQuestion } from "./quiz-server";

/** One question of the wrong book, answered wrong once, due today. */
export function aReviewEntry(id: string, change: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    question: aQuestion(id),
    judgement: aJudgement(id, ["A"]),
    isRenewed: false,
    turn: 0,
    dueOn: "2027-04-22",
    wrongCount: 1,
    rightCount: 0,
    ...change,
  };
}

/** A wrong book with two questions in it, both due today. */
export function aReview(change: Partial<ReviewView> = {}): ReviewView {
  return {
    today: "2027-04-22",
    todayIds: ["q-one", "q-two"],
    laterIds: [],
    doneToday: 0,
    knownCount: 0,
    forecast: [{ day: "2027-04-22", count: 2 }],
    items: [aReviewEntry("q-one"), aReviewEntry("q-two")],
    ...change,
  };
}
