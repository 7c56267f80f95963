import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { QuoteCheck, StatuteImport, StatuteView } from "#shared/statutes/statute-schemas";
import { anEditorsDesk, editorId, statutes } from "../../support/editor-server";
import { aPhone, type FakeRequest, signIn } from "../../support/fake-phone";

const [copyright, trademark] = statutes as [StatuteView, StatuteView];

const clean: QuoteCheck = {
  checkedAt: "2026-11-24T02:00:00.000Z",
  questionCount: 164,
  quoteCount: 210,
  unverifiedCount: 0,
  missingTexts: [],
  faults: [],
};

const broken: QuoteCheck = {
  ...clean,
  unverifiedCount: 3,
  missingTexts: [{ law: trademark.id, title: trademark.title, version: trademark.version }],
  faults: [
    {
      questionId: "ip-sign",
      stem: "请人画的招牌图，没约定归谁？",
      law: copyright.id,
      lawTitle: copyright.title,
      version: copyright.version,
      article: "19",
      articleWords: "第十九条",
      quote: "归属由双方约定",
      reason: "not_in_article",
    },
  ],
};

type Handlers = Parameters<typeof anEditorsDesk>[0];

function open(handlers: Handlers = {}) {
  const phone = aPhone(
    anEditorsDesk({ "GET /api/statute-quotes": () => ({ data: clean }), ...handlers }),
  );
  signIn(phone, editorId, "editor");
  phone.open("editor/statutes-page");
  return phone;
}

const tap = async (name: string | RegExp, role = "button") => {
  const button = await screen.findByRole(role, { name });
  await act(async () => {
    fireEvent.click(button);
  });
};

function brought(outcome: StatuteImport["outcome"], brokenQuotes = 0): { data: StatuteImport } {
  return { data: { outcome, statute: { ...trademark, articleCount: 73 }, brokenQuotes } };
}

function aFile(name: string) {
  return { path: `blob:${name}`, name, sizeBytes: 120_000 };
}

