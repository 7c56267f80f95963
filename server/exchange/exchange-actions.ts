import type { z } from "zod";
import { shanghaiDay } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import type {
  checkImportEndpoint,
  exportQuestionsEndpoint,
} from "#shared/exchange/exchange-endpoints";
import type { ImportReport, RowOutcome } from "#shared/exchange/exchange-schemas";
import { mostReported } from "#shared/exchange/exchange-terms";
import { writeGift } from "#shared/exchange/gift-export";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";
import type { Signed } from "../http/request";
import type { FileAnswer } from "../http/serve";
import {
  contentOf,
  keepDrafts,
  type QuestionDeps,
  readQuestions,
  reviseDrafts,
  type StoredQuestion,
  textsOf,
} from "../questions";
import { xlsxType } from "../spreadsheets";
import { type CheckedRow, checkRows } from "./check-rows";
import { parseFile, type ReadFile } from "./parse-file";
import { sampleQuestion } from "./sample-question";
import { writeQuestionSheet, writeTemplate } from "./spreadsheet";

type Choices = z.output<typeof checkImportEndpoint.input>;

const previewRows = 20;

/** What importing the file would do; writes nothing. */
export async function checkImport(
  deps: QuestionDeps,
  choices: Choices,
  file: Buffer,
): Promise<ImportReport> {
  const { read, rows } = await readAndCheck(deps, choices, file);
  return toReport(read, rows, false);
}

/**
 * Brings the rows in as drafts. With "all" one faulty row is enough to bring in none. A call that was
 * cut off is made good by the same call, or by the same file: what is there already is unchanged.
 */
export async function importQuestions(
  deps: QuestionDeps,
  choices: Choices,
  file: Buffer,
  { me, callId }: { me: Signed; callId: string },
): Promise<ImportReport> {
  const { read, rows } = await readAndCheck(deps, choices, file);
  const faulty = rows.filter(({ outcome }) => outcome === "faulty").length;
  if (choices.rows === "all" && faulty + read.faults.length > 0) {
    throw new AppError("not_possible_now", "Some rows are not right; nothing was imported.", {
      reason: "faulty_rows",
      faulty,
    });
  }
  await keepDrafts(deps, rows.filter(isOf("new")).map(toWritten), me, callId);
  await reviseDrafts(deps, rows.filter(isOf("revision")).map(toWritten), me);
  return toReport(read, rows, true);
}

async function readAndCheck(
  deps: QuestionDeps,
  choices: Choices,
  file: Buffer,
): Promise<{ read: ReadFile; rows: CheckedRow[] }> {
  const bank = await readQuestions();
  const read = await parseFile(file, deps.laws);
  const { laws, now } = deps;
  const { format } = read;
  const today = shanghaiDay(now());
  const articlesOf = await textsOf(
    deps,
    read.rows.flatMap(({ content }) => content?.basis.map(({ law }) => law) ?? []),
  );
  const rows = await checkRows(read.rows, { ...choices, format, bank, laws, articlesOf, today });
  return { read, rows };
}

function isOf(outcome: RowOutcome) {
  return (row: CheckedRow) => row.outcome === outcome;
}

function toWritten({ id, content, version }: CheckedRow) {
  return { id, version, content: content as QuestionContent };
}

function toReport(read: ReadFile, rows: readonly CheckedRow[], isImported: boolean): ImportReport {
  const counts = { new: 0, revision: 0, unchanged: 0, faulty: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const faults = [...read.faults, ...rows.flatMap((row) => row.faults)];
  const notes = [...read.notes, ...rows.flatMap((row) => row.notes)];
  return {
    format: read.format,
    rowCount: rows.length,
    counts,
    faults: faults.slice(0, mostReported),
    faultCount: faults.length,
    notes: notes.slice(0, mostReported),
    noteCount: notes.length,
    passedOver: read.passedOver,
    preview: rows.slice(0, previewRows).map(({ row, id, content, outcome }) => ({
      ...{ row, id, outcome },
      stem: content?.stem ?? "",
    })),
    isImported,
  };
}

type ExportInput = z.output<typeof exportQuestionsEndpoint.input>;

/** The bank as a file: what is served, or for what was never published what is written. */
export async function exportQuestions(
  { laws, now }: QuestionDeps,
  { format, topic, state }: ExportInput,
): Promise<FileAnswer> {
  const wanted = (each: StoredQuestion) =>
    (!topic || each.topic === topic) && (!state || each.status === state);
  const questions = (await readQuestions())
    .filter(wanted)
    .map((each): Question => ({ id: each.id, ...contentOf(each) }))
    .sort((one, other) => (`${one.topic} ${one.id}` < `${other.topic} ${other.id}` ? -1 : 1));
  const name = `题库-${shanghaiDay(now())}`;
  if (format === "xlsx") {
    const content = await writeQuestionSheet(questions, laws);
    return { content, contentType: xlsxType, fileName: `${name}.xlsx` };
  }
  if (format === "gift") {
    const content = Buffer.from(writeGift(questions), "utf8");
    return { content, contentType: "text/plain; charset=utf-8", fileName: `${name}.gift.txt` };
  }
  const content = Buffer.from(`${JSON.stringify(questions, null, 2)}\n`, "utf8");
  return { content, contentType: "application/json", fileName: `${name}.json` };
}

export async function readTemplate({ laws }: QuestionDeps): Promise<FileAnswer> {
  const content = await writeTemplate(sampleQuestion, laws);
  return { content, contentType: xlsxType, fileName: "题目模板.xlsx" };
}
