/**
 * One big table as .xlsx, written piece by piece: 5,000 rows in one go held every other call up for
 * seconds. Words are text here as in write-book.ts, never a formula.
 */
import { setImmediate as letOthers } from "node:timers/promises";
import type { SheetCell, TextSheet } from "./write-book";
import { zipOf } from "./zip-writer";

export function writeTable(sheet: TextSheet): Promise<Buffer> {
  return zipOf([
    { name: "[Content_Types].xml", pieces: [contentTypes] },
    { name: "_rels/.rels", pieces: [packageRelations] },
    { name: "xl/workbook.xml", pieces: [workbookOf(sheet.name)] },
    { name: "xl/_rels/workbook.xml.rels", pieces: [bookRelations] },
    { name: "xl/styles.xml", pieces: [styles] },
    { name: "xl/worksheets/sheet1.xml", pieces: sheetPieces(sheet) },
  ]);
}

const rowsAtOnce = 100;
const style = { text: 1, head: 2 } as const;

async function* sheetPieces({ columns, rows }: TextSheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, at) => textCell(placeOf(at, 1), title, style.head));
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${titles.join("")}</row>`;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    yield some.map((row, at) => rowOf(row, from + at + 2)).join("");
    await letOthers();
  }
  yield "</sheetData></worksheet>";
}

function rowOf(row: readonly SheetCell[], number: number): string {
  const cells = row.map((value, at) => cellOf(value, placeOf(at, number)));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellOf(value: SheetCell, place: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return textCell(place, value, style.text);
}

function textCell(place: string, words: string, styleAt: number): string {
  return `<c r="${place}" s="${styleAt}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}

/** "A1", "AB12". */
function placeOf(column: number, row: number): string {
  const letters = 26;
  const last = String.fromCharCode(65 + (column % letters));
  const first = column < letters ? "" : String.fromCharCode(64 + Math.floor(column / letters));
  return `${first}${last}${row}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** XML takes no control characters but these; half a pair of a character becomes \ufffd in UTF-8. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? "");
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;
const packageRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const bookRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
/** Plain, text ("@", format 49), and the bold headings on blue. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EDFB"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function workbookOf(name: string): string {
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}
