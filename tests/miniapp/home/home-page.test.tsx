import { fireEvent, screen } from "@testing-library/react";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";
import {
  aCampaign,
  accountId,
  aJudgement,
  anOverview,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";

const episodes = ["先申请，还是先使用？", "去哪儿求助？"].map((title, at) => ({
  id: `episode-${at}`,
  title,
  summary: "牌子被别人先申请了。",
  topic: "trademark",
  durationSeconds: 50,
  poster: "/media/a.jpg",
  posterSmall: "/media/a-small.jpg",
  isSample: true,
  progress: null,
}));

const centre = {
  id: "c-02",
  name: "示例二号工作站",
  kind: "workstation",
  countyCode: "150102",
  countyName: "新城区",
  unitName: "呼和浩特市",
  address: "示例地址",
  phone: null,
  lon: 111.6,
  lat: 40.8,
  rights: ["trademark"],
  expertRights: [],
  hours: "工作日 9:00—17:00",
  isOpenNow: true,
  closesAt: "12:00",
  opensNext: null,
  pause: null,
  isActive: true,
  isSample: true,
  distanceKm: 3.2,
};

function aHomePhone(
  overview: QuizOverview,
  kept = [] as ReturnType<typeof aJudgement>[],
): FakePhone {
  return aPhone(
    aServer({
      ...journeyHandlers(kept),
      "GET /api/quiz/overview": () => ({ data: overview }),
      "GET /api/episodes": () => ({ data: { items: episodes } }),
      "GET /api/centres": () => ({ data: { items: [centre] } }),
      "POST /api/quiz/today/answers": ({ body }) => {
        const { questionId, choice } = body as { questionId: string; choice: string[] };
        return { data: aJudgement(questionId, choice) };
      },
    }),
  );
}

const overviewOf = (campaign: Parameters<typeof aCampaign>[0]) =>
  anOverview({ campaign: aCampaign(campaign) });

describe("the first page", () => {
  it("counts the days before the week, however many", async () => {
    aHomePhone(overviewOf({ daysLeft: 1_149 })).open("home/home-page");
    expect(await screen.findByRole("heading", { name: "还有 1149 天" })).toBeTruthy();
    expect(screen.getByText(/4 月 20—26 日/)).toBeTruthy();
    expect(screen.getByText("今日一题")).toBeTruthy();
  });

  it("shows the week's days in the week, and the ways to the round and the wrong book", async () => {
    const phone = aHomePhone(overviewOf({ phase: "during", today: "2027-04-22", dayNumber: 3 }));
    phone.open("home/home-page");
    const days = await screen.findByRole("img", { name: "宣传周 7 天，今天是第 3 天" });
    expect(days.textContent).toBe("20212223242526");
    fireEvent.click(screen.getByRole("link", { name: /限时答题/ }));
    fireEvent.click(screen.getByRole("link", { name: /错题本/ }));
    expect(phone.went).toEqual(["/quiz/round-page", "/quiz/review-page"]);
  });

  it("says after the week that the road stays open", async () => {
    aHomePhone(overviewOf({ phase: "after", today: "2027-05-20" })).open("home/home-page");
    expect(await screen.findByText("宣传周过去了，")).toBeTruthy();
    expect(screen.getByText(/4 月 20—26 日/)).toBeTruthy();
  });

  it("thanks after the week, with what somebody's rounds came to, and lets the hundred go on", async () => {
    const overview = overviewOf({ phase: "after", today: "2027-05-01" });
    const week = { rounds: 3, best: { score: 17, questionCount: 20 } };
    aHomePhone({ ...overview, mine: { ...overview.mine, week } }).open("home/home-page");
    expect(await screen.findByText("谢谢您来过这一周")).toBeTruthy();
    expect(screen.getByText(/您答了 3 局，最好的一局 20 题答对 17 题。/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "从大漠出发" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /错题本/ })).toBeTruthy();
  });

  it("names the week's theme once there is one, and none before", async () => {
    const phone = aHomePhone(overviewOf({ theme: "示例主题" }));
    const { unmount } = phone.open("home/home-page");
    expect(await screen.findByText("主题：示例主题")).toBeTruthy();
    unmount();
    aHomePhone(overviewOf({ theme: "" })).open("home/home-page");
    await screen.findByText("今日一题");
    expect(screen.queryByText(/主题：/)).toBeNull();
  });

  it("offers nothing that the week's editors have switched off", async () => {
    const modes = { hundred: false, round: false, ranking: true, certificate: true, review: true };
    const during = { phase: "during", today: "2027-04-22", dayNumber: 3, modes } as const;
    aHomePhone(overviewOf(during)).open("home/home-page");
    expect(await screen.findByRole("link", { name: /错题本/ })).toBeTruthy();
    expect(screen.queryByRole("link", { name: /限时答题/ })).toBeNull();
    expect(screen.queryByText("百题之旅")).toBeNull();
  });

  it.each([
    ["a year behind", "2026-04-22T02:00:00Z"],
    ["a day ahead", "2027-04-23T20:00:00Z"],
  ])("goes by the server's day on a phone whose clock is %s", async (_, at) => {
    jest.useFakeTimers({ now: new Date(at), advanceTimers: true });
    aHomePhone(overviewOf({ phase: "during", today: "2027-04-22", dayNumber: 3 })).open(
      "home/home-page",
    );
    const days = await screen.findByRole("img", { name: "宣传周 7 天，今天是第 3 天" });
    expect(days.querySelector(".week-today")?.textContent).toBe("22");
    jest.useRealTimers();
  });

  it("sets out from the first stage for who is new", async () => {
    const phone = aHomePhone(anOverview());
    phone.open("home/home-page");
    fireEvent.click(await screen.findByRole("button", { name: "从大漠出发" }));
    expect(phone.went).toEqual(["/quiz/question-page?stage=1"]);
  });

  it("goes on where somebody left off", async () => {
    const overview = anOverview();
    const mine = { ...overview.mine, answered: 3 };
    const kept = ["q-one", "q-two", "q-three"].map((id) => aJudgement(id, ["B"]));
    const phone = aHomePhone({ ...overview, mine }, kept);
    signIn(phone, accountId);
    phone.open("home/home-page");
    expect(await screen.findByText("河套：地理标志与种子")).toBeTruthy();
    expect(screen.getByText("上次停在第 4 题，答案都给您留着。")).toBeTruthy();
    expect(screen.getByText("3 / 4")).toBeTruthy();
  });

  it("judges today's one where it stands, with the words of the law", async () => {
    aHomePhone(anOverview()).open("home/home-page");
    fireEvent.click(await screen.findByRole("button", { name: "对" }));
    expect(await screen.findByText("答对了")).toBeTruthy();
    expect(screen.getByText(/著作权属于受托人/)).toBeTruthy();
  });

  it("leads from today's one to the second of the clip, and to help with the right filled in", async () => {
    const phone = aHomePhone(anOverview());
    phone.open("home/home-page");
    fireEvent.click(await screen.findByRole("button", { name: "对" }));
    fireEvent.click(await screen.findByRole("link", { name: /看安安讲这一条.*01:12/ }));
    fireEvent.click(screen.getByRole("link", { name: /遇到类似情况/ }));
    expect(phone.went).toEqual([
      "/episodes/player-page?id=whose-sign&t=72",
      "/tickets/file-page?right=copyright&from=quiz",
    ]);
  });

  it("remembers on this phone what was said about today's one", async () => {
    const phone = aHomePhone(anOverview());
    const first = phone.open("home/home-page");
    fireEvent.click(await screen.findByRole("button", { name: "错" }));
    await screen.findByText("差一点，记住这句就行");
    first.unmount();
    phone.open("home/home-page");
    expect(await screen.findByText("差一点，记住这句就行")).toBeTruthy();
  });

  it("keeps the choice of today's one when it cannot be judged", async () => {
    const phone = aHomePhone(anOverview());
    phone.open("home/home-page");
    const right = await screen.findByRole("button", { name: "对" });
    phone.setOnline(false);
    fireEvent.click(right);
    expect(await screen.findByText("您选的还在，再点一次就好。")).toBeTruthy();
  });

  it("names the nearest centre for the county chosen before, marked as a sample", async () => {
    const phone = aHomePhone(anOverview());
    phone.storage.set("copy:near-county", JSON.stringify("150102"));
    phone.open("home/home-page");
    expect(await screen.findByText("离您最近：示例二号工作站")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path === "/api/centres?near=150102")).toBe(true);
  });

  it("tells of a law that changes", async () => {
    const lawChanges = [
      { title: "商标法换新版", text: "自 2027 年 1 月 1 日起施行。", from: "2027-01-01" },
    ];
    aHomePhone(anOverview({ lawChanges })).open("home/home-page");
    expect(await screen.findByText("商标法换新版")).toBeTruthy();
  });

  it("still opens the way to help when nothing else comes", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    phone.open("home/home-page");
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "去求助" })).toBeTruthy();
  });

  it("shows what was stored while there is no network", async () => {
    const phone = aHomePhone(anOverview());
    const first = phone.open("home/home-page");
    await screen.findByText("今日一题");
    await screen.findByText("先申请，还是先使用？");
    first.unmount();
    phone.setOnline(false);
    phone.open("home/home-page");
    expect(await screen.findByText(/现在连不上网，先看 今天/)).toBeTruthy();
    expect(screen.getByText("今日一题")).toBeTruthy();
  });
});
