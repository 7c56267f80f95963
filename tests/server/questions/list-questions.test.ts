import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import { signIn } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2026-11-25T02:00:00Z");

describe("GET /api/quiz/questions", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const list = async (query: string) => {
    const answer = await ask("get", `/api/quiz/questions?${query}`, await signIn("editor"));
    expect(answer.status).toBe(200);
    return answer.body.data as { items: QuestionRow[]; nextCursor: string | null };
  };
  const idsOf = (rows: readonly QuestionRow[]) => rows.map(({ id }) => id);

  it("gives every question once, page by page", async () => {
    const ids: string[] = [];
    let cursor: string | null = "";
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(
        `limit=60${cursor ? `&cursor=${cursor}` : ""}`,
      );
      ids.push(...idsOf(page.items));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids).toEqual(shippedQuestions.map(({ id }) => id).toSorted());
  });

  it.each(["stem", "explanation"] as const)("finds a piece of the %s", async (place) => {
    const wanted = shippedQuestions[40];
    const piece = wanted?.[place].slice(2, 14) ?? "";
    const { items } = await list(`search=${encodeURIComponent(piece)}`);
    expect(idsOf(items)).toContain(wanted?.id);
  });

  it("finds a piece of an option", async () => {
    const wanted = shippedQuestions.find(({ type }) => type === "single");
    const piece = wanted?.options[1]?.text ?? "";
    const { items } = await list(`search=${encodeURIComponent(piece)}`);
    expect(idsOf(items)).toContain(wanted?.id);
  });

  it("takes every sign of the search for itself", async () => {
    const { items } = await list(`search=${encodeURIComponent(".*")}`);
    expect(items).toEqual([]);
  });

  it("filters by topic, kind and difficulty", async () => {
    const { items } = await list("topic=patent&type=single&difficulty=1&limit=100");
    const wanted = shippedQuestions.filter(
      (each) => each.topic === "patent" && each.type === "single" && each.difficulty === 1,
    );
    expect(idsOf(items)).toEqual(wanted.map(({ id }) => id).toSorted());
  });

  it("knows what a law touches that changes on a day", async () => {
    const { items } = await list("law=trademark-law-2019&day=2026-12-31&limit=100");
    const wanted = shippedQuestions.filter(({ basis }) =>
      basis.some(({ law }) => law === "trademark-law-2019"),
    );
    expect(idsOf(items)).toEqual(wanted.map(({ id }) => id).toSorted());
    expect((await list("law=trademark-law-2019&day=2027-01-01")).items).toEqual([]);
  });

  it("knows by state", async () => {
    expect((await list("state=published&limit=1")).items).toHaveLength(1);
    expect((await list("state=draft")).items).toEqual([]);
  });

  it("refuses a topic there is not", async () => {
    const answer = await ask("get", "/api/quiz/questions?topic=love", await signIn("editor"));
    expect(answer.body.error.details.issues).toEqual([{ field: "topic", code: "invalid_value" }]);
  });

  it("is for editors alone", async () => {
    expect((await ask("get", "/api/quiz/questions", await signIn("coordinator"))).status).toBe(403);
  });

  it("counts the bank, and knows the day with the fewest", async () => {
    const path = "/api/quiz/questions/overview";
    const { body } = await ask("get", path, await signIn("editor"));
    expect(body.data).toMatchObject({ published: shippedQuestions.length, drafts: 0, inReview: 0 });
    expect(body.data.fewest.count).toBeGreaterThanOrEqual(100);
  });

  it("lists the laws to rest on", async () => {
    const { body } = await ask("get", "/api/quiz/questions/laws", await signIn("editor"));
    expect(body.data.items).toContainEqual(
      expect.objectContaining({ id: "trademark-law-2026", effectiveFrom: "2027-01-01" }),
    );
  });
});
