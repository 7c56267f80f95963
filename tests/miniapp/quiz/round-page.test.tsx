import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { OpenRoundView } from "#shared/quiz/quiz-schemas";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";
import {
  accountId,
  aFinishedRound,
  anOpenRound,
  anOverview,
  aServer,
  roundId,
} from "../../support/quiz-server";

/** A phone on which a round is open. */
function aPhoneInRound(round: OpenRoundView = anOpenRound()): FakePhone {
  const overview = anOverview();
  const phone = aPhone(
    aServer({
      "GET /api/quiz/overview": () => ({
        data: { ...overview, mine: { ...overview.mine, openRoundId: roundId } },
      }),
      [`GET /api/quiz/rounds/${roundId}`]: () => ({ data: round }),
      "POST /api/quiz/rounds": () => ({ data: round }),
      ...answerHandlers(round),
      [`POST /api/quiz/rounds/${roundId}/submission`]: () => ({ data: aFinishedRound() }),
    }),
  );
  signIn(phone, accountId);
  return phone;
}

function answerHandlers(round: OpenRoundView) {
  return Object.fromEntries(
    round.questions.map((_, position) => [
      `PUT /api/quiz/rounds/${roundId}/answers/${position}`,
      ({ body }: { body: unknown }) => {
        const { choice } = body as { choice: string[] };
        round.choices[position] = choice;
        return { data: { position, choice } };
      },
    ]),
  );
}

const sentTo = (phone: FakePhone, method: string, path: string) =>
  phone.sent.filter((each) => each.method === method && each.path === path);
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole("radio", { name }));
const next = () => fireEvent.click(screen.getByRole("button", { name: "下一题" }));

describe("the way into a timed round", () => {
  it("shows the rules and starts no clock by itself", async () => {
    const phone = aPhone(aServer({ "GET /api/quiz/overview": () => ({ data: anOverview() }) }));
    signIn(phone, accountId);
    phone.open("quiz/round-page");
    expect(await screen.findByText("一局 3 题，限时 5 分钟，由服务器计时。")).toBeTruthy();
    expect(sentTo(phone, "POST", "/api/quiz/rounds")).toHaveLength(0);
  });

  it("starts one round, however often it is tapped", async () => {
    const phone = aPhone(
      aServer({
        "GET /api/quiz/overview": () => ({ data: anOverview() }),
        "POST /api/quiz/rounds": () => ({ data: anOpenRound() }),
      }),
    );
    signIn(phone, accountId);
    phone.open("quiz/round-page");
    const start = await screen.findByRole("button", { name: "开始，开始后计时" });
    fireEvent.click(start);
    fireEvent.click(start);
    expect(await screen.findByRole("timer")).toBeTruthy();
    expect(sentTo(phone, "POST", "/api/quiz/rounds")).toHaveLength(1);
  });

  it("says why it does not start, and lets it be tried again", async () => {
    const phone = aPhone(
      aServer({
        "GET /api/quiz/overview": () => ({ data: anOverview() }),
        "POST /api/quiz/rounds": () => ({ status: 503, code: "unavailable" }),
      }),
    );
    signIn(phone, accountId);
    phone.open("quiz/round-page");
    fireEvent.click(await screen.findByRole("button", { name: "开始，开始后计时" }));
    expect(await screen.findByText("系统正在歇口气")).toBeTruthy();
    expect(screen.getByRole("button", { name: "开始，开始后计时" })).toBeTruthy();
  });

  it("is shut when the week's day has no round left", async () => {
    const overview = anOverview();
    const phone = aPhone(
      aServer({
        "GET /api/quiz/overview": () => ({
          data: {
            ...overview,
            campaign: { ...overview.campaign, phase: "during", dayNumber: 3 },
            mine: { ...overview.mine, roundsToday: 3 },
          },
        }),
      }),
    );
    signIn(phone, accountId);
    phone.open("quiz/round-page");
    expect(await screen.findByText("今天的 3 局都用完了")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "开始，开始后计时" }));
    expect(sentTo(phone, "POST", "/api/quiz/rounds")).toHaveLength(0);
  });

  it("keeps calm when nothing comes, and tries again", async () => {
    const phone = aPhone(() => ({ status: 500, code: "unexpected" }));
    phone.open("quiz/round-page");
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});

