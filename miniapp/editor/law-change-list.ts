import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import { changeLook } from "./law-change-words";
import { stateLooks, validityWords } from "./question-words";

const titles = [
  "题号",
  "题干",
  "有效日期",
  "条文",
  "状态",
  "换版时",
  "新版题号",
  "新版题干",
  "新版条文",
];

/** The list for a meeting or a colleague, as a table that Excel opens: it needs the mark at the head. */
export function listAsTable({ items, episodes }: LawImpact): string {
  const rows = [
    titles,
    ...items.map(questionCells),
    ...episodes.map(({ id, title, articles }) => [
      ...[id, `短片《${title}》`, "", articles.join("、"), "", "只引了旧版", "", "", ""],
    ]),
  ];
  return `\uFEFF${rows.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function questionCells(item: TouchedQuestion): string[] {
  const { id, stem, articles, state, twin } = item;
  return [
    ...[id, stem, validityWords(item) ?? "一直有效", articles.join("、"), stateLooks[state].short],
    changeLook(item).short,
    ...(twin ? [twin.id, twin.stem, twin.articles.join("、")] : ["", "", ""]),
  ];
}

/** Words that begin like a formula stay words. */
function cellOf(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${safe.replace(/"/g, '""')}"`;
}
