import { familyOf } from "#shared/quiz/question-dates";
import type { ReviewEntry, ReviewView } from "#shared/review/review-schemas";
import { findBook } from "../../../server/review/review-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";
import {
  answerInHundred,
  hundredOf,
  playRound,
  rightOf,
  wrongOf,
} from "../../support/wrong-answers";

const start = "2027-06-01T02:00:00Z";
const day = 86_400;
const clock = aClock(start);

describe("the wrong book", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const book = async (caller: TestCaller): Promise<ReviewView> =>
    (await ask("get", "/api/quiz/review", caller).expect(200)).body.data;
  const answer = (caller: TestCaller, questionId: string, choice: unknown, turn: unknown = 0) =>
    ask("post", `/api/quiz/review/${questionId}`, caller).send({ choice, turn });
  const idsOf = (items: readonly ReviewEntry[]) => items.map(({ question }) => question.id);

  /** Somebody who answered the first `count` of the hundred wrong. */
  const somebodyWrong = async (count = 1) => {
    const caller = await signIn("visitor");
    const ids = (await hundredOf(ask)).slice(0, count).map(({ id }) => id);
    for (const id of ids) await answerInHundred(ask, caller, id, false);
    return { caller, ids, id: ids[0] ?? "" };
  };

  beforeEach(() => clock.set(start));

  it("is empty for somebody who answered nothing wrong", async () => {
    const caller = await signIn("visitor");
    const [first] = await hundredOf(ask);
    await answerInHundred(ask, caller, first?.id ?? "", true);
    expect(await book(caller)).toMatchObject({ items: [], todayIds: [], knownCount: 0 });
  });

  it("takes what was answered wrong in the hundred, to be reviewed the next day", async () => {
    const { caller, id } = await somebodyWrong();
    const found = await book(caller);
    expect(found.todayIds).toEqual([]);
    expect(found.items).toEqual([
      expect.objectContaining({ dueOn: "2027-06-02", wrongCount: 1, rightCount: 0, turn: 0 }),
    ]);
    expect(found.items[0]?.judgement).toMatchObject({ questionId: id, choice: wrongOf(id) });
    expect(found.forecast[1]).toEqual({ day: "2027-06-02", count: 1 });
  });

  it("takes what was answered wrong in a finished round, and not what was left out", async () => {
    const caller = await signIn("visitor");
    const drawn = await playRound(ask, caller, (_, position) => [false, undefined, true][position]);
    expect(idsOf((await book(caller)).items)).toEqual([drawn[0]]);
  });

  it("counts days by the calendar of Shanghai", async () => {
    clock.set("2027-06-01T15:59:59Z");
    const { caller, id } = await somebodyWrong();
    clock.set("2027-06-01T16:00:00Z");
    expect((await book(caller)).todayIds).toEqual([id]);
  });

  it("lets what is answered right wait longer each time, and go when it is known", async () => {
    const { caller, id } = await somebodyWrong();
    const dueDays: string[] = [];
    for (const turn of [0, 1, 2]) {
      clock.set(`${(await book(caller)).items[0]?.dueOn}T02:00:00Z`);
      dueDays.push((await answer(caller, id, rightOf(id), turn).expect(200)).body.data.dueOn);
    }
    expect(dueDays).toEqual(["2027-06-05", "2027-06-13", "2027-07-05"]);
    expect(await book(caller)).toMatchObject({ items: [], knownCount: 1 });
  });

  it("takes back what was known when it is answered wrong again", async () => {
    const { caller, id } = await somebodyWrong();
    for (const turn of [0, 1, 2]) {
      clock.set(`${(await book(caller)).items[0]?.dueOn}T02:00:00Z`);
      await answer(caller, id, rightOf(id), turn).expect(200);
    }
    while ((await book(caller)).items.length === 0) {
      await playRound(ask, caller, (questionId) => questionId !== id && undefined);
    }
    const { items, knownCount } = await book(caller);
    expect(items).toEqual([expect.objectContaining({ wrongCount: 2, rightCount: 0, turn: 3 })]);
    expect([idsOf(items), knownCount]).toEqual([[id], 0]);
  });

  it("brings back the next day what is answered wrong in a review", async () => {
    const { caller, id } = await somebodyWrong();
    clock.forward(day);
    const { body } = await answer(caller, id, wrongOf(id)).expect(200);
    expect(body.data).toMatchObject({ dueOn: "2027-06-03", hasLeft: false });
    expect(body.data.judgement).toMatchObject({ isRight: false, answer: rightOf(id) });
    expect((await book(caller)).items[0]).toMatchObject({ wrongCount: 2, turn: 1 });
  });

  it("counts a right answer in a round as remembered", async () => {
    const { caller, id } = await somebodyWrong();
    clock.forward(day);
    let drawn: string[] = [];
    while (!drawn.includes(id)) {
      drawn = await playRound(ask, caller, (questionId) => questionId === id || undefined);
    }
    expect(await book(caller)).toMatchObject({
      todayIds: [],
      items: [{ rightCount: 1, dueOn: "2027-06-05" }],
    });
  });

  it("counts the first of ten answers that come at once, and gives all its judgement", async () => {
    const { caller, id } = await somebodyWrong();
    clock.forward(day);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        answer(caller, id, n % 2 === 0 ? rightOf(id) : wrongOf(id)),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(all.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
    expect((await book(caller)).items).toEqual([expect.objectContaining({ turn: 1 })]);
  });

  it("gives a turn's judgement again when it is sent again later, and changes nothing", async () => {
    const { caller, id } = await somebodyWrong();
    clock.forward(day);
    const first = await answer(caller, id, rightOf(id)).expect(200);
    clock.forward(day);
    const again = await answer(caller, id, wrongOf(id)).expect(200);
    expect(again.body.data).toEqual(first.body.data);
    expect((await book(caller)).items).toEqual([expect.objectContaining({ wrongCount: 1 })]);
  });

  it("refuses an answer for a turn that is long over", async () => {
    const { caller, id } = await somebodyWrong();
    for (const turn of [0, 1]) {
      clock.forward(5 * day);
      await answer(caller, id, wrongOf(id), turn).expect(200);
    }
    const { status, body } = await answer(caller, id, rightOf(id), 0);
    expect([status, body.error.code]).toEqual([409, "conflict"]);
  });

  it("has at most ten for a day, the most overdue first, and the others on the days after", async () => {
    const { caller, ids } = await somebodyWrong(9);
    clock.forward(day);
    const later = (await hundredOf(ask)).slice(50, 59).map(({ id }) => id);
    for (const id of later) await answerInHundred(ask, caller, id, false);
    clock.forward(day);
    const found = await book(caller);
    expect([found.todayIds.length, found.laterIds.length]).toEqual([10, 8]);
    expect(new Set(found.todayIds.slice(0, 9))).toEqual(new Set(ids));
    expect(found.forecast.map(({ count }) => count)).toEqual([10, 8, 0, 0, 0, 0, 0]);
    const [first = ""] = found.todayIds;
    await answer(caller, first, rightOf(first)).expect(200);
    expect(await book(caller)).toMatchObject({ doneToday: 1, todayIds: { length: 9 } });
  });

  it("says on the overview how many are in it and how many are due", async () => {
    const { caller } = await somebodyWrong(2);
    const mine = async () => (await ask("get", "/api/quiz/overview", caller)).body.data.mine;
    expect(await mine()).toMatchObject({ wrongCount: 2, dueCount: 0 });
    clock.forward(day);
    expect(await mine()).toMatchObject({ wrongCount: 2, dueCount: 2 });
  });

  it("keeps one card of a question through a change of the law, and asks by the law of the day", async () => {
    clock.set("2026-12-30T02:00:00Z");
    const caller = await signIn("visitor");
    const [old = ""] = (await hundredOf(ask)).flatMap(({ id }) => (/-2019$/.test(id) ? [id] : []));
    const twin = `${familyOf(old)}-2026`;
    await answerInHundred(ask, caller, old, false);
    clock.set("2027-01-01T02:00:00Z");
    const { items, todayIds } = await book(caller);
    expect(todayIds).toEqual([twin]);
    expect(items).toEqual([expect.objectContaining({ isRenewed: true })]);
    expect(items[0]?.judgement).toMatchObject({ questionId: twin, choice: [], isRight: false });
    expect((await answer(caller, old, rightOf(old))).body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "not_asked_today" },
    });
    const { body } = await answer(caller, twin, rightOf(twin)).expect(200);
    expect(body.data.judgement).toMatchObject({ questionId: twin, isRight: true });
    expect((await book(caller)).items).toEqual([expect.objectContaining({ rightCount: 1 })]);
  });

  it("refuses a question that is not in the caller's book", async () => {
    const { id } = await somebodyWrong();
    const stranger = await signIn("visitor");
    const { status, body } = await answer(stranger, id, rightOf(id));
    expect([status, body.error.details.reason]).toEqual([409, "not_in_book"]);
  });

  it.each([
    ["an option that is not there", ["F"], 0, "choice", "no_such_option"],
    ["no option", [], 0, "choice", "too_small"],
    ["an operator", { $ne: "A" }, 0, "choice", "invalid_type"],
    ["a turn that is no number", ["A"], "0", "turn", "invalid_type"],
    ["no turn", ["A"], null, "turn", "invalid_type"],
  ])("refuses %s", async (_, choice, turn, field, code) => {
    const { caller, id } = await somebodyWrong();
    const { status, body } = await answer(caller, id, choice, turn);
    expect(status).toBe(400);
    expect(body.error.details.issues).toContainEqual({ field, code });
  });

  it("knows no question that does not exist", async () => {
    const { caller } = await somebodyWrong();
    expect((await answer(caller, "no-such-question", ["A"])).status).toBe(404);
  });

  it("needs a session", async () => {
    expect((await ask("get", "/api/quiz/review")).status).toBe(401);
    const sent = { choice: ["A"], turn: 0 };
    expect((await ask("post", "/api/quiz/review/some-question").send(sent)).status).toBe(401);
  });

  it("is exported, and forgotten with the account", async () => {
    const { caller, id } = await somebodyWrong();
    await book(caller);
    const { body } = await ask("get", "/api/me/export", caller);
    expect(body.data.wrongBook).toEqual([
      expect.objectContaining({ lastWrong: expect.objectContaining({ questionId: id }) }),
    ]);
    await ask("delete", "/api/me", caller);
    expect(await findBook(caller.accountId)).toMatchObject({ version: 0, cards: {} });
  });
});
