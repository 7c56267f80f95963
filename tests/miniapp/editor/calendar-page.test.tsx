import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { CalendarPreview, CalendarView } from "#shared/calendar/calendar-schemas";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, signIn } from "../../support/fake-phone";
import { notice2027 } from "../../support/notice-2027";

type Handlers = Parameters<typeof anEditorsDesk>[0];

const year2026 = {
  year: 2026,
  revision: 0,
  holidays: [{ name: "元旦", from: "2026-01-01", to: "2026-01-03" }],
  makeUpDays: ["2026-01-04"],
  imports: [],
};
const aCalendar = (change: Partial<CalendarView> = {}): CalendarView => ({
  years: [year2026],
  nextYear: 2027,
  provisional: 3,
  ...change,
});
const aPreview = (change: Partial<CalendarPreview> = {}): CalendarPreview => ({
  year: 2027,
  holidays: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }],
  makeUpDays: ["2027-01-31"],
  faults: [],
  changedDays: 20,
  movedTickets: 3,
  revision: 0,
  isKnownYear: false,
  ...change,
});

function open(handlers: Handlers = {}) {
  const phone = aPhone(
    anEditorsDesk({
      "GET /api/calendar": () => ({ data: aCalendar() }),
      "POST /api/calendar/preview": () => ({ data: aPreview() }),
      ...handlers,
    }),
  );
  signIn(phone, editorId, "editor");
  phone.open("editor/calendar-page");
  return phone;
}

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
const tap = async (name: string) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const readText = async () => {
  await screen.findByText("3 件申请的日期是暂定的");
  write("通知里七个节日的原文", notice2027);
  await tap("看看读出了什么");
};
const nameSource = () => {
  write("文号", "国办发明电〔2026〕示例号");
  write("通知的日期", "2026-11-10");
  write("在哪里看到的", "https://www.gov.cn/example");
};

describe("the years of holidays at the editor's desk", () => {
  it("are shown with where they come from, each openable", async () => {
    open();
    expect(await screen.findByText("程序自带")).toBeTruthy();
    await tap("看这一年的安排");
    expect(screen.getByText("1 月 1 日（周四）至 1 月 3 日（周六）")).toBeTruthy();
  });

  it("grow by a notice's text, read and looked at before it is brought in", async () => {
    const imports = [
      {
        revision: 1,
        at: "2026-11-12T02:00:00.000Z",
        byName: "编辑甲",
        source: { number: "国办发明电〔2026〕示例号", issuedOn: "2026-11-10", place: "某报第一版" },
        reason: "",
      },
    ];
    const after = aCalendar({
      years: [{ ...year2026, year: 2027, revision: 1, imports }, year2026],
      nextYear: 2028,
      provisional: 0,
    });
    const phone = open({ "POST /api/calendar/years": () => ({ data: after }) });
    await readText();
    expect(screen.getByText(/3 件没办完的申请会改日子/)).toBeTruthy();
    expect(screen.getByText("1 月 31 日（周日）")).toBeTruthy();
    nameSource();
    await tap("录入 2027 年");
    expect(phone.asked).toHaveLength(1);
    expect(await screen.findByText("2027 年的放假安排录入了")).toBeTruthy();
    expect(
      screen.getByText(/编辑甲，2026 年 11 月 12 日录入；国办发明电〔2026〕示例号/),
    ).toBeTruthy();
    expect(phone.sent.at(-1)).toMatchObject({
      path: "/api/calendar/years",
      body: { year: 2027, revision: 0, source: { issuedOn: "2026-11-10" } },
    });
    expect(phone.sent.at(-1)?.key).toBeTruthy();
  });

  it("are not changed while the text does not fit, and each fault is named", async () => {
    const faults = [
      { code: "other_weekday" as const, day: "2027-02-20" },
      { code: "missing" as const, name: "端午" },
    ];
    open({ "POST /api/calendar/preview": () => ({ data: aPreview({ faults }) }) });
    await readText();
    expect(screen.getByText("有 2 处对不上")).toBeTruthy();
    expect(screen.getByText(/2027 年 2 月 20 日（周六）不是原文里写的星期几/)).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "文号" })).toBeNull();
    expect(screen.getByText("原文里还有对不上的地方。")).toBeTruthy();
  });

  it("want a reason where the year is known already", async () => {
    open({
      "POST /api/calendar/preview": () => ({ data: aPreview({ isKnownYear: true, revision: 1 }) }),
    });
    await readText();
    nameSource();
    expect(screen.getByText("这一年已经有安排了，请写明为什么要改。")).toBeTruthy();
    write("为什么要改", "调休日抄错了一天");
    await waitFor(() => expect(screen.queryByText(/请写明为什么要改/)).toBeNull());
  });

  it("have to be read again when the text is changed", async () => {
    open();
    await readText();
    nameSource();
    write("通知里七个节日的原文", `${notice2027}。`);
    expect(screen.getByText("先看看读出了什么。")).toBeTruthy();
  });

  it("say that another editor was quicker", async () => {
    open({ "POST /api/calendar/years": () => ({ status: 409, code: "stale_version" }) });
    await readText();
    nameSource();
    await tap("录入 2027 年");
    expect(await screen.findByText(/另一位编辑刚录入过这一年/)).toBeTruthy();
  });

  it("offer to try again when they could not be read", async () => {
    open({ "GET /api/calendar": () => ({ status: 503, code: "unavailable" }) });
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});
