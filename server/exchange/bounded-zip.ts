/**
 * Looks into a spreadsheet before its reader does: a few kilobytes of zip can unpack to gigabytes, and
 * one cell far to the right makes a reader fill in all the empty ones before it. What the file says of
 * its own sizes is not believed; each part is unpacked with a limit.
 */
import { inflateRawSync } from "node:zlib";
import { mostRows, mostUnpackedBytes } from "#shared/exchange/exchange-terms";

/** Words for the editor. */
export class UnfitSpreadsheet extends Error {
  override name = "UnfitSpreadsheet";
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const mostParts = 500;
/** Rows of headings, hints and sample come on top. */
const mostSheetRows = mostRows + 10;
const mostColumns = 80;

/** Throws UnfitSpreadsheet where reading this file could take too much. */
export function assertBounded(file: Buffer): void {
  let left = mostUnpackedBytes;
  for (const part of partsOf(file)) {
    const text = unpack(file, part, left);
    left -= text.length;
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) assertFitSheet(text);
    if (text.includes("<!DOCTYPE")) throw notASpreadsheet();
  }
}

interface Part {
  name: string;
  method: number;
  packedSize: number;
  localOffset: number;
}

function partsOf(file: Buffer): Part[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > mostParts) throw tooLarge();
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw notASpreadsheet();
    const nameLength = file.readUInt16LE(at + 28);
    const part = {
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      localOffset: file.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    return part;
  });
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === endMark) return at;
  }
  throw notASpreadsheet();
}

function unpack(file: Buffer, { method, packedSize, localOffset }: Part, limit: number): Buffer {
  if (localOffset + 30 > file.length) throw notASpreadsheet();
  const start =
    localOffset + 30 + file.readUInt16LE(localOffset + 26) + file.readUInt16LE(localOffset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (method === 0 && packed.length <= limit) return packed;
  if (method !== 8 || limit <= 0) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw isTooLarge ? tooLarge() : notASpreadsheet();
  }
}

/** The last row and column anything stands in, as the cells themselves say. */
function assertFitSheet(sheet: Buffer): void {
  const text = sheet.toString("latin1");
  let rows = 0;
  for (const [, number] of text.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\sr="(\d+)")?/g)) {
    rows = Math.max(rows + 1, Number(number ?? 0));
  }
  for (const [, letters = "", number] of text.matchAll(/\sr="([A-Z]{1,4})(\d+)"/g)) {
    rows = Math.max(rows, Number(number));
    if (columnNumber(letters) > mostColumns) {
      throw new UnfitSpreadsheet(`表格太宽：第 ${letters} 列还有内容，最多 ${mostColumns} 列`);
    }
  }
  if (rows > mostSheetRows) {
    throw new UnfitSpreadsheet(`表格有 ${rows} 行，一次最多 ${mostRows} 道题，请分成几个文件`);
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(): UnfitSpreadsheet {
  return new UnfitSpreadsheet("表格打开后太大了，请删掉图片和多余的工作表，或者分成几个文件");
}

function notASpreadsheet(): UnfitSpreadsheet {
  return new UnfitSpreadsheet(
    "打不开这个文件，它不是完好的 .xlsx 表格，请用 Excel 或 WPS 另存一次",
  );
}
