import { act, fireEvent, screen } from "@testing-library/react";
import type { EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { anEditedWeek, aRunningWeek, dayFromNow } from "../../support/edited-campaigns";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";

type Handlers = Parameters<typeof anEditorsDesk>[0];

function open(weeks: EditedCampaign[], id: string, handlers: Handlers = {}, before?: FakePhone) {
  const list = () => ({ data: { items: weeks } });
  const phone = before ?? aPhone(anEditorsDesk({ "GET /api/campaigns": list, ...handlers }));
  signIn(phone, editorId, "editor");
  const page = phone.open("editor/campaign-page", id ? { id } : {});
  return { phone, page };
}

const field = (name: string) => screen.findByRole("textbox", { name });
const writtenIn = async (name: string) => ((await field(name)) as HTMLInputElement).value;
const type = async (name: string, value: string) =>
  fireEvent.input(await field(name), { target: { value } });
// On a phone it stands in the dock, on a wide screen in the head: both are drawn here.
const tap = async (name: string) => {
  const [first] = await screen.findAllByRole("button", { name });
  await act(async () => {
    fireEvent.click(first as HTMLElement);
  });
};
const writes = ({ sent }: FakePhone) => sent.filter(({ method }) => method !== "GET");
const alerts = () => screen.getAllByRole("alert").map(({ textContent }) => textContent);

describe("a publicity week on the desk", () => {
  const week = anEditedWeek();
  const put = "PUT /api/campaigns/week-ahead";

  it("saves against the version it was read in, and shows the new one", async () => {
    const weeks = [week];
    const { phone } = open(weeks, week.id, {
      [put]: () => {
        weeks[0] = anEditedWeek({ theme: "示例主题", version: 3 });
        return { data: weeks[0] };
      },
    });
    await type("主题", "示例主题");
    await tap("存下改动");
    expect(writes(phone)[0]?.body).toMatchObject({ theme: "示例主题", version: 2 });
    const [save] = screen.getAllByRole("button", { name: "存下改动" });
    expect(save?.getAttribute("aria-disabled")).toBe("true");
    expect(await writtenIn("主题")).toBe("示例主题");
  });

  it("begins a new one with the settings of the latest and nobody's name and days", async () => {
    const latest = anEditedWeek({ certificateScore: 75 });
    const { phone } = open([latest], "", {
      "POST /api/campaigns": () => ({ data: anEditedWeek({ id: "week-new" }) }),
    });
    expect(await writtenIn("答对百分之几可领证书")).toBe("75");
    expect(await writtenIn("名称")).toBe("");
    await type("名称", "示例的下一周");
    await type("第一天", dayFromNow(300));
    await type("最后一天", dayFromNow(306));
    await tap("备好这一周");
    const [sent] = writes(phone);
    expect(sent?.body).toMatchObject({ name: "示例的下一周", certificateScore: 75 });
    expect(sent?.key).toBeTruthy();
    expect(phone.went).toEqual(["/editor/campaign-page?id=week-new"]);
  });

  it("sends a new one under the same key until other words are written", async () => {
    const { phone } = open([], "", {
      "POST /api/campaigns": () => ({ status: 503, code: "unavailable" }),
    });
    await type("名称", "示例周");
    await type("第一天", dayFromNow(10));
    await type("最后一天", dayFromNow(11));
    await type("规则，一行一条", "一局 {题数} 题。");
    await tap("备好这一周");
    await tap("备好这一周");
    await type("名称", "示例周二");
    await tap("备好这一周");
    const keys = writes(phone).map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("writes the figures of a rule in Chinese, and sends them as the server has them", async () => {
    const { phone } = open([week], week.id, { [put]: () => ({ data: week }) });
    expect(await writtenIn("规则，一行一条")).toBe("一局 {题数} 题，限时 {分钟} 分钟。");
    await type("规则，一行一条", "每天最多 {每天局数} 局。\n\n答对 {证书分数} 题有证书。");
    expect(await screen.findByText("答对 60 题有证书。")).toBeTruthy();
    await tap("存下改动");
    expect(writes(phone)[0]?.body).toMatchObject({
      rules: ["每天最多 {perDay} 局。", "答对 {certificateScore} 题有证书。"],
    });
  });

  it.each([
    ["第一天", "2020-04-20", "这一天已经过去了，请从今天或以后的日子选"],
    ["第一天", "2099-02-30", "请写一个有的日子，比如 2027-04-20"],
    ["最后一天", dayFromNow(99), "最后一天不能早于第一天"],
    ["最后一天", dayFromNow(200), "最长 62 天，现在是 101 天"],
    ["名称", "周", "名称要写 2 到 40 个字"],
    ["每人每天几局", "0", "每人每天几局：请写 1 到 50 的整数"],
    ["规则，一行一条", "一局 {题目} 题。", "{题目} 没有对应的设置"],
    ["规则，一行一条", "", "规则至少写一条"],
  ])("says at %s what is wrong with “%s”, and sends nothing", async (name, typed, words) => {
    const { phone } = open([week], week.id);
    await type(name, typed);
    await tap("存下改动");
    expect(alerts().filter((text) => text?.includes(words)).length).toBeGreaterThanOrEqual(1);
    expect(writes(phone)).toEqual([]);
  });

  it("names the week that has one of the days already", async () => {
    const days = { startsOn: "2099-04-20", endsOn: "2099-04-26" };
    const taken = anEditedWeek({ id: "week-taken", name: "示例的另一周", ...days });
    open([taken, week], week.id);
    await type("第一天", "2099-04-26");
    await type("最后一天", "2099-04-28");
    await tap("存下改动");
    const words = "和“示例的另一周”（2099 年 4 月 20—26 日）有重合的日子，请错开";
    expect(alerts()).toContain(words);
  });

  it("says what the server knows of an overlap that it did not", async () => {
    const details = {
      reason: "weeks_overlap",
      ...{ name: "示例的另一周", startsOn: "2099-04-20", endsOn: "2099-04-26" },
    };
    open([week], week.id, {
      [put]: () => ({ status: 409, code: "not_possible_now", details }),
    });
    await type("名称", "改个名字");
    await tap("存下改动");
    expect(alerts()[0]).toContain("和“示例的另一周”（2099 年 4 月 20—26 日）有重合的日子");
  });

  it("keeps the first day of a running one, and asks before more than its words is changed", async () => {
    const running = aRunningWeek();
    const { phone } = open([running], running.id, {
      "PUT /api/campaigns/week-now": () => ({ data: running }),
    });
    await type("每人每天几局", "5");
    expect(screen.queryByRole("textbox", { name: "第一天" })).toBeNull();
    await tap("存下改动");
    expect(writes(phone)).toEqual([]);
    expect(screen.getByText(/正在进行。这次会改：限时答题的设置/)).toBeTruthy();
    await tap("照这样改");
    expect(writes(phone)[0]?.body).toMatchObject({ isConfirmed: true, round: { perDay: 5 } });
  });

  it("asks when the week has begun since it was read", async () => {
    const details = { reason: "needs_confirmation", phase: "during" };
    const { phone } = open([week], week.id, {
      [put]: ({ body }) =>
        (body as { isConfirmed: boolean }).isConfirmed
          ? { data: week }
          : { status: 409, code: "not_possible_now", details },
    });
    await type("每人每天几局", "5");
    await tap("存下改动");
    await tap("照这样改");
    expect(writes(phone).map(({ body }) => (body as { isConfirmed: boolean }).isConfirmed)).toEqual(
      [false, true],
    );
  });

  it("keeps what is written when somebody else has changed the week, and sends it over the newest", async () => {
    const weeks = [week];
    const { phone } = open(weeks, week.id, {
      [put]: ({ body }) => {
        if ((body as { version: number }).version === 3) return { data: week };
        weeks[0] = anEditedWeek({ version: 3, certificateScore: 80 });
        return { status: 409, code: "stale_version", details: { version: 3 } };
      },
    });
    await type("名称", "我写的名字");
    await tap("存下改动");
    expect(await screen.findByText("您写的时候，这一周有了新变化")).toBeTruthy();
    expect(await writtenIn("名称")).toBe("我写的名字");
    await tap("用我写的");
    await tap("存下改动");
    expect(writes(phone).at(-1)?.body).toMatchObject({ name: "我写的名字", version: 3 });
  });

  it("finds what was written and not saved", async () => {
    const { phone, page } = open([week], week.id);
    await type("主题", "写到一半");
    page.unmount();
    open([week], week.id, {}, phone);
    expect(await writtenIn("主题")).toBe("写到一半");
  });

  it("shows the first page as it will be before, in and after it", async () => {
    open([anEditedWeek({ theme: "示例主题" })], week.id);
    expect(await screen.findByRole("heading", { name: "还有 7 天" })).toBeTruthy();
    expect(screen.getByText("主题：示例主题")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "那几天" }));
    expect(screen.getByRole("img", { name: "宣传周 7 天，今天是第 1 天" })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "结束后" }));
    expect(screen.getByText("宣传周过去了，")).toBeTruthy();
  });

  it("says who changed what", async () => {
    open([week], week.id);
    expect(await screen.findByText("编辑甲改了名称、限时答题的设置")).toBeTruthy();
    expect(screen.getByText("随程序带来")).toBeTruthy();
  });

  it("has a way on where there is no such week", async () => {
    const { phone } = open([week], "no-such-week");
    fireEvent.click(await screen.findByRole("button", { name: "看全部宣传周" }));
    expect(phone.went).toEqual(["/editor/campaigns-page"]);
  });
});
