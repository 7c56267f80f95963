/** One document per kind of setting: what is set, and who set it; each change is one atomic write. */
import { model, Schema } from "mongoose";
import { isDuplicateKey } from "../database/database-errors";

export type SettingKind = "limits" | "weights" | "retention";

export interface StoredChange<Value> {
  version: number;
  at: Date;
  byId: string | null;
  from: Value;
  to: Value;
}
export interface StoredSetting<Value> {
  _id: SettingKind;
  version: number;
  value: Value;
  /** The oldest first. */
  changes: StoredChange<Value>[];
}

/** So that the document stays small; older changes are of no use to anybody. */
const mostChanges = 200;

const SettingModel = model(
  "Setting",
  new Schema<StoredSetting<unknown>>(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      // Checked by the setting's own schema before anything is stored.
      value: { type: Schema.Types.Mixed, required: true },
      changes: [Schema.Types.Mixed],
    },
    { collection: "settings", versionKey: false, minimize: false },
  ),
);

/** Null while nobody has changed it. */
export async function findSetting<Value>(kind: SettingKind): Promise<StoredSetting<Value> | null> {
  return SettingModel.findById(kind).lean<StoredSetting<Value> | null>();
}

/** Writes over the version that was read; false when somebody else has written since. */
export async function replaceSetting<Value>(
  kind: SettingKind,
  change: StoredChange<Value>,
): Promise<boolean> {
  try {
    const { matchedCount, upsertedCount } = await SettingModel.updateOne(
      { _id: kind, version: change.version - 1 },
      {
        $set: { value: change.to, version: change.version },
        $push: { changes: { $each: [change], $slice: -mostChanges } },
      },
      { upsert: change.version === 1 },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false; // two made the first change at once
    throw error;
  }
}

/** Takes an account's name off the changes it made; the changes stay. */
export async function detachChanges(accountId: string): Promise<void> {
  await SettingModel.updateMany(
    { "changes.byId": accountId },
    { $set: { "changes.$[theirs].byId": null } },
    { arrayFilters: [{ "theirs.byId": accountId }] },
  );
}

export function findSettingsChangedBy(accountId: string): Promise<StoredSetting<unknown>[]> {
  return SettingModel.find({ "changes.byId": accountId }).lean<StoredSetting<unknown>[]>().exec();
}
