/** Comma-separated text (RFC 4180), as spreadsheets write and read it. */

export type CsvRows = string[][];

/**
 * The rows of `text`, empty ones dropped from the end only, so that a row's number is the spreadsheet's.
 * Quotes may hold commas, line ends and doubled quotes. Null when a quote is never closed.
 */
export function parseCsv(text: string): CsvRows | null {
  const rows: CsvRows = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    if (!cell) return null;
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return withoutEmptyEnd(rows);
}

/** One cell from `start`, and where the comma or line end after it stands; null for an open quote. */
function readCell(text: string, start: number): { value: string; end: number } | null {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start);
    return { value: text.slice(start, end), end };
  }
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    value += text.slice(from, quote);
    from = quote + 2;
    if (text[quote + 1] === '"') {
      value += '"';
      continue;
    }
    // What stands between the closing quote and the comma is kept: nothing is lost silently.
    const end = endOfPlain(text, quote + 1);
    return { value: value + text.slice(quote + 1, end), end };
  }
}

function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && !",\r\n".includes(text[end] as string)) end += 1;
  return end;
}

function withoutEmptyEnd(rows: CsvRows): CsvRows {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
  return rows.slice(0, last + 1);
}

/** Whether a spreadsheet would run this cell instead of showing it. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t]/.test(cell.trimStart());
}

/** Rows as text; every cell in quotes, and one that looks like a formula made words by a quote mark. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
