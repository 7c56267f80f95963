import type { MonthRow } from "#shared/reports/report-schemas";
import { reportOutcomeWords } from "#shared/reports/report-words";
import { rightWords } from "#shared/rights/right-kinds";
import { wantWords } from "#shared/tickets/ticket-terms";
import type { SheetCell, TextSheet } from "../spreadsheets";

const columns: readonly { title: string; width: number; cell: (row: MonthRow) => SheetCell }[] = [
  { title: "交来月份", width: 12, cell: ({ month }) => month },
  { title: "盟市", width: 14, cell: ({ unitName }) => unitName },
  { title: "权利", width: 18, cell: ({ right }) => rightWords[right].name },
  { title: "希望", width: 18, cell: ({ matter }) => wantWords[matter] },
  {
    title: "结果",
    width: 22,
    cell: ({ outcome }) => (outcome === "open" ? "还在办" : reportOutcomeWords[outcome]),
  },
  { title: "件数", width: 8, cell: ({ count }) => count },
  { title: "首次答复，工作日中位数", width: 22, cell: (row) => row.medianAnswerDays },
  { title: "答复晚了的件数", width: 16, cell: ({ late }) => late },
  { title: "办结，工作日中位数", width: 20, cell: (row) => row.medianCloseDays },
  { title: "满意度，满分 5", width: 16, cell: ({ satisfaction }) => satisfaction },
  { title: "评价人数", width: 10, cell: ({ ratings }) => ratings },
];

export function monthSheet(rows: readonly MonthRow[]): TextSheet {
  return {
    name: "月度",
    columns,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
