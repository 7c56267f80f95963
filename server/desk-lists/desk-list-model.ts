/** Each list is one document: short, read whole, and replaced whole by one atomic write. */
import { model, Schema } from "mongoose";
import { isDuplicateKey } from "../database/database-errors";

export type DeskListName = "referees" | "canned-replies";

export interface StoredList<Item> {
  version: number;
  changedAt: Date;
  changedById: string;
  items: Item[];
}

const DeskListModel = model(
  "DeskList",
  new Schema<StoredList<unknown> & { _id: string }>(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      changedAt: { type: Date, required: true },
      changedById: { type: String, required: true },
      // Checked by the list's own schema before anything is stored.
      items: [Schema.Types.Mixed],
    },
    { collection: "desk-lists", versionKey: false, minimize: false },
  ),
);

/** Null while nobody has written it. */
export async function findList<Item>(name: DeskListName): Promise<StoredList<Item> | null> {
  return DeskListModel.findById(name).lean<StoredList<Item> | null>();
}

/** Writes over the version before; false when somebody else has written since it was read. */
export async function replaceList<Item>(
  name: DeskListName,
  list: StoredList<Item>,
): Promise<boolean> {
  try {
    const { matchedCount, upsertedCount } = await DeskListModel.updateOne(
      { _id: name, version: list.version - 1 },
      { $set: list },
      { upsert: list.version === 1 },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false; // two wrote the first at once
    throw error;
  }
}
