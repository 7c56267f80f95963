/** One row for each request, without a name, a phone or a word anybody wrote. */
import { ratingScoreWords, reportOutcomeWords } from "#shared/reports/report-words";
import type { TicketFigures } from "#shared/reports/ticket-figures";
import { rightWords } from "#shared/rights/right-kinds";
import { statusWords } from "#shared/tickets/ticket-statuses";
import { solvedWords, wantWords } from "#shared/tickets/ticket-terms";
import { placeOf } from "../centres";
import type { SheetCell, TextSheet } from "../spreadsheets";
import type { FigureRecord } from "../ticket-records";

export interface SheetRow {
  record: FigureRecord;
  figures: TicketFigures;
}

interface Column {
  title: string;
  width: number;
  cell: (row: SheetRow, centreNames: ReadonlyMap<string, string>) => SheetCell;
}

const yesOrNo = (is: boolean) => (is ? "是" : "否");

const columns: readonly Column[] = [
  { title: "编号", width: 20, cell: ({ figures }) => figures.number },
  { title: "交来日期", width: 12, cell: ({ figures }) => figures.submittedOn },
  { title: "盟市", width: 14, cell: ({ figures }) => placeOf(figures.countyCode)?.unitName ?? "" },
  {
    title: "旗县区",
    width: 16,
    cell: ({ figures }) => placeOf(figures.countyCode)?.countyName ?? "",
  },
  {
    title: "权利",
    width: 18,
    cell: ({ record }) =>
      (record.parts.right?.kinds ?? []).map((right) => rightWords[right].name).join("、"),
  },
  {
    title: "希望",
    width: 24,
    cell: ({ record }) =>
      (record.parts.facts?.wants ?? []).map((want) => wantWords[want]).join("、"),
  },
  {
    title: "哪家在办",
    width: 22,
    cell: ({ figures }, names) =>
      figures.centreId === null ? "自治区中心" : (names.get(figures.centreId) ?? figures.centreId),
  },
  { title: "收到日期", width: 12, cell: ({ figures }) => figures.receivedOn },
  { title: "状态", width: 20, cell: ({ figures }) => statusWords[figures.status] },
  { title: "有人办", width: 8, cell: ({ figures }) => yesOrNo(figures.hasHandler) },
  { title: "最晚答复", width: 12, cell: ({ figures }) => figures.dueOn },
  { title: "首次答复", width: 12, cell: ({ figures }) => figures.firstAnswer?.on ?? null },
  {
    title: "答复用了几个工作日",
    width: 18,
    cell: ({ figures }) => figures.firstAnswer?.days ?? null,
  },
  {
    title: "按时答复",
    width: 10,
    cell: ({ figures: { firstAnswer } }) => firstAnswer && yesOrNo(firstAnswer.isInTime),
  },
  {
    title: "结果",
    width: 22,
    cell: ({ figures }) => (figures.outcome ? reportOutcomeWords[figures.outcome] : null),
  },
  { title: "结束日期", width: 12, cell: ({ figures }) => figures.endedOn },
  { title: "办结用了几个工作日", width: 18, cell: ({ figures }) => figures.closedAfterDays },
  { title: "转交次数", width: 10, cell: ({ figures }) => figures.transferCount },
  { title: "没解决又打开", width: 14, cell: ({ figures }) => yesOrNo(figures.hasReopened) },
  {
    title: "满意度",
    width: 12,
    cell: ({ figures }) => (figures.rating ? (ratingScoreWords[figures.rating.score] ?? "") : null),
  },
  {
    title: "解决了吗",
    width: 14,
    cell: ({ figures }) => (figures.rating ? solvedWords[figures.rating.solved] : null),
  },
  { title: "示例", width: 8, cell: ({ record }) => (record.isSample ? "示例" : null) },
];

export function ticketSheet(
  rows: readonly SheetRow[],
  centreNames: ReadonlyMap<string, string>,
): TextSheet {
  return {
    name: "申请",
    columns,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, centreNames))),
  };
}
