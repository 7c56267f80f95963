import type { Choosable } from "#shared/quiz/quiz-scoring";
import { letters } from "#shared/quiz/round-draw";
import { asAsked, type BankState, type QuestionBank } from "./question-bank";
import {
  type AnswerWrite,
  findRound,
  finishRounds,
  insertRounds,
  type RoundRecord,
  type SubmissionWrite,
  writeAnswers,
} from "./round-model";
import { createWriteGatherer } from "./write-gatherer";

/** What answering needs to know of a round; nothing in it changes while the round is open. */
export interface OpenRound {
  accountId: string;
  deadlineAt: Date;
  graceMs: number;
  questions: readonly Choosable[];
}

/**
 * The rounds people are at: remembered, so that an answer reads nothing, and written in gathered
 * batches. Only what never changes is remembered; whether a round is still open is asked of the
 * database with every write, so several nodes on one database stay right.
 */
export interface OpenRounds {
  /** The round, whoever's and whatever its status; null when there is none. */
  find: (roundId: string) => Promise<OpenRound | null>;
  /** Stores a new round; false when its account has an open one, or the number is taken, or the id. */
  begin: (round: RoundRecord) => Promise<boolean>;
  forget: (roundId: string) => void;
  /** Settles when the answer is journaled (true), or was not taken (false). */
  answer: (write: AnswerWrite) => Promise<boolean>;
  /** Settles with the finished round when that is journaled; null where the account has none such. */
  submit: (write: SubmissionWrite) => Promise<RoundRecord | null>;
}

const mostRemembered = 50_000;
// Answers are small: a batch of this size takes the engine some 10 ms.
const mostAnswers = 128;
// These take the engine a millisecond each, and this process as long to answer: in short batches the one
// works on the next while the other answers the last.
const mostRounds = 16;

/** One per program: two would lose the order of one person's answers. */
export function createOpenRounds(
  bank: QuestionBank,
  roundsFinished: () => void = () => {},
): OpenRounds {
  const remembered = new Map<string, OpenRound>();
  const keyOf = ({ roundId }: { roundId: string }) => roundId;
  const remember = async (round: RoundRecord) => {
    const open = toOpenRound(await bank.current(), round);
    remembered.set(round._id, open);
    if (remembered.size > mostRemembered) forgetOldest(remembered);
    return open;
  };
  const perform = async (writes: readonly SubmissionWrite[]) => {
    const rounds = await finishRounds(writes);
    roundsFinished();
    return rounds;
  };
  const submit = createWriteGatherer({ perform, keyOf, most: mostRounds, lanes: 1 });
  const insert = createWriteGatherer({
    perform: insertRounds,
    keyOf: ({ accountId }) => accountId,
    most: mostRounds,
    lanes: 1,
  });
  return {
    find: async (roundId) => {
      const known = remembered.get(roundId);
      if (known) return known;
      const round = await findRound(roundId);
      return round && remember(round);
    },
    begin: async (round) => {
      const isKept = await insert(round);
      // Spares the first answer the reading.
      if (isKept) await remember(round);
      return isKept;
    },
    forget: (roundId) => remembered.delete(roundId),
    answer: createWriteGatherer({ perform: writeAnswers, keyOf, most: mostAnswers, lanes: 1 }),
    submit: (write) => {
      remembered.delete(write.roundId);
      return submit(write);
    },
  };
}

function toOpenRound(bank: BankState, round: RoundRecord): OpenRound {
  const { accountId, deadlineAt, graceMs, items } = round;
  return {
    accountId,
    deadlineAt,
    graceMs,
    questions: items.map((item) => ({
      type: asAsked(bank, item).type,
      optionIds: [...letters.slice(0, item.order.length)],
    })),
  };
}

function forgetOldest(remembered: Map<string, OpenRound>): void {
  const [oldest] = remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
}
