import { familyOf } from "#shared/quiz/question-dates";
import type { JourneyView } from "#shared/quiz/quiz-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { editorsOf } from "../../support/questions";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";
import { answerInHundred, hundredOf, rightOf, wrongOf } from "../../support/wrong-answers";

const clock = aClock("2026-12-30T02:00:00Z");

describe("taking a device's answers into an account", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const { act, read } = editorsOf(ask);
  const adopt = (caller: TestCaller | undefined, answers: object[]) =>
    ask("post", "/api/quiz/journey/adoption", caller).send({ answers });
  const answersOf = async (caller: TestCaller): Promise<JourneyView["answers"]> =>
    (await ask("get", "/api/quiz/journey", caller)).body.data.answers;
  const idsFrom = async (from: number, count: number) =>
    (await hundredOf(ask)).slice(from, from + count).map(({ id }) => id);
  const allRight = (ids: readonly string[]) =>
    ids.map((questionId) => ({ questionId, choice: rightOf(questionId) }));

  beforeEach(() => clock.set("2026-12-30T02:00:00Z"));

  it("keeps them all, judged, in an account that has none", async () => {
    const caller = await signIn("applicant");
    const ids = await idsFrom(0, 37);
    const { body } = await adopt(caller, allRight(ids)).expect(200);
    expect(body.data).toEqual({ taken: 37, own: 0, gone: 0 });
    const kept = await answersOf(caller);
    expect(new Set(kept.map(({ questionId }) => questionId))).toEqual(new Set(ids));
    expect(kept.every(({ isRight }) => isRight)).toBe(true);
  });

  it("begins no hundred that the week does not offer, and goes on with one that was begun", async () => {
    const editor = await signIn("editor");
    const [week] = (await ask("get", "/api/campaigns", editor)).body.data.items;
    const { id, phase: _phase, history: _history, ...fields } = week;
    const change = (to: object) => ask("put", `/api/campaigns/${id}`, editor).send(to);
    const [first = "", second = ""] = await idsFrom(0, 2);
    const begun = await signIn("applicant");
    await answerInHundred(ask, begun, first, true);
    const modes = { ...week.modes, hundred: false };
    const changed = await change({ ...fields, isConfirmed: true, modes });
    expect(changed.status).toBe(200);
    const refused = await adopt(await signIn("applicant"), allRight([first]));
    const taken = await adopt(begun, allRight([second]));
    await change({ ...fields, isConfirmed: true, version: changed.body.data.version });
    expect(refused.body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "mode_off", mode: "hundred" },
    });
    expect(taken.body.data).toMatchObject({ taken: 1 });
  });

  it("leaves what the account has answered before", async () => {
    const caller = await signIn("applicant");
    const [first = "", second = ""] = await idsFrom(0, 2);
    await answerInHundred(ask, caller, first, false);
    const { body } = await adopt(caller, allRight([first, second])).expect(200);
    expect(body.data).toEqual({ taken: 1, own: 1, gone: 0 });
    const kept = new Map((await answersOf(caller)).map((each) => [each.questionId, each.isRight]));
    expect(kept).toEqual(
      new Map([
        [first, false],
        [second, true],
      ]),
    );
  });

  it("changes nothing more when it is sent ten times at once", async () => {
    const caller = await signIn("applicant");
    const ids = await idsFrom(10, 5);
    const all = await Promise.all(Array.from({ length: 10 }, () => adopt(caller, allRight(ids))));
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const taken = all.map(({ body }) => body.data.taken);
    expect(taken.toSorted((a, b) => b - a)).toEqual([5, ...Array(9).fill(0)]);
    expect(await answersOf(caller)).toHaveLength(5);
  });

  it("loses no answer that another device gives at the same moment", async () => {
    const caller = await signIn("applicant");
    const [mine = "", ...others] = await idsFrom(0, 20);
    await Promise.all([
      adopt(caller, allRight(others)),
      answerInHundred(ask, caller, mine, false),
      adopt(caller, allRight(others)),
    ]);
    expect(await answersOf(caller)).toHaveLength(20);
  });

  it("takes an answer given before the law changed, as it was right then", async () => {
    const [old = ""] = (await hundredOf(ask)).flatMap(({ id }) => (/-2019$/.test(id) ? [id] : []));
    clock.set("2027-01-01T02:00:00Z");
    const caller = await signIn("applicant");
    const { body } = await adopt(caller, allRight([old, `${familyOf(old)}-2026`])).expect(200);
    expect(body.data).toEqual({ taken: 1, own: 0, gone: 1 });
    expect(await answersOf(caller)).toEqual([
      expect.objectContaining({ questionId: old, isRight: true }),
    ]);
  });

  it("leaves out what is no question, or no answer to it, and takes the rest", async () => {
    const caller = await signIn("applicant");
    const [first = "", second = ""] = await idsFrom(0, 2);
    const { body } = await adopt(caller, [
      { questionId: "no-such-question", choice: ["A"] },
      { questionId: first, choice: ["F"] },
      { questionId: second, choice: wrongOf(second) },
    ]).expect(200);
    expect(body.data).toEqual({ taken: 1, own: 0, gone: 2 });
  });

  it("leaves out what was voided since, and another question stands in its place", async () => {
    const [voided = "", other = ""] = await idsFrom(0, 2);
    const editor = await signIn("editor");
    await act("voiding", await read(voided, editor), editor, { reason: "两个选项都说得通" });
    const caller = await signIn("applicant");
    const { body } = await adopt(caller, allRight([voided, other])).expect(200);
    expect(body.data).toEqual({ taken: 1, own: 0, gone: 1 });
    const listed = (await hundredOf(ask, caller)).map(({ id }) => id);
    expect(listed).toHaveLength(100);
    expect(listed).not.toContain(voided);
  });

  it("lets what was wrong into the wrong book", async () => {
    const caller = await signIn("applicant");
    const [first = ""] = await idsFrom(0, 1);
    await adopt(caller, [{ questionId: first, choice: wrongOf(first) }]).expect(200);
    const { body } = await ask("get", "/api/quiz/review", caller);
    expect(body.data.items).toHaveLength(1);
  });

  it.each([
    ["no answers", [], "answers", "too_small"],
    ["an answer without a choice", [{ questionId: "some-question" }], "answers.0.choice", null],
    ["an operator", [{ questionId: { $ne: "" }, choice: ["A"] }], "answers.0.questionId", null],
  ])("refuses %s", async (_, answers, field, code) => {
    const { status, body } = await adopt(await signIn("applicant"), answers);
    expect(status).toBe(400);
    expect(body.error.details.issues).toContainEqual({ field, code: code ?? "invalid_type" });
  });

  it("needs a session", async () => {
    expect((await adopt(undefined, [])).status).toBe(401);
  });
});
