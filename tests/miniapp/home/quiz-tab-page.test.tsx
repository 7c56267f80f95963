import { fireEvent, screen } from "@testing-library/react";
import { aPhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  aJudgement,
  anOverview,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";

function open(kept: ReturnType<typeof aJudgement>[] = []) {
  const overview = anOverview();
  const phone = aPhone(
    aServer({
      ...journeyHandlers(kept),
      "GET /api/quiz/overview": () => ({
        data: { ...overview, mine: { ...overview.mine, wrongCount: 3, dueCount: 1 } },
      }),
    }),
  );
  signIn(phone, accountId);
  phone.open("home/quiz-tab-page");
  return phone;
}

describe("the map of the hundred", () => {
  it("tells how far somebody is, stage by stage", async () => {
    open([aJudgement("q-one", ["B"]), aJudgement("q-two", ["A"]), aJudgement("q-three", ["B"])]);
    expect(await screen.findByRole("progressbar", { name: "百题进度" })).toBeTruthy();
    expect(document.getElementById("answered-count")?.textContent).toBe("3");
    expect(screen.getByRole("button", { name: /第 1 站，大漠，.*答对 1 \/ 2/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: /第 2 站，河套，.*答到第 2 题/ })).toBeTruthy();
  });

  it("opens any stage", async () => {
    const phone = open();
    fireEvent.click(await screen.findByRole("button", { name: /第 2 站/ }));
    expect(phone.went).toEqual(["/quiz/question-page?stage=2"]);
  });

  it("goes on from the dock", async () => {
    const phone = open([aJudgement("q-one", ["B"])]);
    fireEvent.click(await screen.findByRole("button", { name: /接着答.*大漠第 2 题/ }));
    expect(phone.went).toEqual(["/quiz/question-page?stage=1"]);
  });

  it("leads to the wrong book and to the timed round", async () => {
    const phone = open();
    fireEvent.click(await screen.findByRole("button", { name: "错题本，今天该复习 1 题" }));
    fireEvent.click(screen.getByRole("button", { name: "限时答题" }));
    expect(phone.went).toEqual(["/quiz/review-page", "/quiz/round-page"]);
  });

  it("keeps calm when the hundred do not come", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    phone.open("home/quiz-tab-page");
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});
