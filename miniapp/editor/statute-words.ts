import { AppError, type FieldIssue } from "#shared/errors/app-error";
import { spacedWords } from "#shared/quiz/law-words";
import type { QuoteFault, StatuteImport } from "#shared/statutes/statute-schemas";
import { isListOf } from "../platform/kept-shape";
import { dateWords } from "../ui/moment-words";
import { problemOf } from "../ui/problem-words";

interface Version {
  title: string;
  version: string;
}

/** 商标法，2019 年修正 */
export function lawWords({ title, version }: Version): string {
  return `${title}，${spacedWords(version)}`;
}

/** 2019 年 11 月 1 日起施行，到 2026 年 12 月 31 日 */
export function inForceWords(law: {
  effectiveFrom: string | null;
  effectiveTo: string | null;
}): string {
  const from = law.effectiveFrom ? `${dateWords(law.effectiveFrom)}起施行` : "";
  return law.effectiveTo ? `${from}，到 ${dateWords(law.effectiveTo)}` : from;
}

export const outcomeWords: Record<StatuteImport["outcome"], string> = {
  added: "已带入",
  revised: "已换成新的文字",
  unchanged: "和现有的一样，没有变化",
};

export const faultWords: Record<QuoteFault["reason"], string> = {
  no_text: "原文还没有带入",
  no_article: "这一版没有这一条",
  not_in_article: "这一条里没有这句话",
  not_in_force: "题目有效的日子超出了这一版施行的日子",
};

const fileFaults: Record<string, string> = {
  too_large: "文件太大，最大 1 MB",
  not_utf8: "不是 UTF-8 编码，请另存为 UTF-8",
  not_json: "不是完好的 JSON 文件",
};

const fieldFaults: Record<string, string> = {
  repeated: "写了两次",
  invalid_key: "这个条号写法不对，要像 42 或 219-1",
  invalid_type: "没有，或者不是该有的样子",
  invalid_format: "写法不对",
  too_small: "是空的，或者太短",
  too_big: "太长，或者太多",
  unrecognized_keys: "是不认识的字段",
  before_beginning: "比施行的那天还早",
};

/** Why a file was not taken in, fault by fault. */
export function statuteProblems(error: unknown): string[] {
  const issues = error instanceof AppError ? error.details.issues : undefined;
  if (isListOf(issues, isIssue)) return issues.map(issueWords);
  const { title, text } = problemOf(error);
  return [`${title}。${text}`];
}

function isIssue(value: unknown): value is FieldIssue {
  const { field, code } = (value ?? {}) as Partial<FieldIssue>;
  return typeof field === "string" && typeof code === "string";
}

function issueWords({ field, code }: FieldIssue): string {
  if (field === "file") return fileFaults[code] ?? "最外层不是一部法的样子";
  const place = field.replace(/^file\./, "");
  const article = /^articles\.(.+)$/.exec(place)?.[1];
  const where = article === undefined ? `“${place}”` : `第 ${article} 条`;
  return `${where}：${fieldFaults[code] ?? "不对"}`;
}
