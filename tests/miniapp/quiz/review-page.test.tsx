import { fireEvent, screen } from "@testing-library/react";
import { aPhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  aJudgement,
  aQuestion,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";

const anEntry = (id: string, topic: "copyright" | "patent" = "copyright") => ({
  question: aQuestion(id, { topic }),
  judgement: aJudgement(id, ["A"]),
  answeredAt: new Date().toISOString(),
});

function open(items: ReturnType<typeof anEntry>[]) {
  const phone = aPhone(aServer({ "GET /api/quiz/review": () => ({ data: { items } }) }));
  signIn(phone, accountId);
  phone.open("quiz/review-page");
  return phone;
}

describe("the wrong book", () => {
  it("opens an entry where it stands, with the right answer and the words of the law", async () => {
    open([anEntry("q-one"), anEntry("q-two")]);
    fireEvent.click(await screen.findByRole("button", { name: /q-one/ }));
    expect(screen.getByText("正确答案")).toBeTruthy();
    expect(screen.getByText(/著作权属于受托人/)).toBeTruthy();
  });

  it("shows one topic on demand", async () => {
    open([anEntry("q-one"), anEntry("q-two", "patent")]);
    fireEvent.click(await screen.findByRole("tab", { name: "专利 1" }));
    expect(screen.queryByText(/q-one/)).toBeNull();
    expect(screen.getByText(/q-two/)).toBeTruthy();
  });

  it("says what it is for while it is empty", async () => {
    const phone = open([]);
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

  it("holds what somebody answered before there was a session", async () => {
    const kept: ReturnType<typeof aJudgement>[] = [];
    const phone = aPhone(
      aServer({
        ...journeyHandlers(kept),
        "POST /api/sessions/guest": () => ({
          data: {
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
          },
        }),
        "GET /api/quiz/review": () => ({
          data: { items: kept.map(({ questionId }) => anEntry(questionId)) },
        }),
      }),
    );
    const first = phone.open("quiz/question-page", { stage: "1" });
    fireEvent.click(await screen.findByRole("radio", { name: /付了钱的小店/ }));
    fireEvent.click(screen.getByRole("button", { name: "选好了" }));
    await screen.findByText("差一点，记住这句就行");
    first.unmount();
    phone.open("quiz/review-page");
    expect(await screen.findByRole("button", { name: /q-one/ })).toBeTruthy();
  });
});
