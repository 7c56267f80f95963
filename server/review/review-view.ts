import type { Judgement, Question } from "#shared/quiz/quiz-schemas";
import type { ReviewEntry } from "#shared/review/review-schemas";
import {
  type BankState,
  type GivenAnswer,
  mustFind,
  type QuizReview,
  showAsWritten,
  toAskedQuestion,
  toJudgement,
} from "../quiz";
import type { ReviewCard } from "./review-card";

/** One question of the book, as it is asked today. */
export async function toEntry(
  deps: QuizReview,
  bank: BankState,
  question: Question,
  { lastWrong, turn, dueOn, wrongCount, rightCount }: ReviewCard,
): Promise<ReviewEntry> {
  const isRenewed = lastWrong.questionId !== question.id;
  // The letters chosen then were those of the twin under the law before.
  const given = isRenewed ? { questionId: question.id, choice: "", isRight: false } : lastWrong;
  return {
    question: toAskedQuestion(showAsWritten(question)),
    judgement: await viewGiven(deps, bank, given),
    isRenewed,
    turn,
    dueOn,
    wrongCount,
    rightCount,
  };
}

/** What was answered, what is right, and why. */
export function viewGiven(
  deps: QuizReview,
  bank: BankState,
  given: Pick<GivenAnswer, "questionId" | "choice" | "isRight">,
): Promise<Judgement> {
  return toJudgement(deps, showAsWritten(mustFind(bank, given.questionId)), given);
}
