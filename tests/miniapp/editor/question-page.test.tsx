import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import {
  aDeskQuestion,
  anEditorsDesk,
  aWaitingQuestion,
  editorId,
  statistics,
} from "../../support/editor-server";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";
import { aContent } from "../../support/questions";

const one = "GET /api/quiz/questions/ip-sign";

function open(
  question: QuestionView | (() => QuestionView),
  handlers: Parameters<typeof anEditorsDesk>[0] = {},
  before?: FakePhone,
) {
  const read = () => ({ data: typeof question === "function" ? question() : question });
  const phone = before ?? aPhone(anEditorsDesk({ [one]: read, ...handlers }));
  signIn(phone, editorId, "editor");
  const page = phone.open("editor/question-page", { id: "ip-sign" });
  return { phone, page };
}

const field = (name: string) => screen.findByRole("textbox", { name });
const type = async (name: string, value: string) =>
  fireEvent.input(await field(name), { target: { value } });
// On a phone the acts stand in the dock, on a wide screen in the head: both are drawn here.
const tapFirst = async (name: string) => {
  const [first] = await screen.findAllByRole("button", { name });
  await act(async () => {
    fireEvent.click(first as HTMLElement);
  });
};
const sentTo = ({ sent }: FakePhone, method: string) =>
  sent.filter((request) => request.method === method && request.path.includes("/questions"));

