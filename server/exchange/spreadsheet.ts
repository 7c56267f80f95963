/**
 * .xlsx in and out. Every cell that goes out is text, never a formula, and stays text when it is edited.
 * Its packages are loaded when the first one is needed: a start need not wait for them.
 */
import type writeXlsxFile from "write-excel-file/node";
import type { ParsedFile } from "#shared/exchange/exchange-terms";
import {
  columnPlaces,
  lawName,
  parseSheetRow,
  passedOverMarks,
  sheetColumns,
  textOf,
  toSheetRow,
} from "#shared/exchange/question-sheet";
import { type LawEntry, reportId } from "#shared/quiz/law-words";
import type { Question } from "#shared/quiz/quiz-schemas";
import { assertBounded, UnfitSpreadsheet } from "./bounded-zip";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Laws = ReadonlyMap<string, LawEntry>;

/** Reads the first sheet. Throws UnfitSpreadsheet for what is none, or is too much. */
export async function parseSpreadsheet(
  file: Buffer,
  laws: Laws,
): Promise<ParsedFile & { passedOver: number }> {
  assertBounded(file);
  const [headings = [], ...lines] = await readRows(file);
  const places = columnPlaces(headings);
  if (!(places instanceof Map)) return { rows: [], faults: places, notes: [], passedOver: 0 };
  const filled = lines
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ""));
  const real = filled.filter(({ cells }) => !isPassedOver(textOf(cells[places.get("题号") ?? 0])));
  return {
    rows: real.map(({ cells, row }) => parseSheetRow(cells, places, row, laws)),
    faults: [],
    notes: [],
    passedOver: filled.length - real.length,
  };
}

async function readRows(file: Buffer) {
  try {
    const { readSheet } = await import("read-excel-file/node");
    return await readSheet(file, { trim: false });
  } catch (error) {
    const words = "读不出这个表格，请用 Excel 或 WPS 另存为 .xlsx 再试";
    throw new UnfitSpreadsheet(words, { cause: error });
  }
}

function isPassedOver(first: string): boolean {
  return passedOverMarks.some((mark) => first.startsWith(mark));
}

export function writeQuestionSheet(questions: readonly Question[], laws: Laws): Promise<Buffer> {
  return writeBook([
    questionSheet(questions.map((each) => toSheetRow(each, laws))),
    lawSheet(laws),
  ]);
}

/** Headings, what to write below each, and a sample; then the laws by name. */
export function writeTemplate(sample: Question, laws: Laws): Promise<Buffer> {
  const hints = sheetColumns.map(({ hint }, at) => (at === 0 ? `说明：${hint}` : hint));
  const [id = "", ...cells] = toSheetRow(sample, laws);
  const rows = [hints, [`示例：${id}`, ...cells]];
  return writeBook([questionSheet(rows), lawSheet(laws)]);
}

function questionSheet(rows: readonly string[][]) {
  return {
    sheet: "题目",
    stickyRowsCount: 1,
    columns: sheetColumns.map(({ width }) => ({ width })),
    data: [
      sheetColumns.map(({ title }) => headCell(title)),
      ...rows.map((row) => row.map(textCell)),
    ],
  };
}

function lawSheet(laws: Laws) {
  const entries = [...laws.values()];
  return {
    sheet: "法律清单",
    stickyRowsCount: 1,
    columns: [{ width: 36 }, { width: 28 }, { width: 14 }, { width: 14 }],
    data: [
      ["名称", "编号", "施行日", "最后一天"].map(headCell),
      ...entries.map((law) =>
        [
          lawName(law),
          law.id,
          law.effectiveFrom ?? "",
          law.effectiveTo ?? (law.id === reportId ? "" : "现行"),
        ].map(textCell),
      ),
    ],
  };
}

function headCell(value: string) {
  return {
    value,
    type: String,
    format: "@",
    fontWeight: "bold" as const,
    backgroundColor: "#e4edfb",
  };
}

/** Marked as text ("@"): a cell beginning with "=" stays words, also when somebody edits it. */
function textCell(value: string) {
  return value === "" ? null : { value, type: String, format: "@", wrap: true };
}

async function writeBook(sheets: Parameters<typeof writeXlsxFile>[0]): Promise<Buffer> {
  const { default: write } = await import("write-excel-file/node");
  return write(sheets as never).toBuffer() as Promise<Buffer>;
}
