import { readSheet } from "read-excel-file/node";
import type { Test } from "supertest";
import writeXlsxFile from "write-excel-file/node";
import type { ImportReport } from "#shared/exchange/exchange-schemas";
import { mostRows } from "#shared/exchange/exchange-terms";
import { sheetColumns, toSheetRow } from "#shared/exchange/question-sheet";
import type { Question } from "#shared/quiz/quiz-schemas";
import { readQuestions } from "../../../server/questions";
import { signIn, type TestCaller } from "../../support/factories";
import { aContent } from "../../support/questions";
import { shippedLaws, shippedQuestions } from "../../support/shipped-questions";
import { aStatute, bringIn } from "../../support/statutes";
import { type Ask, useTestServer } from "../../support/test-server";

const lawOfBook = {
  law: "copyright-law-2020",
  article: "53",
  quote: "未经著作权人许可，复制、发行、表演、放映",
};
const aQuestion = (id: string, change: Partial<Question> = {}): Question => ({
  id,
  ...aContent({ basis: [lawOfBook] }),
  ...change,
});
const json = (questions: readonly unknown[]) => Buffer.from(JSON.stringify(questions));
const titles = sheetColumns.map(({ title }) => title);
const book = (rows: (string | null)[][], heads = titles): Promise<Buffer> =>
  writeXlsxFile([heads, ...rows] as never).toBuffer() as Promise<Buffer>;

function callsOf(ask: Ask) {
  const send = (path: string, caller: TestCaller, file: Buffer, choices: object = {}): Test => {
    const asked = ask("post", `/api/quiz/questions/${path}`, caller);
    for (const [name, value] of Object.entries(choices)) asked.field(name, value);
    return asked.attach("file", file, "题目");
  };
  return {
    send,
    check: async (file: Buffer, choices: object = {}): Promise<ImportReport> =>
      (await send("imports/check", await signIn("editor"), file, choices)).body.data,
    stored: async (id: string) => (await readQuestions()).find((each) => each.id === id),
    download: async (path: string): Promise<Buffer> => {
      const asked = ask("get", `/api/quiz/questions/${path}`, await signIn("editor"));
      const { body } = await asked.buffer(true).parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => done(null, Buffer.concat(parts)));
      });
      return body;
    },
  };
}

describe("importing questions", () => {
  const ask = useTestServer({}, { hasContent: true });
  const { send, check, stored } = callsOf(ask);

  it("brings a spreadsheet's rows in as drafts, never straight to the public", async () => {
    const question = aQuestion("import-sheet-one");
    const file = await book([toSheetRow(question, shippedLaws)]);
    expect((await check(file)).counts).toMatchObject({ new: 1, faulty: 0 });
    const { body } = await send("imports", await signIn("editor"), file);
    expect(body.data).toMatchObject({ format: "xlsx", isImported: true, counts: { new: 1 } });
    expect(await stored("import-sheet-one")).toMatchObject({
      status: "draft",
      edition: 0,
      stem: question.stem,
      basis: [lawOfBook],
      history: [{ act: "create" }],
    });
  });

  it("writes nothing when it only checks", async () => {
    await check(json([aQuestion("import-checked-one")]));
    expect(await stored("import-checked-one")).toBeUndefined();
  });

  it("changes nothing when the same file comes again", async () => {
    const editor = await signIn("editor");
    const file = json([aQuestion("import-twice-one")]);
    await send("imports", editor, file);
    const { body } = await send("imports", editor, file);
    expect(body.data.counts).toMatchObject({ new: 0, unchanged: 1 });
    expect(await stored("import-twice-one")).toMatchObject({ version: 1 });
  });

  it("gives a row without an id the same one each time", async () => {
    const { id: _, ...nameless } = aQuestion("import-nameless-one", { difficulty: 3 });
    await send("imports", await signIn("editor"), json([nameless]));
    expect((await check(json([nameless]))).counts).toMatchObject({ unchanged: 1, new: 0 });
  });

  it("answers ten calls with one key once", async () => {
    const editor = await signIn("editor");
    const file = json([aQuestion("import-keyed-one")]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        send("imports", editor, file).set("Idempotency-Key", "import-keyed"),
      ),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
    expect(answers[0]?.body.data.counts.new).toBe(1);
    expect((await stored("import-keyed-one"))?.history).toHaveLength(1);
  });

  it("says which quotes do not stand where the statute's text has been brought in", async () => {
    await bringIn(ask, await signIn("editor"), aStatute({ effective_to: null }));
    const basis = [{ law: "sample-law-2019", article: "3", quote: "自公告之日起三个月以内" }];
    const { counts, notes } = await check(json([aQuestion("import-quote-one", { basis })]));
    expect(counts).toMatchObject({ new: 1, faulty: 0 });
    expect(notes).toContainEqual({
      row: 1,
      what: "发布前要改：第 3 条里没有引的这句话，要一字不差",
    });
  });

  it("refuses one id twice in a file, and warns of stems that are nearly the same", async () => {
    const stem = "隔壁店的招牌和我的几乎一样，客人常常走错门，我可以做什么？";
    const report = await check(
      json([
        aQuestion("import-near-one", { stem }),
        aQuestion("import-near-one"),
        aQuestion("import-near-two", { stem: stem.replace("走错门", "走错了门") }),
      ]),
    );
    expect(report.faults.map(({ row, what }) => [row, what])).toEqual([
      [2, "和第 1 行是同一道题：import-near-one"],
    ]);
    expect(report.notes).toContainEqual({
      row: 3,
      what: "和 import-near-one 问的几乎一样，请看看是不是同一道题",
    });
  });

  it("takes Moodle's GIFT as drafts to be completed, and says what is missing", async () => {
    const gift = Buffer.from(
      "$CATEGORY: 商标\n\n::tm-gift-one::商标到期不续展，会怎样？{=被注销 ~一直有效}\n\n说说看{}",
    );
    const report = await check(gift);
    expect(report).toMatchObject({ format: "gift", counts: { new: 1, faulty: 1 } });
    expect(report.faults).toMatchObject([{ row: 5, what: "问答题不能带过来" }]);
    expect(report.notes.map(({ what }) => what)).toContain("发布前要补：至少写一条依据");
    await send("imports", await signIn("editor"), gift, { rows: "right" });
    expect(await stored("tm-gift-one")).toMatchObject({ status: "draft", basis: [] });
  });

  it("refuses a choice that is none, and strangers", async () => {
    const file = json([aQuestion("import-strange-one")]);
    const wrong = await send("imports", await signIn("editor"), file, { rows: "some" });
    expect(wrong.status).toBe(400);
    expect((await send("imports", await signIn("staff"), file)).status).toBe(403);
  });
});

