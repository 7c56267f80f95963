import { z } from "zod";
import { isoDay, isoMoment, typedText } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { centreId, centreKinds, countyCode } from "./centre-schemas";
import { directoryBounds } from "./directory-terms";

const { name, address, capacity, experts, pauseReason } = directoryBounds;
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the directory says about a centre, as it may be edited. */
export const directoryFields = z.strictObject({
  name: typedText(name.min, name.max),
  kind: z.enum(centreKinds),
  countyCode,
  address: typedText(address.min, address.max),
  phone: z
    .string()
    .regex(/^[\d\-() ]{5,20}$/)
    .nullable(),
  lon: z.number().min(90).max(130),
  lat: z.number().min(35).max(55),
  rights: z
    .array(rightKind)
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: "duplicate" }),
  experts: z.partialRecord(rightKind, z.number().int().min(experts[0]).max(experts[1])),
  capacity: z.number().int().min(capacity[0]).max(capacity[1]),
  /** Codes of counties and units, or of the whole region. */
  serves: z
    .array(z.string().regex(/^15\d{4}$/))
    .min(1)
    .max(120),
  openHours: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).max(4),
  isActive: z.boolean(),
});
export type DirectoryFields = z.infer<typeof directoryFields>;

/** New requests are not sent there until the last day of the pause is over; null: until it is taken back. */
export const pauseInput = z.strictObject({
  /** Shown to the public. */
  reason: typedText(pauseReason.min, pauseReason.max),
  until: isoDay.nullable(),
});

export const directoryItem = directoryFields.extend({
  id: centreId,
  isSample: z.boolean(),
  pause: pauseInput.nullable(),
  /** Requests that have a place there now. */
  load: z.number().int(),
});

export const directoryChangeKinds = [
  "shipped",
  "edit",
  "pause",
  "resume",
  "pause_over",
  "import",
  "undo",
] as const;

export const directoryView = z.object({
  /** Counts the changes: the next one is written against it. */
  number: z.number().int(),
  items: z.array(directoryItem),
  /** The latest first. */
  changes: z.array(
    z.object({
      number: z.number().int(),
      at: isoMoment,
      byName: z.string(),
      kind: z.enum(directoryChangeKinds),
      /** A centre's name, how many were added, changed and left, or the change that was gone back to. */
      details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
});
export type DirectoryView = z.infer<typeof directoryView>;

/** What a file holds, and what importing it would do, or has done. */
export const directoryReport = z.object({
  number: z.number().int(),
  rowCount: z.number().int(),
  faults: z.array(z.object({ row: z.number().int(), column: z.string(), what: z.string() })),
  /** Also those that are not listed. */
  faultCount: z.number().int(),
  added: z.array(z.string()),
  addedCount: z.number().int(),
  changed: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  changedCount: z.number().int(),
  unchangedCount: z.number().int(),
  /** They are not in the file: they get no new requests and are shown to nobody; open ones stay there. */
  leaving: z.array(z.object({ name: z.string(), load: z.number().int(), isSample: z.boolean() })),
  leavingCount: z.number().int(),
  /** False for a check: nothing was written. */
  isImported: z.boolean(),
});
export type DirectoryReport = z.infer<typeof directoryReport>;
