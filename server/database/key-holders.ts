/**
 * Which keys the running servers know. A server that has not been started again since a new key was put in
 * front could not read what is sealed with it: so the rotation asks first.
 */
import { randomUUID } from "node:crypto";
import { model, Schema } from "mongoose";
import { trusted } from "./trusted";

interface KeyHolder {
  _id: string;
  /** The ring by name, the newest first. */
  keyIds: string[];
  seenAt: Date;
}

const KeyHolderModel = model(
  "KeyHolder",
  new Schema<KeyHolder>(
    {
      _id: { type: String, required: true },
      keyIds: { type: [String], required: true },
      seenAt: { type: Date, required: true, index: true },
    },
    { collection: "key-holders", versionKey: false },
  ),
);

const sayEveryMs = 30_000;
/** A server that said nothing for so long is gone. */
const goneAfterMs = 4 * sayEveryMs;

/** Says every half minute that a server with these keys is running; the answer ends it. */
export function announceKeys(keyIds: readonly string[]): () => Promise<void> {
  const id = randomUUID();
  const say = () =>
    KeyHolderModel.updateOne(
      { _id: id },
      { $set: { keyIds: [...keyIds], seenAt: new Date() } },
      { upsert: true },
    );
  // While the database is away nobody can rotate either.
  const sayIfPossible = () => void say().catch(() => undefined);
  sayIfPossible();
  const timer = setInterval(sayIfPossible, sayEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await KeyHolderModel.deleteOne({ _id: id }).catch(() => undefined);
  };
}

/** How many running servers seal with another key than `keyId`. */
export async function countOldHolders(keyId: string): Promise<number> {
  const since = new Date(Date.now() - goneAfterMs);
  await KeyHolderModel.deleteMany({ seenAt: trusted({ $lt: since }) });
  return KeyHolderModel.countDocuments({ "keyIds.0": trusted({ $ne: keyId }) });
}
