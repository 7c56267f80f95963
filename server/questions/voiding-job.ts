/**
 * Scores the rounds that held a voided question anew, stretch by stretch. How far it has come stands in
 * the question, so a process that dies at it goes on there; a stretch done twice changes nothing more.
 */
import type { QuestionDeps } from "./question-deps";
import { keepVoidingStep, listUnfinishedVoidings } from "./question-model";
import type { Voiding } from "./question-record";

/** The quiz's rounds, as far as voiding needs them. */
export interface RoundVoider {
  voidInRounds: (stretch: {
    questionId: string;
    afterId: string;
    most: number;
    unawareSince?: Date;
  }) => Promise<{ rounds: number; lastId: string | null }>;
}

const stretch = 1_000;
/** Gives the job back before its lease runs out; the next run goes on. */
const mostStretches = 500;
const minuteMs = 60_000;
/** By then every node has heard of the voiding and draws the question no more. */
const heardAfterMs = 2 * minuteMs;
/** Two nodes' clocks may differ by this much. */
const clockSlackMs = 5 * minuteMs;

/** One run of the job: goes on with every voiding that is not done. */
export async function continueVoidings(
  { now }: Pick<QuestionDeps, "now">,
  voider: RoundVoider,
): Promise<void> {
  for (const { id, voiding } of await listUnfinishedVoidings()) {
    if (voiding) await continueVoiding(id, voiding, now(), voider);
  }
}

async function continueVoiding(
  questionId: string,
  voiding: Voiding,
  now: Date,
  { voidInRounds }: RoundVoider,
): Promise<void> {
  const isTooEarly = now.getTime() < voiding.at.getTime() + heardAfterMs;
  let { walk, cursor, rounds } = voiding;
  for (let done = 0; done < mostStretches && walk !== "done"; done += 1) {
    if (walk === "second" && isTooEarly) return;
    const found = await voidInRounds({
      questionId,
      afterId: cursor,
      most: stretch,
      ...(walk === "second" && { unawareSince: new Date(voiding.at.getTime() - clockSlackMs) }),
    });
    rounds += found.rounds;
    cursor = found.lastId ?? "";
    if (found.lastId === null) walk = walk === "first" ? "second" : "done";
    await keepVoidingStep(questionId, { walk, cursor, rounds });
  }
}
