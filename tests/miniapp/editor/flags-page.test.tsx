import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FlagView } from "#shared/ranking/ranking-schemas";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, signIn } from "../../support/fake-phone";
import { aFlag } from "../../support/ranking-server";

const list = "GET /api/quiz/flags";
const mark = `PUT /api/quiz/flags/${"f".repeat(24)}/seen`;

function open(flags: FlagView[], more: Parameters<typeof anEditorsDesk>[0] = {}) {
  const phone = aPhone(
    anEditorsDesk({
      [list]: ({ path }) => {
        const isSeen = path.includes("state=seen");
        const items = flags.filter(({ seen }) => (seen !== null) === isSeen);
        return { data: { items, nextCursor: null } };
      },
      ...more,
    }),
  );
  signIn(phone, editorId, "editor");
  phone.open("editor/flags-page");
  return phone;
}

const firstRow = async () =>
  within(await screen.findByRole("table")).getAllByRole("row")[1]?.textContent ?? "";

describe("what the ranking has noticed, at the editor's desk", () => {
  it("says what, of whom, and that it changes nothing", async () => {
    open([aFlag()]);
    expect(await firstRow()).toContain("答得太快快如闪电（包头市）");
    expect(await firstRow()).toContain("20 题答了 20 题，对 20 题，用时 38 秒，平均每题 1.9 秒。");
    expect(screen.getByText(/提醒本身不改成绩，也不改名次/)).toBeTruthy();
  });

  it("names the first of many accounts from one network, and says that a school is one too", async () => {
    const people = ["一", "二", "三", "四"].map((nickname) => ({ nickname, leagueName: "包头市" }));
    open([aFlag({ kind: "many_accounts", round: null, accounts: 16, people })]);
    expect(await firstRow()).toContain("一（包头市）、二（包头市）、三（包头市）等 4 人");
    expect(await firstRow()).toContain("有 16 个账号从同一个网络参加排位。学校和单位");
  });

  it("takes what was looked at off the list", async () => {
    const phone = open([aFlag()], { [mark]: () => ({ data: aFlag() }) });
    const table = within(await screen.findByRole("table"));
    fireEvent.click(table.getByRole("button", { name: /^看过了/ }));
    expect(await screen.findByText("没有要看的")).toBeTruthy();
    expect(phone.sent.find(({ method }) => method === "PUT")?.body).toEqual({ isSeen: true });
  });

  it("puts it back from the other list, which says who looked", async () => {
    const seen = { at: "2027-04-22T08:00:00.000Z", by: "编辑甲" };
    const phone = open([aFlag({ seen })], { [mark]: () => ({ data: aFlag() }) });
    fireEvent.click(await screen.findByRole("tab", { name: "看过的" }));
    expect(await firstRow()).toContain("编辑甲");
    const table = within(screen.getByRole("table"));
    fireEvent.click(table.getByRole("button", { name: /^放回没看过的/ }));
    await waitFor(() =>
      expect(phone.sent.find(({ method }) => method === "PUT")?.body).toEqual({ isSeen: false }),
    );
  });

  it("says in words when marking did not work, and keeps the flag", async () => {
    open([aFlag()]);
    const table = within(await screen.findByRole("table"));
    fireEvent.click(table.getByRole("button", { name: /^看过了/ }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("table")).toBeTruthy();
  });

  it("says what would stand here while there is nothing", async () => {
    open([]);
    expect(await screen.findByText("没有要看的")).toBeTruthy();
  });
});
