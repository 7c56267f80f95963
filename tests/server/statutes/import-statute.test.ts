import { statutePersonalData } from "../../../server/statutes";
import { findStatuteHeads } from "../../../server/statutes/statute-model";
import { signIn } from "../../support/factories";
import { aStatute, bringIn } from "../../support/statutes";
import { useTestServer } from "../../support/test-server";

describe("POST /api/statutes", () => {
  const ask = useTestServer();
  const revisionOf = async (lawId: string) => (await findStatuteHeads()).get(lawId)?.revision;

  it("brings in a text, and everyone can read its articles from then on", async () => {
    const answer = await bringIn(ask, await signIn("editor"), aStatute());
    expect(answer.body.data).toMatchObject({
      outcome: "added",
      statute: { id: "sample-law-2019", articleCount: 3, revision: 1 },
    });
    const { body } = await ask("get", "/api/statutes/sample-law-2019/articles/219-1");
    expect(body.data).toMatchObject({
      lawTitle: "示例法",
      articleWords: "第二百一十九条之一",
      text: "后来插进来的一条，说的是别的事情。",
    });
  });

  it("changes nothing when the same file comes again, in whatever order it is written", async () => {
    const editor = await signIn("editor");
    const { articles, ...rest } = aStatute({ id: "same-law" });
    await bringIn(ask, editor, { ...rest, articles });
    const again = await bringIn(ask, editor, {
      articles: Object.fromEntries(Object.entries(articles).reverse()),
      ...rest,
    });
    expect(again.body.data).toMatchObject({ outcome: "unchanged", statute: { revision: 1 } });
    expect(await revisionOf("same-law")).toBe(1);
  });

  it("makes a revision of a changed file, and that one is read", async () => {
    const editor = await signIn("editor");
    await bringIn(ask, editor, aStatute({ id: "changed-law" }));
    const second = await bringIn(
      ask,
      editor,
      aStatute({ id: "changed-law", articles: { "1": "改过的第一条。" } }),
    );
    expect(second.body.data).toMatchObject({ outcome: "revised", statute: { revision: 2 } });
    const { body } = await ask("get", "/api/statutes/changed-law");
    expect(body.data.articles).toEqual([
      { article: "1", articleWords: "第一条", opening: "改过的第一条。" },
    ]);
  });

  it("keeps one revision of one change, however many bring it in at once", async () => {
    const editor = await signIn("editor");
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => bringIn(ask, editor, aStatute({ id: "hasty-law" }))),
    );
    const outcomes = answers.map(({ body }) => body.data.outcome);
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "unchanged")).toHaveLength(7);
    expect(await revisionOf("hasty-law")).toBe(1);
  });

  it.each([
    ["what is no JSON", "第一条", { field: "file", code: "not_json" }],
    [
      "a faulty field, by its place",
      { ...aStatute(), version: "" },
      { field: "file.version", code: "too_small" },
    ],
    [
      "an article number that stands twice",
      JSON.stringify(aStatute()).replace('"219-1"', '"3"'),
      { field: "file.articles.3", code: "repeated" },
    ],
  ])("refuses %s and keeps nothing of it", async (_, content, issue) => {
    const before = (await findStatuteHeads()).size;
    const { status, body } = await bringIn(ask, await signIn("editor"), content);
    expect({ status, issues: body.error.details.issues }).toEqual({ status: 400, issues: [issue] });
    expect((await findStatuteHeads()).size).toBe(before);
  });

  it("refuses a stranger", async () => {
    const { status } = await bringIn(ask, await signIn("applicant"), aStatute());
    expect(status).toBe(403);
  });

  it("is in the export of who brought it in, and stays when they are gone", async () => {
    const editor = await signIn("editor");
    await bringIn(ask, editor, aStatute({ id: "kept-law" }));
    const { body } = await ask("get", "/api/me/export", editor);
    expect(body.data.statutes).toMatchObject([{ lawId: "kept-law", revision: 1 }]);
    await statutePersonalData.eraseAccount(editor.accountId);
    const head = (await findStatuteHeads()).get("kept-law");
    expect(head).toMatchObject({ importedBy: null });
  });
});
