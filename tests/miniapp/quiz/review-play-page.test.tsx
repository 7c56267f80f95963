import { fireEvent, screen } from "@testing-library/react";
import { aPhone, type FakeAnswer, type FakeRequest, signIn } from "../../support/fake-phone";
import { accountId, aJudgement, aServer } from "../../support/quiz-server";
import { aReview, aReviewEntry } from "../../support/review-server";

const judged = ({ path, body }: FakeRequest): FakeAnswer => {
  const judgement = aJudgement(path.split("/").at(-1) ?? "", (body as { choice: string[] }).choice);
  const dueOn = judgement.isRight ? "2027-04-25" : "2027-04-23";
  return { data: { judgement, dueOn, hasLeft: false } };
};

function open(
  answer: (request: FakeRequest) => FakeAnswer = judged,
  review = aReview(),
  params: Record<string, string> = {},
) {
  const phone = aPhone(
    aServer({
      "GET /api/quiz/review": () => ({ data: review }),
      "POST /api/quiz/review/q-one": answer,
      "POST /api/quiz/review/q-two": answer,
    }),
  );
  signIn(phone, accountId);
  phone.open("quiz/review-play-page", params);
  return phone;
}

const choose = async (text: RegExp) => {
  fireEvent.click(await screen.findByRole("radio", { name: text }));
  fireEvent.click(screen.getByRole("button", { name: "选好了" }));
};
const next = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

describe("a review", () => {
  it("judges each question, says when it comes again, and sums up at the end", async () => {
    const phone = open();
    await choose(/画图的设计师/);
    expect(await screen.findByText("4 月 25 日再来一次")).toBeTruthy();
    await next("下一题");
    await choose(/付了钱的小店/);
    expect(await screen.findByText("明天再来一次")).toBeTruthy();
    await next("看看结果");
    expect(await screen.findByText("2 题里答对 1 题")).toBeTruthy();
    const sent = phone.sent.filter(({ method }) => method === "POST");
    expect(sent.map(({ body }) => body)).toEqual([
      { choice: ["B"], turn: 0 },
      { choice: ["A"], turn: 0 },
    ]);
  });

  it("gives the focus to the explanation", async () => {
    const phone = open();
    await choose(/画图的设计师/);
    await screen.findByText("4 月 25 日再来一次");
    expect(phone.focused).toEqual(["explanation"]);
  });

  it("links to the film and to a request", async () => {
    open();
    await choose(/画图的设计师/);
    expect(await screen.findByRole("link", { name: /看安安讲这一条/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: /遇到类似情况/ })).toBeTruthy();
  });

  it("tells of a question that has been learnt for good", async () => {
    open((request) => {
      const { data } = judged(request) as { data: object };
      return { data: { ...data, hasLeft: true } };
    });
    await choose(/画图的设计师/);
    expect(await screen.findByText("记牢了，它离开错题本")).toBeTruthy();
  });

  it("keeps the choice when the answer cannot be sent, and sends the same again", async () => {
    const phone = open();
    fireEvent.click(await screen.findByRole("radio", { name: /画图的设计师/ }));
    phone.setOnline(false);
    fireEvent.click(screen.getByRole("button", { name: "选好了" }));
    expect(await screen.findByText(/您选的还在/)).toBeTruthy();
    phone.setOnline(true);
    fireEvent.click(screen.getByRole("button", { name: "选好了" }));
    expect(await screen.findByText("4 月 25 日再来一次")).toBeTruthy();
  });

  it("goes on past a question that another device was quicker with", async () => {
    open(() => ({ status: 409, code: "conflict" }));
    await choose(/画图的设计师/);
    expect(await screen.findByText("这道题刚在别处复习过")).toBeTruthy();
    await next("下一题");
    expect(await screen.findByText(/q-two/)).toBeTruthy();
  });

  it("says when the law has changed since", async () => {
    const items = [aReviewEntry("q-one", { isRenewed: true })];
    open(judged, aReview({ items, todayIds: ["q-one"] }));
    expect(await screen.findByText("法条有变化")).toBeTruthy();
  });

  it("takes what is due beyond the day's measure on demand", async () => {
    open(judged, aReview({ todayIds: [], laterIds: ["q-two"] }), { more: "1" });
    expect(await screen.findByText(/q-two/)).toBeTruthy();
  });

  it("says so when nothing is due", async () => {
    open(judged, aReview({ todayIds: [] }));
    expect(await screen.findByText("今天没有要复习的")).toBeTruthy();
  });

  it("offers to try again when it does not come", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    signIn(phone, accountId);
    phone.open("quiz/review-play-page");
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});
