import { type AnyBulkWriteOperation, model, Schema } from "mongoose";
import type { IsoDay } from "#shared/calendar/working-days";
import type { RoundItem } from "#shared/quiz/round-draw";
import { duplicatesIn, isPathNotViable } from "../database/database-errors";
import { trusted } from "../database/trusted";

/** One timed round: drawn and frozen once, then answered, then finished for good. */
export interface RoundRecord {
  _id: string;
  accountId: string;
  /** The day it began, and which round of that day it is for the account, from 1. */
  day: IsoDay;
  number: number;
  status: "open" | "finished";
  items: RoundItem[];
  /** By position: sorted letters as shown, null where nothing is chosen. */
  choices: (string | null)[];
  startedAt: Date;
  deadlineAt: Date;
  /** Arrival up to this long after the deadline still counts: the time a message is under way. */
  graceMs: number;
  finishedAt: Date | null;
  durationMs: number | null;
  score: number | null;
  /** The score of the account's round before this one. */
  previousScore: number | null;
  /** Null while it is open; false until the ranking has taken note of its score. */
  isSettled: boolean | null;
  /**
   * How often it has been scored. Whoever scores it anew adds one and sets `isSettled` to false with the
   * same update; so a score that changes while the ranking takes note of the one before is not missed.
   */
  scorings: number;
}

const text = { type: String, required: true } as const;
const moment = { type: Date, required: true } as const;

/**
 * As it is stored. `openChoices` is an array exactly while the round is open: finishing puts null in
 * its place, and then `$set: { "openChoices.3": … }` is an error of the engine (path not viable). So an
 * answer needs no filter but the id, the cheapest there is (2.5 times as fast, measured), and still
 * cannot get into a finished round, whichever node sends it.
 */
interface StoredRound extends Omit<RoundRecord, "choices"> {
  openChoices: (string | null)[] | null;
  finalChoices: (string | null)[] | null;
}

const RoundModel = model(
  "Round",
  new Schema<StoredRound>(
    {
      _id: text,
      accountId: text,
      day: text,
      number: { type: Number, required: true },
      status: text,
      items: [
        new Schema(
          { questionId: text, order: text, key: text, edition: Number, isVoided: Boolean },
          { _id: false },
        ),
      ],
      openChoices: { type: Schema.Types.Mixed, default: null },
      finalChoices: { type: Schema.Types.Mixed, default: null },
      startedAt: moment,
      deadlineAt: moment,
      // Absent in rounds from before it was a setting.
      graceMs: { type: Number, default: 3_000 },
      finishedAt: { type: Date, default: null },
      durationMs: { type: Number, default: null },
      score: { type: Number, default: null },
      previousScore: { type: Number, default: null },
      isSettled: { type: Boolean, default: null },
      scorings: { type: Number, default: 0 },
    },
    { collection: "rounds", versionKey: false },
  )
    // One open round per account, whatever comes at the same time.
    .index({ accountId: 1 }, { unique: true, partialFilterExpression: { status: "open" } })
    // Each round of a day once: a limit per day cannot be overrun. Also the account's history.
    .index({ accountId: 1, day: 1, number: 1 }, { unique: true })
    // For closing what was left open.
    .index({ deadlineAt: 1 }, { partialFilterExpression: { status: "open" } })
    // For telling the ranking of what was finished or scored anew.
    .index({ finishedAt: 1 }, { partialFilterExpression: { isSettled: false } }),
);

/** A round by id, whoever's it is; null when there is none. */
export async function findRound(roundId: string): Promise<RoundRecord | null> {
  const found = await RoundModel.findById(roundId).lean();
  return found && toRecord(found);
}

/** The account's rounds, the latest first. */
export async function listRounds(accountId: string, most: number): Promise<RoundRecord[]> {
  const found = RoundModel.find({ accountId }).sort({ day: -1, number: -1 }).limit(most);
  return (await found.lean()).map(toRecord);
}

/** Which round of which day; an account's rounds are finished in this order, one being open at a time. */
export type RoundPlace = Pick<RoundRecord, "day" | "number">;

