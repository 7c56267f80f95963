/** Our own JSON: a list of questions as the program's files have them. */

import { z } from "zod";
import type { ParsedFile, ParsedRow, RowFault } from "#shared/exchange/exchange-terms";
import { mostRows } from "#shared/exchange/exchange-terms";
import { questionDraft } from "#shared/questions/question-desk-schemas";

const row = questionDraft.extend({ id: z.string().max(40).optional() });

export function parseJson(text: string): ParsedFile {
  const value = readJson(text);
  if (!Array.isArray(value)) {
    return {
      rows: [],
      notes: [],
      faults: [
        {
          row: 1,
          column: "",
          what: value === undefined ? "不是完好的 JSON" : "最外层不是题目的列表",
          toDo: "用这里导出的 JSON 文件作样子",
        },
      ],
    };
  }
  // One more than may be: the caller says that there are too many.
  const rows = value.slice(0, mostRows + 1).map((each, index) => parseRow(each, index + 1));
  return { rows, faults: [], notes: [] };
}

function parseRow(value: unknown, number: number): ParsedRow {
  const given = (value as { id?: unknown } | null)?.id;
  const parsed = row.safeParse(value);
  if (!parsed.success) {
    const id = typeof given === "string" ? given.slice(0, 40) : undefined;
    const faults = parsed.error.issues.slice(0, 10).map((issue) => toFault(issue, number));
    return { row: number, id, content: undefined, faults, notes: [] };
  }
  const { id, ...content } = parsed.data;
  return { row: number, id, content, faults: [], notes: [] };
}

const whats: Record<string, string> = {
  invalid_type: "没有，或者不是该有的样子",
  invalid_value: "不是可以用的值",
  invalid_format: "写法不对",
  too_big: "太长，或者太多",
  too_small: "太短，或者太少",
  unrecognized_keys: "里有不认识的字段",
};

function toFault(issue: z.core.$ZodIssue, number: number): RowFault {
  const column = issue.path.map(String).join(".");
  const what = whats[issue.code] ?? "不对";
  const keys = issue.code === "unrecognized_keys" ? `：${issue.keys.join("、").slice(0, 60)}` : "";
  return { row: number, column, what: `${what}${keys}`, toDo: "对照这里导出的 JSON 文件改" };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
