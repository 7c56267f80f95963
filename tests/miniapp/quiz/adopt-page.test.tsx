import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Judgement } from "#shared/quiz/quiz-schemas";
import {
  aPhone,
  type FakeAnswer,
  type FakePhone,
  type FakeRequest,
  signIn,
} from "../../support/fake-phone";
import {
  accountId,
  aJourney,
  aJudgement,
  anOverview,
  aServer,
  journeyHandlers,
} from "../../support/quiz-server";

type Chosen = { questionId: string; choice: string[] };

const adoptionPath = "/api/quiz/journey/adoption";

/** What one account keeps, and taking in: the first answer of each place counts. */
function anAccount(kept: Judgement[] = []) {
  const adopt = ({ body }: FakeRequest): FakeAnswer => {
    const { answers } = body as { answers: Chosen[] };
    const own = answers.filter(({ questionId }) =>
      kept.some((each) => each.questionId === questionId),
    );
    const taken = answers.filter((each) => !own.includes(each));
    for (const { questionId, choice } of taken) kept.push(aJudgement(questionId, choice));
    return { data: { taken: taken.length, own: own.length, gone: 0 } };
  };
  return {
    ...journeyHandlers(kept),
    [`POST ${adoptionPath}`]: adopt,
    "GET /api/quiz/overview": () => ({ data: anOverview() }),
  };
}

/** A phone on which two questions were answered before anybody signed in. */
function aUsedPhone(handlers: ReturnType<typeof anAccount> = anAccount()): FakePhone {
  const phone = aPhone(aServer(handlers));
  const judged = [aJudgement("q-one", ["A"]), aJudgement("q-two", ["B"])];
  const mine = { waiting: [{ questionId: "q-three", choice: ["B"] }], judged };
  phone.storage.set("journey-answers:nobody", JSON.stringify(mine));
  return phone;
}

const offer = () => screen.findByRole("link", { name: /这台设备上还有 3 题/ });
const tap = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const adoptions = (phone: FakePhone) => phone.sent.filter(({ path }) => path === adoptionPath);

describe("answers given before signing in", () => {
  it.each(["home/home-page", "home/quiz-tab-page"])(
    "are offered to the account on %s, and not taken unasked",
    async (page) => {
      const phone = aUsedPhone();
      signIn(phone, accountId);
      phone.open(page);
      fireEvent.click(await offer());
      expect(phone.went).toEqual(["/quiz/adopt-page"]);
      expect(phone.sent.filter(({ method }) => method === "POST")).toEqual([]);
    },
  );

  it("are taken in on a tap, judged or not yet, and then belong to the account", async () => {
    const kept: Judgement[] = [];
    const phone = aUsedPhone(anAccount(kept));
    signIn(phone, accountId);
    const page = phone.open("quiz/adopt-page");
    await tap("并入账号");
    expect(await screen.findByText("并入了 3 题")).toBeTruthy();
    expect(kept.map(({ questionId, choice }) => [questionId, choice])).toEqual([
      ["q-three", ["B"]],
      ["q-one", ["A"]],
      ["q-two", ["B"]],
    ]);
    page.unmount();
    phone.open("home/quiz-tab-page");
    await waitFor(() => expect(document.getElementById("answered-count")?.textContent).toBe("3"));
    expect(screen.queryByText(/这台设备上还有/)).toBeNull();
  });

  it("leave alone what the account has answered, and it is said beforehand", async () => {
    const phone = aUsedPhone(anAccount([aJudgement("q-one", ["B"])]));
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    expect(await screen.findByText(/其中 1 题，账号里已经答过/)).toBeTruthy();
    await tap("并入账号");
    expect(await screen.findByText("并入了 2 题")).toBeTruthy();
    expect(screen.getByText("1 题账号里已经答过，以账号里的为准。")).toBeTruthy();
  });

  it("says so when the account has answered all of them", async () => {
    const kept = ["q-one", "q-two", "q-three"].map((id) => aJudgement(id, ["B"]));
    const phone = aUsedPhone(anAccount(kept));
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    expect(await screen.findByText(/这些题账号里都已经答过/)).toBeTruthy();
    await tap("并入账号");
    expect(await screen.findByText("账号里都有了")).toBeTruthy();
    expect(kept).toHaveLength(3);
  });

  it("that are no questions any more are counted in words", async () => {
    const phone = aUsedPhone({
      ...anAccount(),
      [`POST ${adoptionPath}`]: () => ({ data: { taken: 2, own: 0, gone: 1 } }),
    });
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    await tap("并入账号");
    expect(await screen.findByText("1 题已经换成新的，请您有空时再答。")).toBeTruthy();
  });

  it("stay where they are when declined, and are not offered again", async () => {
    const phone = aUsedPhone();
    signIn(phone, accountId);
    const page = phone.open("quiz/adopt-page");
    await tap("不并入");
    expect(phone.went).toEqual(["back"]);
    page.unmount();
    phone.open("home/quiz-tab-page");
    await screen.findByRole("progressbar", { name: "百题进度" });
    expect(screen.queryByText(/这台设备上还有/)).toBeNull();
    expect(adoptions(phone)).toEqual([]);
    expect(phone.storage.get("journey-answers:nobody")).toContain("q-two");
  });

  it("are offered again when there are more than were declined", async () => {
    const phone = aUsedPhone();
    phone.storage.set(`journey-declined:${accountId}`, "2");
    signIn(phone, accountId);
    phone.open("home/quiz-tab-page");
    expect(await offer()).toBeTruthy();
  });

  it("are not offered to staff", async () => {
    const phone = aUsedPhone();
    signIn(phone, accountId, "staff");
    phone.open("home/quiz-tab-page");
    await screen.findByRole("progressbar", { name: "百题进度" });
    expect(screen.queryByText(/这台设备上还有/)).toBeNull();
  });
});

