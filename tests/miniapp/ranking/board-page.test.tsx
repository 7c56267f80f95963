import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { BoardView, MyStandingView } from "#shared/ranking/ranking-schemas";
import { aPhone, type FakePhone, type FakeRequest, signIn } from "../../support/fake-phone";
import { accountId, aServer } from "../../support/quiz-server";
import { aBoard, aBoardRow, aStanding, mineIs } from "../../support/ranking-server";

interface Answers {
  mine?: MyStandingView;
  board?: (request: FakeRequest) => BoardView;
  role?: "visitor" | "applicant" | "editor";
}

/** The server keeps whether I take part, as the real one does. */
function open({ mine = mineIs(), board = () => aBoard(), role = "applicant" }: Answers = {}) {
  let kept = mine;
  const phone = aPhone(
    aServer({
      "GET /api/quiz/board": (request) => ({ data: board(request) }),
      "GET /api/quiz/board/me": () => ({ data: kept }),
      "PUT /api/quiz/board/me": ({ body }) => {
        const { nickname, leagueCode } = body as { nickname: string; leagueCode: string };
        kept = mineIs(aStanding({ nickname, leagueCode, best: null, region: null, league: null }));
        return { data: kept };
      },
      "DELETE /api/quiz/board/me": () => {
        kept = { ...kept, standing: null };
        return { data: kept };
      },
    }),
  );
  signIn(phone, accountId, role);
  return Object.assign(phone, { page: phone.open("ranking/board-page") });
}

const writes = (phone: FakePhone) =>
  phone.sent.filter(({ method }) => method !== "GET").map(({ method, body }) => ({ method, body }));
const theSwitch = () => screen.findByRole("switch", { name: "参加排位" });
const rowsOf = () =>
  within(screen.getByRole("list", { name: "榜单" }))
    .getAllByRole("listitem")
    .map((row) => row.getAttribute("aria-label"));

