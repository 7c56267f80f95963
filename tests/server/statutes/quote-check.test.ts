import { signIn } from "../../support/factories";
import { shippedQuestions } from "../../support/shipped-questions";
import { bringIn } from "../../support/statutes";
import { useTestServer } from "../../support/test-server";

/** A text of the law in which every quote of the shipped questions stands. */
function textOf(lawId: string) {
  const articles: Record<string, string> = {};
  for (const { law, article, quote } of shippedQuestions.flatMap(({ basis }) => basis)) {
    if (law === lawId) articles[article] = `${articles[article] ?? ""}${quote}。`;
  }
  return {
    id: lawId,
    title: "商标法",
    version: "2019年修正",
    effective_from: "2019-11-01",
    effective_to: "2026-12-31",
    articles,
  };
}

describe("GET /api/statute-quotes", () => {
  const ask = useTestServer({}, { hasContent: true });
  const check = async () =>
    (await ask("get", "/api/statute-quotes", await signIn("editor"))).body.data;
  const lawId = "trademark-law-2019";

  it("says what cannot be verified while no text is there", async () => {
    const { faults, unverifiedCount, quoteCount, missingTexts } = await check();
    expect(faults).toEqual([]);
    expect(unverifiedCount).toBe(quoteCount);
    expect(missingTexts).toContainEqual(expect.objectContaining({ law: lawId, title: "商标法" }));
  });

  it("verifies by itself what comes in, and names the quote that no longer stands", async () => {
    const editor = await signIn("editor");
    const whole = textOf(lawId);
    const clean = await bringIn(ask, editor, whole);
    expect(clean.body.data.brokenQuotes).toBe(0);
    const [article = ""] = Object.keys(whole.articles);
    const changed = { ...whole, articles: { ...whole.articles, [article]: "换了文字的一条。" } };
    const { body } = await bringIn(ask, editor, changed);
    const { faults } = await check();
    expect(faults.length).toBe(body.data.brokenQuotes);
    expect(faults[0]).toMatchObject({ law: lawId, article, reason: "not_in_article" });
    expect(faults.length).toBeGreaterThan(0);
  });

  it("names an article that is there no more", async () => {
    const whole = textOf(lawId);
    const [gone = "", ...kept] = Object.keys(whole.articles);
    const articles = Object.fromEntries(
      kept.map((number) => [number, whole.articles[number] ?? ""]),
    );
    await bringIn(ask, await signIn("editor"), { ...whole, articles });
    const { faults } = await check();
    expect(
      faults.map(({ article, reason }: Record<string, string>) => [article, reason]),
    ).toContainEqual([gone, "no_article"]);
  });

  it("is the editors' alone", async () => {
    expect((await ask("get", "/api/statute-quotes", await signIn("staff"))).status).toBe(403);
  });
});

describe("a judgement", () => {
  const ask = useTestServer({}, { hasContent: true });
  const quoteOf = async () => {
    const first = (await ask("get", "/api/quiz/journey")).body.data.questions[0];
    const { body } = await ask("post", "/api/quiz/journey/answers").send({
      questionId: first.id,
      choice: [first.options[0].id],
    });
    return body.data.quotes[0];
  };

  it("says that the whole article can be read once its text is there", async () => {
    const before = await quoteOf();
    expect(before.hasWholeArticle).toBeUndefined();
    await bringIn(ask, await signIn("editor"), {
      id: before.law,
      title: before.lawTitle,
      version: before.version,
      effective_from: before.inForceFrom,
      effective_to: null,
      articles: { [before.article]: `${before.quote}。` },
    });
    expect(await quoteOf()).toMatchObject({ hasWholeArticle: true });
  });
});
