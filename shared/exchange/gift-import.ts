/**
 * Moodle GIFT to questions: true/false, one or several right options with weights, feedback,
 * categories, escapes. Whatever cannot be carried over is named with its line.
 */
import type { QuestionContent } from "../questions/question-terms";
import type { Basis } from "../quiz/quiz-schemas";
import { type Topic, topics, topicWords } from "../quiz/topics";
import { articleNumberOf } from "../statutes/article-numbers";
import type { ParsedFile, ParsedRow, RowFault, RowNote } from "./exchange-terms";
import { type GiftAnswers, type GiftOption, giftAnswers } from "./gift-answers";
import { type GiftBlock, type GiftMarks, giftBlocks, giftParts } from "./gift-blocks";
import { giftMarks, quoteSeparator } from "./gift-marks";
import { plainOfHtml, unescapeGift } from "./gift-text";

const letters = ["A", "B", "C", "D", "E", "F"] as const;
const fullWeight = 100;

export function parseGift(file: string): ParsedFile {
  const parsed: ParsedFile = { rows: [], faults: [], notes: [] };
  let topic: Topic | undefined;
  for (const block of giftBlocks(file)) {
    if (block.kind === "category") {
      topic = topicOf(block.text.split("/").at(-1) ?? "");
      if (!topic) parsed.notes.push(noteOf(block, `类别“${block.text}”不是这里的主题`));
    } else {
      parsed.rows.push(parseBlock(block, topic));
    }
  }
  return parsed;
}

/** A topic by its key or its name; undefined for anything else. */
export function topicOf(words: string): Topic | undefined {
  const wanted = words.trim();
  return topics.find((topic) => topic === wanted || topicWords[topic].name === wanted);
}

function parseBlock(block: GiftBlock, category: Topic | undefined): ParsedRow {
  const row: ParsedRow = {
    row: block.line,
    id: block.marks.id,
    content: undefined,
    faults: [],
    notes: [],
  };
  const fault = (column: string, what: string, toDo: string) =>
    row.faults.push({ row: block.line, column, what, toDo });
  const parts = giftParts(block.text);
  if (parts === "braces") {
    fault("答案", "花括号没有配成一对", "检查 { 和 }；要写出花括号本身，前面加反斜杠");
    return row;
  }
  const answers = giftAnswers(parts.answers);
  if (answers.kind === "other") {
    fault("题型", `${answers.words}不能带过来`, "改写成单选、多选或判断，或者从文件里删掉");
    return row;
  }
  const topic = topicOf(markOf(block.marks, giftMarks.topic) ?? "") ?? category;
  if (!topic) {
    const names = topics.map((each) => topicWords[each].name).join("、");
    fault("主题", "不知道属于哪个主题", `在这道题前面写一行 $CATEGORY: 主题名，主题有：${names}`);
    return row;
  }
  const reader = new TextReader(block.line, row.notes);
  const stem = reader.readStem(parts.stem);
  if (parts.hasGap) row.notes.push(noteOf(block, "填空的位置改成了写在题干后面"));
  if (parts.name !== "" && block.marks.id === undefined && isId(unescapeGift(parts.name))) {
    row.id = unescapeGift(parts.name);
  }
  const chosen = choicesOf(answers, reader, row, block);
  row.content = {
    ...chosen,
    topic,
    stem,
    explanation: explanationOf(reader.read(parts.generalFeedback), answers, reader, row, block),
    ...metadataOf(block.marks, row),
  };
  return row;
}

/** Reads texts with their formats, and notes once what of the format is lost. */
class TextReader {
  private readonly noted = new Set<string>();
  /** The stem's format is that of everything without one of its own. */
  private format: string | undefined;
  constructor(
    private readonly line: number,
    private readonly notes: RowNote[],
  ) {}

  read(raw: string): string {
    const [whole = "", named] = /^\[(html|moodle|plain|markdown)\]/.exec(raw) ?? [];
    const format = named ?? this.format;
    const text = unescapeGift(raw.slice(whole.length)).trim();
    if (/<img|<audio|<video|@@PLUGINFILE@@/i.test(text)) this.note("图片、声音和影片没有带过来");
    if (format === "markdown") this.note("Markdown 的符号原样留下了");
    const isHtml = format === "html" || (format !== "plain" && /<\/?[a-z][^>]*>/i.test(text));
    if (!isHtml) return text;
    if (/<(?!\/?(p|br|div|span)\b)[a-z]/i.test(text)) this.note("文字的样式没有带过来");
    return plainOfHtml(text);
  }

  /** Comes first: it says the format of the rest. */
  readStem(raw: string): string {
    this.format = /^\[(html|moodle|plain|markdown)\]/.exec(raw)?.[1];
    return this.read(raw);
  }

  private note(what: string): void {
    if (this.noted.has(what)) return;
    this.noted.add(what);
    this.notes.push({ row: this.line, what });
  }
}

type Choices = Pick<QuestionContent, "type" | "options" | "answer">;
type Readable = Exclude<GiftAnswers, { kind: "other" }>;