/** The account's finished rounds after that place, the earliest first; all from the first on with null. */
export async function listFinishedRoundsAfter(
  accountId: string,
  place: RoundPlace | null,
  most: number,
): Promise<RoundRecord[]> {
  const { day, number } = place ?? { day: "", number: 0 };
  // Two ranges of one index: what was read before is not even looked at.
  const found = RoundModel.find({
    status: "finished",
    $or: [
      { accountId, day, number: trusted({ $gt: number }) },
      { accountId, day: trusted({ $gt: day }) },
    ],
  });
  return (await found.sort({ day: 1, number: 1 }).limit(most).lean()).map(toRecord);
}

/**
 * Stores new rounds (finished ones for samples) with one journaled command; says for each whether it is
 * kept: not when its account has an open one, or the number is taken, or the id.
 */
export async function insertRounds(rounds: readonly RoundRecord[]): Promise<boolean[]> {
  try {
    await bulkWrite(rounds.map((round) => ({ insertOne: { document: toStored(round) } })));
    return rounds.map(() => true);
  } catch (error) {
    const duplicates = duplicatesIn(error);
    if (!duplicates) throw error;
    return rounds.map((_, index) => !duplicates.has(index));
  }
}

function toStored({ choices, ...rest }: RoundRecord): StoredRound {
  const isOpen = rest.status === "open";
  return { ...rest, openChoices: isOpen ? choices : null, finalChoices: isOpen ? null : choices };
}

/** Open rounds whose deadline lies before `moment`, the oldest first. */
export async function listOverdueRounds(before: Date, most: number): Promise<RoundRecord[]> {
  const found = RoundModel.find({ status: "open", deadlineAt: trusted({ $lt: before }) });
  return (await found.sort({ deadlineAt: 1 }).limit(most).lean()).map(toRecord);
}

/** For the erasure of an account. */
export async function eraseRounds(accountId: string): Promise<void> {
  await RoundModel.deleteMany({ accountId });
}

/** One answer under way to its round; whose it is and whether it is in time has been seen to. */
export interface AnswerWrite {
  roundId: string;
  position: number;
  /** Sorted letters. */
  choice: string;
}

/**
 * Writes the answers of many rounds with one journaled command; says for each whether it is kept: not
 * when its round is finished or gone. Answers to one round become one update, the later one of a
 * position winning.
 */
export async function writeAnswers(writes: readonly AnswerWrite[]): Promise<boolean[]> {
  const byRound = groupByRound(writes);
  const isEveryOneKept = await updateAll([...byRound.values()].map(toAnswerUpdate));
  if (isEveryOneKept) return writes.map(() => true);
  // Some round took no answer. A round never opens again, so an open one took its; and a finished one
  // never changes again, so what stands in it is kept and what does not is refused.
  const rounds = await findRounds([...byRound.keys()]);
  return writes.map(({ roundId, position, choice }) => {
    const round = rounds.get(roundId);
    return round?.status === "open" || round?.choices[position] === choice;
  });
}

function groupByRound(writes: readonly AnswerWrite[]): Map<string, AnswerWrite[]> {
  const groups = new Map<string, AnswerWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.roundId);
    if (group) group.push(write);
    else groups.set(write.roundId, [write]);
  }
  return groups;
}

function toAnswerUpdate(writes: readonly AnswerWrite[]): RoundUpdate {
  const places = writes.map(({ position, choice }) => [`openChoices.${position}`, choice] as const);
  const update = { $set: Object.fromEntries(places) };
  return { updateOne: { filter: { _id: writes[0]?.roundId }, update } };
}

/** True when each update found its round open; any other failure is thrown. */
async function updateAll(updates: RoundUpdate[]): Promise<boolean> {
  try {
    const { matchedCount } = await bulkWrite(updates);
    return matchedCount === updates.length;
  } catch (error) {
    if (isPathNotViable(error)) return false;
    throw error;
  }
}

/** One handing-in under way. */
export interface SubmissionWrite {
  roundId: string;
  accountId: string;
  /** When it arrived; the round ends then, or at its deadline if that was earlier. */
  arrivedAt: Date;
}

