import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { model } from "mongoose";
import { readQuestions } from "../../../server/questions";
import { createQuestionBank } from "../../../server/quiz/question-bank";
import { loadQuestions, readLawChanges, readLaws } from "../../../server/quiz/quiz-content";
import { useDatabase } from "../../support/database";
import { root } from "../../support/engine-file";
import { shippedLaws, shippedQuestions } from "../../support/shipped-questions";

const contentFolder = path.join(root, "server/content");
const today = "2026-11-22";
type Row = Record<string, unknown>;

describe("loading the shipped questions", () => {
  useDatabase();
  const load = (folder = contentFolder) =>
    loadQuestions({ contentFolder: folder, laws: shippedLaws, today });
  let draft = "";
  beforeEach(() => {
    draft = mkdtempSync(path.join(tmpdir(), "quiz-content-"));
    for (const name of ["questions", "laws.json", "law-changes.json"]) {
      cpSync(path.join(contentFolder, name), path.join(draft, name), { recursive: true });
    }
  });
  afterEach(() => rmSync(draft, { recursive: true, force: true }));
  const change = (file: string, edit: (rows: Row[]) => void) => {
    const where = path.join(draft, "questions", file);
    const rows = JSON.parse(readFileSync(where, "utf8"));
    edit(rows);
    writeFileSync(where, JSON.stringify(rows));
  };

  it("adds them once; a second start adds nothing and leaves an edited row as it is", async () => {
    const first = await load();
    await model("Question").updateOne({ _id: shippedQuestions[0]?.id }, { stem: "改过的题干" });
    const second = await load();
    const stored = await readQuestions();
    expect([first.added, second.added]).toEqual([shippedQuestions.length, 0]);
    expect(stored).toHaveLength(shippedQuestions.length);
    expect(stored.filter(({ stem }) => stem === "改过的题干")).toHaveLength(1);
  });

  it.each<[string, (rows: Row[]) => void, RegExp]>([
    ["a fault in a row", ([row]) => Object.assign(row ?? {}, { difficulty: 4 }), /difficulty/],
    ["an unknown field", ([row]) => Object.assign(row ?? {}, { extra: 1 }), /extra/],
    [
      "an answer that is no option",
      ([row]) => Object.assign(row ?? {}, { answer: ["F"] }),
      /answer/,
    ],
    ["an id that is there twice", (rows) => rows.push(rows[0] ?? {}), /is there twice/],
    [
      "a law nobody knows",
      ([row]) =>
        Object.assign(row ?? {}, {
          basis: [{ law: "no-law", article: "1", quote: "一二三四五六" }],
        }),
      /basis\.0\.law/,
    ],
  ])("stops at %s, naming file, row and field", async (_, edit, field) => {
    change("patent.json", edit);
    const { id } = JSON.parse(readFileSync(path.join(draft, "questions/patent.json"), "utf8"))[0];
    await expect(load(draft)).rejects.toThrow(field);
    await expect(load(draft)).rejects.toThrow(/patent\.json/);
    await expect(load(draft)).rejects.toThrow(String(id));
  });

  it("stops when some day to come has fewer than a hundred, naming the day", async () => {
    change("trademark.json", (rows) => rows.splice(0, rows.length, ...rows.filter(endsInTime)));
    change("copyright.json", (rows) => rows.splice(0, rows.length));
    change("patent.json", (rows) => rows.splice(0, 15));
    await expect(load(draft)).rejects.toThrow(/On 2027-01-01 only \d+ questions are valid/);
  });

  it("stops at a file that is no JSON", async () => {
    writeFileSync(path.join(draft, "questions/patent.json"), "[");
    await expect(load(draft)).rejects.toThrow(/patent\.json cannot be read/);
  });

  it.each([
    ["laws.json", readLaws],
    ["law-changes.json", readLawChanges],
  ])("stops at a fault in %s, naming it", (name, read) => {
    writeFileSync(path.join(draft, name), '[{ "id": "x" }]');
    expect(() => read(draft)).toThrow(name);
  });
});

describe("the bank in memory", () => {
  const [first, second] = shippedQuestions;
  const row = (question: typeof first, status: "published" | "withdrawn" = "published") => [
    ...(question ? [{ ...question, status }] : []),
  ];

  it("reads the questions once for many askers at once", async () => {
    let reads = 0;
    const read = async () => {
      reads += 1;
      return row(first);
    };
    const bank = createQuestionBank({ read, refreshMs: 1_000, nowMs: () => 0 });
    await Promise.all([bank.current(), bank.current(), bank.current()]);
    expect(reads).toBe(1);
  });

  it("shows an edit some seconds later without making anybody wait", async () => {
    let now = 0;
    let rows = row(first);
    const bank = createQuestionBank({ read: async () => rows, refreshMs: 1_000, nowMs: () => now });
    await bank.current();
    rows = row(second);
    now = 1_001;
    const old = await bank.current();
    await new Promise((resolve) => setImmediate(resolve));
    const fresh = await bank.current();
    expect([old, fresh].map(({ known }) => [...known.keys()])).toEqual([[first?.id], [second?.id]]);
  });

  it("serves on with the old ones while the database is away", async () => {
    let now = 0;
    const answers = [async () => row(first), () => Promise.reject(new Error("away"))];
    const read = () => answers.shift()?.() ?? Promise.reject(new Error("away"));
    const bank = createQuestionBank({ read, refreshMs: 1_000, nowMs: () => now });
    await bank.current();
    now = 5_000;
    await bank.current();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await bank.current()).known.size).toBe(1);
  });

  it("knows a withdrawn question and serves it no more", async () => {
    const read = async () => row(first, "withdrawn");
    const bank = createQuestionBank({ read, refreshMs: 1_000, nowMs: () => 0 });
    const { known, validOn } = await bank.current();
    expect([known.size, validOn(today).length]).toEqual([1, 0]);
  });

  it("refuses the hundred as unavailable when there are too few", async () => {
    const bank = createQuestionBank({ read: async () => row(first), refreshMs: 1, nowMs: () => 0 });
    const { hundredOn } = await bank.current();
    expect(() => hundredOn(today)).toThrow(expect.objectContaining({ code: "unavailable" }));
  });
});

function endsInTime({ validTo }: Row): boolean {
  return validTo !== undefined;
}
