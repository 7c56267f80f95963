import { model, Schema } from "mongoose";
import { insertOnce } from "../database/insert-once";
import { trusted } from "../database/trusted";

/** A line for each spreadsheet that left: who took what. Lines are added, never changed. */
export interface ExportRecord {
  _id: string;
  at: Date;
  /** Null once that account was erased. */
  byId: string | null;
  what: "tickets" | "months";
  /** Of one centre; null: of all. */
  centreId: string | null;
  from: string;
  to: string;
  state: string;
  rows: number;
}

const schema = new Schema<ExportRecord>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    byId: { type: String, default: null },
    what: { type: String, required: true },
    centreId: { type: String, default: null },
    from: { type: String, required: true },
    to: { type: String, required: true },
    state: { type: String, required: true },
    rows: { type: Number, required: true },
  },
  { collection: "exports", versionKey: false },
);
schema.index({ at: -1, _id: -1 });
schema.index({ byId: 1 });

const ExportModel = model("Export", schema);

export async function noteExport({ _id, ...record }: ExportRecord): Promise<void> {
  await insertOnce(ExportModel, _id, record);
}

/** The latest first, after `after`. */
export async function listExportRecords(
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ExportRecord[]> {
  const place = after && {
    $or: [{ at: trusted({ $lt: after.at }) }, { at: after.at, _id: trusted({ $lt: after.id }) }],
  };
  return ExportModel.find({ ...place })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<ExportRecord[]>();
}

export async function exportsOf(byId: string): Promise<ExportRecord[]> {
  return ExportModel.find({ byId }).sort({ at: 1 }).lean<ExportRecord[]>();
}

/** The lines stay, for what left stays out; whose account it was is forgotten. */
export async function forgetExporter(byId: string): Promise<void> {
  await ExportModel.updateMany({ byId }, { $set: { byId: null } });
}
