/** The question bank as .xlsx, in and out. What reads it is loaded when it is first needed. */
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
import { type TextSheet, writeBook } from "../spreadsheets";
import { assertBounded, UnfitSpreadsheet } from "./bounded-zip";

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

function questionSheet(rows: readonly string[][]): TextSheet {
  return { name: "题目", columns: sheetColumns, rows, hasLongWords: true };
}

function lawSheet(laws: Laws): TextSheet {
  return {
    name: "法律清单",
    hasLongWords: true,
    columns: [
      { title: "名称", width: 36 },
      { title: "编号", width: 28 },
      { title: "施行日", width: 14 },
      { title: "最后一天", width: 14 },
    ],
    rows: [...laws.values()].map((law) => [
      lawName(law),
      law.id,
      law.effectiveFrom ?? "",
      law.effectiveTo ?? (law.id === reportId ? "" : "现行"),
    ]),
  };
}
