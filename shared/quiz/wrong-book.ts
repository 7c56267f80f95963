import { familyOf } from "./question-dates";

/** One answer somebody gave, wherever it was. */
export interface GivenAnswer {
  questionId: string;
  isRight: boolean;
  answeredAt: Date;
}

/**
 * What belongs into the wrong book, latest first: of each question (a twin under the next version of
 * the law is the same one) the last answer, when that was wrong. So a right answer takes it out.
 */
export function wrongBook<Given extends GivenAnswer>(answers: readonly Given[]): Given[] {
  const inOrder = [...answers].sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime());
  const last = new Map(inOrder.map((answer) => [familyOf(answer.questionId), answer]));
  return [...last.values()]
    .filter(({ isRight }) => !isRight)
    .sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
}