/**
 * Finishes many rounds with one journaled command: the engine scores what each holds at that moment,
 * so no answer can slip between counting and closing. Gives each round as it stands afterwards,
 * finished now or before; null where the account has no such round.
 */
export async function finishRounds(
  writes: readonly SubmissionWrite[],
): Promise<(RoundRecord | null)[]> {
  const byRound = new Map(writes.toReversed().map((write) => [write.roundId, write]));
  await bulkWrite([...byRound.values()].map(toFinishingUpdate));
  const rounds = await findRounds([...byRound.keys()]);
  return writes.map(({ roundId, accountId }) => {
    const round = rounds.get(roundId);
    return round?.accountId === accountId ? round : null;
  });
}

function toFinishingUpdate({ roundId, accountId, arrivedAt }: SubmissionWrite): RoundUpdate {
  // Not before it began either: another node's clock may be behind the one that started it.
  const finishedAt = { $max: ["$startedAt", { $min: [arrivedAt, "$deadlineAt"] }] };
  return {
    updateOne: {
      filter: { _id: roundId, accountId, status: "open" },
      update: [
        {
          $set: {
            status: "finished",
            openChoices: null,
            finalChoices: "$openChoices",
            finishedAt,
            durationMs: { $toInt: { $subtract: [finishedAt, "$startedAt"] } },
            score: scoreOf("$openChoices"),
            isSettled: false,
            scorings: 1,
          },
        },
      ],
    },
  };
}

/** How many of these choices are the item's key, or of a voided question. */
function scoreOf(choices: string) {
  const [choice, item] = [0, 1].map((at) => ({ $arrayElemAt: ["$$this", at] }));
  const isRight = {
    $let: {
      vars: { choice, item },
      in: { $or: [{ $eq: ["$$choice", "$$item.key"] }, { $eq: ["$$item.isVoided", true] }] },
    },
  };
  const pairs = { $zip: { inputs: [choices, "$items"] } };
  return { $sum: { $map: { input: pairs, in: { $cond: [isRight, 1, 0] } } } };
}

/** One stretch of the walk over all rounds that hold a voided question. */
export interface VoidingStretch {
  questionId: string;
  /** The last round's id the walk has behind it; "" at its beginning. */
  afterId: string;
  most: number;
  /** Only rounds begun since that do not know yet; all where nothing is said. */
  unawareSince?: Date;
}

/**
 * Counts a voided question as right in the next rounds that hold it: a finished one is scored anew, an
 * open one will be when it is finished. Done twice it changes nothing more. Says how many there were
 * and the last one's id; null when none is left.
 */
export async function voidInRounds(
  stretch: VoidingStretch,
): Promise<{ rounds: number; lastId: string | null }> {
  const { questionId, afterId, most, unawareSince } = stretch;
  const holds = { $elemMatch: { questionId, ...(unawareSince && { isVoided: { $ne: true } }) } };
  const found = await RoundModel.find({
    _id: trusted({ $gt: afterId }),
    items: trusted(holds),
    ...(unawareSince && { startedAt: trusted({ $gte: unawareSince }) }),
  } as Record<string, unknown>)
    .sort({ _id: 1 })
    .limit(most)
    .select({ _id: 1 })
    .lean();
  const ids = found.map(({ _id }) => _id);
  if (ids.length > 0) {
    await bulkWrite([
      { updateMany: { filter: { _id: { $in: ids } }, update: toVoidingUpdate(questionId) } },
    ]);
  }
  return { rounds: ids.length, lastId: ids.length < most ? null : (ids.at(-1) ?? null) };
}

function toVoidingUpdate(questionId: string) {
  const isIt = { $eq: ["$$this.questionId", questionId] };
  const marked = { $mergeObjects: ["$$this", { isVoided: true }] };
  const ifFinished = (then: unknown, otherwise: unknown) => ({
    $cond: [{ $eq: ["$status", "finished"] }, then, otherwise],
  });
  return [
    { $set: { items: { $map: { input: "$items", in: { $cond: [isIt, marked, "$$this"] } } } } },
    {
      $set: {
        score: ifFinished(scoreOf("$finalChoices"), "$score"),
        isSettled: ifFinished(false, "$isSettled"),
        scorings: ifFinished({ $add: [{ $ifNull: ["$scorings", 0] }, 1] }, "$scorings"),
      },
    },
  ];
}

