import { AppError } from "#shared/errors/app-error";
import type { ImportReport, RowOutcome } from "#shared/exchange/exchange-schemas";
import type { ExchangeFormat } from "#shared/exchange/exchange-terms";
import { problemOf } from "../ui/problem-words";

export const formatWords: Record<ExchangeFormat, string> = {
  xlsx: "表格",
  json: "JSON",
  gift: "Moodle GIFT",
};

export const outcomeWords: Record<RowOutcome, string> = {
  new: "新题",
  revision: "新的修订",
  unchanged: "和题库里一样",
  faulty: "要改",
};

/** 第 3 行 · 题干; in a list, 第 3 道. */
export function placeWords(format: ExchangeFormat, row: number, column: string): string {
  const where = format === "json" ? `第 ${row} 道` : `第 ${row} 行`;
  return column === "" ? where : `${where}，${column}`;
}

/** What importing would do, or has done. */
export function countWords({ counts, isImported }: ImportReport): string {
  const parts = [
    [counts.new, isImported ? "道新题成了草稿" : "道新题"],
    [counts.revision, isImported ? "道写成了新的修订" : "道会写成新的修订"],
    [counts.unchanged, "道和题库里一样"],
    [counts.faulty, isImported ? "道没有导入" : "道要改"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length > 0 ? `${said.join("，")}。` : "没有读到题目。";
}

export function exchangeProblem(error: unknown): string {
  if (error instanceof AppError) {
    const { reason, faulty, id } = error.details;
    if (reason === "faulty_rows") {
      return `有 ${String(faulty)} 道不对，一道也没有导入。改好再来，或者只导入对的。`;
    }
    if (reason === "id_taken") return `${String(id)} 刚被别人用了，请再检查一次。`;
    if (error.code === "file_too_large") return "文件太大，最大 10 MB，请分成几个。";
  }
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}