describe("importing rows that are not all right", () => {
  const { send, check, stored } = callsOf(useTestServer({}, { hasContent: true }));
  const mixed = json([
    aQuestion("import-mixed-good"),
    aQuestion("import-mixed-bad", { answer: ["A", "B"] }),
  ]);

  it("names row, column, what is wrong and what to do", async () => {
    const { faults, counts } = await check(mixed);
    expect(counts).toMatchObject({ new: 1, faulty: 1 });
    expect(faults).toEqual([
      { row: 2, column: "answer", what: "请选出一个正确选项", toDo: "照这句话改" },
    ]);
  });

  it("names the heading where it is a spreadsheet", async () => {
    const row = toSheetRow(aQuestion("import-row-one"), shippedLaws);
    const faulty = titles.map((title, at) => {
      if (title === "题型") return "问答";
      return title === "停用日期" ? "2027-02-30" : (row[at] ?? null);
    });
    expect((await check(await book([faulty]))).faults).toEqual([
      { row: 2, column: "题型", what: "“问答”不认识", toDo: "填 单选、多选 或 判断" },
      {
        row: 2,
        column: "停用日期",
        what: "“2027-02-30”不认识",
        toDo: "写成 2027-01-01 这样的日期",
      },
    ]);
  });

  it("brings in none", async () => {
    const { status, body } = await send("imports", await signIn("editor"), mixed);
    expect({ status, details: body.error.details }).toEqual({
      status: 409,
      details: { reason: "faulty_rows", faulty: 1 },
    });
    expect(await stored("import-mixed-good")).toBeUndefined();
  });

  it("brings in the right ones by explicit choice", async () => {
    const { body } = await send("imports", await signIn("editor"), mixed, { rows: "right" });
    expect(body.data.counts).toMatchObject({ new: 1, faulty: 1 });
    expect(await stored("import-mixed-good")).toBeDefined();
    expect(await stored("import-mixed-bad")).toBeUndefined();
  });
});

