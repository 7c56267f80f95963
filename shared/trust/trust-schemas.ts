import { z } from "zod";
import { isoDay, isoMoment, recordId } from "../http/fields";
import { type RetentionSettings, retentionBounds, retentionRules } from "./retention-table";
import { historyBreakReasons, lookKinds } from "./trust-terms";

/** A request whose chain of records does not hold. */
export const brokenHistory = z.object({
  ticketId: recordId,
  number: z.string().nullable(),
  /** Null: the coordinator has it. */
  centreName: z.string().nullable(),
  /** Which entry is the first that does not fit, from 1. */
  entry: z.number().int(),
  why: z.enum(historyBreakReasons),
  foundAt: isoMoment,
  checkedAt: isoMoment,
});
export type BrokenHistory = z.infer<typeof brokenHistory>;

/** One night's walk over all chains. */
export const historyCheck = z.object({
  startedAt: isoMoment,
  /** Null while it is under way. */
  finishedAt: isoMoment.nullable(),
  checked: z.number().int(),
  broken: z.number().int(),
});
export type HistoryCheck = z.infer<typeof historyCheck>;

/** Somebody at a desk looked at what a request holds. Looks of one person at one thing within an hour are one. */
export const lookView = z.object({
  id: z.string(),
  at: isoMoment,
  role: z.enum(["staff", "coordinator"]),
  /** "" where that person's account was gone when it was written. */
  name: z.string(),
  centreName: z.string().nullable(),
  what: z.enum(lookKinds),
  /** Of a file that is still there. */
  fileName: z.string().nullable(),
});
export type LookView = z.infer<typeof lookView>;

const span = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

export const retentionSettings = z.strictObject({
  isOn: z.boolean(),
  closedYears: span(retentionBounds.closedYears),
  draftDays: span(retentionBounds.draftDays),
  lookYears: span(retentionBounds.lookYears),
}) satisfies z.ZodType<RetentionSettings>;

/** What would be erased with these settings, and when: nothing is touched. */
export const retentionPreview = z.object({
  today: isoDay,
  rows: z.array(
    z.object({
      rule: z.enum(retentionRules),
      dueNow: z.number().int(),
      /** Comes due within the next 30 days. */
      dueSoon: z.number().int(),
    }),
  ),
  /** The requests that are due first, by number. */
  first: z.array(z.object({ number: z.string(), endedOn: isoDay, dueOn: isoDay })),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;

/** One night: what was erased, or what would have been while it is switched off. */
export const retentionRun = z.object({
  id: isoDay,
  startedAt: isoMoment,
  finishedAt: isoMoment.nullable(),
  isOn: z.boolean(),
  counts: z.array(z.object({ rule: z.enum(retentionRules), count: z.number().int() })),
});
export type RetentionRun = z.infer<typeof retentionRun>;
