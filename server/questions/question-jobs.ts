import type { Job } from "../database/jobs";
import { type AnswerSource, countStatistics } from "./count-statistics";
import type { QuestionDeps } from "./question-deps";
import { continueVoidings, type RoundVoider } from "./voiding-job";

const minuteMs = 60_000;

/** Scoring anew after a voiding, and counting the statistics; see database/jobs.ts. */
export function questionJobs(
  deps: Pick<QuestionDeps, "now">,
  rounds: AnswerSource & RoundVoider,
): readonly Job[] {
  return [
    { name: "void-questions", everyMs: 5_000, run: () => continueVoidings(deps, rounds) },
    {
      name: "count-question-statistics",
      everyMs: 15 * minuteMs,
      leaseMs: 15 * minuteMs,
      run: () => countStatistics(deps, rounds),
    },
  ];
}
