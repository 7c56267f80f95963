import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import type { ArticleComparison, ArticleView } from "#shared/statutes/statute-schemas";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";

const old = {
  id: "trademark-law-2019",
  title: "商标法",
  version: "2019年修正",
  effectiveFrom: "2019-11-01",
  effectiveTo: "2026-12-31",
};
const next = {
  ...old,
  id: "trademark-law-2026",
  version: "2026年修订",
  effectiveFrom: "2027-01-01",
  effectiveTo: null,
};

function touched(id: string, change: Partial<TouchedQuestion>): TouchedQuestion {
  return {
    ...{ id, version: 2, state: "published", hasRevision: false, twin: null, quoteFault: null },
    ...{ stem: `示例题干 ${id}`, validFrom: null, validTo: "2026-12-31", articles: ["33"] },
    change: "missing",
    ...change,
  };
}

const paired = touched("tm-opposition-2019", {
  change: "paired",
  twin: {
    ...{ id: "tm-opposition-2026", stem: "示例题干，新版", state: "published" as const },
    ...{ validFrom: "2027-01-01", articles: ["36"] },
  },
});
const missing = touched("tm-unused-2019", { articles: ["49"] });
const stillAsked = touched("tm-famous", { change: "still_asked", validTo: null });

const impact: LawImpact = {
  ...{ law: old, nextLaw: next, day: "2027-01-01", today: "2026-11-25" },
  week: { startsOn: "2027-04-20", endsOn: "2027-04-26" },
  validOnDay: 138,
  articles: [
    { from: "33", to: ["36"], questionCount: 2, missingCount: 0 },
    { from: "49", to: [], questionCount: 1, missingCount: 1 },
  ],
  items: [paired, missing, stillAsked],
  episodes: [{ id: "ep-1", title: "牌子公告了", articles: ["33"] }],
};

function anArticle(law: typeof old | typeof next, article: string, text: string): ArticleView {
  const { id, title, version, effectiveFrom, effectiveTo } = law;
  const articleWords = article === "33" ? "第三十三条" : "第三十六条";
  return {
    ...{ law: id, lawTitle: title, version, effectiveFrom, effectiveTo },
    ...{ article, articleWords, text },
  };
}

const comparison: ArticleComparison = {
  from: anArticle(old, "33", "公告之日起三个月内"),
  to: anArticle(next, "36", "公告之日起二个月内"),
  parts: [
    { kind: "same", text: "公告之日起" },
    { kind: "removed", text: "三个月" },
    { kind: "added", text: "二个月" },
    { kind: "same", text: "内" },
  ],
  suggestions: [
    { article: "36", articleWords: "第三十六条", opening: "公告", likeness: 0.91 },
    { article: "37", articleWords: "第三十七条", opening: "对驳回", likeness: 0.42 },
  ],
};

const where = "/api/law-changes/trademark-law-2019";
const compared = "GET /api/statutes/trademark-law-2019/articles/33/comparison";
type Handlers = Parameters<typeof anEditorsDesk>[0];

function open(handlers: Handlers = {}, params: Record<string, string> = {}) {
  const phone = aPhone(
    anEditorsDesk({
      [`GET ${where}`]: () => ({ data: impact }),
      [compared]: () => ({ data: comparison }),
      ...handlers,
    }),
  );
  signIn(phone, editorId, "editor");
  phone.open("editor/law-change-page", params);
  return phone;
}

const tap = async (name: string | RegExp, role = "button") => {
  const button = await screen.findByRole(role, { name });
  await act(async () => {
    fireEvent.click(button);
  });
};
const sentTo = ({ sent }: FakePhone, path: string) =>
  sent.filter((request) => request.method === "POST" && request.path.endsWith(path));

