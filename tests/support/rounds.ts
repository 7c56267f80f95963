import mongoose from "mongoose";
import { insertRounds, type RoundRecord } from "../../server/quiz/round-model";

let made = 0;

/** A round of the demonstration's shape, finished with this score; stored. */
export async function aStoredRound(
  accountId: string,
  changes: Partial<RoundRecord> = {},
): Promise<RoundRecord> {
  made += 1;
  const startedAt = changes.startedAt ?? new Date("2027-04-20T02:00:00Z");
  const durationMs = changes.durationMs ?? 100_000;
  const round: RoundRecord = {
    _id: made.toString(16).padStart(24, "0"),
    accountId,
    day: "2027-04-20",
    number: made,
    status: "finished",
    items: Array.from({ length: 10 }, () => ({ questionId: "q-one", order: "ABC", key: "A" })),
    choices: Array.from({ length: 10 }, () => "A"),
    startedAt,
    deadlineAt: new Date(startedAt.getTime() + 300_000),
    finishedAt: new Date(startedAt.getTime() + durationMs),
    durationMs,
    score: 10,
    previousScore: null,
    graceMs: 3_000,
    isSettled: false,
    scorings: 1,
    ...changes,
  };
  await insertRounds([round]);
  return round;
}

/** As voiding a question does, to any score. */
export async function scoreAnew(roundId: string, score: number): Promise<void> {
  await mongoose.connection
    .collection<{ _id: string }>("rounds")
    .updateOne({ _id: roundId }, { $set: { score, isSettled: false }, $inc: { scorings: 1 } });
}
