import { type AnyBulkWriteOperation, model, Schema } from "mongoose";
import type { RankKey } from "#shared/ranking/rank-rule";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";
import type { Counted, Move } from "./standing-model";

/**
 * How many there are of each, so that a place is read and never counted: a tree for the region and one
 * for each league. Its root counts by score; below a score, by stretch of 64 seconds; below a stretch, by
 * second; below a second, by the hour of handing in. Who shares all four is counted by the index: a
 * handful, however many take part. So a place costs four small documents, with a thousand people or a
 * million.
 */
interface CountRecord {
  /** "week-2027/region/17/3/12" */
  _id: string;
  campaignId: string;
  /** By the step of the next level. */
  counts: Record<string, number>;
  /** The number of the batch applied last: none is applied twice. */
  batch: number;
}

const CountModel = model(
  "StandingCount",
  new Schema<CountRecord>(
    {
      _id: { type: String, required: true },
      campaignId: { type: String, required: true, index: true },
      counts: { type: Schema.Types.Mixed, default: {} },
      batch: { type: Number, required: true },
    },
    { collection: "standing_counts", versionKey: false, minimize: false },
  ),
);

/** The region, or a league's code. */
export type Scope = "region" | (string & {});

const stretchSeconds = 64;
const hourSeconds = 3_600;

/** The seconds of a person's hour of handing in that lie before it are counted by the index, from here on. */
export function hourBegin({ finished }: RankKey): number {
  return Math.floor(finished / hourSeconds) * hourSeconds;
}

/** The steps from the root to somebody's hour; at each level a smaller step comes first, of scores a greater one. */
function stepsOf({ score, seconds, finished }: RankKey): number[] {
  return [
    score,
    Math.floor(seconds / stretchSeconds),
    seconds % stretchSeconds,
    Math.floor(finished / hourSeconds),
  ];
}

/** The documents on the way to somebody's hour, each with the step taken in it. */
export function countersOf(
  campaignId: string,
  scope: Scope,
  key: RankKey,
): { id: string; step: string }[] {
  const steps = stepsOf(key);
  return steps.map((step, level) => ({
    id: [campaignId, scope, ...steps.slice(0, level)].join("/"),
    step: String(step),
  }));
}

/** Counts people and rounds of each league: "people 150100", "rounds 150100". */
export function participationId(campaignId: string): string {
  return `${campaignId}/participation`;
}

export async function readCounts(
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const found = await CountModel.find({ _id: trusted({ $in: ids }) }).lean<CountRecord[]>();
  return new Map(found.map(({ _id, counts }) => [_id, counts]));
}

/** How many stand before `key` in the counts of its way: all but those of its own hour. */
export function countBefore(
  counts: ReadonlyMap<string, Readonly<Record<string, number>>>,
  way: readonly { id: string; step: string }[],
): number {
  return way
    .map(({ id, step }, level) => {
      const isBefore = (other: string) =>
        level === 0 ? Number(other) > Number(step) : Number(other) < Number(step);
      return sum(Object.entries(counts.get(id) ?? {}).filter(([other]) => isBefore(other)));
    })
    .reduce((total, one) => total + one, 0);
}

/** How many take part in a scope. */
export function countAll(counts: Readonly<Record<string, number>> | undefined): number {
  return sum(Object.entries(counts ?? {}));
}

function sum(entries: readonly [string, number][]): number {
  return entries.reduce((total, [, count]) => total + count, 0);
}

/** Applies what moves change in the counts; once, however often it is called with the same batch. */
export async function countMoves(moves: readonly Move[], batch: number): Promise<void> {
  const changes = new Map<string, { campaignId: string; counts: Map<string, number> }>();
  for (const { campaignId, from, to } of moves) {
    for (const [id, step, by] of [
      ...changesOf(campaignId, from, -1),
      ...changesOf(campaignId, to, 1),
    ]) {
      const change = changes.get(id) ?? { campaignId, counts: new Map<string, number>() };
      change.counts.set(step, (change.counts.get(step) ?? 0) + by);
      changes.set(id, change);
    }
  }
  await writeCounts(
    [...changes].flatMap(([id, { campaignId, counts }]) => {
      const changed = [...counts].filter(([, by]) => by !== 0);
      const $inc = Object.fromEntries(changed.map(([step, by]) => [`counts.${step}`, by]));
      const update = { $inc, $set: { batch }, $setOnInsert: { campaignId } };
      return changed.length === 0 ? [] : [upsertBefore(batch, id, update)];
    }),
  );
}

function changesOf(
  campaignId: string,
  counted: Counted | null,
  by: 1 | -1,
): [id: string, step: string, by: number][] {
  if (!counted) return [];
  const { leagueCode, rounds } = counted;
  const ways = ["region", leagueCode].flatMap((scope) => countersOf(campaignId, scope, counted));
  const id = participationId(campaignId);
  return [
    ...ways.map(({ id, step }): [string, string, number] => [id, step, by]),
    [id, `people ${leagueCode}`, by],
    [id, `rounds ${leagueCode}`, by * rounds],
  ];
}

/** Puts counts in the place of what is there. */
export async function replaceCounts(
  campaignId: string,
  counters: readonly { id: string; counts: Record<string, number> }[],
  batch: number,
): Promise<void> {
  await writeCounts(
    counters.map(({ id, counts }) =>
      upsertBefore(batch, id, { $set: { campaignId, counts, batch } }),
    ),
  );
}

/**
 * Empties those of a week's counts that the recount of this batch has not written: nobody is in them.
 * Never deleted, since a node that is slow over an older batch would add them again.
 */
export async function emptyCountsBefore(campaignId: string, batch: number): Promise<void> {
  await CountModel.updateMany(
    { campaignId, batch: trusted({ $lt: batch }) },
    { $set: { counts: {}, batch } },
  );
}

type Update = AnyBulkWriteOperation<CountRecord>;

function upsertBefore(batch: number, id: string, update: object): Update {
  return { updateOne: { filter: { _id: id, batch: { $lt: batch } }, update, upsert: true } };
}

async function writeCounts(updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return;
  try {
    await CountModel.collection.bulkWrite([...updates] as never, { ordered: false });
  } catch (error) {
    // The filter finds no counter this batch (or a later one) has been at, and adding it is refused.
    if (!isEveryFaultADuplicate(error)) throw error;
  }
}

function isEveryFaultADuplicate(error: unknown): boolean {
  const { writeErrors = [] } = (error ?? {}) as { writeErrors?: readonly unknown[] };
  return writeErrors.length > 0 && writeErrors.every((each) => isDuplicateKey(each));
}