/** Finished rounds by id, after one of them: their questions and choices alone. */
export async function readFinishedRoundsAfter(
  afterId: string,
  most: number,
): Promise<Pick<RoundRecord, "_id" | "items" | "choices">[]> {
  const found = await RoundModel.find({ _id: trusted({ $gt: afterId }), status: "finished" })
    .sort({ _id: 1 })
    .limit(most)
    .select({ items: 1, finalChoices: 1 })
    .lean();
  return found.map(({ _id, items, finalChoices }) => ({ _id, items, choices: finalChoices ?? [] }));
}

/** What the ranking needs of a finished round. */
export interface ScoredRound {
  _id: string;
  accountId: string;
  day: IsoDay;
  score: number;
  durationMs: number;
  finishedAt: Date;
  /** How many of its questions hold a choice, and how many there are. */
  answered: number;
  questionCount: number;
  scorings: number;
}

/** Finished rounds the ranking has not taken note of, the earliest first. */
export async function listUnsettledRounds(
  most: number,
): Promise<Pick<ScoredRound, "_id" | "accountId" | "scorings">[]> {
  const found = RoundModel.find({ isSettled: false }).sort({ finishedAt: 1 }).limit(most);
  return found.select({ accountId: 1, scorings: 1 }).lean();
}

/** Whether the ranking has yet to take note of one of the account's rounds. */
export async function hasUnsettledRounds(accountId: string): Promise<boolean> {
  return (await RoundModel.exists({ accountId, isSettled: false })) !== null;
}

/** The ranking has taken note of these; one that was scored anew meanwhile stays unsettled. */
export async function settleRounds(
  rounds: readonly Pick<ScoredRound, "_id" | "scorings">[],
): Promise<void> {
  // Nearly all have been scored once: one update for all of them.
  const byScorings = new Map<number, string[]>();
  for (const { _id, scorings } of rounds) {
    byScorings.set(scorings, [...(byScorings.get(scorings) ?? []), _id]);
  }
  if (byScorings.size === 0) return;
  await bulkWrite(
    [...byScorings].map(([scorings, ids]) => ({
      updateMany: {
        filter: { _id: { $in: ids }, scorings },
        update: { $set: { isSettled: true } },
      },
    })),
  );
}

/** All finished rounds of these accounts that began between two days, both included. */
export async function listScoredRounds(
  accountIds: readonly string[],
  fromDay: IsoDay,
  toDay: IsoDay,
): Promise<ScoredRound[]> {
  const found = await RoundModel.find({
    accountId: trusted({ $in: accountIds }),
    day: trusted({ $gte: fromDay, $lte: toDay }),
    status: "finished",
  }).lean();
  return found.map(toRecord).map(({ _id, accountId, day, items, choices, ...round }) => ({
    _id,
    accountId,
    day,
    score: round.score ?? 0,
    durationMs: round.durationMs ?? 0,
    finishedAt: round.finishedAt ?? round.deadlineAt,
    answered: choices.filter((choice) => choice !== null).length,
    questionCount: items.length,
    scorings: round.scorings,
  }));
}

async function findRounds(ids: readonly string[]): Promise<Map<string, RoundRecord>> {
  const found = await RoundModel.find({ _id: trusted({ $in: ids }) }).lean();
  return new Map(found.map((round) => [round._id, toRecord(round)]));
}

function toRecord({ openChoices, finalChoices, ...rest }: StoredRound): RoundRecord {
  const choices = finalChoices ?? openChoices ?? [];
  return { ...rest, graceMs: rest.graceMs ?? 3_000, choices };
}

type RoundUpdate = AnyBulkWriteOperation<StoredRound>;

/** The driver's own bulk write: mongoose's casting would cost more than the write. Nothing from outside is in it unchecked. */
function bulkWrite(updates: RoundUpdate[]) {
  return RoundModel.collection.bulkWrite(updates as never, { ordered: false });
}
