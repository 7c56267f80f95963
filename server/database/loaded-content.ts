/** Which content was loaded last: one row, so that a start knows whether there is anything to load. */
import { model, Schema } from "mongoose";

const rowId = "content";
const LoadedContentModel = model(
  "LoadedContent",
  new Schema<{ _id: string; fingerprint: string }>(
    { _id: String, fingerprint: { type: String, required: true } },
    { collection: "loaded_content", versionKey: false },
  ),
);

export async function isContentLoaded(fingerprint: string): Promise<boolean> {
  const row = await LoadedContentModel.findById(rowId).lean();
  return row?.fingerprint === fingerprint;
}

/** Only when all of it is in. */
export async function rememberLoadedContent(fingerprint: string): Promise<void> {
  await LoadedContentModel.updateOne({ _id: rowId }, { $set: { fingerprint } }, { upsert: true });
}
