/** The spreadsheet an office worker fills in: which column is what, and how a row becomes a question. */
import type { QuestionContent } from "../questions/question-terms";
import type { LawEntry } from "../quiz/law-words";
import type { Question } from "../quiz/quiz-schemas";
import { topics, topicWords } from "../quiz/topics";
import { articleNumberOf } from "../statutes/article-numbers";
import type { ParsedRow, RowFault } from "./exchange-terms";
import { topicOf } from "./gift-import";

/** What a spreadsheet's reader gives for a cell. */
export type Cell = unknown;

const letters = ["A", "B", "C", "D", "E", "F"] as const;
const quotes = [1, 2, 3, 4] as const;
export const typeNames = { single: "单选", multiple: "多选", judge: "判断" } as const;
export const difficultyNames = { 1: "易", 2: "中", 3: "难" } as const;

export interface SheetColumn {
  title: string;
  hint: string;
  /** In characters. */
  width: number;
}

export const sheetColumns: readonly SheetColumn[] = [
  { title: "题号", hint: "可以不填；小写字母、数字和连字符，如 tm-opposition-2027", width: 24 },
  { title: "题型", hint: "单选、多选或判断", width: 8 },
  { title: "主题", hint: topics.map((topic) => topicWords[topic].name).join("、"), width: 16 },
  { title: "难度", hint: "易、中或难", width: 8 },
  { title: "题干", hint: "12 到 120 个字，写一个人会遇到的事", width: 48 },
  ...letters.map((letter) => ({
    title: `选项${letter}`,
    hint: letter === "A" ? "判断题 A 填“对”，B 填“错”；其他题填四个" : "",
    width: 22,
  })),
  { title: "正确答案", hint: "对的选项的字母，如 B 或 AC", width: 10 },
  { title: "解释", hint: "40 到 220 个字，不写选项的字母", width: 48 },
  ...quotes.flatMap((number) => [
    { title: `依据${number}法律`, hint: number === 1 ? "照“法律清单”填名称或编号" : "", width: 24 },
    { title: `依据${number}条`, hint: number === 1 ? "如 33 或 第三十三条" : "", width: 12 },
    {
      title: `依据${number}原文`,
      hint: number === 1 ? "法条里的原话，6 到 160 个字" : "",
      width: 36,
    },
  ]),
  { title: "起用日期", hint: "如 2027-01-01，一直有效就不填", width: 13 },
  { title: "停用日期", hint: "最后有效的一天", width: 13 },
  { title: "短片编号", hint: "可以不填", width: 16 },
  { title: "短片秒数", hint: "从第几秒讲到", width: 10 },
];

/** A row whose first cell begins so is no question: the template's hints and its sample. */
export const passedOverMarks = ["说明", "示例"] as const;

/** "商标法（2019 年修正）": how a law is called in the sheet. */
export function lawName({ title, version }: Pick<LawEntry, "title" | "version">): string {
  return `${title}（${version}）`;
}

/** A question as the sheet's cells, all of them text. */
export function toSheetRow(question: Question, laws: ReadonlyMap<string, LawEntry>): string[] {
  const { id, type, topic, difficulty, stem, options, answer, explanation, basis } = question;
  const textOf = (letter: string) => options.find((option) => option.id === letter)?.text ?? "";
  return [
    id,
    typeNames[type],
    topicWords[topic].name,
    difficultyNames[difficulty],
    stem,
    ...letters.map(textOf),
    answer.join(""),
    explanation,
    ...quotes.flatMap((number) => {
      const each = basis[number - 1];
      if (!each) return ["", "", ""];
      const law = laws.get(each.law);
      return [law ? lawName(law) : each.law, each.article, each.quote];
    }),
    question.validFrom ?? "",
    question.validTo ?? "",
    question.episode?.id ?? "",
    question.episode ? String(question.episode.seconds) : "",
  ];
}

/** Where each column is, by the headings of the first row; or what is wrong with them. */
export function columnPlaces(headings: readonly Cell[]): Map<string, number> | RowFault[] {
  const titles = headings.map((cell) => textOf(cell).replace(/\s/g, ""));
  const missing = sheetColumns
    .map(({ title }) => title)
    .filter((title) => isNeeded(title) && !titles.includes(title));
  const doubled = titles.filter((title, at) => title !== "" && titles.indexOf(title) !== at);
  const fault = (what: string): RowFault => ({
    row: 1,
    column: "",
    what,
    toDo: "第一行要和下载的模板一样；可以重新下载模板，把内容贴进去",
  });
  const faults = [
    ...missing.map((title) => fault(`没有“${title}”这一列`)),
    ...doubled.map((title) => fault(`“${title}”这一列有两个`)),
  ];
  return faults.length > 0 ? faults : new Map(titles.map((title, at) => [title, at]));
}

function isNeeded(title: string): boolean {
  return !/^(选项[C-F]|依据[2-4]|起用|停用|短片|题号)/.test(title);
}

