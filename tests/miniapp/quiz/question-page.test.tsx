import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  aJourney,
  aJudgement,
  aQuestion,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";

const answers = (phone: FakePhone) =>
  phone.sent.filter(({ path }) => path === "/api/quiz/journey/answers");
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole("radio", { name }));
const submit = () => fireEvent.click(screen.getByRole("button", { name: "选好了" }));

describe("the page that asks the hundred", () => {
  it("shows the explanation and the words of the law once an answer is judged", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/付了钱的小店/);
    submit();
    expect(await screen.findByText("差一点，记住这句就行")).toBeTruthy();
    expect(screen.getByText(/著作权属于动手画的人（q-one）/)).toBeTruthy();
    expect(screen.getByText(/著作权属于受托人/)).toBeTruthy();
    expect(screen.getByText("2020 年修正")).toBeTruthy();
    expect(screen.getByText("正确答案")).toBeTruthy();
    expect(screen.getByText("您选的")).toBeTruthy();
  });

  it("moves the focus to the explanation's heading", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    submit();
    await screen.findByText("答对了，记住这句就行");
    expect(phone.focused).toEqual(["explanation"]);
  });

  it("offers no handing over before something is chosen", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    phone.open("quiz/question-page", { stage: "1" });
    await screen.findByText("招牌图的著作权属于谁（q-one）？");
    submit();
    expect(answers(phone)).toHaveLength(0);
  });

  it("sends an answer once, however often it is tapped", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    submit();
    fireEvent.click(screen.getByRole("button", { name: /正在办/ }));
    await screen.findByText("答对了，记住这句就行");
    expect(answers(phone)).toHaveLength(1);
  });

  it("goes on where the person left off, and shows an answered one judged again", async () => {
    const kept = [aJudgement("q-one", ["A"])];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    signIn(phone, accountId);
    phone.open("quiz/question-page");
    expect(await screen.findByText("招牌图的著作权属于谁（q-two）？")).toBeTruthy();
    phone.open("quiz/question-page", { id: "q-one" });
    expect(await screen.findByText(/著作权属于动手画的人（q-one）/)).toBeTruthy();
  });

  it("leads to the second of the clip, and to help with the right filled in", async () => {
    const kept = [aJudgement("q-one", ["A"])];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    signIn(phone, accountId);
    phone.open("quiz/question-page", { id: "q-one" });
    fireEvent.click(await screen.findByRole("link", { name: /看安安讲这一条.*01:12/ }));
    fireEvent.click(screen.getByRole("link", { name: /遇到类似情况/ }));
    expect(phone.went).toEqual([
      "/episodes/player-page?id=whose-sign&t=72",
      "/tickets/file-page?right=copyright&from=quiz",
    ]);
  });

  it("sums the stage up after its last question and leads to the next one", async () => {
    const kept = [aJudgement("q-one", ["B"]), aJudgement("q-two", ["A"])];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    signIn(phone, accountId);
    phone.open("quiz/question-page", { stage: "1" });
    expect(await screen.findByText("大漠走完了")).toBeTruthy();
    expect(screen.getByRole("button", { name: "第 2 题，答错" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "去下一站：河套" }));
    expect(await screen.findByText("招牌图的著作权属于谁（q-three）？")).toBeTruthy();
  });

  it("takes several options where several are right", async () => {
    const journey = aJourney();
    const questions = journey.questions.map((each) => ({ ...each, type: "multiple" }));
    const phone = aPhone(
      aServer({
        ...journeyHandlers(),
        "GET /api/quiz/journey": () => ({ data: { ...journey, questions } }),
      }),
    );
    phone.open("quiz/question-page", { stage: "1" });
    fireEvent.click(await screen.findByRole("checkbox", { name: /付了钱的小店/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: /共有/ }));
    submit();
    await screen.findByText("差一点，记住这句就行");
    expect(answers(phone)[0]?.body).toEqual({ questionId: "q-one", choice: ["A", "C"] });
  });
});

describe("an answer given without network", () => {
  it("waits on the phone, says so, and is sent when the network is back", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    signIn(phone, accountId);
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    phone.setOnline(false);
    submit();
    expect(await screen.findByText(/您的答案存在手机上，没有丢/)).toBeTruthy();
    expect(answers(phone)).toHaveLength(0);
    act(() => phone.setOnline(true));
    expect(await screen.findByText("答对了，记住这句就行")).toBeTruthy();
    expect(answers(phone)).toHaveLength(1);
  });

  it("is still there after the program was closed, and sent then", async () => {
    const kept: ReturnType<typeof aJudgement>[] = [];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    signIn(phone, accountId);
    const first = phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    phone.setOnline(false);
    submit();
    await screen.findByText(/您的答案存在手机上/);
    first.unmount();
    phone.setOnline(true);
    phone.open("quiz/question-page", { id: "q-one" });
    expect(await screen.findByText(/著作权属于动手画的人（q-one）/)).toBeTruthy();
    await waitFor(() => expect(kept.map(({ questionId }) => questionId)).toEqual(["q-one"]));
  });

  it("does not keep anybody from the next question", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    phone.setOnline(false);
    submit();
    await screen.findByText(/您的答案存在手机上/);
    fireEvent.click(screen.getByRole("button", { name: "下一题" }));
    expect(screen.getByText("招牌图的著作权属于谁（q-two）？")).toBeTruthy();
  });
});

