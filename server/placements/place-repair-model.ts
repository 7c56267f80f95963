/** What the repair of places has mended, one record a day; days without any have none. */
import { model, Schema } from "mongoose";
import { trusted } from "../database/trusted";

/** What one look at the books has found. */
export interface PlaceRepair {
  /** Places that no open request holds any more: given back. */
  released: number;
  /** Open requests whose centre had no place noted for them: taken again. */
  reserved: number;
  /** Open requests whose centre has no place left: for people to see to. */
  unplaced: number;
}

interface RepairRecord extends PlaceRepair {
  /** The day, "2026-11-25": released and reserved are its sums, unplaced what the last look found. */
  _id: string;
  at: Date;
}

const RepairModel = model(
  "PlaceRepair",
  new Schema<RepairRecord>(
    {
      _id: { type: String, required: true },
      at: { type: Date, required: true },
      released: { type: Number, required: true },
      reserved: { type: Number, required: true },
      unplaced: { type: Number, required: true },
    },
    { collection: "place-repairs", versionKey: false },
  ),
);

export async function addRepair(day: string, at: Date, repair: PlaceRepair): Promise<void> {
  const { released, reserved, unplaced } = repair;
  await RepairModel.updateOne(
    { _id: day },
    { $inc: { released, reserved }, $set: { unplaced, at } },
    { upsert: true },
  );
}

/** The newest day on which something was mended, not before `day`; null when there was none. */
export async function findLatestRepair(day: string): Promise<RepairRecord | null> {
  return RepairModel.findOne({ _id: trusted({ $gte: day }) })
    .sort({ _id: -1 })
    .lean<RepairRecord | null>();
}
