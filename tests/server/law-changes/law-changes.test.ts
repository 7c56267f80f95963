import { readQuestions } from "../../../server/questions";
import { aWeek } from "../../support/campaigns";
import { signIn, type TestCaller } from "../../support/factories";
import { aContent, editorsOf } from "../../support/questions";
import { shippedQuestions } from "../../support/shipped-questions";
import { bringIn } from "../../support/statutes";
import { type Ask, useTestServer } from "../../support/test-server";

const today = "2026-11-25";
const now = () => new Date(`${today}T02:00:00Z`);
const old = "trademark-law-2019";
const next = "trademark-law-2026";
const change = "/api/law-changes";
const ending = shippedQuestions.filter(({ basis }) => basis.some(({ law }) => law === old));

function callsOf(ask: Ask) {
  return {
    impact: async (law = old, day = "2027-01-01") =>
      (await ask("get", `${change}/${law}`, await signIn("editor")).query({ day })).body.data,
    act: (act: string, law: string, caller: TestCaller, body: object) =>
      ask("post", `${change}/${law}/${act}`, caller).send(body),
    stored: async (id: string) => (await readQuestions()).find((each) => each.id === id),
  };
}

describe("GET /api/law-changes/:lawId", () => {
  const ask = useTestServer({ now }, { hasContent: true });
  const { impact } = callsOf(ask);

  it("names every question on the law, with its twin, and the version that follows", async () => {
    const { items, nextLaw, validOnDay, week, episodes } = await impact();
    expect(nextLaw.id).toBe(next);
    expect(items).toHaveLength(ending.length);
    const pair = items.find(({ id }: { id: string }) => id === "trademark-opposition-period-2019");
    expect(pair).toMatchObject({
      change: "paired",
      validTo: "2026-12-31",
      articles: ["33"],
      twin: { id: "trademark-opposition-period-2026", articles: ["36"], state: "published" },
    });
    expect(validOnDay).toBeGreaterThanOrEqual(100);
    expect(week).toMatchObject({ startsOn: "2027-04-20" });
    expect(Array.isArray(episodes)).toBe(true);
  });

  it("sums up by article, with the article that took its place", async () => {
    const { articles } = await impact();
    expect(articles).toContainEqual(
      expect.objectContaining({ from: "33", to: ["36"], missingCount: 0 }),
    );
  });

  it("says what would still be asked by the old text", async () => {
    const { items, nextLaw } = await impact("patent-law-2020", "2027-06-01");
    expect(nextLaw).toBeNull();
    const changes = new Set(items.map((item: { change: string }) => item.change));
    expect(changes).toEqual(new Set(["still_asked"]));
  });

  it("refuses a day that is none, a law that is none, and strangers", async () => {
    const editor = await signIn("editor");
    const asked = (law: string, day: string, caller: TestCaller) =>
      ask("get", `${change}/${law}`, caller).query({ day });
    expect((await asked(old, "2027-02-30", editor)).status).toBe(400);
    expect((await asked("no-such-law", "2027-01-01", editor)).status).toBe(404);
    expect((await asked(old, "2027-01-01", await signIn("staff"))).status).toBe(403);
  });
});

describe("ending questions on a day", () => {
  const ask = useTestServer({ now }, { hasContent: true });
  const { act, impact, stored } = callsOf(ask);
  const law = "copyright-law-2020";
  const [first] = shippedQuestions.filter(({ basis }) => basis.some((each) => each.law === law));
  const one = { id: first?.id ?? "", version: 1 };

  it("writes the day into a change that a second editor approves; what is served stays", async () => {
    const [author, second] = [await signIn("editor"), await signIn("editor")];
    const body = { lastDay: "2027-05-31", questions: [one] };
    const answer = await act("endings", law, author, body);
    expect(answer.body.data).toEqual({ ended: [one.id] });
    const waiting = await stored(one.id);
    expect(waiting).toMatchObject({
      status: "published",
      revision: { state: "in_review", content: { validTo: "2027-05-31" } },
    });
    expect(waiting?.validTo).toBeUndefined();
    const { items } = await impact(law, "2027-06-01");
    const touched = items.find(({ id }: { id: string }) => id === one.id);
    expect(touched).toMatchObject({ change: "waiting", hasRevision: true });
    const approved = await ask("post", `/api/quiz/questions/${one.id}/approval`, second).send({
      version: waiting?.version,
    });
    expect(approved.body.data.published).toMatchObject({ validTo: "2027-05-31" });
  });

  it("refuses a question that does not rest on the law, and an old version", async () => {
    const editor = await signIn("editor");
    const stranger = { id: "trademark-opposition-period-2019", version: 1 };
    const wrong = await act("endings", law, editor, {
      lastDay: "2027-05-31",
      questions: [stranger],
    });
    expect(wrong.status).toBe(404);
    const stale = await act("endings", law, editor, { lastDay: "2027-06-30", questions: [one] });
    expect(stale.body.error.code).toBe("stale_version");
  });

  it("is the editors' alone", async () => {
    const body = { lastDay: "2027-05-31", questions: [one] };
    expect((await act("endings", law, await signIn("applicant"), body)).status).toBe(403);
  });
});

