import type { Judgement } from "#shared/quiz/quiz-schemas";
import type { ReviewEntry } from "#shared/review/review-schemas";
import type { ServedQuestion } from "../questions";
import {
  asAsked,
  type BankState,
  type GivenAnswer,
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
  question: ServedQuestion,
  { lastWrong, turn, dueOn, wrongCount, rightCount }: ReviewCard,
): Promise<ReviewEntry> {
  const isRenewed = lastWrong.questionId !== question.id;
  // The letters chosen then were those of the twin under the law before, or of words edited since.
  const isAsAnswered = asAsked(bank, lastWrong) === question;
  const given = isAsAnswered ? lastWrong : nothingChosen(question);
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

function nothingChosen({ id, edition }: ServedQuestion) {
  return { questionId: id, edition, choice: "", isRight: false };
}

/** What was answered, what is right, and why. */
export function viewGiven(
  deps: QuizReview,
  bank: BankState,
  given: Pick<GivenAnswer, "questionId" | "choice" | "isRight"> & { edition?: number | undefined },
): Promise<Judgement> {
  return toJudgement(deps, showAsWritten(asAsked(bank, given)), given);
}
