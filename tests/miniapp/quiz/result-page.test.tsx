import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { RoundView } from "#shared/quiz/quiz-schemas";
import type { MyStandingView } from "#shared/ranking/ranking-schemas";
import { aCertificateView, aRoundCertificate } from "../../support/certificates";
import { aPhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  aFinishedRound,
  anOpenRound,
  aServer,
  roundId,
} from "../../support/quiz-server";
import { aStanding, mineIs } from "../../support/ranking-server";

function open(round: RoundView = aFinishedRound()) {
  const phone = aPhone(aServer({ [`GET /api/quiz/rounds/${roundId}`]: () => ({ data: round }) }));
  signIn(phone, accountId);
  phone.open("quiz/result-page", { id: roundId });
  return phone;
}

/** The same with what the ranking says; the round was begun on that day. */
function openRanked(mine: MyStandingView, startedAt = "2027-04-21T01:00:00.000Z") {
  const phone = aPhone(
    aServer({
      [`GET /api/quiz/rounds/${roundId}`]: () => ({ data: aFinishedRound({ startedAt }) }),
      "GET /api/quiz/board/me": () => ({ data: mine }),
    }),
  );
  signIn(phone, accountId);
  phone.open("quiz/result-page", { id: roundId });
  return phone;
}

describe("the page of a finished round", () => {
  it("tells the score, the time and how each topic went", async () => {
    open();
    expect(await screen.findByText("用时 6 分 42 秒")).toBeTruthy();
    expect(document.getElementById("score")?.textContent).toBe("1 / 3 题");
    expect(screen.getByRole("progressbar", { name: "著作权，3 题对 1 题" })).toBeTruthy();
  });

  it.each([
    [0, "比上一局多对 1 题"],
    [1, "和上一局一样多"],
    [3, "比上一局少对 2 题，再来一局试试"],
  ])("compares with the round before, of %i right", async (previousScore, words) => {
    open(aFinishedRound({ previousScore }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("says which question was voided since, and why it counts as right", async () => {
    const voidings = [{ position: 1, at: "2026-11-24T02:00:00.000Z", reason: "两个选项都说得通" }];
    open(aFinishedRound({ score: 2, voidings }));
    expect(await screen.findByText(/有 1 题后来作废，都按答对算.*第 2 题/)).toBeTruthy();
    expect(screen.getByText("第 2 题作废了，按答对算")).toBeTruthy();
    expect(screen.getByText(/题目编辑发现它有错：两个选项都说得通/)).toBeTruthy();
  });

  it("opens with the first one that was wrong, its answer and the words of the law", async () => {
    open();
    expect(await screen.findByText("招牌图的著作权属于谁（r-two）？")).toBeTruthy();
    expect(screen.getByText("您选：付了钱的小店")).toBeTruthy();
    expect(screen.getByText("正确：画图的设计师")).toBeTruthy();
    expect(screen.getByText(/著作权属于受托人/)).toBeTruthy();
  });

  it.each([1, 2])(
    "leads from question %i to its clip and to help, right or wrong",
    async (number) => {
      const phone = open();
      fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^第 ${number} 题`) }));
      fireEvent.click(screen.getByRole("link", { name: /看安安讲这一条.*01:12/ }));
      fireEvent.click(screen.getByRole("link", { name: /遇到类似情况/ }));
      expect(phone.went).toEqual([
        "/episodes/player-page?id=whose-sign&t=72",
        "/tickets/file-page?right=copyright&from=quiz",
      ]);
    },
  );

  it("shows any other one on a tap, the unanswered too", async () => {
    open();
    fireEvent.click(await screen.findByRole("button", { name: "第 3 题，没答" }));
    expect(screen.getByText("招牌图的著作权属于谁（r-three）？")).toBeTruthy();
    expect(screen.queryByText(/您选：/)).toBeNull();
  });

  it.each([
    [{}, "可以领学习证书了"],
    [{ certificate: aCertificateView() }, "看这一局的证书"],
  ])("leads to the certificate of a round that earned one", async (change, words) => {
    const phone = aPhone(
      aServer({
        [`GET /api/quiz/rounds/${roundId}`]: () => ({ data: aFinishedRound() }),
        [`GET /api/quiz/rounds/${roundId}/certificate`]: () => ({
          data: aRoundCertificate(change),
        }),
      }),
    );
    signIn(phone, accountId);
    phone.open("quiz/result-page", { id: roundId });
    fireEvent.click(await screen.findByText(words));
    expect(phone.went).toEqual([`/certificates/certificate-page?round=${roundId}`]);
  });

  it("goes back to the round while that is open", async () => {
    const phone = open(anOpenRound());
    await waitFor(() => expect(phone.went).toEqual(["/quiz/round-page"]));
  });

  it("keeps calm when the round does not come", async () => {
    const phone = aPhone(() => ({ status: 404, code: "not_found" }));
    signIn(phone, accountId);
    phone.open("quiz/result-page", { id: roundId });
    expect(await screen.findByText("没找到这一页")).toBeTruthy();
  });

  it.each([
    ["nobody's rank who has not chosen it", mineIs(), "您没有参加排位，成绩只有自己看得到。"],
    ["the place of who takes part", mineIs(aStanding()), "您现在全区第 1284 名"],
    ["that it is being counted", mineIs(aStanding({ isCounting: true })), "这一局正在计入排位"],
  ])("says %s, and leads to the ranking", async (_, mine, words) => {
    const phone = openRanked(mine);
    expect(await screen.findByText(words)).toBeTruthy();
    fireEvent.click(document.getElementById("to-board") as HTMLElement);
    expect(phone.went).toEqual(["/ranking/board-page"]);
  });

  it.each([
    ["outside the week", mineIs(aStanding()), "2027-04-26T16:00:00.000Z"],
    ["in a week without ranking", mineIs(null, { isRanked: false }), "2027-04-21T01:00:00.000Z"],
  ])("says that a round %s does not count", async (_, mine, startedAt) => {
    openRanked(mine, startedAt);
    expect(await screen.findByText("这一局没有计入排位")).toBeTruthy();
    expect(screen.getByText("排位只算宣传周里的，平时的成绩只有自己看得到。")).toBeTruthy();
  });

  it("asks again until the round has been counted", async () => {
    let mine = mineIs(aStanding({ isCounting: true }));
    const phone = aPhone(
      aServer({
        [`GET /api/quiz/rounds/${roundId}`]: () => ({
          data: aFinishedRound({ startedAt: "2027-04-21T01:00:00.000Z" }),
        }),
        "GET /api/quiz/board/me": () => ({ data: mine }),
      }),
    );
    signIn(phone, accountId);
    phone.open("quiz/result-page", { id: roundId });
    await screen.findByText("这一局正在计入排位");
    mine = mineIs(aStanding());
    expect(await screen.findByText("您现在全区第 1284 名", {}, { timeout: 10_000 })).toBeTruthy();
  });
});
