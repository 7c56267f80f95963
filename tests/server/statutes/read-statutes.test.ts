import { signIn } from "../../support/factories";
import { aStatute, bringIn, theNextVersion } from "../../support/statutes";
import { useTestServer } from "../../support/test-server";

const comparison = "/api/statutes/sample-law-2019/articles/3/comparison";

describe("reading statutes", () => {
  const ask = useTestServer();
  beforeAll(async () => {
    const editor = await signIn("editor");
    await bringIn(ask, editor, aStatute());
    await bringIn(ask, editor, theNextVersion());
  });

  it("lists what questions may rest on, with and without a text", async () => {
    const { body } = await ask("get", "/api/statutes");
    const byId = new Map(body.data.items.map((item: { id: string }) => [item.id, item]));
    expect(byId.get("sample-law-2019")).toMatchObject({ articleCount: 3 });
    expect(byId.get("trademark-law-2019")).toMatchObject({ articleCount: 0, revision: 0 });
    expect(byId.has("report-2021")).toBe(false);
  });

  it.each(["/api/statutes/no-such-law", "/api/statutes/sample-law-2019/articles/4"])(
    "knows no %s",
    async (path) => {
      expect((await ask("get", path)).status).toBe(404);
    },
  );

  it("refuses an article's number that is none", async () => {
    const { status, body } = await ask("get", "/api/statutes/sample-law-2019/articles/x");
    expect(status).toBe(400);
    expect(body.error.details.issues[0].field).toBe("article");
  });

  it("sets an article beside the likest one of the other version, what changed marked", async () => {
    const { body } = await ask("get", comparison, await signIn("editor")).query({
      otherLaw: "sample-law-2026",
    });
    const { from, to, parts, suggestions } = body.data;
    expect(to.article).toBe("5");
    expect(suggestions[0]).toMatchObject({ article: "5", articleWords: "第五条" });
    const without = (kind: string) =>
      parts
        .filter((part: { kind: string }) => part.kind !== kind)
        .map(({ text }: { text: string }) => text)
        .join("");
    expect(without("added")).toBe(from.text);
    expect(without("removed")).toBe(to.text);
    expect(parts).toContainEqual({ kind: "removed", text: "三个月" });
    expect(parts).toContainEqual({ kind: "added", text: "二个月" });
  });

  it("sets it beside another one when the editor chooses so", async () => {
    const { body } = await ask("get", comparison, await signIn("editor")).query({
      otherLaw: "sample-law-2026",
      otherArticle: "6",
    });
    expect(body.data.to.article).toBe("6");
  });

  it("compares for editors alone", async () => {
    const asked = ask("get", comparison, await signIn("applicant"));
    expect((await asked.query({ otherLaw: "sample-law-2026" })).status).toBe(403);
  });
});