describe("ending a question when there are a hundred and no more", () => {
  const ask = useTestServer({ now }, { hasContent: true });
  const { act, stored } = callsOf(ask);
  const law = "copyright-law-2020";
  const isOnLaw = ({ basis }: (typeof shippedQuestions)[number]) =>
    basis.some((each) => each.law === law);

  it("is refused with the first day that would be left without its hundred", async () => {
    const editor = await signIn("editor");
    const alike = shippedQuestions.filter(
      (each) => !isOnLaw(each) && !each.validFrom && !each.validTo,
    );
    for (const { id } of alike) {
      const body = { version: 1, reason: "试一试只剩一百道" };
      const { status } = await ask("post", `/api/quiz/questions/${id}/withdrawal`, editor).send(
        body,
      );
      if (status !== 200) break;
    }
    const [id = ""] = shippedQuestions.filter(isOnLaw).map((each) => each.id);
    const ended = await act("endings", law, editor, {
      lastDay: "2027-05-31",
      questions: [{ id, version: 1 }],
    });
    expect(ended.status).toBe(409);
    expect(ended.body.error.details).toEqual({ reason: "too_few", day: "2027-06-01", count: 99 });
    expect(await stored(id)).toMatchObject({ version: 1, revision: null });
  });
});

describe("renewing questions under another version", () => {
  const ask = useTestServer({ now }, { hasContent: true });
  const { act, stored } = callsOf(ask);
  const statute = (id: string, articles: Record<string, string>) => ({
    id,
    title: "商标法",
    version: id === old ? "2019年修正" : "2026年修订",
    effective_from: id === old ? "2019-11-01" : "2027-01-01",
    effective_to: id === old ? "2026-12-31" : null,
    articles,
  });
  const basis = [
    { law: old, article: "39", quote: "注册商标的有效期为十年，自核准注册之日起计算" },
  ];

  it("writes drafts of the twins with dates, article and the likest words", async () => {
    const editor = await signIn("editor");
    await bringIn(
      ask,
      editor,
      statute(old, { "39": `${basis[0]?.quote}。`, "40": "另一条的文字。" }),
    );
    await bringIn(
      ask,
      editor,
      statute(next, {
        "43": "注册商标的有效期为十年，自核准注册之日起算。",
        "44": "别的内容在这一条里。",
      }),
    );
    const content = aContent({ topic: "trademark", basis, validTo: "2026-12-31" });
    const { id, version } = await editorsOf(ask).create(content, editor);
    const body = { nextLaw: next, firstDay: "2027-01-01", questions: [{ id, version }] };
    const first = await act("renewals", old, editor, body).set("Idempotency-Key", "renew-one");
    const twinId = `${id}-2027`;
    expect(first.body.data).toEqual({ drafts: [{ id, twinId }] });
    expect(await stored(twinId)).toMatchObject({
      status: "draft",
      validFrom: "2027-01-01",
      basis: [{ law: next, article: "43", quote: "注册商标的有效期为十年，自核准注册之日起算" }],
    });
    expect((await stored(twinId))?.validTo).toBeUndefined();
    const again = await act("renewals", old, editor, body).set("Idempotency-Key", "renew-one");
    expect(again.body.data).toEqual(first.body.data);
  });

  it("takes the article that the editor chooses, and refuses a twin that is there", async () => {
    const editor = await signIn("editor");
    const { id, version } = await editorsOf(ask).create(
      aContent({ topic: "trademark", basis }),
      editor,
    );
    const body = {
      ...{ nextLaw: next, firstDay: "2027-01-01", questions: [{ id, version }] },
      articleMap: [{ from: "39", to: "44" }],
    };
    await act("renewals", old, editor, body);
    expect(await stored(`${id}-2027`)).toMatchObject({ basis: [{ article: "44" }] });
    const again = await act("renewals", old, editor, body);
    expect(again.body.error.details).toMatchObject({ reason: "id_taken", id: `${id}-2027` });
  });

  it("refuses a law that is none, and strangers", async () => {
    const body = {
      nextLaw: "no-such-law",
      firstDay: "2027-01-01",
      questions: [{ id: "aaaa", version: 1 }],
    };
    expect((await act("renewals", old, await signIn("editor"), body)).status).toBe(404);
    expect((await act("renewals", old, await signIn("staff"), body)).status).toBe(403);
  });
});

describe("the week a change of law falls into", () => {
  const ask = useTestServer({ now: () => new Date("2027-04-27T02:00:00Z") }, { hasContent: true });
  const { impact } = callsOf(ask);

  it("is the one that ends next, not the one just over", async () => {
    expect((await impact()).week).toBeNull();
    const editor = await signIn("editor");
    const planned = async (startsOn: string, endsOn: string) => {
      const answer = await ask("post", "/api/campaigns", editor).send(aWeek({ startsOn, endsOn }));
      expect(answer.status).toBe(200);
    };
    await planned("2029-04-20", "2029-04-26");
    await planned("2028-04-20", "2028-04-26");
    expect((await impact()).week).toEqual({ startsOn: "2028-04-20", endsOn: "2028-04-26" });
  });
});
