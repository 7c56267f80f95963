/** Who looked at what, and when: rows are only ever added, and taken out when their time is over. */
import { model, Schema } from "mongoose";
import type { LookKind } from "#shared/trust/trust-terms";
import { trusted } from "../database/trusted";

export interface LookRecord {
  /** Made of request, person, thing and hour, hashed: noted twice it is one. */
  _id: string;
  ticketId: string;
  accountId: string;
  name: string;
  role: "staff" | "coordinator";
  centreId: string | null;
  what: LookKind;
  thing: string | null;
  at: Date;
}

const text = { type: String, required: true } as const;
const textOrNull = { type: String, default: null } as const;

const LookModel = model(
  "Look",
  new Schema<LookRecord>(
    {
      _id: text,
      ticketId: text,
      accountId: text,
      name: { type: String, default: "" },
      role: text,
      centreId: textOrNull,
      what: text,
      thing: textOrNull,
      at: { type: Date, required: true },
    },
    { collection: "looks", versionKey: false },
  )
    .index({ ticketId: 1, at: -1, _id: -1 })
    .index({ at: 1 }),
);

/** Adds what is not there yet, in one write. */
export async function insertLooks(looks: readonly LookRecord[]): Promise<void> {
  if (looks.length === 0) return;
  const once = looks.map(({ _id, ...rest }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
  }));
  await LookModel.bulkWrite(once, { ordered: false });
}

/** The looks at one request, the latest first, after `after`. */
export function listLooksAt(
  ticketId: string,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<LookRecord[]> {
  const earlier = after && {
    $or: [{ at: trusted({ $lt: after.at }) }, { at: after.at, _id: trusted({ $lt: after.id }) }],
  };
  return LookModel.find({ ticketId, ...earlier })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<LookRecord[]>()
    .exec();
}

/** The latest looks at any of the requests, for their applicant's export. */
export function listLooksAtAll(ticketIds: readonly string[], limit: number): Promise<LookRecord[]> {
  return LookModel.find({ ticketId: trusted({ $in: ticketIds }) })
    .sort({ at: -1 })
    .limit(limit)
    .lean<LookRecord[]>()
    .exec();
}

export function countLooksBefore(before: Date): Promise<number> {
  return LookModel.countDocuments({ at: trusted({ $lt: before }) });
}

/** Deletes the oldest of them, `most` at most; says how many. */
export async function deleteLooksBefore(before: Date, most: number): Promise<number> {
  const due = await LookModel.find({ at: trusted({ $lt: before }) })
    .select({ _id: 1 })
    .sort({ at: 1 })
    .limit(most)
    .lean<{ _id: string }[]>();
  const ids = due.map(({ _id }) => _id);
  const { deletedCount } = await LookModel.deleteMany({ _id: trusted({ $in: ids }) });
  return deletedCount;
}
