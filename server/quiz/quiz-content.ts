/** What ships with the program for the quiz: laws.json, law-changes.json, questions/*.json. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { IsoDay } from "#shared/calendar/working-days";
import { isoDay } from "#shared/http/fields";
import { selectHundred } from "#shared/quiz/hundred";
import type { LawEntry } from "#shared/quiz/law-words";
import { lastPromisedDay } from "#shared/quiz/promised-hundred";
import { changeDays } from "#shared/quiz/question-dates";
import { type Question, question } from "#shared/quiz/quiz-schemas";
import { insertMissingQuestions } from "../questions";

/** A shipped file is wrong; the message names file, row and field, and the program does not start. */
export class ContentFault extends Error {
  override name = "ContentFault";
}

const lawsFile = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string().min(2),
    version: z.string().min(2),
    effectiveFrom: isoDay.nullable(),
    effectiveTo: isoDay.nullable(),
  }),
);

const lawChangesFile = z.array(
  z.strictObject({
    title: z.string(),
    text: z.string(),
    /** First day of the new text. */
    from: isoDay,
    /** First and last day on which the note is shown. */
    shownFrom: isoDay,
    shownTo: isoDay,
  }),
);
export type LawChange = z.infer<typeof lawChangesFile>[number];

/** The laws that questions and episodes rest on, by id. Throws ContentFault. */
export function readLaws(contentFolder: string): Map<string, LawEntry> {
  const laws = parseFile(path.join(contentFolder, "laws.json"), lawsFile);
  return new Map(laws.map((law) => [law.id, law]));
}

/** The notes on laws that change. Throws ContentFault. */
export function readLawChanges(contentFolder: string): LawChange[] {
  return parseFile(path.join(contentFolder, "law-changes.json"), lawChangesFile);
}

/**
 * Reads the shipped questions, checks them one by one and together (ids, laws, a hundred on `today`
 * and after each later change), and adds those the database has not. Throws ContentFault, or
 * TooFewQuestions naming the day.
 */
export async function loadQuestions(options: {
  contentFolder: string;
  laws: ReadonlyMap<string, LawEntry>;
  today: IsoDay;
}): Promise<{ added: number }> {
  const questions = readQuestionFiles(options.contentFolder, options.laws);
  const days = changeDays(questions, options.today, lastPromisedDay);
  for (const day of days) selectHundred(questions, day);
  return { added: await insertMissingQuestions(questions) };
}

/** All rows of questions/*.json, in the order of the files' names. Throws ContentFault. */
export function readQuestionFiles(
  contentFolder: string,
  laws: ReadonlyMap<string, LawEntry>,
): Question[] {
  const folder = path.join(contentFolder, "questions");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const seen = new Set<string>();
  return names.toSorted(byText).flatMap((name) => {
    const file = path.join(folder, name);
    return parseFile(file, z.array(z.unknown())).map((row) => {
      const parsed = parseRow(file, row, laws);
      if (seen.has(parsed.id)) throw fault(file, parsed.id, "id", "is there twice");
      seen.add(parsed.id);
      return parsed;
    });
  });
}

function parseRow(file: string, row: unknown, laws: ReadonlyMap<string, LawEntry>): Question {
  const id = String((row as { id?: unknown } | null)?.id ?? "a row without id");
  const parsed = question.safeParse(row);
  const issue = parsed.error?.issues[0];
  if (!parsed.success) throw fault(file, id, issue?.path.join("."), issue?.message);
  const unknown = parsed.data.basis.findIndex(({ law }) => !laws.has(law));
  if (unknown >= 0) throw fault(file, id, `basis.${unknown}.law`, "is not in laws.json");
  return parsed.data;
}

function parseFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.slice(0, -1).join(".") || "the file";
  throw fault(file, where, String(first?.path.at(-1) ?? ""), first?.message);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ContentFault(`${file} cannot be read as JSON.`, { cause: error });
  }
}

function fault(file: string, id: string, field = "", what = "is wrong"): ContentFault {
  return new ContentFault(`${file}: ${id}: ${field}: ${what}`);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
