import { model, Schema } from "mongoose";
import type { NoticeCause } from "#shared/notices/notice-terms";
import { trusted } from "../database/trusted";

/** One notice to one account. Names the request and says nothing of it. */
export interface NoticeRecord {
  /** Made of the notice and the account: delivering it twice is delivering it once. */
  _id: string;
  accountId: string;
  cause: NoticeCause;
  at: Date;
  ticketId: string;
  number: string;
  dueOn: string | null;
  readAt: Date | null;
}

const schema = new Schema<NoticeRecord>(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    cause: { type: String, required: true },
    at: { type: Date, required: true },
    ticketId: { type: String, required: true },
    number: { type: String, required: true },
    dueOn: { type: String, default: null },
    readAt: { type: Date, default: null },
  },
  { collection: "notices", versionKey: false },
);
schema.index({ accountId: 1, at: -1, _id: -1 });
// The count beside the entrance: the unread ones of an account, which are few.
schema.index({ accountId: 1, readAt: 1 });
schema.index({ at: 1 });

const NoticeModel = model("Notice", schema);

/** Stores what is not there yet. */
export async function deliverOnce(notices: readonly NoticeRecord[]): Promise<void> {
  if (notices.length === 0) return;
  const once = notices.map(({ _id, ...rest }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
  }));
  await NoticeModel.bulkWrite(once, { ordered: false });
}

/** The latest first, after `after`. */
export async function findNotices(
  accountId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<NoticeRecord[]> {
  const place = after && {
    $or: [{ at: trusted({ $lt: after.at }) }, { at: after.at, _id: trusted({ $lt: after.id }) }],
  };
  return NoticeModel.find({ accountId, ...place })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<NoticeRecord[]>();
}

export function countUnread(accountId: string): Promise<number> {
  return NoticeModel.countDocuments({ accountId, readAt: null });
}

/** Says whether there is such a notice of this account; one that was read stays as it was. */
export async function markRead(accountId: string, id: string, readAt: Date): Promise<boolean> {
  await NoticeModel.updateOne({ _id: id, accountId, readAt: null }, { readAt });
  return (await NoticeModel.exists({ _id: id, accountId })) !== null;
}

export async function markAllRead(accountId: string, upTo: Date, readAt: Date): Promise<void> {
  await NoticeModel.updateMany(
    { accountId, readAt: null, at: trusted({ $lte: upTo }) },
    { readAt },
  );
}

export async function deleteOlder(than: Date): Promise<void> {
  await NoticeModel.deleteMany({ at: trusted({ $lt: than }) });
}

export function exportNotices(accountId: string) {
  return NoticeModel.find({ accountId })
    .sort({ at: -1 })
    .select({ _id: 0, accountId: 0 })
    .lean()
    .exec();
}

export async function eraseNotices(accountId: string): Promise<void> {
  await NoticeModel.deleteMany({ accountId });
}
