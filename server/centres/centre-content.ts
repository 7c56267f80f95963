import { z } from "zod";
import { centreId, centreKinds, countyCode } from "#shared/centres/centre-schemas";
import { rightKind } from "#shared/rights/right-schemas";
import sampleCentres from "../content/centres.json";
import { isDuplicateKey } from "../database/database-errors";
import { forgetProfiles } from "./centre-actions";
import { type CentreProfile, insertIfMissing } from "./centre-model";
import { findLatestChange } from "./directory-model";
import { isServable, placeOf } from "./regions";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One row of the directory as content carries it. */
const centreRow = z.strictObject({
  id: centreId,
  name: z.string().min(2).max(40),
  kind: z.enum(centreKinds),
  countyCode: countyCode.refine((code) => placeOf(code) !== undefined),
  address: z.string().max(100),
  phone: z.string().max(20).nullable(),
  lon: z.number().min(90).max(130),
  lat: z.number().min(35).max(55),
  rights: z.array(rightKind).min(1),
  experts: z.partialRecord(rightKind, z.number().int().min(0)),
  capacity: z.number().int().min(0),
  serves: z.array(z.string().refine(isServable)).min(1),
  openHours: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })),
  isActive: z.boolean(),
  isSample: z.boolean(),
});

/** The shipped directory: 38 samples, since no list of the real ones is public (docs/sources.md A2). */
export const centreLoaders = [
  {
    name: "centres",
    /** Adds what is missing; a row that is there, edited or not, stays as it is. */
    load: async (): Promise<{ added: number }> => {
      // Once people have taken the directory into their hands, nothing is added to it any more.
      if (await findLatestChange()) return { added: 0 };
      let added = 0;
      for (const { id, ...row } of z.array(centreRow).parse(sampleCentres)) {
        if (await addCentre({ _id: id, ...row })) added += 1;
      }
      forgetProfiles();
      return { added };
    },
  },
];

/** The centres of the demonstration's staff-a and staff-b, both in 呼和浩特. */
export function sampleStaffCentres(): [string, string] {
  return ["c-02", "c-01"];
}

async function addCentre(profile: CentreProfile): Promise<boolean> {
  try {
    return await insertIfMissing(profile);
  } catch (error) {
    if (isDuplicateKey(error)) return false; // another node starts at the same moment
    throw error;
  }
}
