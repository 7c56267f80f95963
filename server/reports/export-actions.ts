/** Tables out of the program. What leaves is noted down before it does. */
import { daysBetween } from "#shared/calendar/working-days";
import { monthReportOf } from "#shared/reports/month-report";
import { periodStart } from "#shared/reports/report-periods";
import type { ExportView, MonthRow } from "#shared/reports/report-schemas";
import { mostCounted, mostExported } from "#shared/reports/report-terms";
import { centreNames, units } from "../centres";
import { readCursor, writeCursor } from "../http/page-cursor";
import { invalidRequest } from "../http/read-input";
import type { ApiRequest, Signed } from "../http/request";
import type { FileAnswer } from "../http/serve";
import { writeTable, xlsxType } from "../spreadsheets";
import { type FigureRange, todayOf } from "../ticket-records";
import { type ExportRecord, listExportRecords, noteExport } from "./export-model";
import { readFiguresSent } from "./figures-reader";
import { monthSheet } from "./month-sheet";
import type { ReportDeps } from "./report-deps";
import { ticketSheet } from "./ticket-sheet";

interface Exporter {
  me: Signed;
  request: Pick<ApiRequest, "newRecordId">;
}

interface TicketExport {
  from?: string | undefined;
  to?: string | undefined;
  state: "all" | "open" | "over";
}

/** The requests of the caller's centre (of all for the coordinator) sent within a range. */
export async function exportTickets(
  deps: ReportDeps,
  input: TicketExport,
  { me, request }: Exporter,
): Promise<FileAnswer> {
  const today = todayOf(deps);
  const { from = periodStart("year", today), to = today, state } = input;
  const centreId = me.role === "coordinator" ? undefined : (me.centreId ?? "none");
  const shelf = state === "all" ? undefined : state;
  const rows = await readBounded({ from, to, centreId, shelf }, mostExported);
  await note(deps, { me, request }, "tickets", { from, to, state, rows: rows.length });
  const content = await writeTable(ticketSheet(rows, await centreNames()));
  return { content, contentType: xlsxType, fileName: `维权援助申请 ${from} 至 ${to}.xlsx` };
}

interface Months {
  from?: string | undefined;
  to?: string | undefined;
}

interface MonthReport {
  from: string;
  to: string;
  items: MonthRow[];
}

/** The monthly counts; the twelve months to this one when nothing is said, three years at most. */
export async function readMonths(deps: ReportDeps, input: Months): Promise<MonthReport> {
  const thisMonth = todayOf(deps).slice(0, 7);
  const to = input.to ?? thisMonth;
  const from = input.from ?? monthBefore(to, 11);
  if (daysBetween(`${from}-01`, `${to}-01`) > mostDays) {
    throw invalidRequest([{ field: "from", code: "too_long_ago" }]);
  }
  const rows = await readBounded({ from: `${from}-01`, to: `${to}-31` }, mostCounted);
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const items = monthReportOf(rows.map(({ figures }) => figures));
  return {
    ...{ from, to },
    items: items.map((row) => ({ ...row, unitName: unitNames.get(row.unitCode) ?? "" })),
  };
}

export async function exportMonths(
  deps: ReportDeps,
  input: Months,
  { me, request }: Exporter,
): Promise<FileAnswer> {
  const { from, to, items } = await readMonths(deps, input);
  await note(deps, { me, request }, "months", { from, to, state: "all", rows: items.length });
  const content = await writeTable(monthSheet(items));
  return { content, contentType: xlsxType, fileName: `维权援助月度汇总 ${from} 至 ${to}.xlsx` };
}

/** Who took what out, the latest first. */
export async function listExports(
  deps: ReportDeps,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: ExportView[]; nextCursor: string | null }> {
  const found = await listExportRecords(placeOf(input.cursor), input.limit + 1);
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  const names = await centreNames();
  return {
    items: await Promise.all(items.map((record) => viewExport(deps, record, names))),
    nextCursor: last ? writeCursor([last.at.toISOString(), last._id]) : null,
  };
}

const mostDays = 3 * 366;

async function readBounded(range: FigureRange, most: number) {
  if (range.from > range.to) throw invalidRequest([{ field: "to", code: "before_from" }]);
  const rows = await readFiguresSent(range, most + 1);
  if (rows.length <= most) return rows;
  throw invalidRequest([{ field: "from", code: "too_many_rows" }]);
}

async function note(
  deps: ReportDeps,
  { me, request }: Exporter,
  what: ExportRecord["what"],
  told: Pick<ExportRecord, "from" | "to" | "state" | "rows">,
): Promise<void> {
  await noteExport({
    _id: request.newRecordId,
    at: deps.now(),
    byId: me.accountId,
    what,
    centreId: me.role === "coordinator" ? null : (me.centreId ?? "none"),
    ...told,
  });
}

async function viewExport(
  deps: ReportDeps,
  { _id, at, byId, what, centreId, from, to, state, rows }: ExportRecord,
  names: ReadonlyMap<string, string>,
): Promise<ExportView> {
  return {
    id: _id,
    at: at.toISOString(),
    byName: byId === null ? "" : await deps.nicknameOf(byId),
    centreName: centreId === null ? null : (names.get(centreId) ?? ""),
    ...{ what, from, to, state, rows },
  };
}

function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  if (!cursor) return null;
  const [at = "", id = ""] = readCursor(cursor, 2);
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) readCursor("", 2); // throws: no place of ours
  return { at: moment, id };
}

/** "2025-12" for 11 before "2026-11". */
function monthBefore(month: string, n: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 - n, 1)).toISOString().slice(0, 7);
}
