import {
  type ExchangeFormat,
  mostFileBytes,
  mostRows,
  type ParsedFile,
} from "#shared/exchange/exchange-terms";
import { parseGift } from "#shared/exchange/gift-import";
import type { LawEntry } from "#shared/quiz/law-words";
import { UnfitSpreadsheet } from "./bounded-zip";
import { parseJson } from "./json-file";
import { parseSpreadsheet } from "./spreadsheet";

export interface ReadFile extends ParsedFile {
  format: ExchangeFormat;
  passedOver: number;
}

/** Reads a file by what is in it; what its name ends in does not matter. */
export async function parseFile(
  file: Buffer,
  laws: ReadonlyMap<string, LawEntry>,
): Promise<ReadFile> {
  if (file.length > mostFileBytes) {
    const most = Math.floor(mostFileBytes / 1024 / 1024);
    return faultyFile("json", `文件太大，最大 ${most} MB`, "分成几个文件再导入");
  }
  const parsed = await parseByContent(file, laws);
  if (parsed.rows.length <= mostRows) return parsed;
  const what = `文件里有 ${parsed.rows.length} 道题或更多，一次最多 ${mostRows} 道`;
  return faultyFile(parsed.format, what, "分成几个文件再导入");
}

async function parseByContent(
  file: Buffer,
  laws: ReadonlyMap<string, LawEntry>,
): Promise<ReadFile> {
  if (file.subarray(0, 2).toString("latin1") === "PK") return parseBook(file, laws);
  const text = decode(file);
  if (text === undefined) {
    return faultyFile("gift", "文件不是 UTF-8 编码的文字", "用记事本另存为 UTF-8，再导入");
  }
  if (text.trim() === "") return faultyFile("gift", "文件是空的", "换一个文件");
  if (/^\s*[[{]/.test(text)) return { format: "json", passedOver: 0, ...parseJson(text) };
  return { format: "gift", passedOver: 0, ...parseGift(text) };
}

async function parseBook(file: Buffer, laws: ReadonlyMap<string, LawEntry>): Promise<ReadFile> {
  try {
    return { format: "xlsx", ...(await parseSpreadsheet(file, laws)) };
  } catch (error) {
    if (!(error instanceof UnfitSpreadsheet)) throw error;
    return faultyFile("xlsx", error.message, "改好以后再导入");
  }
}

function decode(file: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function faultyFile(format: ExchangeFormat, what: string, toDo: string): ReadFile {
  return {
    format,
    rows: [],
    notes: [],
    passedOver: 0,
    faults: [{ row: 1, column: "", what, toDo }],
  };
}
