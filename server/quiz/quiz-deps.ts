import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { CampaignsFile } from "#shared/quiz/campaign";
import type { Question } from "#shared/quiz/quiz-schemas";
import { choiceFault } from "#shared/quiz/quiz-scoring";
import { invalidRequest } from "../http/read-input";
import type { QuestionBank } from "./question-bank";
import type { JudgementDeps } from "./quiz-view";

/** What the quiz is handed by app.ts. */
export interface QuizDeps extends JudgementDeps {
  bank: QuestionBank;
  campaigns: CampaignsFile;
  /** The server's clock, by which everything is judged. */
  now: () => Date;
}

/** The day it is in Asia/Shanghai. */
export function todayOf({ now }: Pick<QuizDeps, "now">): IsoDay {
  return shanghaiDay(now());
}

/** Refuses (invalid_request on `choice`) what cannot be an answer to this question. */
export function assertChoice(
  choice: readonly string[],
  question: { type: Question["type"]; optionIds: readonly string[] },
): void {
  const code = choiceFault(choice, question);
  if (code !== null) throw invalidRequest([{ field: "choice", code }]);
}