describe("an answer the server does not take", () => {
  it("is kept and tried again while the server is out of breath", async () => {
    const phone = aPhone(
      aServer({
        ...journeyHandlers(),
        "POST /api/quiz/journey/answers": () => ({ status: 503, code: "unavailable" }),
      }),
    );
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    submit();
    expect(await screen.findByText("系统正在歇口气")).toBeTruthy();
    phone.server = aServer(journeyHandlers());
    act(() => phone.setOnline(true));
    expect(await screen.findByText("答对了，记住这句就行")).toBeTruthy();
  });

  it("gives way to the new question when a law has changed meanwhile", async () => {
    const journey = aJourney();
    const phone = aPhone(
      aServer({
        "GET /api/quiz/journey": () => ({ data: journey }),
        "POST /api/quiz/journey/answers": () => ({ status: 409, code: "not_possible_now" }),
      }),
    );
    phone.open("quiz/question-page", { stage: "1" });
    await choose(/画图的设计师/);
    submit();
    const renew = await screen.findByRole("link", { name: /这道题刚换成新的/ });
    journey.stages[0]?.questionIds.splice(0, 1, "q-new");
    journey.questions.push(aQuestion("q-new"));
    fireEvent.click(renew);
    expect(await screen.findByText("招牌图的著作权属于谁（q-new）？")).toBeTruthy();
  });
});

describe("somebody without a session", () => {
  it("finds the answers again on this phone", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    const first = phone.open("quiz/question-page", { stage: "1" });
    await choose(/付了钱的小店/);
    submit();
    await screen.findByText("差一点，记住这句就行");
    first.unmount();
    phone.open("quiz/question-page", { id: "q-one" });
    expect(await screen.findByText(/著作权属于动手画的人（q-one）/)).toBeTruthy();
  });

  it("is promised no tomorrow: only a session has a daily review", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    const first = phone.open("quiz/question-page", { stage: "1" });
    await choose(/付了钱的小店/);
    submit();
    expect(await screen.findByText("已放进这台设备的错题本")).toBeTruthy();
    first.unmount();
    signIn(phone, accountId, "visitor");
    phone.open("quiz/question-page", { id: "q-one" });
    expect(await screen.findByText("已放进错题本，明天再见")).toBeTruthy();
  });

  it("takes the answers along as a guest: that is the device itself", async () => {
    const kept: ReturnType<typeof aJudgement>[] = [];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    const first = phone.open("quiz/question-page", { stage: "1" });
    await choose(/付了钱的小店/);
    submit();
    await screen.findByText("差一点，记住这句就行");
    expect(kept).toHaveLength(0);
    first.unmount();
    signIn(phone, accountId, "visitor");
    phone.open("quiz/question-page", { id: "q-one" });
    await screen.findByText(/著作权属于动手画的人（q-one）/);
    await waitFor(() => expect(kept.map(({ choice }) => choice)).toEqual([["A"]]));
  });

  it("does not leave them to a member of staff who signs in on the same phone", async () => {
    const kept: ReturnType<typeof aJudgement>[] = [];
    const phone = aPhone(aServer(journeyHandlers(kept)));
    const first = phone.open("quiz/question-page", { stage: "1" });
    await choose(/付了钱的小店/);
    submit();
    await screen.findByText("差一点，记住这句就行");
    first.unmount();
    signIn(phone, accountId, "staff");
    phone.open("quiz/question-page", { stage: "1" });
    expect(await screen.findByText("招牌图的著作权属于谁（q-one）？")).toBeTruthy();
    expect(screen.getByRole("button", { name: "选好了" })).toBeTruthy();
    expect(kept).toHaveLength(0);
  });
});

describe("the faces of the page", () => {
  it("is a skeleton while the hundred are on their way", () => {
    const phone = aPhone(() => new Promise(() => {}));
    phone.open("quiz/question-page");
    expect(screen.getByRole("status").textContent).toBe("正在取");
  });

  it("keeps calm when they do not come, and tries again", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    phone.open("quiz/question-page", { stage: "1" });
    const retry = await screen.findByRole("button", { name: "再试一次" });
    phone.server = aServer(journeyHandlers());
    fireEvent.click(retry);
    expect(await screen.findByText("招牌图的著作权属于谁（q-one）？")).toBeTruthy();
  });

  it("shows what was stored while there is no network, and says from when", async () => {
    const phone = aPhone(aServer(journeyHandlers()));
    const first = phone.open("quiz/question-page", { stage: "1" });
    await screen.findByText("招牌图的著作权属于谁（q-one）？");
    first.unmount();
    phone.setOnline(false);
    phone.open("quiz/question-page", { stage: "1" });
    expect(await screen.findByText("招牌图的著作权属于谁（q-one）？")).toBeTruthy();
    expect(screen.getByText(/现在连不上网，先看 今天/)).toBeTruthy();
  });
});