describe("importing an id that is there", () => {
  const { send, check, stored } = callsOf(useTestServer({}, { hasContent: true }));
  const id = "import-known-one";
  const changed = json([aQuestion(id, { difficulty: 3 })]);

  it("refuses another content when nothing is said", async () => {
    await send("imports", await signIn("editor"), json([aQuestion(id)]));
    const { faults } = await check(changed);
    expect(faults[0]?.what).toBe(`题库里已经有 ${id}，内容不一样`);
  });

  it("makes a revision by explicit choice", async () => {
    const { body } = await send("imports", await signIn("editor"), changed, { sameId: "revise" });
    expect(body.data.counts).toMatchObject({ revision: 1 });
    expect(await stored(id)).toMatchObject({
      version: 2,
      revision: { content: { difficulty: 3 } },
    });
  });

  it("leaves what is served alone until the revision is approved", async () => {
    const [served] = shippedQuestions;
    const difficulty = served?.difficulty === 1 ? 2 : 1;
    const file = json([{ ...served, difficulty }]);
    const { body } = await send("imports", await signIn("editor"), file, { sameId: "revise" });
    expect(body.data.counts).toMatchObject({ revision: 1 });
    expect(await stored(served?.id ?? "")).toMatchObject({
      status: "published",
      difficulty: served?.difficulty,
      revision: { state: "draft", content: { difficulty } },
    });
  });
});

describe("exporting questions", () => {
  const ask = useTestServer({}, { hasContent: true });
  const { send, check, download } = callsOf(ask);

  it.each(["json", "gift", "xlsx"])("gives out %s that comes back unchanged", async (format) => {
    const { counts, faults } = await check(await download(`exports/${format}`));
    expect({ faults, unchanged: counts.unchanged }).toEqual({
      faults: [],
      unchanged: shippedQuestions.length,
    });
  });

  it("gives out a topic, or a state, alone", async () => {
    const trademarks = shippedQuestions.filter(({ topic }) => topic === "trademark");
    const file = await download("exports/json?topic=trademark&state=published");
    expect(JSON.parse(file.toString("utf8"))).toHaveLength(trademarks.length);
  });

  it("gives out a template whose hints and sample are passed over", async () => {
    expect(await check(await download("templates/xlsx"))).toMatchObject({
      rowCount: 0,
      passedOver: 2,
      faultCount: 0,
    });
  });

  it("writes what looks like a formula as the words it is", async () => {
    const stem = '=HYPERLINK("http://example.org","点这里")，这样的题干能不能当公式？';
    await send(
      "imports",
      await signIn("editor"),
      json([aQuestion("import-formula-one", { stem })]),
    );
    const rows = await readSheet(await download("exports/xlsx?state=draft"));
    // A formula's cell would have no value of its own.
    expect(rows[1]?.[titles.indexOf("题干")]).toBe(stem);
  });

  it("refuses a format that is none, and strangers", async () => {
    const path = "/api/quiz/questions/exports";
    expect((await ask("get", `${path}/csv`, await signIn("editor"))).status).toBe(400);
    expect((await ask("get", `${path}/json`, await signIn("applicant"))).status).toBe(403);
    expect((await ask("get", "/api/quiz/questions/templates/xlsx")).status).toBe(401);
  });
});

describe("a file that is none", () => {
  const { check } = callsOf(useTestServer());

  it.each([
    [
      "cut off",
      Buffer.from("PK\u0003\u0004half"),
      "打不开这个文件，它不是完好的 .xlsx 表格，请用 Excel 或 WPS 另存一次",
    ],
    ["in another encoding", Buffer.from([0xb5, 0xda, 0xd2, 0xbb]), "文件不是 UTF-8 编码的文字"],
    ["empty", Buffer.from("\n"), "文件是空的"],
    ["broken JSON", Buffer.from("[{"), "不是完好的 JSON"],
  ])("%s: said in words", async (_, file, what) => {
    const { faults, rowCount } = await check(file);
    expect({ rowCount, what: faults[0]?.what }).toEqual({ rowCount: 0, what });
  });

  it("without the headings: names those that are missing", async () => {
    const { faults } = await check(await book([["x", "y"]], ["题号", "题干"]));
    expect(faults.map(({ what }) => what)).toContain("没有“正确答案”这一列");
  });

  it("too many rows, or a cell too far away: refused before it is read", async () => {
    const many = await book(
      Array.from({ length: mostRows + 20 }, () => ["x"]),
      ["题号"],
    );
    expect((await check(many)).faults[0]?.what).toContain(`一次最多 ${mostRows} 道题`);
    const wide = await book([[...Array.from({ length: 120 }, () => null), "x"]]);
    expect((await check(wide)).faults[0]?.what).toContain("表格太宽");
  });

  it("a bomb: refused by what it unpacks to", async () => {
    const bomb = await book([["a".repeat(120 * 1024 * 1024)]], ["题号"]);
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect((await check(bomb)).faults[0]?.what).toContain("表格打开后太大了");
  });
});
