import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { rightKind } from "../rights/right-schemas";
import { centreId, centreView, countyCode, unitView } from "./centre-schemas";

export const listRegionsEndpoint = defineEndpoint({
  name: "listRegions",
  summary: "The 14 reporting units with their 103 banners, counties and districts",
  method: "get",
  path: "/api/regions",
  access: "everyone",
  input: z.strictObject({}),
  output: z.object({ items: z.array(unitView) }),
});

export const listCentresEndpoint = defineEndpoint({
  name: "listCentres",
  summary: "The directory of centres; with `near`, nearest first",
  method: "get",
  path: "/api/centres",
  access: "everyone",
  input: z.strictObject({
    /** A county, or a unit's code; in a county that has none, the centres that act for it. */
    region: z
      .string()
      .regex(/^15\d{4}$/)
      .optional(),
    right: rightKind.optional(),
    /** "lon,lat" in GCJ-02, or a county's code. */
    near: z
      .string()
      .regex(/^(15\d{4}|\d{2,3}(\.\d{1,8})?,\d{2}(\.\d{1,8})?)$/)
      .optional(),
  }),
  output: z.object({ items: z.array(centreView) }),
});

export const readCentreEndpoint = defineEndpoint({
  name: "readCentre",
  summary: "One centre",
  method: "get",
  path: "/api/centres/:centreId",
  access: "everyone",
  input: z.strictObject({ centreId, near: countyCode.optional() }),
  output: centreView,
});