describe("a question on the desk", () => {
  it("shows while it is written what the public will see", async () => {
    open(aDeskQuestion());
    await type("题干", "换了一种问法：贴在墙上的诗，校报能不能直接印？");
    const [preview] = screen.getAllByText("换了一种问法：贴在墙上的诗，校报能不能直接印？", {
      selector: ".question-preview-stem",
    });
    expect(preview).toBeTruthy();
  });

  it("shows after judging the explanation and the words of the law", async () => {
    open(aDeskQuestion());
    fireEvent.click(await screen.findByRole("radio", { name: "答完以后" }));
    expect(await screen.findByText("第五十三条", { exact: false })).toBeTruthy();
  });

  it("saves what is written against the version it was read in", async () => {
    const { phone } = open(aDeskQuestion(), {
      "PUT /api/quiz/questions/ip-sign": () => ({ data: aWaitingQuestion({ version: 4 }) }),
    });
    await type("选项 A", "可以，贴出来就不归他了");
    await tapFirst("存草稿");
    await waitFor(() => expect(sentTo(phone, "PUT")).toHaveLength(1));
    expect(sentTo(phone, "PUT")[0]?.body).toMatchObject({
      version: 3,
      content: { options: [{ text: "可以，贴出来就不归他了" }, {}, {}, {}] },
    });
  });

  it("keeps what is written on the phone when the page is left", async () => {
    const { phone, page } = open(aDeskQuestion());
    await type("讲解", "写到一半的讲解");
    page.unmount();
    open(aDeskQuestion(), {}, phone);
    expect(((await field("讲解")) as HTMLTextAreaElement).value).toBe("写到一半的讲解");
  });

  it("loses no words when somebody else has changed it, and leaves the choice", async () => {
    let stored = aDeskQuestion();
    const { phone, page } = open(() => stored);
    await type("讲解", "我写的讲解");
    page.unmount();
    stored = aWaitingQuestion({
      version: 5,
      history: [
        {
          at: "2026-11-24T02:00:00.000Z",
          act: "edit",
          by: "编辑乙",
          version: 5,
          changed: ["stem"],
          reason: null,
        },
      ],
    });
    open(() => stored, {}, phone);
    expect(await screen.findByText("您写的时候，这道题有了新变化。")).toBeTruthy();
    expect(screen.getByText(/编辑乙改了题干。您写的字都还在。/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "用我写的" }));
    await waitFor(() => expect(screen.queryByText("您写的时候，这道题有了新变化。")).toBeNull());
    expect(((await field("讲解")) as HTMLTextAreaElement).value).toBe("我写的讲解");
  });

  it("says at each field what is not right yet, and sends nothing", async () => {
    const { phone } = open(aDeskQuestion());
    await type("讲解", "太短");
    await tapFirst("提交复核");
    expect(await screen.findAllByText("讲解要 40 到 220 个字", { exact: false })).toHaveLength(2);
    expect([...sentTo(phone, "PUT"), ...sentTo(phone, "POST")]).toEqual([]);
  });

  it("saves and asks for review in one tap, and says what only the server knows", async () => {
    const saved = aWaitingQuestion({ version: 4 });
    const { phone } = open(aDeskQuestion(), {
      "PUT /api/quiz/questions/ip-sign": () => ({ data: saved }),
      "POST /api/quiz/questions/ip-sign/submission": () => ({
        status: 400,
        code: "invalid_request",
        details: {
          issues: [{ field: "content.stem", code: "rule", words: "和 ip-two 问的几乎一样" }],
        },
      }),
    });
    await type("选项 A", "可以，贴出来就不归他了");
    await tapFirst("提交复核");
    expect(await screen.findByText("还不能提交：和 ip-two 问的几乎一样。")).toBeTruthy();
    expect(sentTo(phone, "POST").map(({ body }) => body)).toEqual([{ version: 4 }]);
  });

  it("is published by a second editor, who is asked first", async () => {
    const { phone } = open(aWaitingQuestion(), {
      "POST /api/quiz/questions/ip-sign/approval": () => ({ data: aDeskQuestion({ version: 4 }) }),
    });
    await tapFirst("通过并发布");
    await waitFor(() => expect(sentTo(phone, "POST")).toHaveLength(1));
    expect(phone.asked[0]).toContain("马上会被问到");
    await waitFor(() => expect(screen.queryAllByText("通过并发布")).toEqual([]));
  });

  it("offers its author no approval, and says who has to", async () => {
    open(aWaitingQuestion({ isOwn: true, acts: ["edit", "send_back", "discard"] }));
    expect(await screen.findByText("等另一位编辑复核")).toBeTruthy();
    expect(screen.queryAllByRole("button", { name: "通过并发布" })).toEqual([]);
  });

  it("names the day when too few would be left", async () => {
    open(aDeskQuestion(), {
      "POST /api/quiz/questions/ip-sign/withdrawal": () => ({
        status: 409,
        code: "not_possible_now",
        details: { reason: "too_few", day: "2027-01-01", count: 99 },
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "停用这道题" }));
    await type("为什么停用", "条文换了新版");
    fireEvent.click(screen.getByRole("button", { name: "停用" }));
    expect(await screen.findByText(/2027 年 1 月 1 日就只剩 99 道可用/)).toBeTruthy();
  });

  it("is voided only with a reason and after a second question", async () => {
    const { phone } = open(aDeskQuestion(), {
      "POST /api/quiz/questions/ip-sign/voiding": () => ({
        data: aDeskQuestion({
          state: "voided",
          acts: [],
          voiding: {
            at: "2026-11-24T02:00:00.000Z",
            by: "小河",
            reason: "两个选项都说得通",
            rounds: 12,
            isDone: false,
          },
        }),
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "作废这道题" }));
    fireEvent.click(screen.getByRole("button", { name: "作废" }));
    expect(await screen.findByText("请写 4 个字以上，说清楚为什么")).toBeTruthy();
    await type("错在哪里", "两个选项都说得通");
    fireEvent.click(screen.getByRole("button", { name: "作废" }));
    expect(await screen.findByText(/作废：两个选项都说得通/)).toBeTruthy();
    expect(screen.getByText("正在重算抽到过它的局，已经算了 12 局。")).toBeTruthy();
    expect(phone.asked[0]).toContain("都按答对算");
  });

  it("says how it did, and what makes it doubtful", async () => {
    open(aDeskQuestion(), {
      "GET /api/quiz/questions/ip-sign/statistics": () => ({ data: { statistics } }),
    });
    expect(await screen.findByText("答对，限时局 50 人次")).toBeTruthy();
    expect(screen.getByText(/有个错的选项比对的选的人还多/)).toBeTruthy();
    const taken = screen
      .getAllByRole("progressbar")
      .map((bar) => bar.getAttribute("aria-valuenow"));
    expect(taken).toEqual(["44", "38", "10", "8"]);
  });

  it("shows what it said before", async () => {
    open(
      aDeskQuestion({
        edition: 2,
        earlier: [{ edition: 1, content: aContent({ stem: "从前这样问？" }) }],
      }),
    );
    const before = (await screen.findByText("第 1 版这样问")).parentElement as HTMLElement;
    expect(within(before).getByText("从前这样问？")).toBeTruthy();
  });

  it("says so when there is no such question", async () => {
    const phone = aPhone(anEditorsDesk({}));
    signIn(phone, editorId, "editor");
    phone.open("editor/question-page", { id: "ip-gone" });
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});

describe("the words a question rests on", () => {
  it("are held against the article by themselves, which can be read whole", async () => {
    const { phone } = open(aDeskQuestion());
    expect(await screen.findByText("和条文逐字相符")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "读整条第五十三条" }));
    expect(phone.went[0]).toContain("/statutes/whole-article-page?law=copyright-law-2020");
  });

  it("are said to differ as soon as a word is changed", async () => {
    open(aDeskQuestion());
    await screen.findByText("和条文逐字相符");
    await type("依据 1：条文原文", "未经著作权人同意，复制、发行、表演、放映");
    expect(await screen.findByText("这一条里没有这句话，请对着原文改。")).toBeTruthy();
  });

  it("cannot stand in an article that the version does not have", async () => {
    open(aDeskQuestion());
    await type("依据 1：第几条", "99");
    expect(await screen.findByText("这一版没有第九十九条。")).toBeTruthy();
  });

  it("stand alone where the text has not been brought in, and the editor is told", async () => {
    const basis = [{ law: "trademark-law-2019", article: "33", quote: "自公告之日起三个月内" }];
    const { phone } = open(aDeskQuestion({ published: aContent({ basis }) }));
    expect(await screen.findByText(/只有引文，没法自动核对。/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "去带入" }));
    expect(phone.went).toEqual(["/editor/statutes-page"]);
  });
});

describe("a new question", () => {
  it("is begun once, and then is a page of its own", async () => {
    const phone = aPhone(
      anEditorsDesk({
        "POST /api/quiz/questions": () => ({ data: aDeskQuestion({ id: "patent-new" }) }),
      }),
    );
    signIn(phone, editorId, "editor");
    phone.open("editor/question-page");
    await type("题干", "发明展上的作品能申请哪几种专利？");
    await tapFirst("存草稿");
    await waitFor(() => expect(phone.went).toEqual(["/editor/question-page?id=patent-new"]));
    expect(sentTo(phone, "POST")[0]?.key).toBeTruthy();
  });

  it("has two fixed options when it is a judgement", async () => {
    const phone = aPhone(anEditorsDesk({}));
    signIn(phone, editorId, "editor");
    phone.open("editor/question-page");
    fireEvent.click(await screen.findByRole("radio", { name: "判断" }));
    fireEvent.click(await screen.findByRole("radio", { name: "选项 B 是答案" }));
    const marks = screen.getAllByRole("radio", { name: /是答案$/ });
    expect(marks.map((mark) => mark.getAttribute("aria-checked"))).toEqual(["false", "true"]);
  });
});
