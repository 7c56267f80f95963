import { z } from "zod";
import { isoDay } from "../http/fields";
import { rightKind } from "../rights/right-schemas";

/** GB/T 2260 code of one of the 103 banners, counties, cities and districts of Inner Mongolia. */
export const countyCode = z.string().regex(/^15\d{4}$/);

/** "c-01" … : given by the directory, stable through renaming. */
export const centreId = z.string().regex(/^c-\d{2,4}$/);

/**
 * A reporting unit: one of the 12 leagues and cities, or 满洲里 / 二连浩特, which are counties by code
 * but report to the region themselves (docs/sources.md A4).
 */
export const unitView = z.object({
  code: z.string(),
  name: z.string(),
  counties: z.array(
    z.object({
      code: countyCode,
      name: z.string(),
      /** Of the seat, GCJ-02, as WeChat's map takes it. */
      lon: z.number(),
      lat: z.number(),
    }),
  ),
});
export type UnitView = z.infer<typeof unitView>;

export const centreKinds = ["sub_centre", "workstation"] as const;

/** A centre as the public sees it. */
export const centreView = z.object({
  id: centreId,
  name: z.string(),
  kind: z.enum(centreKinds),
  countyCode,
  countyName: z.string(),
  unitName: z.string(),
  address: z.string(),
  /** Null until the administration fills it in: no invented number is ever shown. */
  phone: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  rights: z.array(rightKind),
  /** Rights it has its own experts for. */
  expertRights: z.array(rightKind),
  hours: z.string(),
  isOpenNow: z.boolean(),
  /** "12:00" while it is open: when it closes, for lunch or for the day; null while it is closed. */
  closesAt: z.string().nullable(),
  /** When it opens again, while it is closed; null while it is open, and where that is not known. */
  opensNext: z.object({ day: isoDay, time: z.string(), isProvisional: z.boolean() }).nullable(),
  isActive: z.boolean(),
  /** It takes no new requests, and why; `until` is the last day of it, null when nobody can say. */
  pause: z.object({ reason: z.string(), until: z.string().nullable() }).nullable(),
  isSample: z.boolean(),
  /** Straight-line kilometres from `near`; null when none was given. */
  distanceKm: z.number().nullable(),
});
export type CentreView = z.infer<typeof centreView>;
