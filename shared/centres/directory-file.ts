import { hasForbiddenCharacters, tidyText } from "../http/typed-text";
import { type CsvRows, isFormula } from "./csv-text";
import { type DirectoryPlaces, type DirectoryRow, directoryColumns } from "./directory-columns";
import { directoryBounds } from "./directory-terms";

export interface RowFault {
  /** As a spreadsheet counts: the headings are row 1. */
  row: number;
  /** The heading; "" for the row or the file as a whole. */
  column: string;
  what: string;
}

export interface ReadDirectory {
  rows: { row: number; centre: DirectoryRow }[];
  faults: RowFault[];
}

/** What the template's second row begins with: it is passed over. */
export const hintMark = "说明：";

/** The rows of a directory's file; with any fault at all nothing of it should be used. */
export function readDirectoryRows(sheet: CsvRows, places: DirectoryPlaces): ReadDirectory {
  const [headings = [], ...lines] = sheet;
  const at = columnPlaces(headings);
  if (!(at instanceof Map)) return { rows: [], faults: at };
  const filled = lines
    .map((cells, index) => ({ cells: cells.map(tidyText), row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .filter(({ cells }) => !cells[0]?.startsWith(hintMark));
  if (filled.length === 0) return fileFault("文件里一家也没有");
  if (filled.length > directoryBounds.rows) {
    return fileFault(`文件里有 ${filled.length} 家，一次最多 ${directoryBounds.rows} 家`);
  }
  const read = filled.map(({ cells, row }) => readRow(cells, row, at, places));
  const rows = read.flatMap(({ centre, row }) => (centre ? [{ row, centre }] : []));
  return { rows, faults: [...read.flatMap(({ faults }) => faults), ...doubles(rows)] };
}

function columnPlaces(headings: readonly string[]): Map<string, number> | RowFault[] {
  const titles = headings.map((heading) => tidyText(heading));
  const known = directoryColumns.map(({ title }) => title);
  const missing = known.filter((title) => !titles.includes(title));
  const strange = titles.filter((title) => title !== "" && !known.includes(title));
  const twice = known.filter((title) => titles.indexOf(title) !== titles.lastIndexOf(title));
  const faults = [
    ...missing.map((title) => headingFault(`少了“${title}”一列`)),
    ...strange.map((title) => headingFault(`“${title}”不是名单的列`)),
    ...twice.map((title) => headingFault(`“${title}”有两列`)),
  ];
  return faults.length > 0 ? faults : new Map(known.map((title) => [title, titles.indexOf(title)]));
}

function readRow(
  cells: readonly string[],
  row: number,
  at: ReadonlyMap<string, number>,
  places: DirectoryPlaces,
): { row: number; centre: DirectoryRow | null; faults: RowFault[] } {
  const draft: Parameters<(typeof directoryColumns)[number]["read"]>[1] = { id: null };
  const faults: RowFault[] = [];
  for (const { title, isNeeded, read } of directoryColumns) {
    const cell = cells[at.get(title) ?? 0] ?? "";
    const what = cellFault(cell, isNeeded) ?? read(cell, draft, places);
    if (what !== undefined) faults.push({ row, column: title, what });
  }
  if ((draft.lon === undefined) !== (draft.lat === undefined)) {
    faults.push({ row, column: "经度", what: "经度和纬度要一起填，或者都留空" });
  }
  if (faults.length > 0) return { row, centre: null, faults };
  const { id, ...fields } = draft;
  const countyCode = fields.countyCode ?? "";
  const complete = { serves: [countyCode], ...places.seatOf(countyCode), ...fields };
  return { row, centre: { id, fields: complete as DirectoryRow["fields"] }, faults };
}

function cellFault(cell: string, isNeeded: boolean): string | undefined {
  if (cell === "") return isNeeded ? "这里要填" : undefined;
  if (isFormula(cell)) return "不能用 = + - @ 开头，表格会把它当公式";
  return hasForbiddenCharacters(cell) ? "有看不见的字符，请重新打一遍" : undefined;
}

/** One centre twice in a file is a slip: which of the two was meant cannot be told. */
function doubles(rows: ReadDirectory["rows"]): RowFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, centre }) => {
    const marks: [string, string | null][] = [
      ["编号", centre.id],
      ["名称", centre.fields.name],
    ];
    return marks.flatMap(([column, value]) => {
      if (value === null) return [];
      const first = seen.get(`${column} ${value}`);
      seen.set(`${column} ${value}`, first ?? row);
      return first === undefined ? [] : [{ row, column, what: `和第 ${first} 行重复` }];
    });
  });
}

function headingFault(what: string): RowFault {
  return { row: 1, column: "", what };
}

function fileFault(what: string): ReadDirectory {
  return { rows: [], faults: [{ row: 1, column: "", what }] };
}
