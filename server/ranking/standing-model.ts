import { randomBytes } from "node:crypto";
import { type AnyBulkWriteOperation, model, Schema } from "mongoose";
import type { RankKey } from "#shared/ranking/rank-rule";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

/** What of a person stands in the counts (count-model.ts). */
export interface Counted extends RankKey {
  leagueCode: string;
  /** How many rounds of the week they have finished. */
  rounds: number;
}

/**
 * Somebody's part in a week's ranking. While they take part it names them; from the moment they leave it
 * names nobody (`person` is gone), and is only there until it is taken out of the counts.
 */
export interface StandingRecord {
  _id: string;
  campaignId: string;
  person?: Person;
  /** As it stands in the counts; only a batch changes it (settling.ts). */
  counted: Counted | null;
  /** The number of the batch that changed `counted` last: none is applied twice. */
  batch: number;
  /** `counted` may not be what it should be. */
  isStale: boolean;
  /** Goes up with every reason to look again; a look taken before the latest does not end staleness. */
  version: number;
}

interface Person {
  accountId: string;
  nickname: string;
  leagueCode: string;
  joinedAt: Date;
}

/** A standing of somebody who takes part. */
export interface LivingStanding extends StandingRecord {
  person: Person;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const StandingModel = model(
  "Standing",
  new Schema<StandingRecord>(
    {
      _id: text,
      campaignId: text,
      person: { type: Schema.Types.Mixed },
      counted: { type: Schema.Types.Mixed, default: null },
      batch: number,
      isStale: { type: Boolean, required: true },
      version: number,
    },
    { collection: "standings", versionKey: false },
  )
    // One standing of an account in a week, whatever comes at the same time.
    .index(
      { "person.accountId": 1, campaignId: 1 },
      { unique: true, partialFilterExpression: { "person.accountId": { $exists: true } } },
    )
    .index({ isStale: 1 }, { partialFilterExpression: { isStale: true } })
    // The order of the region, for its board and for counting those who share all but the second.
    .index({
      campaignId: 1,
      "counted.score": -1,
      "counted.seconds": 1,
      "counted.finished": 1,
    })
    // The order of each league; with the rounds, so that a recount reads nothing but this.
    .index({
      campaignId: 1,
      "counted.leagueCode": 1,
      "counted.score": -1,
      "counted.seconds": 1,
      "counted.finished": 1,
      "counted.rounds": 1,
    }),
);

type Update = AnyBulkWriteOperation<StandingRecord>;

/** Takes part, or changes name and unit; whatever is counted is looked at again. */
export async function putStanding(campaignId: string, person: Person): Promise<void> {
  const { accountId, nickname, leagueCode, joinedAt } = person;
  const put = () =>
    StandingModel.updateOne(
      { "person.accountId": accountId, campaignId },
      {
        $set: { "person.nickname": nickname, "person.leagueCode": leagueCode, isStale: true },
        $setOnInsert: {
          _id: randomBytes(12).toString("hex"),
          "person.joinedAt": joinedAt,
          counted: null,
          batch: 0,
        },
        $inc: { version: 1 },
      },
      { upsert: true },
    );
  try {
    await put();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await put(); // two devices at once: it is there now
  }
}

/** Leaves every week: at once nothing tells whose they were, and they are taken out of the counts next. */
export async function detachStandings(accountId: string): Promise<void> {
  await StandingModel.updateMany(
    { "person.accountId": accountId },
    { $unset: { person: 1 }, $set: { isStale: true }, $inc: { version: 1 } },
  );
}

export function findStanding(
  campaignId: string,
  accountId: string,
): Promise<LivingStanding | null> {
  const found = StandingModel.findOne({ "person.accountId": accountId, campaignId });
  return found.lean<LivingStanding | null>().exec();
}

/** Of these, those of people who take part, by id. */
export async function findLiving(
  ids: readonly string[],
): Promise<ReadonlyMap<string, LivingStanding>> {
  const found = await StandingModel.find({
    _id: trusted({ $in: ids }),
    "person.accountId": trusted({ $exists: true }),
  }).lean<LivingStanding[]>();
  return new Map(found.map((standing) => [standing._id, standing]));
}

/** Every part an account has in any week's ranking. */
export function listStandingsOf(accountId: string): Promise<LivingStanding[]> {
  return StandingModel.find({ "person.accountId": accountId }).lean<LivingStanding[]>().exec();
}

/** The first of a week's order, or of one league's. */
export function listFirst(
  campaignId: string,
  leagueCode: string | null,
  most: number,
): Promise<LivingStanding[]> {
  const scope = leagueCode === null ? {} : { "counted.leagueCode": leagueCode };
  return StandingModel.find({
    campaignId,
    ...scope,
    "counted.score": trusted({ $gte: 0 }),
    "person.accountId": trusted({ $exists: true }),
  })
    .sort({ "counted.score": -1, "counted.seconds": 1, "counted.finished": 1 })
    .limit(most)
    .lean<LivingStanding[]>()
    .exec();
}

/** How many share score and seconds with `key` and handed in from `from` on, before `key` did. */
export function countEarlier(
  campaignId: string,
  leagueCode: string | null,
  key: RankKey,
  from: number,
): Promise<number> {
  const scope = leagueCode === null ? {} : { "counted.leagueCode": leagueCode };
  return StandingModel.countDocuments({
    campaignId,
    ...scope,
    "counted.score": key.score,
    "counted.seconds": key.seconds,
    "counted.finished": trusted({ $gte: from, $lt: key.finished }),
  }).exec();
}

/** The standings of these accounts are looked at again. */
export async function markStale(accountIds: readonly string[]): Promise<void> {
  await StandingModel.updateMany(
    { "person.accountId": trusted({ $in: accountIds }) },
    { $set: { isStale: true }, $inc: { version: 1 } },
  );
}

export function listStale(most: number): Promise<StandingRecord[]> {
  return StandingModel.find({ isStale: true }).limit(most).lean<StandingRecord[]>().exec();
}

/** From what is counted to what should be. */
export interface Move {
  standingId: string;
  campaignId: string;
  from: Counted | null;
  to: Counted | null;
  /** Of the standing when it was looked at. */
  version: number;
  /** The person has left: nothing is to stay of it. */
  isLast: boolean;
}

/** Writes what is counted now; applied once, however often it is called with the same batch. */
export async function writeMoves(moves: readonly Move[], batch: number): Promise<void> {
  await StandingModel.collection.bulkWrite(moves.map((move) => toUpdate(move, batch)) as never, {
    ordered: false,
  });
}

function toUpdate({ standingId, to, version, isLast }: Move, batch: number): Update {
  if (isLast) return { deleteOne: { filter: { _id: standingId } } };
  return {
    updateOne: {
      filter: { _id: standingId, batch: { $lt: batch } },
      update: [
        { $set: { counted: { $literal: to }, batch, isStale: { $ne: ["$version", version] } } },
      ],
    },
  };
}

/**
 * What is counted of a week, in the order of its leagues or of the region; read from the index alone.
 * In the order of the region neither league nor rounds are known.
 */
export function readCounted(campaignId: string, by: "league" | "region"): AsyncIterable<Counted> {
  const order = {
    ...(by === "league" ? { "counted.leagueCode": 1 as const } : {}),
    "counted.score": -1 as const,
    "counted.seconds": 1 as const,
    "counted.finished": 1 as const,
  };
  const fields = [...Object.keys(order), ...(by === "league" ? ["counted.rounds"] : [])];
  const found = StandingModel.collection
    .find({ campaignId, "counted.score": { $gte: 0 } })
    .project({ _id: 0, ...Object.fromEntries(fields.map((field) => [field, 1])) })
    .sort(order)
    .batchSize(5_000);
  return countedOf(found as AsyncIterable<unknown> as AsyncIterable<StandingRecord>);
}

async function* countedOf(found: AsyncIterable<StandingRecord>): AsyncIterable<Counted> {
  for await (const { counted } of found) if (counted) yield counted;
}