function choicesOf(
  answers: Readable,
  reader: TextReader,
  row: ParsedRow,
  block: GiftBlock,
): Choices {
  if (answers.kind === "judge") {
    return {
      type: "judge",
      options: [
        { id: "A", text: "对" },
        { id: "B", text: "错" },
      ],
      answer: [answers.isTrue ? "A" : "B"],
    };
  }
  const { options, hasEquals } = answers;
  const isMultiple = !hasEquals;
  const right = options.filter((option) => isRight(option, isMultiple));
  row.faults.push(...choiceFaults(options, right, isMultiple, block));
  row.notes.push(...weightNotes(options, right, isMultiple, block));
  return {
    type: isMultiple ? "multiple" : "single",
    options: options
      .slice(0, letters.length)
      .map(({ text }, at) => ({ id: letters[at] ?? "A", text: reader.read(text) })),
    answer: options.flatMap((option, at) =>
      at < letters.length && right.includes(option) ? [letters[at] ?? "A"] : [],
    ),
  };
}

function isRight({ weight }: GiftOption, isMultiple: boolean): boolean {
  return isMultiple ? weight > 0 : weight === fullWeight;
}

function choiceFaults(
  options: readonly GiftOption[],
  right: readonly GiftOption[],
  isMultiple: boolean,
  { line }: GiftBlock,
): RowFault[] {
  const at = (what: string, toDo: string) => ({ row: line, column: "答案", what, toDo });
  return [
    ...(options.length > letters.length
      ? [at(`有 ${options.length} 个选项，最多 ${letters.length} 个`, "删掉多出来的选项")]
      : []),
    ...(right.length === 0 ? [at("没有一个选项是对的", "在对的选项前写 =，或者写上分值")] : []),
    ...(!isMultiple && right.length > 1
      ? [at("有几个选项都写了 =", "单选只留一个 =；多选请写成 ~%50% 这样的分值")]
      : []),
  ];
}

function weightNotes(
  options: readonly GiftOption[],
  right: readonly GiftOption[],
  isMultiple: boolean,
  block: GiftBlock,
): RowNote[] {
  const even = fullWeight / Math.max(1, right.length);
  const isEven = right.every(({ weight }) => Math.abs(weight - even) < 0.01);
  const isPartly = options.some(
    ({ weight }) => !isMultiple && weight !== 0 && weight !== fullWeight,
  );
  return [
    ...(isMultiple && !isEven ? [noteOf(block, "各选项不同的分值没有带过来：全选对才得分")] : []),
    ...(isPartly ? [noteOf(block, "部分得分没有带过来：只有写 = 的选项算对")] : []),
  ];
}

/** The general feedback is the explanation; without one, what is said of the right answer is. */
function explanationOf(
  general: string,
  answers: Readable,
  reader: TextReader,
  row: ParsedRow,
  block: GiftBlock,
): string {
  const { right, others } = feedbackOf(answers);
  const said = right.map((text) => reader.read(text)).filter((text) => text !== "");
  const isLost = others.some((text) => text !== "") || (general !== "" && said.length > 0);
  if (isLost) row.notes.push(noteOf(block, "各选项自己的反馈没有带过来"));
  if (general !== "") return general;
  if (said.length > 0) row.notes.push(noteOf(block, "用正确选项的反馈作了解释"));
  return said.join("");
}

function feedbackOf(answers: Readable): { right: string[]; others: string[] } {
  if (answers.kind === "judge") {
    const [wrong = "", right = ""] = answers.feedback;
    return { right: [right], others: [wrong] };
  }
  const isMultiple = !answers.hasEquals;
  const textsOf = (isWanted: boolean) =>
    answers.options
      .filter((option) => isRight(option, isMultiple) === isWanted)
      .map(({ feedback }) => feedback);
  return { right: textsOf(true), others: textsOf(false) };
}

type Metadata = Pick<QuestionContent, "difficulty" | "basis" | "validFrom" | "validTo" | "episode">;

/** What our own export wrote into comments; a file from elsewhere has none of it. */
function metadataOf(marks: GiftMarks, row: ParsedRow): Metadata {
  const difficulty = Number(markOf(marks, giftMarks.difficulty));
  const [, episode, seconds] =
    /^([a-z0-9-]{3,40}) (\d+(?:\.\d+)?)$/.exec(markOf(marks, giftMarks.episode) ?? "") ?? [];
  const validFrom = dayOf(markOf(marks, giftMarks.validFrom));
  const validTo = dayOf(markOf(marks, giftMarks.validTo));
  if (!marks.own.has(giftMarks.difficulty)) {
    row.notes.push({ row: row.row, what: "文件里没有难度，先记为 2（中等）" });
  }
  return {
    difficulty: difficulty === 1 || difficulty === 3 ? difficulty : 2,
    basis: (marks.own.get(giftMarks.basis) ?? []).flatMap((line) => basisOf(line, row)),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(episode && { episode: { id: episode, seconds: Number(seconds) } }),
  };
}

function basisOf(line: string, row: ParsedRow): Basis[] {
  const [law = "", words = "", ...quote] = line.split(quoteSeparator);
  const article = articleNumberOf(words);
  if (/^[a-z0-9-]{3,60}$/.test(law.trim()) && article !== undefined && quote.length > 0) {
    return [{ law: law.trim(), article, quote: unescapeGift(quote.join(quoteSeparator)).trim() }];
  }
  row.faults.push({
    row: row.row,
    column: "依据",
    what: `依据“${line.slice(0, 40)}”读不出来`,
    toDo: `写成 法的编号 ${quoteSeparator} 条号 ${quoteSeparator} 原文`,
  });
  return [];
}

function markOf({ own }: GiftMarks, key: string): string | undefined {
  return own.get(key)?.at(-1);
}

function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function isId(text: string): boolean {
  return /^[a-z0-9]{2,20}(-[a-z0-9]{1,20}){1,4}$/.test(text);
}

function noteOf({ line }: GiftBlock, what: string): RowNote {
  return { row: line, what };
}
