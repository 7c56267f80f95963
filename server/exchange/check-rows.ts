/** What importing each row would do, and what stands in its way. */
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { IsoDay } from "#shared/calendar/working-days";
import { draftFaults } from "#shared/exchange/draft-faults";
import type { RowOutcome } from "#shared/exchange/exchange-schemas";
import type { ExchangeFormat, ParsedRow, RowFault, RowNote } from "#shared/exchange/exchange-terms";
import { nearDuplicates } from "#shared/exchange/near-duplicates";
import { newQuestionId, questionDraft } from "#shared/questions/question-desk-schemas";
import { questionFaults } from "#shared/questions/question-rules";
import type { QuestionContent } from "#shared/questions/question-terms";
import { type ArticlesOf, quoteFaults } from "#shared/questions/quote-faults";
import type { LawEntry } from "#shared/quiz/law-words";
import { contentOf, type StoredQuestion } from "../questions";
import { columnOf } from "./column-words";

export interface CheckedRow {
  row: number;
  id: string;
  content: QuestionContent | undefined;
  outcome: RowOutcome;
  /** Of the question as it is there; for a revision. */
  version: number;
  faults: RowFault[];
  notes: RowNote[];
}

interface Surroundings {
  format: ExchangeFormat;
  sameId: "refuse" | "revise";
  bank: readonly StoredQuestion[];
  laws: ReadonlyMap<string, LawEntry>;
  articlesOf: ArticlesOf;
  today: IsoDay;
}

/** Rows worked on before others get a turn. */
const rowsAtOnce = 200;

export async function checkRows(
  rows: readonly ParsedRow[],
  around: Surroundings,
): Promise<CheckedRow[]> {
  const stored = new Map(around.bank.map((each) => [each.id, each]));
  const seen = new Map<string, number>();
  const checked: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await nextTurn();
    checked.push(checkRow(row, around, stored, seen));
  }
  await nextTurn();
  noteNearDuplicates(checked, around.bank);
  return checked;
}

function checkRow(
  parsed: ParsedRow,
  around: Surroundings,
  stored: ReadonlyMap<string, StoredQuestion>,
  seen: Map<string, number>,
): CheckedRow {
  const { row, faults: found } = parsed;
  const drafted = parsed.content && questionDraft.safeParse(parsed.content);
  const content = drafted?.success ? (drafted.data as QuestionContent) : undefined;
  const id = parsed.id ?? generatedId(parsed);
  const existing = stored.get(id);
  const outcome = content ? outcomeOf(content, existing) : "new";
  const own = parsed.content
    ? contentFaults(parsed.content, row, around)
    : { faults: [], notes: [] };
  const faults = [
    ...found,
    ...own.faults,
    ...(parsed.content && !drafted?.success && own.faults.length + found.length === 0
      ? [faultAt(row, "", "有看不见的控制字符，或者写法不对", "把这一行的文字重新打一遍")]
      : []),
    ...idFaults({ row, id }, existing, outcome, around, seen),
  ];
  seen.set(id, row);
  return {
    row,
    id,
    content,
    outcome: faults.length > 0 || !content ? "faulty" : outcome,
    version: existing?.version ?? 0,
    faults,
    notes: [...parsed.notes, ...own.notes],
  };
}

/** The same question without an id gets the same one: a file brought in twice changes nothing. */
function generatedId({ row, content }: ParsedRow): string {
  const words = content ? [content.stem, content.options] : [row];
  const hash = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return `import-${hash.slice(0, 12)}`;
}

function outcomeOf(content: QuestionContent, existing: StoredQuestion | undefined): RowOutcome {
  if (!existing) return "new";
  const there = existing.revision?.content ?? contentOf(existing);
  return sortedJson(there) === sortedJson(content) ? "unchanged" : "revision";
}

/** Moodle's files know no statutes: what is missing there is written at the desk before it is published. */
function contentFaults(
  content: QuestionContent,
  row: number,
  { format, laws, articlesOf, today }: Surroundings,
): { faults: RowFault[]; notes: RowNote[] } {
  const draft = draftFaults(content);
  const faults = draft.map(({ field, words, toDo }) =>
    faultAt(row, columnOf(field, format), words, toDo),
  );
  const named = new Set(draft.map(({ field }) => field));
  const rest = questionFaults(content, { laws, today }).filter(({ field }) => !named.has(field));
  if (format === "gift") {
    return { faults, notes: rest.map(({ words }) => ({ row, what: `发布前要补：${words}` })) };
  }
  const more = rest.map(({ field, words }) =>
    faultAt(row, columnOf(field, format), words, "照这句话改"),
  );
  // A draft may still be mended; it is published only when its quotes stand.
  const quotes = quoteFaults(content, articlesOf);
  const notes = quotes.map(({ words }) => ({ row, what: `发布前要改：${words}` }));
  return { faults: [...faults, ...more], notes };
}

function idFaults(
  { row, id }: { row: number; id: string },
  existing: StoredQuestion | undefined,
  outcome: RowOutcome,
  { format, sameId }: Surroundings,
  seen: ReadonlyMap<string, number>,
): RowFault[] {
  const column = columnOf("id", format);
  const before = seen.get(id);
  if (before !== undefined) {
    return [
      faultAt(row, column, `和第 ${before} 行是同一道题：${id}`, "留一行，另一行删掉或换题号"),
    ];
  }
  if (!existing && !newQuestionId.safeParse(id).success) {
    const toDo = "用小写字母、数字和连字符，如 tm-opposition-2027；也可以空着";
    return [faultAt(row, column, `题号“${id.slice(0, 40)}”不能用`, toDo)];
  }
  if (outcome !== "revision" || !existing) return [];
  if (existing.status === "voided") {
    return [faultAt(row, column, `${id} 已经作废，不能再改`, "换一个题号，作为新题导入")];
  }
  if (sameId === "revise") return [];
  return [
    faultAt(row, column, `题库里已经有 ${id}，内容不一样`, "选“改成新的修订”，或者换一个题号"),
  ];
}

function noteNearDuplicates(checked: readonly CheckedRow[], bank: readonly StoredQuestion[]): void {
  const whole = checked.filter(({ outcome }) => outcome === "new" || outcome === "revision");
  const known = bank.map(({ id, stem }) => ({ name: id, stem }));
  const near = nearDuplicates(
    whole.map(({ id, content }) => ({ name: id, stem: content?.stem ?? "" })),
    known.filter(({ stem }) => stem !== ""),
  );
  for (const [index, row] of whole.entries()) {
    if (near[index] === undefined) continue;
    row.notes.push({ row: row.row, what: `和 ${near[index]} 问的几乎一样，请看看是不是同一道题` });
  }
}

function faultAt(row: number, column: string, what: string, toDo: string): RowFault {
  return { row, column, what, toDo };
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
