import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { isoDay, pageFields, pageOf } from "../http/fields";
import { exportView, monthRow, regionOverview, stuckCounts, stuckRow } from "./report-schemas";
import { reportPeriods, stuckKinds } from "./report-terms";

export const readRegionOverviewEndpoint = defineEndpoint({
  name: "readRegionOverview",
  summary: "All centres at a glance: what is open, what runs out, how quick, how satisfied",
  method: "get",
  path: "/api/reports/overview",
  access: ["coordinator"],
  input: z.strictObject({ period: z.enum(reportPeriods).default("month") }),
  output: regionOverview,
});

export const listStuckEndpoint = defineEndpoint({
  name: "listStuck",
  summary:
    "What is stuck or went to and fro, what runs out first on top; with how many of each kind",
  method: "get",
  path: "/api/reports/stuck",
  access: ["coordinator"],
  input: z.strictObject({ ...pageFields, kind: z.enum(stuckKinds).default("urgent") }),
  output: z.object({ ...pageOf(stuckRow).shape, counts: stuckCounts }),
});

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
/** By month of sending, both included; the twelve months to this one when nothing is said. */
const months = z.strictObject({ from: month.optional(), to: month.optional() });

export const readMonthsEndpoint = defineEndpoint({
  name: "readMonths",
  summary: "Monthly counts by unit, right, matter and outcome",
  method: "get",
  path: "/api/reports/months",
  access: ["coordinator"],
  input: months,
  output: z.object({ from: z.string(), to: z.string(), items: z.array(monthRow) }),
});

export const exportMonthsEndpoint = defineEndpoint({
  name: "exportMonths",
  summary: "The monthly counts as a spreadsheet; noted down",
  method: "get",
  path: "/api/reports/months.xlsx",
  access: ["coordinator"],
  answer: "file",
  limit: "create",
  input: months,
  output: z.unknown(),
});

export const exportTicketsEndpoint = defineEndpoint({
  name: "exportTickets",
  summary:
    "One row for each request of my centre (of all for the coordinator), without names, phones and words; noted down",
  method: "get",
  path: "/api/triage/export.xlsx",
  access: ["staff", "coordinator"],
  answer: "file",
  limit: "create",
  input: z.strictObject({
    /** Days of sending, both included; this year to today when nothing is said. */
    from: isoDay.optional(),
    to: isoDay.optional(),
    state: z.enum(["all", "open", "over"]).default("all"),
  }),
  output: z.unknown(),
});

export const listExportsEndpoint = defineEndpoint({
  name: "listExports",
  summary: "Who took which spreadsheet out, the latest first",
  method: "get",
  path: "/api/reports/exports",
  access: ["coordinator"],
  input: z.strictObject(pageFields),
  output: pageOf(exportView),
});
