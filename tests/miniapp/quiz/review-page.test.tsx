import { fireEvent, screen } from "@testing-library/react";
import { aPhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  type aJudgement,
  aQuestion,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";
import { aReview, aReviewEntry } from "../../support/review-server";

function open(change: Parameters<typeof aReview>[0] = {}) {
  const phone = aPhone(aServer({ "GET /api/quiz/review": () => ({ data: aReview(change) }) }));
  signIn(phone, accountId);
  phone.open("quiz/review-page");
  return phone;
}

describe("the wrong book", () => {
  it("says how many are due today and about how long that takes, and leads there", async () => {
    const phone = open({ todayIds: ["q-one", "q-two"] });
    fireEvent.click(await screen.findByRole("button", { name: "开始复习" }));
    expect(screen.getByText(/约 2 分钟/)).toBeTruthy();
    expect(phone.went).toEqual(["/quiz/review-play-page"]);
  });

  it("goes on where a review was left", async () => {
    open({ todayIds: ["q-two"], doneToday: 1 });
    expect(await screen.findByRole("button", { name: "接着复习" })).toBeTruthy();
  });

  it("asks for nothing when nothing is due, and says when the next one comes", async () => {
    open({ todayIds: [], forecast: [aDay("2027-04-22", 0), aDay("2027-04-23", 2)] });
    expect(await screen.findByText("没有要复习的")).toBeTruthy();
    expect(screen.getByText(/下一次是明天/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /复习/ })).toBeNull();
  });

  it("offers what is due beyond a day's measure without pressing", async () => {
    const phone = open({ todayIds: [], laterIds: ["q-one"], doneToday: 10 });
    fireEvent.click(await screen.findByRole("button", { name: "还有精神，再复习几题" }));
    expect(phone.went).toEqual(["/quiz/review-play-page?more=1"]);
  });

  it("reads the days ahead out in words", async () => {
    open({ forecast: [aDay("2027-04-22", 5), aDay("2027-04-23", 3)] });
    expect(await screen.findByRole("img", { name: "今天 5 题，周五 3 题" })).toBeTruthy();
  });

  it("opens an entry where it stands, with the right answer, the law, the film and the way to help", async () => {
    const phone = open();
    fireEvent.click(await screen.findByRole("button", { name: /q-one/ }));
    expect(screen.getByText("正确答案")).toBeTruthy();
    expect(screen.getByText(/著作权属于受托人/)).toBeTruthy();
    fireEvent.click(screen.getByRole("link", { name: /看安安讲这一条/ }));
    fireEvent.click(screen.getByRole("link", { name: /遇到类似情况/ }));
    expect(phone.went).toEqual([
      "/episodes/player-page?id=whose-sign&t=72",
      "/tickets/file-page?right=copyright&from=quiz",
    ]);
  });

  it("says of each when it comes and how it stands", async () => {
    open({
      items: [
        aReviewEntry("q-one", { wrongCount: 2 }),
        aReviewEntry("q-two", { dueOn: "2027-04-25", rightCount: 2, isRenewed: true }),
      ],
    });
    expect(await screen.findByText("错过 2 次")).toBeTruthy();
    expect(screen.getByText("4 月 25 日")).toBeTruthy();
    expect(screen.getByText("记住 2 次")).toBeTruthy();
    expect(screen.getByText("已换新法条")).toBeTruthy();
  });

  it("shows one topic on demand", async () => {
    const patent = aReviewEntry("q-two", { question: aQuestion("q-two", { topic: "patent" }) });
    open({ items: [aReviewEntry("q-one"), patent] });
    fireEvent.click(await screen.findByRole("tab", { name: "专利 1" }));
    expect(screen.queryByText(/q-one/)).toBeNull();
    expect(screen.getByText(/q-two/)).toBeTruthy();
  });

  it("says when a question leaves it, and how many have", async () => {
    open({ knownCount: 3 });
    expect(await screen.findByText(/隔三周还记得住的题，会自己离开.*已经记牢 3 题/)).toBeTruthy();
  });

  it("says what it is for while it is empty", async () => {
    const phone = open({ items: [], todayIds: [] });
    expect(await screen.findByText("这里还是空的")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "去答题" }));
    expect(phone.went).toEqual(["/quiz/question-page"]);
  });

  it("keeps calm when it does not come, and offers to try again", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    signIn(phone, accountId);
    phone.open("quiz/review-page");
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});

describe("the wrong book of somebody without an account", () => {
  const guest = {
    token: "guest",
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    account: {
      id: accountId,
      role: "visitor",
      nickname: "访客",
      centreId: null,
      centreName: null,
      createdAt: "2026-11-22T00:00:00.000Z",
    },
  };

  async function somebodyWrong() {
    const kept: ReturnType<typeof aJudgement>[] = [];
    const phone = aPhone(
      aServer({
        ...journeyHandlers(kept),
        "POST /api/sessions/guest": () => ({ data: guest }),
        "GET /api/quiz/review": () => ({
          data: aReview({ items: kept.map(({ questionId }) => aReviewEntry(questionId)) }),
        }),
      }),
    );
    const first = phone.open("quiz/question-page", { stage: "1" });
    fireEvent.click(await screen.findByRole("radio", { name: /付了钱的小店/ }));
    fireEvent.click(screen.getByRole("button", { name: "选好了" }));
    await screen.findByText("差一点，记住这句就行");
    first.unmount();
    phone.sent = [];
    phone.open("quiz/review-page");
    return phone;
  }

  it("lists what this device holds, and makes no account for that", async () => {
    const phone = await somebodyWrong();
    fireEvent.click(await screen.findByRole("button", { name: /q-one/ }));
    expect(screen.getByText("正确答案")).toBeTruthy();
    expect(phone.sent.map(({ path }) => path)).not.toContain("/api/sessions/guest");
  });

  it("begins the daily review as a guest on demand, with what this device holds", async () => {
    await somebodyWrong();
    fireEvent.click(await screen.findByRole("button", { name: "开始每天复习" }));
    expect(await screen.findByText("接下来七天")).toBeTruthy();
    expect(screen.getByRole("button", { name: /q-one/ })).toBeTruthy();
  });

  it("stays as it is when no guest's account can be had", async () => {
    const phone = await somebodyWrong();
    await screen.findByRole("button", { name: /q-one/ });
    phone.setOnline(false);
    fireEvent.click(screen.getByRole("button", { name: "开始每天复习" }));
    expect(await screen.findByText(/您的错题还在/)).toBeTruthy();
    expect(screen.getByRole("button", { name: /q-one/ })).toBeTruthy();
  });
});

function aDay(day: string, count: number) {
  return { day, count };
}
