import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { Campaign } from "#shared/campaigns/campaign-schemas";
import type { ModeName } from "#shared/campaigns/campaign-terms";
import { AppError } from "#shared/errors/app-error";
import type { Question } from "#shared/quiz/quiz-schemas";
import { choiceFault } from "#shared/quiz/quiz-scoring";
import type { Campaigns } from "../campaigns";
import { invalidRequest } from "../http/read-input";
import type { QuestionBank } from "./question-bank";
import type { LawChange } from "./quiz-content";
import type { JudgementDeps } from "./quiz-view";

/** What the quiz is handed by app.ts. */
export interface QuizDeps extends JudgementDeps {
  bank: QuestionBank;
  campaigns: Campaigns;
  lawChanges: readonly LawChange[];
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

/** Refuses what the week's editors have switched off. */
export function assertModeOn({ modes }: Pick<Campaign, "modes">, mode: ModeName): void {
  if (modes[mode]) return;
  const details = { reason: "mode_off", mode };
  throw new AppError("not_possible_now", `The week does not offer this: ${mode}.`, details);
}