describe("an open round", () => {
  it("saves each tap and says so", async () => {
    const phone = aPhoneInRound();
    phone.open("quiz/round-page");
    await choose(/画图的设计师/);
    expect(await screen.findByText("已保存")).toBeTruthy();
    const [saved] = sentTo(phone, "PUT", `/api/quiz/rounds/${roundId}/answers/0`);
    expect(saved?.body).toEqual({ choice: ["B"] });
  });

  it("never tells right from wrong before the end", async () => {
    const phone = aPhoneInRound();
    phone.open("quiz/round-page");
    await choose(/付了钱的小店/);
    await screen.findByText("已保存");
    next();
    await choose(/画图的设计师/);
    await screen.findByText("已保存");
    const words = document.body.textContent ?? "";
    expect(words).not.toMatch(/正确|答对|答错|差一点|您选对了/);
  });

  it("keeps a choice without network, and saves it when the network is back", async () => {
    const round = anOpenRound();
    const phone = aPhoneInRound(round);
    phone.open("quiz/round-page");
    await screen.findByRole("timer");
    phone.setOnline(false);
    await choose(/画图的设计师/);
    expect(await screen.findByText("等网络保存")).toBeTruthy();
    expect(screen.getByText(/选好的都存在手机上/)).toBeTruthy();
    act(() => phone.setOnline(true));
    expect(await screen.findByText("已保存")).toBeTruthy();
    expect(round.choices[0]).toEqual(["B"]);
  });

  it("is found again as it was: choices, the unsaved one too, the place, what was put aside", async () => {
    const phone = aPhoneInRound();
    const first = phone.open("quiz/round-page");
    await choose(/画图的设计师/);
    await screen.findByText("已保存");
    next();
    fireEvent.click(screen.getByRole("checkbox", { name: "先放一放，回头再看" }));
    phone.setOnline(false);
    await choose(/付了钱的小店/);
    await screen.findByText("等网络保存");
    first.unmount();
    phone.setOnline(true);
    phone.open("quiz/round-page");
    expect(await screen.findByText("招牌图的著作权属于谁（r-two）？")).toBeTruthy();
    expect(await screen.findByText("已保存")).toBeTruthy();
    expect(screen.getByRole("button", { name: "第 1 题，已答" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "第 2 题，已答，先放着" })).toBeTruthy();
  });

  it("counts by the server's clock, not the phone's", async () => {
    const hourMs = 3_600_000;
    const now = Date.now() + hourMs; // this phone is an hour late
    const phone = aPhoneInRound(
      anOpenRound({
        startedAt: new Date(now - 200_000).toISOString(),
        now: new Date(now).toISOString(),
        deadlineAt: new Date(now + 100_000).toISOString(),
      }),
    );
    phone.open("quiz/round-page");
    expect((await screen.findByRole("timer")).textContent).toMatch(/^01:(40|39)$/);
  });

  it("names what is unanswered before it is handed in, and goes on when one thinks better of it", async () => {
    const phone = aPhoneInRound();
    phone.saysYes = false;
    phone.open("quiz/round-page");
    await choose(/画图的设计师/);
    await screen.findByText("已保存");
    fireEvent.click(screen.getByRole("button", { name: "现在交卷" }));
    await waitFor(() => expect(phone.asked).toEqual(["第 2、3 题还没答。交卷以后不能再改。"]));
    expect(sentTo(phone, "POST", `/api/quiz/rounds/${roundId}/submission`)).toHaveLength(0);
  });

  it("leads to the result once it is handed in", async () => {
    const phone = aPhoneInRound();
    phone.open("quiz/round-page");
    fireEvent.click(await screen.findByRole("button", { name: "现在交卷" }));
    await waitFor(() => expect(phone.went).toEqual([`/quiz/result-page?id=${roundId}`]));
  });

  it("hands itself in when the time is up", async () => {
    const now = Date.now();
    const phone = aPhoneInRound(
      anOpenRound({
        startedAt: new Date(now - 299_000).toISOString(),
        now: new Date(now).toISOString(),
        deadlineAt: new Date(now + 900).toISOString(),
      }),
    );
    phone.open("quiz/round-page");
    await screen.findByRole("timer");
    await waitFor(() => expect(phone.went).toEqual([`/quiz/result-page?id=${roundId}`]), {
      timeout: 4_000,
    });
    expect(sentTo(phone, "POST", `/api/quiz/rounds/${roundId}/submission`)).toHaveLength(1);
  });

  it("goes on by the server's clock when this phone's own clock jumps ahead", async () => {
    const now = Date.now();
    const round = anOpenRound({
      startedAt: new Date(now).toISOString(),
      now: new Date(now).toISOString(),
      deadlineAt: new Date(now + 300_000).toISOString(),
    });
    const phone = aPhoneInRound(round);
    phone.open("quiz/round-page");
    await screen.findByRole("timer");
    const jumped = jest.spyOn(Date, "now").mockImplementation(() => now + 3_600_000);
    const reads = sentTo(phone, "GET", `/api/quiz/rounds/${roundId}`).length;
    round.now = new Date(now + 2_000).toISOString();
    await waitFor(
      () =>
        expect(sentTo(phone, "GET", `/api/quiz/rounds/${roundId}`).length).toBeGreaterThan(reads),
      { timeout: 4_000 },
    );
    await waitFor(() => expect(screen.getByRole("timer").textContent).toBe("04:58"));
    jumped.mockRestore();
    expect(sentTo(phone, "POST", `/api/quiz/rounds/${roundId}/submission`)).toHaveLength(0);
  });

  it("hands itself in when the network is back after the time was up", async () => {
    const now = Date.now();
    const phone = aPhoneInRound(
      anOpenRound({
        startedAt: new Date(now - 299_000).toISOString(),
        now: new Date(now).toISOString(),
        deadlineAt: new Date(now + 600).toISOString(),
      }),
    );
    phone.open("quiz/round-page");
    await screen.findByRole("timer");
    phone.setOnline(false);
    expect(await screen.findByText(/连上网就替您交卷/, {}, { timeout: 4_000 })).toBeTruthy();
    act(() => phone.setOnline(true));
    await waitFor(() => expect(phone.went).toEqual([`/quiz/result-page?id=${roundId}`]), {
      timeout: 4_000,
    });
  });

  it("says before leaving that the clock goes on", async () => {
    const phone = aPhoneInRound();
    phone.open("quiz/round-page");
    await screen.findByRole("timer");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    await waitFor(() => expect(phone.went).toEqual(["back"]));
    expect(phone.asked[0]).toContain("计时不会停");
  });
});
