import { findRound } from "../../../server/quiz/round-model";
import { signIn } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-04-22T02:00:00Z");
const rightOf = (id: string) => shippedQuestions.find((each) => each.id === id)?.answer ?? [];
const wrongOf = (id: string) => {
  const right = rightOf(id);
  return ["A", "B"].filter((letter) => right.join() !== letter).slice(0, 1);
};

describe("the overview", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const overview = async (caller?: Parameters<typeof ask>[2]) =>
    (await ask("get", "/api/quiz/overview", caller)).body.data;

  beforeEach(() => clock.set("2027-04-22T02:00:00Z"));

  it("says where the week is, its settings and its rules", async () => {
    const found = await overview();
    expect(found.campaign).toMatchObject({ phase: "during", dayNumber: 3, today: "2027-04-22" });
    expect(found.round).toEqual({ questionCount: 20, minutes: 10, perDay: 3 });
    expect(found.rules.join()).toMatch(/^一局 20 题，.*限时 10 分钟/);
    expect(found.questionCount).toBe(100);
    expect(found.mine).toEqual({
      answered: 0,
      right: 0,
      openRoundId: null,
      roundsToday: 0,
      wrongCount: 0,
      dueCount: 0,
      week: null,
    });
  });

  it.each([
    ["2026-12-31T15:59:59Z", "2026-12-31", "商标法换新版"],
    ["2026-12-31T16:00:00Z", "2027-01-01", "法条有变化"],
  ])("tells at %s, which is %s in Shanghai, of the trademark law", async (at, today, title) => {
    clock.set(at);
    const { campaign, lawChanges } = await overview();
    expect(campaign.today).toBe(today);
    expect(lawChanges).toEqual([expect.objectContaining({ title, from: "2027-01-01" })]);
  });

  it("counts what is mine", async () => {
    const caller = await signIn("visitor");
    const journey = (await ask("get", "/api/quiz/journey")).body.data;
    const [first, second] = journey.questions;
    const answer = (questionId: string, choice: string[]) =>
      ask("post", "/api/quiz/journey/answers", caller).send({ questionId, choice });
    await answer(first.id, rightOf(first.id));
    await answer(second.id, wrongOf(second.id));
    const round = (await ask("post", "/api/quiz/rounds", caller).send({})).body.data;
    expect((await overview(caller)).mine).toEqual({
      answered: 2,
      right: 1,
      openRoundId: round.id,
      roundsToday: 1,
      wrongCount: 1,
      dueCount: 0,
      week: null,
    });
  });

  it("names after the week what somebody's rounds in it came to, and none from outside it", async () => {
    const caller = await signIn("visitor");
    const play = async (rightOnes: number) => {
      const { id } = (await ask("post", "/api/quiz/rounds", caller).send({})).body.data;
      const { items = [] } = (await findRound(id)) ?? {};
      for (const [position, { key }] of items.slice(0, rightOnes).entries()) {
        const given = { choice: [...key] };
        await ask("put", `/api/quiz/rounds/${id}/answers/${position}`, caller).send(given);
      }
      await ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({});
    };
    await play(2);
    await play(1);
    clock.set("2027-04-26T16:00:00Z"); // the 27th in Shanghai
    await play(3);
    const { campaign, mine } = await overview(caller);
    expect(campaign.phase).toBe("after");
    expect(mine.week).toEqual({ rounds: 2, best: { score: 2, questionCount: 20 } });
  });

  it("offers a warm-up that is judged and not kept", async () => {
    const caller = await signIn("visitor");
    const { todaysQuestion } = await overview(caller);
    const given = { questionId: todaysQuestion.id, choice: wrongOf(todaysQuestion.id) };
    const { body } = await ask("post", "/api/quiz/today/answers", caller).send(given);
    expect(body.data).toMatchObject({ isRight: false, answer: rightOf(todaysQuestion.id) });
    expect((await overview(caller)).mine).toMatchObject({ answered: 0, wrongCount: 0 });
  });

  it("judges no other question as today's", async () => {
    const { todaysQuestion } = await overview();
    const other = shippedQuestions.find(({ id }) => id !== todaysQuestion.id)?.id;
    const { status } = await ask("post", "/api/quiz/today/answers").send({
      questionId: other,
      choice: ["A"],
    });
    expect(status).toBe(404);
  });
});
