import { outcomeWords, ratingSteps, ratingStepWords } from "../tickets/ticket-terms";
import { type ReportOutcome, ratingScores } from "./report-terms";

export const reportOutcomeWords: Record<ReportOutcome, string> = {
  ...outcomeWords,
  refused: "不予受理",
  withdrawn: "申请人撤回",
  lapsed: "没补材料，视为撤回",
};

/** A score of the survey in its own words: 5 is 非常满意. */
export const ratingScoreWords: Readonly<Record<number, string>> = Object.fromEntries(
  ratingSteps.map((step) => [ratingScores[step], ratingStepWords[step]]),
);