describe("taking in over a broken connection", () => {
  it("loses nothing, says so, and works on the second tap", async () => {
    const phone = aUsedPhone();
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    await screen.findByRole("heading", { name: "把这台设备上的 3 题并入账号？" });
    phone.setOnline(false);
    await tap("并入账号");
    expect(await screen.findByText(/这些答案还在这台设备上，没有丢/)).toBeTruthy();
    act(() => phone.setOnline(true));
    await tap("并入账号");
    expect(await screen.findByText("并入了 3 题")).toBeTruthy();
  });

  it("counts nothing twice when only the server's answer was lost", async () => {
    const kept: Judgement[] = [];
    const handlers = anAccount(kept);
    const phone = aUsedPhone({
      ...handlers,
      [`POST ${adoptionPath}`]: (request) => {
        handlers[`POST ${adoptionPath}`]?.(request);
        return { status: 503, code: "unavailable" };
      },
    });
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    await tap("并入账号");
    await screen.findByText(/送两次也只算一次/);
    phone.server = aServer(handlers);
    await tap("并入账号");
    expect(await screen.findByText("账号里都有了")).toBeTruthy();
    expect(kept).toHaveLength(3);
  });

  it("is sent once, however often it is tapped", async () => {
    const phone = aUsedPhone();
    signIn(phone, accountId);
    phone.open("quiz/adopt-page");
    await tap("并入账号");
    fireEvent.click(screen.getByRole("button", { name: /正在办/ }));
    await screen.findByText("并入了 3 题");
    expect(adoptions(phone)).toHaveLength(1);
  });
});

describe("a guest's answers", () => {
  const firm = {
    token: "token-of-the-firm",
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    account: {
      id: "fedcba987654321001234567",
      role: "applicant",
      nickname: "示例商行",
      centreId: null,
      centreName: null,
      createdAt: "2026-11-01T00:00:00.000Z",
    },
  };

  /** A guest of whose hundred the server keeps two answers; the map has been looked at. */
  async function aGuest(change: Record<string, () => FakeAnswer> = {}) {
    const guests = [aJudgement("q-one", ["A"]), aJudgement("q-two", ["B"])];
    const isGuest = (token: string | undefined) => token === `token-${accountId}`;
    const phone = aPhone(
      aServer({
        ...anAccount(),
        "GET /api/quiz/journey": ({ token }) => ({
          data: aJourney(isGuest(token) ? guests : []),
        }),
        "GET /api/sessions/demo": () => ({
          data: {
            items: [{ persona: "firm", role: "applicant", nickname: "示例商行", centreName: null }],
          },
        }),
        "POST /api/sessions/demo": () => ({ data: firm }),
        "DELETE /api/sessions/current": () => ({ data: { isEnded: true } }),
        ...change,
      }),
    );
    signIn(phone, accountId, "visitor");
    const [map, me] = phone.load(["home/quiz-tab-page", {}], ["home/me-page", {}]);
    const page = phone.show(map);
    await waitFor(() => expect(document.getElementById("answered-count")?.textContent).toBe("2"));
    page.unmount();
    return { phone, map, me };
  }

  const tapPart = async (id: string) => {
    await waitFor(() => expect(document.getElementById(id)).not.toBeNull());
    await act(async () => fireEvent.click(document.getElementById(id) as HTMLElement));
  };

  it("stay with the device when an account takes the guest's place, which is asked", async () => {
    const { phone, map, me } = await aGuest();
    const page = phone.show(me);
    await tapPart("row-personas");
    await tapPart("persona-firm");
    await waitFor(() => expect(phone.storage.get("session")).toContain("token-of-the-firm"));
    page.unmount();
    phone.show(map);
    expect(await screen.findByRole("link", { name: /这台设备上还有 2 题/ })).toBeTruthy();
  });

  it("stay with the device when the guest's session ends by itself", async () => {
    const { phone } = await aGuest();
    const session = JSON.parse(String(phone.storage.get("session")));
    const past = new Date(Date.now() - 1_000).toISOString();
    phone.storage.set("session", JSON.stringify({ ...session, expiresAt: past }));
    phone.open("home/quiz-tab-page");
    await waitFor(() => expect(document.getElementById("answered-count")?.textContent).toBe("2"));
  });

  it("leave with a guest who signs out", async () => {
    const { phone, map, me } = await aGuest();
    const page = phone.show(me);
    await tapPart("row-sign-out");
    await waitFor(() => expect(phone.storage.get("session")).toBeUndefined());
    page.unmount();
    phone.show(map);
    await waitFor(() => expect(document.getElementById("answered-count")?.textContent).toBe("0"));
  });
});
