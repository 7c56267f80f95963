/**
 * Tables as .xlsx. Every word that goes out is text, never a formula, and stays text when it is edited.
 * The package is loaded when the first table is needed: a start need not wait for it.
 */
import type writeXlsxFile from "write-excel-file/node";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A number stays one, so that it can be summed; null and "" are left empty. */
export type SheetCell = string | number | null;

export interface TextSheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly SheetCell[])[];
  /** Whether long words may make a row higher; without it a big table is written faster. */
  hasLongWords?: boolean;
}

/** The sheets as one file, the headings of each kept in sight. */
export async function writeBook(sheets: readonly TextSheet[]): Promise<Buffer> {
  const { default: write } = await import("write-excel-file/node");
  const drawn = sheets.map(({ name, columns, rows, hasLongWords = false }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => headCell(title)),
      ...rows.map((row) => row.map((value) => cellOf(value, hasLongWords))),
    ],
  }));
  return write(drawn as Parameters<typeof writeXlsxFile>[0] as never).toBuffer() as Promise<Buffer>;
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

/** Words are marked as text ("@"): a cell beginning with "=" stays words, also when somebody edits it. */
function cellOf(value: SheetCell, wrap: boolean) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  return { value, type: String, format: "@", wrap };
}
