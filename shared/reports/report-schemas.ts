import { z } from "zod";
import { centreId } from "../centres/centre-schemas";
import { isoDay, isoMoment, recordId } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { triageRow } from "../tickets/ticket-schemas";
import { wantKinds } from "../tickets/ticket-terms";
import { reportOutcomes, reportPeriods, stuckKinds } from "./report-terms";

const count = z.number().int();
/** Working days; halves where it is the middle of an even number. */
const median = z.number().nullable();
const mean = z.number().nullable();

/** The figures of region-overview.ts, where each is explained. */
export const regionOverview = z.object({
  /** When the requests were looked at. */
  readAt: isoMoment,
  today: isoDay,
  period: z.enum(reportPeriods),
  since: isoDay,
  firstAnswerDays: count,
  totals: z.object({
    open: count,
    received: count,
    ended: count,
    medianAnswerDays: median,
    inTimePercent: mean,
    late: count,
    breached: count,
    atCoordinator: count,
    satisfaction: mean,
    ratings: count,
  }),
  urgent: z.object({
    count,
    places: z.array(
      z.object({ unitName: z.string(), count, breached: count, dueToday: count, dueNext: count }),
    ),
  }),
  units: z.array(
    z.object({ code: z.string(), name: z.string(), open: count, dueNow: count, dueNext: count }),
  ),
  weeks: z.array(z.object({ monday: isoDay, received: count, ended: count })),
  rights: z.array(z.object({ right: rightKind, count })),
  outcomes: z.array(z.object({ outcome: z.enum(reportOutcomes), count })),
  centres: z.array(
    z.object({
      id: centreId,
      name: z.string(),
      unitName: z.string(),
      isSample: z.boolean(),
      isActive: z.boolean(),
      load: count,
      capacity: count,
      breached: count,
      dueSoon: count,
      medianAnswerDays: median,
      weeks: z.array(count),
      satisfaction: mean,
      ratings: count,
    }),
  ),
});
export type RegionOverview = z.infer<typeof regionOverview>;

export const stuckRow = triageRow.omit({ watcherNames: true }).extend({
  /** Working days since it reached who has it now. */
  waitedDays: count,
  transferCount: count,
});
export type StuckRow = z.infer<typeof stuckRow>;

export const stuckCounts = z.record(z.enum(stuckKinds), count);

export const monthRow = z.object({
  /** "2026-11". */
  month: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  right: rightKind,
  matter: z.enum(wantKinds),
  outcome: z.enum([...reportOutcomes, "open"]),
  count,
  medianAnswerDays: median,
  late: count,
  medianCloseDays: median,
  satisfaction: mean,
  ratings: count,
});
export type MonthRow = z.infer<typeof monthRow>;

export const exportView = z.object({
  id: recordId,
  at: isoMoment,
  byName: z.string(),
  /** One row for each request, or the monthly counts. */
  what: z.enum(["tickets", "months"]),
  /** Of one centre; null: of all. */
  centreName: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  state: z.string(),
  rows: count,
});
export type ExportView = z.infer<typeof exportView>;