describe("the ranking, before the choice", () => {
  it("is off, says what others would see, and how places come about", async () => {
    open();
    expect((await theSwitch()).getAttribute("aria-checked")).toBe("false");
    expect(screen.getByText("您起的昵称、所在盟市、名次和成绩")).toBeTruthy();
    expect(screen.getByText("看不到姓名、电话、头像、学校和单位")).toBeTruthy();
    expect(screen.getByText("全一样，并列同一名次。")).toBeTruthy();
  });

  it("takes part with a name and a unit, and nothing else", async () => {
    const phone = open();
    fireEvent.click(await theSwitch());
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.input(sheet.getByRole("textbox", { name: "榜上叫什么" }), {
      target: { value: "草原小鹿" },
    });
    fireEvent.click(sheet.getByRole("radio", { name: "包头市" }));
    fireEvent.click(sheet.getByRole("button", { name: "参加" }));
    expect(await screen.findByText("还没有成绩")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(writes(phone)).toEqual([
      { method: "PUT", body: { nickname: "草原小鹿", leagueCode: "150200" } },
    ]);
  });

  it("asks for the unit before anything is sent", async () => {
    const phone = open();
    fireEvent.click(await theSwitch());
    fireEvent.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "参加" }),
    );
    expect(await screen.findByText("请选一个盟市")).toBeTruthy();
    expect(writes(phone)).toEqual([]);
  });

  it.each([
    ["13800000000", "榜单人人看得到，昵称里不要写电话、网址和邮箱"],
    ["", "请写上昵称，一个字也可以"],
  ])("does not send the name %j", async (name, words) => {
    const phone = open();
    fireEvent.click(await theSwitch());
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.input(sheet.getByRole("textbox"), { target: { value: name } });
    fireEvent.click(sheet.getByRole("radio", { name: "包头市" }));
    fireEvent.click(sheet.getByRole("button", { name: "参加" }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(writes(phone)).toEqual([]);
  });

  it("tells a guest that the place hangs on this device", async () => {
    open({ role: "visitor" });
    fireEvent.click(await theSwitch());
    expect(await screen.findByText(/您现在是访客，不用登录也能参加/)).toBeTruthy();
  });

  it.each([
    ["before the week", mineIs(null, { phase: "before" }), /4 月 20 日（周二）开始/],
    ["after it", mineIs(null, { phase: "after" }), /已经过去了/],
    ["in a week without ranking", mineIs(null, { isRanked: false }), /这个宣传周不设排位/],
  ])("cannot be chosen %s, and says so", async (_, mine, words) => {
    open({ mine });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("cannot be chosen by who sees the answers at work", async () => {
    open({ role: "editor" });
    expect(await screen.findByText(/您用的是工作身份/)).toBeTruthy();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("shows the board to everybody", async () => {
    open();
    expect(await screen.findByText(/^榜单每分钟更新，这一份是.*15:05的$/)).toBeTruthy();
    expect(rowsOf()).toEqual([
      "第 1 名，一碗奶茶，通辽市，答对 20 题，用时 4:58",
      "第 2 名，青城骑行，呼和浩特市，答对 20 题，用时 5:40",
      "第 2 名，大漠的风，阿拉善盟，答对 20 题，用时 5:40",
      "第 4 名，阴山脚下，包头市，答对 19 题，用时 1:05",
    ]);
  });
});

describe("the ranking, of somebody who takes part", () => {
  it("shows the exact place, and the own row under the board", async () => {
    open({ mine: mineIs(aStanding()) });
    expect(await screen.findByText("1,284", { selector: "#my-place" })).toBeTruthy();
    expect(rowsOf().at(-1)).toBe("第 1284 名，草原小鹿，呼和浩特市，答对 17 题，用时 6:42");
  });

  it("shows the own row once where it is on the board", async () => {
    const rows = [aBoardRow({ nickname: "草原小鹿", isMine: true })];
    open({ mine: mineIs(aStanding()), board: () => aBoard({ rows }) });
    expect(await screen.findByText("草原小鹿（我）")).toBeTruthy();
    expect(rowsOf()).toHaveLength(1);
  });

  it("shows the board and the place of the own unit", async () => {
    const board = ({ path }: FakeRequest) =>
      path.includes("code=150100")
        ? aBoard({ scope: "league", code: "150100", rows: [aBoardRow({ nickname: "青城骑行" })] })
        : aBoard();
    open({ mine: mineIs(aStanding()), board });
    fireEvent.click(await screen.findByRole("radio", { name: "呼和浩特市" }));
    expect(await screen.findByText("青城骑行")).toBeTruthy();
    expect(document.getElementById("my-place")?.textContent).toBe("96");
  });

  it("shows how many took part in each unit, and no score", async () => {
    open({ mine: mineIs(aStanding()) });
    fireEvent.click(await screen.findByRole("radio", { name: "各盟市" }));
    const list = within(await screen.findByRole("list", { name: "各盟市参加情况" }));
    expect(list.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
      "呼和浩特市1,204 人3,010 局",
      "包头市0 人0 局",
    ]);
  });

  it("leads to a round while there is no score yet", async () => {
    const phone = open({ mine: mineIs(aStanding({ best: null, region: null, league: null })) });
    fireEvent.click(await screen.findByRole("button", { name: "来一局限时答题" }));
    expect(phone.went).toEqual(["/quiz/round-page"]);
  });

  it("leaves with one tap in the week, and is off at once", async () => {
    const phone = open({ mine: mineIs(aStanding()) });
    fireEvent.click(await theSwitch());
    expect(await screen.findByText("现在：没有参加")).toBeTruthy();
    expect(writes(phone)).toEqual([{ method: "DELETE", body: undefined }]);
    expect(phone.asked).toEqual([]);
  });

  it("asks before leaving when there is no way back", async () => {
    const phone = open({ mine: mineIs(aStanding(), { phase: "after" }) });
    phone.saysYes = false;
    fireEvent.click(await theSwitch());
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(phone.asked[0]).toContain("不能再参加这一周的排位");
    expect(writes(phone)).toEqual([]);
  });

  it("changes the name on the board", async () => {
    const phone = open({ mine: mineIs(aStanding()) });
    fireEvent.click(await screen.findByRole("button", { name: "改榜上的昵称和盟市" }));
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.input(sheet.getByRole("textbox"), { target: { value: "黄河边上" } });
    fireEvent.click(sheet.getByRole("button", { name: "存下" }));
    expect(await screen.findByText(/榜上叫：黄河边上/)).toBeTruthy();
    expect(writes(phone)).toEqual([
      { method: "PUT", body: { nickname: "黄河边上", leagueCode: "150100" } },
    ]);
  });
});

describe("the ranking, when something is missing", () => {
  it("says that nobody is on the board yet", async () => {
    open({ board: () => aBoard({ participants: 0, rows: [] }) });
    expect(await screen.findByText(/榜上还没有人/)).toBeTruthy();
  });

  it("keeps calm without network, and shows what was kept with its time", async () => {
    const phone = open({ mine: mineIs(aStanding()) });
    await screen.findByText("1,284", { selector: "#my-place" });
    phone.page.unmount();
    phone.isOnline = false;
    phone.open("ranking/board-page");
    expect(await screen.findByText("1,284", { selector: "#my-place" })).toBeTruthy();
    expect(screen.getByText(/没有网络|连不上/)).toBeTruthy();
  });

  it("says in words when leaving did not work, and stays on", async () => {
    const phone = open({ mine: mineIs(aStanding()) });
    const toggle = await theSwitch();
    phone.isOnline = false;
    fireEvent.click(toggle);
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("switch").getAttribute("aria-checked")).toBe("true");
  });
});
