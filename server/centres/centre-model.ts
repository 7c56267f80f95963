import { model, Schema } from "mongoose";
import { centreKinds } from "#shared/centres/centre-schemas";
import { type RightKind, rightKinds } from "#shared/rights/right-kinds";
import { duplicatesIn } from "../database/database-errors";
import { trusted } from "../database/trusted";

/** "09:00" to "17:30", Asia/Shanghai, on working days. */
export interface OpenHours {
  from: string;
  to: string;
}

/** What the directory says about a centre. */
export interface CentreProfile {
  /** "c-01". */
  _id: string;
  name: string;
  kind: (typeof centreKinds)[number];
  countyCode: string;
  address: string;
  phone: string | null;
  lon: number;
  lat: number;
  rights: RightKind[];
  experts: Partial<Record<RightKind, number>>;
  capacity: number;
  /** Codes of counties and units, or of the whole region. */
  serves: string[];
  openHours: OpenHours[];
  isActive: boolean;
  isSample: boolean;
  /** Absent in what an older program stored: it takes requests. */
  pause?: CentrePause | null;
}

/** No new requests are sent there; the reason is shown to the public. */
export interface CentrePause {
  reason: string;
  /** The last day of it; null: until it is taken back. */
  until: string | null;
}

interface CentreRecord extends CentreProfile {
  /** The requests that have a place here: its load is their number. */
  openTicketIds: string[];
  /** The number of the directory's change that wrote this; see directory-changes.ts. */
  directoryNumber?: number;
}

const openHours = new Schema<OpenHours>(
  { from: { type: String, required: true }, to: { type: String, required: true } },
  { _id: false },
);

export const CentreModel = model(
  "Centre",
  new Schema<CentreRecord>(
    {
      _id: { type: String, required: true },
      name: { type: String, required: true },
      kind: { type: String, enum: centreKinds, required: true },
      countyCode: { type: String, required: true },
      address: { type: String, required: true },
      phone: { type: String, default: null },
      lon: { type: Number, required: true },
      lat: { type: Number, required: true },
      rights: { type: [{ type: String, enum: rightKinds }], required: true },
      experts: { type: Schema.Types.Mixed, required: true },
      capacity: { type: Number, required: true, min: 0 },
      serves: { type: [String], required: true },
      openHours: { type: [openHours], required: true },
      isActive: { type: Boolean, required: true },
      isSample: { type: Boolean, required: true },
      pause: { type: Schema.Types.Mixed, default: null },
      directoryNumber: Number,
      openTicketIds: { type: [String], default: [] },
    },
    // Without `minimize: false` a centre without experts would lose the field.
    { collection: "centres", versionKey: false, minimize: false },
  ),
);

const profileOnly = { openTicketIds: 0, directoryNumber: 0 } as const;

/** All centres without their load, by id. */
export function findProfiles(): Promise<CentreProfile[]> {
  return CentreModel.find({}, profileOnly).sort({ _id: 1 }).lean<CentreProfile[]>().exec();
}

export function findProfile(id: string): Promise<CentreProfile | null> {
  return CentreModel.findById(id, profileOnly).lean<CentreProfile | null>().exec();
}

type Room = Pick<CentreProfile, "capacity" | "isActive"> & { load: number };

/** How many requests have a place at each centre, how many may have one, and whether it takes any; by its id. */
export async function findRoom(): Promise<Map<string, Room>> {
  const rows = await CentreModel.aggregate<Room & Pick<CentreProfile, "pause"> & { _id: string }>([
    { $project: { load: { $size: "$openTicketIds" }, capacity: 1, isActive: 1, pause: 1 } },
  ]);
  return new Map(
    rows.map(({ _id, load, capacity, isActive, pause }) => [
      _id,
      { load, capacity, isActive: isActive && !pause },
    ]),
  );
}

/** Which requests have a place where. */
export async function findReservations(): Promise<{ centreId: string; ticketIds: string[] }[]> {
  const rows = await CentreModel.find({}, { openTicketIds: 1 }).sort({ _id: 1 }).lean();
  return rows.map(({ _id, openTicketIds }) => ({ centreId: _id, ticketIds: openTicketIds }));
}

/** One atomic update: a place for the request if it has one already, or one is free; says whether. */
export async function takePlace(centreId: string, ticketId: string): Promise<boolean> {
  const hasRoom = trusted({ $lt: [{ $size: "$openTicketIds" }, "$capacity"] });
  const takesRequests = { isActive: true, pause: null, $expr: hasRoom };
  const { matchedCount } = await CentreModel.updateOne(
    { _id: centreId, $or: [{ openTicketIds: ticketId }, takesRequests] },
    { $addToSet: { openTicketIds: ticketId } },
  );
  return matchedCount === 1;
}

export async function givePlaceBack(centreId: string, ticketId: string): Promise<void> {
  await CentreModel.updateOne({ _id: centreId }, { $pull: { openTicketIds: ticketId } });
}

/** Adds a centre unless its id is taken: what was edited since is left alone. Says whether it did. */
export async function insertIfMissing(profile: CentreProfile): Promise<boolean> {
  const { upsertedCount } = await CentreModel.updateOne(
    { _id: profile._id },
    { $setOnInsert: { ...profile, openTicketIds: [] } },
    { upsert: true },
  );
  return upsertedCount === 1;
}

/**
 * Writes what change `number` of the directory says of these centres, unless a later change has written
 * it already; requests with a place there keep it.
 */
export async function writeProfiles(
  number: number,
  profiles: readonly CentreProfile[],
): Promise<void> {
  const writes = profiles.map(({ _id, ...profile }) => ({
    updateOne: {
      filter: { _id, directoryNumber: trusted({ $not: { $gte: number } }) },
      update: {
        $set: { ...profile, directoryNumber: number },
        $setOnInsert: { openTicketIds: [] },
      },
      upsert: true,
    },
  }));
  try {
    await CentreModel.bulkWrite(writes, { ordered: false });
  } catch (error) {
    // A later change has written this centre: the filter found none, and its id was taken.
    if (duplicatesIn(error) === null) throw error;
  }
}