describe("the statutes at the editor's desk", () => {
  it("are listed with what can be read of them", async () => {
    open();
    expect(await screen.findByText("67 条")).toBeTruthy();
    expect(screen.getByText("还没有原文")).toBeTruthy();
    expect(screen.getByText("2019 年 11 月 1 日起施行，到 2026 年 12 月 31 日")).toBeTruthy();
  });

  it("say plainly when there is no text at all", async () => {
    open({ "GET /api/statutes": () => ({ data: { items: [trademark] } }) });
    expect(await screen.findByText("一部法的原文都还没有")).toBeTruthy();
  });

  it("are brought in from files, after which everything is looked at again", async () => {
    let isThere = false;
    const phone = open({
      "POST /api/statutes": () => {
        isThere = true;
        return brought("added", 2);
      },
      "GET /api/statutes": () => ({
        data: { items: [copyright, { ...trademark, articleCount: isThere ? 73 : 0 }] },
      }),
    });
    phone.picks = [aFile("trademark-law-2019.json")];
    await tap("带入法条文件");
    expect(await screen.findByText("商标法，2019 年修正：已带入，共 73 条")).toBeTruthy();
    expect(screen.getByText(/有 2 处引文对不上/)).toBeTruthy();
    expect(await screen.findByText("73 条")).toBeTruthy();
    expect(phone.sent.find(({ method }) => method === "POST")?.key).toBeTruthy();
  });

  it("lets one faulty file keep no other out, and names each fault at its place", async () => {
    const phone = open({
      "POST /api/statutes": ({ body }: FakeRequest) =>
        (body as { fileName: string }).fileName === "bad.json"
          ? {
              status: 400,
              code: "invalid_request",
              details: {
                issues: [
                  { field: "file.articles.33", code: "repeated" },
                  { field: "file.effective_from", code: "invalid_format" },
                ],
              },
            }
          : brought("unchanged"),
    });
    phone.picks = [aFile("bad.json"), aFile("good.json")];
    await tap("带入法条文件");
    expect(await screen.findByText("第 33 条：写了两次")).toBeTruthy();
    expect(screen.getByText("“effective_from”：写法不对")).toBeTruthy();
    expect(await screen.findByText(/和现有的一样，没有变化/)).toBeTruthy();
    expect(screen.getByText("带入了 1 个文件")).toBeTruthy();
  });

  it("takes a file that failed when it is sent again, under the same key", async () => {
    let tries = 0;
    const phone = open({
      "POST /api/statutes": () => {
        tries += 1;
        return tries === 1 ? { status: 503, code: "unavailable" } : brought("added");
      },
    });
    phone.picks = [aFile("trademark-law-2019.json")];
    await tap("带入法条文件");
    await screen.findByText(/系统正在歇口气/);
    await tap("再传一次trademark-law-2019.json");
    expect(await screen.findByText(/已带入，共 73 条/)).toBeTruthy();
    expect(screen.queryByText(/系统正在歇口气/)).toBeNull();
    const keys = phone.sent.filter(({ method }) => method === "POST").map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });

  it("open article by article, found by number or first words", async () => {
    const articles = [
      { article: "19", articleWords: "第十九条", opening: "示例：委托创作的作品" },
      { article: "53", articleWords: "第五十三条", opening: "示例：有下列侵权行为的" },
    ];
    const phone = open({
      "GET /api/statutes/copyright-law-2020": () => ({ data: { ...copyright, articles } }),
    });
    await tap(/著作权法，2020 年修正/, "link");
    await screen.findByText("第五十三条");
    fireEvent.input(screen.getByRole("textbox", { name: "找一条" }), {
      target: { value: "委托" },
    });
    await waitFor(() => expect(screen.queryByText("第五十三条")).toBeNull());
    await tap(/第十九条/, "link");
    expect(phone.went).toEqual([
      "/statutes/whole-article-page?law=copyright-law-2020&article=19&quote=",
    ]);
  });
});

describe("the quotes of the bank", () => {
  it("are said to stand where they all do", async () => {
    open();
    expect(await screen.findByText("对得上 210 处")).toBeTruthy();
    expect(screen.getByText("164 道已发布的题，引文都逐字在它那一条里。")).toBeTruthy();
  });

  it("that do not stand lead to their question and to the article", async () => {
    const phone = open({ "GET /api/statute-quotes": () => ({ data: broken }) });
    const fault = (await screen.findByText(/这一条里没有这句话/)).closest(
      ".statutes-fault",
    ) as HTMLElement;
    fireEvent.click(within(fault).getByRole("button", { name: "去改ip-sign" }));
    fireEvent.click(within(fault).getByRole("button", { name: "读整条第十九条" }));
    expect(phone.went).toEqual([
      "/editor/question-page?id=ip-sign",
      "/statutes/whole-article-page?law=copyright-law-2020&article=19&quote=归属由双方约定",
    ]);
  });

  it("whose text is missing are counted apart, and the statute is named", async () => {
    open({ "GET /api/statute-quotes": () => ({ data: broken }) });
    expect(await screen.findByText("没有原文可核对 3 处")).toBeTruthy();
    expect(screen.getByText("还缺原文：商标法，2019 年修正。")).toBeTruthy();
    expect(screen.getByText("对得上 206 处")).toBeTruthy();
  });

  it("can be asked for again when the server did not answer", async () => {
    let isUp: boolean = false;
    open({
      "GET /api/statute-quotes": () =>
        isUp ? { data: clean } : { status: 503, code: "unavailable" },
    });
    const notice = await screen.findByText("引文现在核对不了");
    expect(await screen.findByText("67 条")).toBeTruthy();
    isUp = true;
    fireEvent.click(notice);
    expect(await screen.findByText("对得上 210 处")).toBeTruthy();
  });
});
