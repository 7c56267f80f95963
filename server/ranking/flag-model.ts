import { createHash } from "node:crypto";
import { model, Schema } from "mongoose";
import { type FlagKind, flagsOfRound } from "#shared/ranking/flag-rule";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";
import type { ScoredRound } from "../quiz";

export interface FlagRecord {
  /** Made from what it is about, so that it is raised once. */
  _id: string;
  kind: FlagKind;
  raisedAt: Date;
  /** Whom it is about; names are looked up when it is read, and who has left is not in it. */
  standingIds: string[];
  round: FlaggedRound | null;
  accounts: number | null;
  seenAt: Date | null;
  seenBy: string | null;
}
type FlaggedRound = Pick<
  ScoredRound,
  "score" | "questionCount" | "answered" | "durationMs" | "finishedAt"
>;

const FlagModel = model(
  "RankingFlag",
  new Schema<FlagRecord>(
    {
      _id: { type: String, required: true },
      kind: { type: String, required: true },
      raisedAt: { type: Date, required: true },
      standingIds: { type: [String], required: true, index: true },
      round: { type: Schema.Types.Mixed, default: null },
      accounts: { type: Number, default: null },
      seenAt: { type: Date, default: null },
      seenBy: { type: String, default: null },
    },
    { collection: "ranking_flags", versionKey: false },
  ).index({ seenBy: 1, raisedAt: -1, _id: -1 }),
);

/** Flags what is unlikely among these rounds, by standing; what has been flagged stays as it is. */
export async function raiseRoundFlags(
  rounds: ReadonlyMap<string, readonly ScoredRound[]>,
  raisedAt: Date,
): Promise<void> {
  const flags = [...rounds].flatMap(([standingId, ofOne]) =>
    ofOne.flatMap((round) =>
      flagsOfRound(round).map((kind) => toRoundFlag(kind, standingId, round, raisedAt)),
    ),
  );
  if (flags.length === 0) return;
  await FlagModel.bulkWrite(
    flags.map(({ _id, ...rest }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
    })),
    { ordered: false },
  );
}

function toRoundFlag(
  kind: FlagKind,
  standingId: string,
  { _id, score, questionCount, answered, durationMs, finishedAt }: ScoredRound,
  raisedAt: Date,
): FlagRecord {
  return {
    _id: idOf(kind, standingId, _id),
    kind,
    raisedAt,
    standingIds: [standingId],
    round: { score, questionCount, answered, durationMs, finishedAt },
    accounts: null,
    seenAt: null,
    seenBy: null,
  };
}

/**
 * Flags a stretch in which many accounts joined from one address. More of them than an editor has seen makes it
 * one to look at again; as many or fewer do not.
 */
export async function raiseAddressFlag(
  stretch: string,
  standingIds: readonly string[],
  accounts: number,
  raisedAt: Date,
): Promise<void> {
  try {
    await FlagModel.updateOne(
      { _id: idOf("many_accounts", stretch), accounts: trusted({ $lt: accounts }) },
      {
        $set: { accounts, standingIds, seenAt: null, seenBy: null },
        $setOnInsert: { kind: "many_accounts", raisedAt, round: null },
      },
      { upsert: true },
    );
  } catch (error) {
    // It is there with as many: the upsert ran against its _id.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Of people who have left nothing stays. */
export async function dropFlagsOf(standingIds: readonly string[]): Promise<void> {
  if (standingIds.length === 0) return;
  const $in = [...standingIds];
  await FlagModel.updateMany(
    { standingIds: trusted({ $in }) },
    { $pull: { standingIds: { $in } } },
  );
  await FlagModel.deleteMany({ standingIds: trusted({ $size: 0 }) });
}

/** The latest first, from `after` on. */
export function listFlagRecords(
  isSeen: boolean,
  after: { at: Date; id: string } | null,
  most: number,
): Promise<FlagRecord[]> {
  const from = after && [
    { raisedAt: trusted({ $lt: after.at }) },
    { raisedAt: after.at, _id: trusted({ $lt: after.id }) },
  ];
  return FlagModel.find({
    seenBy: isSeen ? trusted({ $ne: null }) : null,
    ...(from ? { $or: from } : {}),
  })
    .sort({ raisedAt: -1, _id: -1 })
    .limit(most)
    .lean<FlagRecord[]>()
    .exec();
}

export function markFlagRecord(
  flagId: string,
  seen: { seenAt: Date; seenBy: string } | { seenAt: null; seenBy: null },
): Promise<FlagRecord | null> {
  const changed = FlagModel.findOneAndUpdate(
    { _id: flagId },
    { $set: seen },
    { returnDocument: "after" },
  );
  return changed.lean<FlagRecord | null>().exec();
}

/** What is flagged about one standing, for its owner's export. */
export async function listFlagsOfStanding(standingId: string) {
  const found = await FlagModel.find({ standingIds: standingId }).lean<FlagRecord[]>();
  return found.map(({ kind, raisedAt, round }) => ({ kind, raisedAt, round }));
}

function idOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("/")).digest("hex").slice(0, 24);
}