/** Reads one row. Its faults name the column by its heading. */
export function parseSheetRow(
  cells: readonly Cell[],
  places: ReadonlyMap<string, number>,
  row: number,
  laws: ReadonlyMap<string, LawEntry>,
): ParsedRow {
  const at = (title: string) => textOf(cells[places.get(title) ?? -1]);
  const faults: RowFault[] = [];
  const fault = (column: string, what: string, toDo: string) =>
    faults.push({ row, column, what, toDo });
  const type = keyOf(typeNames, at("题型"));
  if (!type) fault("题型", whatIs(at("题型")), "填 单选、多选 或 判断");
  const topic = topicOf(at("主题"));
  if (!topic)
    fault(
      "主题",
      whatIs(at("主题")),
      `填 ${topics.map((each) => topicWords[each].name).join("、")} 中的一个`,
    );
  const difficulty = difficultyOf(at("难度"));
  if (!difficulty) fault("难度", whatIs(at("难度")), "填 易、中 或 难");
  const validFrom = dayAt("起用日期", at("起用日期"), fault);
  const validTo = dayAt("停用日期", at("停用日期"), fault);
  const episode = episodeAt(at("短片编号"), at("短片秒数"), fault);
  const basis = basisAt(at, laws, fault);
  const answer = answerAt(at("正确答案"), fault);
  const id = at("题号") || undefined;
  if (!type || !topic || !difficulty) return { row, id, content: undefined, faults, notes: [] };
  const options = letters.flatMap((letter) => {
    const text = at(`选项${letter}`);
    return text === "" ? [] : [{ id: letter, text }];
  });
  const content: QuestionContent = {
    ...{ type, topic, difficulty, options, answer, basis },
    stem: at("题干"),
    explanation: at("解释"),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(episode && { episode }),
  };
  return { row, id, content, faults, notes: [] };
}

type Fault = (column: string, what: string, toDo: string) => void;

function answerAt(text: string, fault: Fault): string[] {
  const chosen = text.toUpperCase().replace(/[\s、，,;；]/g, "");
  if (!/^[A-F]+$/.test(chosen)) {
    fault("正确答案", whatIs(text), "填对的选项的字母，如 B 或 AC");
    return [];
  }
  return letters.filter((letter) => chosen.includes(letter));
}

function basisAt(
  at: (title: string) => string,
  laws: ReadonlyMap<string, LawEntry>,
  fault: Fault,
): QuestionContent["basis"] {
  return quotes.flatMap((number) => {
    const column = (part: string) => `依据${number}${part}`;
    const [name, words, quote] = [at(column("法律")), at(column("条")), at(column("原文"))];
    if (`${name}${words}${quote}` === "") return [];
    const law = lawOf(name, laws);
    if (!law) fault(column("法律"), whatIs(name), lawHint);
    const article = articleNumberOf(words);
    if (!article) fault(column("条"), whatIs(words), "填条号，如 33 或 第三十三条");
    return law && article ? [{ law, article, quote }] : [];
  });
}

const lawHint = "照模板里“法律清单”的名称或编号填，要写明是哪一年的版本";

/** By id or name; a title without its version where there is one version alone. */
function lawOf(name: string, laws: ReadonlyMap<string, LawEntry>): string | undefined {
  if (laws.has(name)) return name;
  const plain = (text: string) =>
    text
      .replace(/[\s《》]/g, "")
      .replace(/\(/g, "（")
      .replace(/\)/g, "）");
  const all = [...laws.values()];
  const named = all.find((law) => plain(lawName(law)) === plain(name));
  if (named) return named.id;
  const [only, ...others] = all.filter(({ title }) => plain(title) === plain(name));
  return others.length === 0 ? only?.id : undefined;
}

function dayAt(column: string, text: string, fault: Fault): string | undefined {
  if (text === "") return undefined;
  const [, year, month = "", day = ""] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.replace(/\s/g, "")) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
  if (year !== undefined && isReal) return iso;
  fault(column, whatIs(text), "写成 2027-01-01 这样的日期");
  return undefined;
}

function episodeAt(id: string, seconds: string, fault: Fault): QuestionContent["episode"] {
  if (id === "") return undefined;
  const number = Number(seconds || "0");
  if (!/^[a-z0-9-]{3,40}$/.test(id))
    fault("短片编号", whatIs(id), "照短片页面上的编号填，或者不填");
  if (!(number >= 0 && number <= 600)) fault("短片秒数", whatIs(seconds), "填 0 到 600 之间的数");
  return { id, seconds: number };
}

function difficultyOf(text: string): Question["difficulty"] | undefined {
  if (text === "1" || text === "2" || text === "3") return Number(text) as Question["difficulty"];
  const key = keyOf(difficultyNames, text);
  return key && (Number(key) as Question["difficulty"]);
}

function keyOf<Key extends string | number>(
  names: Record<Key, string>,
  name: string,
): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name);
}

function whatIs(text: string): string {
  return text === "" ? "没有填" : `“${text.slice(0, 30)}”不认识`;
}

/** What stands in a cell, as text. Excel keeps days as moments in UTC. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return spaceless(String(cell));
}

/** Without what cells bring along unseen: marks of direction, hard spaces, Windows' line ends. */
function spaceless(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
}
