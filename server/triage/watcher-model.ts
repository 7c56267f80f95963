/** Who has a request open right now: one small record each, worth nothing once its time is over. */
import { model, Schema } from "mongoose";
import { trusted } from "../database/trusted";

export interface WatcherRecord {
  /** The request and who looks at it: one record each. */
  _id: string;
  ticketId: string;
  accountId: string;
  name: string;
  expiresAt: Date;
}

const schema = new Schema<WatcherRecord>(
  {
    _id: { type: String, required: true },
    ticketId: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: "ticket-watchers", versionKey: false },
);
schema.index({ ticketId: 1, expiresAt: 1 });
schema.index({ expiresAt: 1 });

const WatcherModel = model("TicketWatcher", schema);

export async function keepWatcher(watcher: Omit<WatcherRecord, "_id">): Promise<void> {
  const { ticketId, accountId, name, expiresAt } = watcher;
  await WatcherModel.updateOne(
    { _id: `${ticketId}:${accountId}` },
    { $set: { ticketId, accountId, name, expiresAt } },
    { upsert: true },
  );
}

export async function dropWatcher(ticketId: string, accountId: string): Promise<void> {
  await WatcherModel.deleteOne({ _id: `${ticketId}:${accountId}` });
}

/** Who looks at these requests at `now`, in the order of their names. */
export async function listWatchers(
  ticketIds: readonly string[],
  now: Date,
): Promise<WatcherRecord[]> {
  return WatcherModel.find({
    ticketId: trusted({ $in: [...ticketIds] }),
    expiresAt: trusted({ $gt: now }),
  })
    .sort({ name: 1 })
    .lean<WatcherRecord[]>();
}

/** Deletes those whose time is over; says how many. */
export async function sweepWatchers(now: Date): Promise<number> {
  const { deletedCount } = await WatcherModel.deleteMany({ expiresAt: trusted({ $lte: now }) });
  return deletedCount;
}
