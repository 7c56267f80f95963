import { set } from "mongoose";
import type { JourneyView } from "#shared/quiz/quiz-schemas";
import { createSessions } from "../../../server/accounts/sessions";
import { findJourney } from "../../../server/quiz/journey-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock, keysIn } from "../../support/quiz-clock";
import { byText, shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const known = new Map(shippedQuestions.map((each) => [each.id, each]));
const rightOf = (id: string) => known.get(id)?.answer ?? [];
const clock = aClock("2026-12-31T02:00:00Z");

/** How often each collection is asked while `act` runs. */
async function countReads(act: () => Promise<unknown>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  set("debug", (collection: string) => counts.set(collection, (counts.get(collection) ?? 0) + 1));
  await act();
  set("debug", false);
  return counts;
}

describe("the hundred over HTTP", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const read = async (caller?: TestCaller): Promise<JourneyView> =>
    (await ask("get", "/api/quiz/journey", caller)).body.data;
  const answer = (body: object, caller?: TestCaller) =>
    ask("post", "/api/quiz/journey/answers", caller).send(body);
  const idAt = async (position: number, caller?: TestCaller) =>
    (await read(caller)).questions[position]?.id ?? "";

  beforeEach(() => clock.set("2026-12-31T02:00:00Z"));

  it("shows somebody without a session ten stages of ten from west to east", async () => {
    const { stages, questions, answers } = await read();
    expect(stages.map(({ questionIds }) => questionIds.length)).toEqual(Array(10).fill(10));
    expect([stages[0]?.place, stages[9]?.place]).toEqual(["大漠", "兴安林海"]);
    expect(questions.map(({ id }) => id)).toEqual(stages.flatMap((stage) => stage.questionIds));
    expect(answers).toEqual([]);
  });

  it("tells no right answer before it is given", async () => {
    const caller = await signIn("visitor");
    expect([...keysIn(await read(caller))].toSorted(byText)).toEqual(
      ["answers", "id", "number", "options", "place", "questionIds", "questions", "stages"]
        .concat("stem", "text", "theme", "topic", "type")
        .toSorted(byText),
    );
  });

  it("judges an answer at once, with explanation, quote and the kind of right", async () => {
    const questionId = await idAt(12);
    const { status, body } = await answer({ questionId, choice: rightOf(questionId) });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ questionId, isRight: true, answer: rightOf(questionId) });
    expect(body.data.explanation).toBe(known.get(questionId)?.explanation);
    expect(body.data.quotes[0].quote).toBe(known.get(questionId)?.basis[0]?.quote);
    expect(body.data.quotes[0].articleWords).toMatch(/^第.+条|^要点/);
    expect(body.data.right).toEqual(expect.any(String));
  });

  it("names the film that explains it without reading the films for every answer", async () => {
    const { questions } = await read();
    const filmed = questions.filter(({ id }) => known.get(id)?.episode).map(({ id }) => id);
    const counts = await countReads(async () => {
      for (const questionId of filmed) {
        const { body } = await answer({ questionId, choice: rightOf(questionId) });
        expect(body.data.episode.title).toEqual(expect.any(String));
      }
    });
    expect(filmed.length).toBeGreaterThan(2);
    expect(counts.get("episodes") ?? 0).toBeLessThan(filmed.length);
  });

  it("keeps nothing of somebody without a session", async () => {
    const questionId = await idAt(0);
    await answer({ questionId, choice: rightOf(questionId) });
    expect((await read()).answers).toEqual([]);
  });

  it("keeps the first answer, and gives its judgement again whatever comes later", async () => {
    const caller = await signIn("visitor");
    const questionId = await idAt(3);
    const right = rightOf(questionId);
    const wrong = known
      .get(questionId)
      ?.options.map(({ id }) => id)
      .find((id) => !right.includes(id));
    const first = await answer({ questionId, choice: [wrong] }, caller);
    const second = await answer({ questionId, choice: right }, caller);
    expect(first.body.data.isRight).toBe(false);
    expect(second.body.data).toEqual(first.body.data);
    expect((await read(caller)).answers).toEqual([first.body.data]);
  });

  it("keeps one answer of ten that come at once", async () => {
    const caller = await signIn("visitor");
    const questionId = await idAt(0);
    const options = known.get(questionId)?.options.map(({ id }) => id) ?? [];
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        answer({ questionId, choice: [options[n % options.length]] }, caller),
      ),
    );
    const given = new Set(all.map(({ body }) => JSON.stringify(body.data)));
    expect(given.size).toBe(1);
    expect((await read(caller)).answers).toHaveLength(1);
  });

  it("begins one hundred only when ten first answers come at once", async () => {
    const caller = await signIn("visitor");
    const ids = (await read()).questions.slice(20, 30).map(({ id }) => id);
    const all = await Promise.all(
      ids.map((questionId) => answer({ questionId, choice: [rightOf(questionId)[0]] }, caller)),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(
      (await read(caller)).answers.map(({ questionId }) => questionId).toSorted(byText),
    ).toEqual(ids.toSorted(byText));
  });

  it("goes on in another session of the same account", async () => {
    const caller = await signIn("visitor");
    const questionId = await idAt(5);
    await answer({ questionId, choice: rightOf(questionId) }, caller);
    const { token } = await createSessions({ days: 1 }).open(caller.accountId);
    const there = await read({ ...caller, token });
    expect(there.answers.map((each) => each.questionId)).toEqual([questionId]);
  });

  it("exchanges a trademark question for its twin at the turn of the year, and leaves answered ones", async () => {
    const caller = await signIn("visitor");
    const before = (await read()).questions.map(({ id }) => id);
    const [answered = "", open = ""] = before.filter((id) => /^trademark.*-2019$/.test(id));
    const first = await answer({ questionId: answered, choice: rightOf(answered) }, caller);
    clock.set("2026-12-31T16:00:00Z"); // 1 January in Shanghai
    const after = await read(caller);
    const ids = after.questions.map(({ id }) => id);
    expect(ids[before.indexOf(answered)]).toBe(answered);
    expect(ids[before.indexOf(open)]).toBe(open.replace("-2019", "-2026"));
    expect(after.answers).toEqual([first.body.data]);
    expect(first.body.data.quotes[0].law).toMatch(/^trademark-\w+-20\d\d$/);
  });

  it("judges each trademark twin by the law of its own day, and not on another", async () => {
    const [old = ""] = (await read()).questions.flatMap(({ id }) =>
      /-2019$/.test(id) ? [id] : [],
    );
    const next = old.replace("-2019", "-2026");
    const inDecember = await answer({ questionId: old, choice: rightOf(old) });
    const tooEarly = await answer({ questionId: next, choice: rightOf(next) });
    clock.set("2026-12-31T16:00:01Z");
    const inJanuary = await answer({ questionId: next, choice: rightOf(next) });
    const tooLate = await answer({ questionId: old, choice: rightOf(old) });
    expect([inDecember, inJanuary].map(({ body }) => body.data.isRight)).toEqual([true, true]);
    expect([tooEarly, tooLate].map(({ body }) => body.error.code)).toEqual([
      "not_possible_now",
      "not_possible_now",
    ]);
  });

  it.each([
    ["an option that is not there", { choice: ["F"] }, "choice", "no_such_option"],
    ["the same option twice", { choice: ["A", "A"] }, "choice", "repeated"],
    ["no option", { choice: [] }, "choice", "too_small"],
    ["an operator", { choice: { $ne: "A" } }, "choice", "invalid_type"],
  ])("refuses %s", async (_, change, field, code) => {
    const { status, body } = await answer({ questionId: await idAt(0), ...change });
    expect(status).toBe(400);
    expect(body.error.details.issues).toContainEqual({ field, code });
  });

  it("knows no question that does not exist", async () => {
    const { status } = await answer({ questionId: "no-such-question", choice: ["A"] });
    expect(status).toBe(404);
  });

  it("exports what was answered, and forgets it with the account", async () => {
    const caller = await signIn("visitor");
    const questionId = await idAt(7);
    await answer({ questionId, choice: rightOf(questionId) }, caller);
    const exported = await ask("get", "/api/me/export", caller);
    expect(exported.body.data.quiz.journey.answers[7].questionId).toBe(questionId);
    await ask("delete", "/api/me", caller);
    expect(await findJourney(caller.accountId)).toBeNull();
  });
});
