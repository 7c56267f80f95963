/** A GIFT file cut into what blank lines separate, before anything is understood. */
import { indexOfSign } from "./gift-text";

/** What GIFT has no field for stands in comments: Moodle's own [id:…], and ours. */
export interface GiftMarks {
  id?: string;
  /** "商标" of `// @主题 商标`, by its key. */
  own: ReadonlyMap<string, readonly string[]>;
}

export interface GiftBlock {
  kind: "question" | "category";
  /** Its first line in the file that is no comment, from 1. */
  line: number;
  /** Without comments. */
  text: string;
  marks: GiftMarks;
}

/** Blocks in their order. A `$CATEGORY:` line is a block by itself, also without a blank line after it. */
export function giftBlocks(file: string): GiftBlock[] {
  const lines = file.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const blocks: GiftBlock[] = [];
  let open: OpenBlock = emptyBlock();
  const close = () => {
    if (open.lines.length > 0) blocks.push(toBlock(open));
    open = emptyBlock();
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") close();
    else if (line.startsWith("//")) takeComment(open, line);
    else if (open.lines.length === 0 && line.startsWith("$CATEGORY:")) {
      const text = line.slice("$CATEGORY:".length).trim();
      blocks.push({ kind: "category", line: index + 1, text, marks: { own: new Map() } });
      open = emptyBlock();
    } else {
      if (open.lines.length === 0) open.line = index + 1;
      open.lines.push(raw);
    }
  }
  close();
  return blocks;
}

interface OpenBlock {
  line: number;
  lines: string[];
  id: string | undefined;
  own: Map<string, string[]>;
}

function emptyBlock(): OpenBlock {
  return { line: 0, lines: [], id: undefined, own: new Map() };
}

function takeComment(open: OpenBlock, line: string): void {
  const id = /\[id:([^\]]*)\]/.exec(line)?.[1];
  if (id !== undefined) open.id = id.trim();
  const [, key, value = ""] = /^\/\/\s*@(\S+)\s*(.*)$/.exec(line) ?? [];
  if (key !== undefined) open.own.set(key, [...(open.own.get(key) ?? []), value.trim()]);
}

function toBlock({ line, lines, id, own }: OpenBlock): GiftBlock {
  const marks = { own, ...(id && { id }) };
  return { kind: "question", line, text: lines.join("\n").trim(), marks };
}

/** What stands between the braces, and what around them. */
export interface GiftParts {
  name: string;
  stem: string;
  /** Undefined where there are no braces at all. */
  answers: string | undefined;
  generalFeedback: string;
  /** The braces stand in the middle of the sentence: a word is missing there. */
  hasGap: boolean;
}

/** Takes a question's text apart; "braces" when they do not match. */
export function giftParts(text: string): GiftParts | "braces" {
  const { name, rest } = cutName(text);
  const open = indexOfSign(rest, "{");
  const close = indexOfSign(rest, "}");
  if (open < 0 && close < 0) {
    return { name, stem: rest, answers: undefined, generalFeedback: "", hasGap: false };
  }
  if (open < 0 || close < open || indexOfSign(rest, "{", open + 1) >= 0) return "braces";
  const inside = rest.slice(open + 1, close).trim();
  const after = rest.slice(close + 1).trim();
  if (indexOfSign(after, "}") >= 0) return "braces";
  const feedbackAt = lastFeedback(inside);
  return {
    name,
    stem: rest.slice(0, open).trim(),
    answers: feedbackAt < 0 ? inside : inside.slice(0, feedbackAt).trim(),
    generalFeedback: feedbackAt < 0 ? "" : inside.slice(feedbackAt + 4).trim(),
    hasGap: after !== "",
  };
}

function cutName(text: string): { name: string; rest: string } {
  if (!text.startsWith("::")) return { name: "", rest: text };
  const end = indexOfSign(text, "::", 2);
  if (end < 0) return { name: "", rest: text };
  return { name: text.slice(2, end).trim(), rest: text.slice(end + 2).trim() };
}

/** Of several "####" the last one counts, as in Moodle. */
function lastFeedback(inside: string): number {
  let found = -1;
  for (let at = indexOfSign(inside, "####"); at >= 0; at = indexOfSign(inside, "####", at + 4)) {
    found = at;
  }
  return found;
}