describe("a law that changes", () => {
  it("is at first the one that ends next, on the day after its last", async () => {
    const phone = open();
    expect(await screen.findByText("商标法换新版")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path === `${where}?day=2027-01-01`)).toBe(true);
  });

  it("shows every question resting on it in one list, with dates and what follows", async () => {
    open();
    await screen.findByText("示例题干，新版");
    const line = (id: string) =>
      screen.getByRole("checkbox", { name: `选${id}` }).parentElement?.textContent;
    expect(line("tm-opposition-2019")).toContain("已配对，自动换");
    expect(line("tm-opposition-2019")).toContain("到 2026 年 12 月 31 日");
    expect(line("tm-unused-2019")).toContain("缺新版");
    expect(line("tm-famous")).toContain("到时还在用旧版");
    expect(line("tm-famous")).toContain("一直有效");
    expect(screen.getByText("短片《牌子公告了》")).toBeTruthy();
  });

  it("counts what is done and what is not", async () => {
    open();
    expect(await screen.findByText("138 道")).toBeTruthy();
    expect(screen.getByText("1 对")).toBeTruthy();
    expect(screen.getByText("1 道缺新版，1 道还用旧版")).toBeTruthy();
  });

  it("shows both versions of an article side by side, the differences marked", async () => {
    open();
    expect(await screen.findByText("第三十三条 → 第三十六条")).toBeTruthy();
    const marked = (kind: string) =>
      [...document.querySelectorAll(`.law-${kind}`)].map((part) => part.textContent);
    expect(marked("removed")).toEqual(["三个月"]);
    expect(marked("added")).toEqual(["二个月"]);
  });

  it("says what is missing where the texts have not been brought in", async () => {
    const phone = open({ [compared]: () => ({ status: 404, code: "not_found" }) });
    fireEvent.click(await screen.findByText("还不能把两版放在一起看"));
    expect(phone.went).toEqual(["/editor/statutes-page"]);
    expect(screen.getByText("示例题干，新版")).toBeTruthy();
  });

  it("shows the questions of one article alone, and all again", async () => {
    open();
    await tap(/第四十九条/, "tab");
    expect(screen.queryByText("示例题干，新版")).toBeNull();
    expect(screen.getByRole("checkbox", { name: "选tm-unused-2019" })).toBeTruthy();
    await tap("看全部题目");
    expect(screen.getByText("示例题干，新版")).toBeTruthy();
  });

  it("ends what is chosen with one tap more, as it was seen", async () => {
    const phone = open({
      [`POST ${where}/endings`]: () => ({ data: { ended: ["tm-famous", "tm-unused-2019"] } }),
    });
    await tap("选出还没换好的 2 道");
    await tap("到 2026 年 12 月 31 日为止");
    expect(await screen.findByText("2 道题写上了最后一天，等另一位编辑复核。")).toBeTruthy();
    expect(phone.asked[0]).toContain("另一位编辑复核以后才算数");
    expect(sentTo(phone, "/endings").map(({ body }) => body)).toEqual([
      {
        lastDay: "2026-12-31",
        questions: [
          { id: "tm-unused-2019", version: 2 },
          { id: "tm-famous", version: 2 },
        ],
      },
    ]);
  });

  it("changes nothing when the editor thinks again", async () => {
    const phone = open();
    await tap("选tm-famous", "checkbox");
    phone.saysYes = false;
    await tap("到 2026 年 12 月 31 日为止");
    expect(sentTo(phone, "/endings")).toEqual([]);
    expect(screen.getByText("选了 1 道")).toBeTruthy();
  });

  it("renews under the new version, with the article that the editor says", async () => {
    const phone = open({
      [`POST ${where}/renewals`]: () => ({
        data: { drafts: [{ id: "tm-famous", twinId: "tm-famous-2027" }] },
      }),
    });
    await tap("第三十七条，像 42%", "tab");
    await tap("选tm-famous", "checkbox");
    await tap("建新版草稿");
    expect(await screen.findByText("建了 1 道草稿，改好以后提交复核。")).toBeTruthy();
    expect(sentTo(phone, "/renewals")[0]?.body).toEqual({
      nextLaw: "trademark-law-2026",
      firstDay: "2027-01-01",
      articleMap: [{ from: "33", to: "37" }],
      questions: [{ id: "tm-famous", version: 2 }],
    });
  });

  it("renews nothing twice: what has its twin has to be left out", async () => {
    open();
    await tap("选tm-opposition-2019", "checkbox");
    expect(screen.getByText(/其中 1 道已有新版/)).toBeTruthy();
    const renew = screen.getByRole("button", { name: "建新版草稿" });
    expect(renew.getAttribute("aria-disabled")).toBe("true");
  });

  it("names the day that would be left without its hundred, and keeps what was chosen", async () => {
    open({
      [`POST ${where}/endings`]: () => ({
        status: 409,
        code: "not_possible_now",
        details: { reason: "too_few", day: "2027-01-01", count: 99 },
      }),
    });
    await tap("选tm-famous", "checkbox");
    await tap("到 2026 年 12 月 31 日为止");
    expect(await screen.findByText(/2027 年 1 月 1 日就只剩 99 道可用/)).toBeTruthy();
    expect(screen.getByText("选了 1 道")).toBeTruthy();
  });

  it("hands the list out as a table, in which no words can act as a formula", async () => {
    const formula = { ...stillAsked, stem: '=HYPERLINK("x")' };
    const phone = open({
      [`GET ${where}`]: () => ({ data: { ...impact, items: [paired, formula] } }),
    });
    await tap("导出清单");
    const [file] = phone.handed;
    expect(file?.name).toBe("商标法-2027-01-01.csv");
    const lines = Buffer.from(file?.bytes as ArrayBuffer)
      .toString("utf8")
      .split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFF"题号","题干"/);
    expect(lines[1]).toContain('"已配对，自动换","tm-opposition-2026"');
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[3]).toContain("短片《牌子公告了》");
  });

  it("is asked for again on another day", async () => {
    const phone = open();
    await screen.findByText("示例题干，新版");
    fireEvent.input(screen.getByRole("textbox", { name: "从哪天起不同" }), {
      target: { value: "2027-03-01" },
    });
    await waitFor(() =>
      expect(phone.sent.some(({ path }) => path === `${where}?day=2027-03-01`)).toBe(true),
    );
  });

  it("can be another law", async () => {
    const phone = open({
      "GET /api/law-changes/copyright-law-2020": () => ({
        data: {
          ...impact,
          law: { ...old, title: "著作权法", effectiveTo: null },
          nextLaw: null,
          items: [],
        },
      }),
    });
    await screen.findByText("示例题干，新版");
    await tap(/哪一部法的哪一版/);
    await tap(/著作权法/, "link");
    expect(await screen.findByText("没有题目受影响")).toBeTruthy();
    // Nothing is announced of it: neither its end nor a version that follows.
    expect(screen.getByText("著作权法有变化")).toBeTruthy();
    expect(screen.getByText("新版还没有带入")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path.includes("copyright-law-2020"))).toBe(true);
  });

  it("says so when the list cannot be had", async () => {
    open({ [`GET ${where}`]: () => ({ status: 503, code: "unavailable" }) });
    const face = (await screen.findByText("系统正在歇口气")).parentElement as HTMLElement;
    expect(within(face).getByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});
