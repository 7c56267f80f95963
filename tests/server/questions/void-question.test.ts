import type { FinishedRoundView, OpenRoundView } from "#shared/quiz/quiz-schemas";
import { continueVoidings } from "../../../server/questions/voiding-job";
import { findRound } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { editorsOf } from "../../support/questions";
import { aClock } from "../../support/quiz-clock";
import { runJob } from "../../support/run-job";
import { shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-03-01T02:00:00Z");

describe("voiding a question", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const { act, read } = editorsOf(ask);
  const begin = async (caller: TestCaller): Promise<OpenRoundView> =>
    (await ask("post", "/api/quiz/rounds", caller).send({})).body.data;
  const submit = async (id: string, caller: TestCaller): Promise<FinishedRoundView> =>
    (await ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({})).body.data;
  const look = async (id: string, caller: TestCaller): Promise<FinishedRoundView> =>
    (await ask("get", `/api/quiz/rounds/${id}`, caller)).body.data;
  const voidIt = async (id: string) => {
    const editor = await signIn("editor", { nickname: "编辑甲" });
    return act("voiding", await read(id, editor), editor, { reason: "两个选项都说得通" });
  };
  const markRounds = () => runJob(ask, "void-questions");

  it("counts it as right in a finished round, and says so there", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    const before = await submit(round.id, caller);
    const voided = round.questions[3]?.id ?? "";
    await voidIt(voided);
    await markRounds();
    const after = await look(round.id, caller);
    expect([before.score, after.score]).toEqual([0, 1]);
    expect(after.judgements[3]).toMatchObject({ questionId: voided, isRight: true });
    expect(after.voidings).toEqual([
      { position: 3, at: "2027-03-01T02:00:00.000Z", reason: "两个选项都说得通" },
    ]);
  });

  it("gives nothing twice to who had it right", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    const key = (await findRound(round.id))?.items[0]?.key ?? "";
    await ask("put", `/api/quiz/rounds/${round.id}/answers/0`, caller).send({ choice: [...key] });
    expect((await submit(round.id, caller)).score).toBe(1);
    await voidIt(round.questions[0]?.id ?? "");
    await markRounds();
    await markRounds();
    expect((await look(round.id, caller)).score).toBe(1);
  });

  it("counts it in a round that is still open, once that is handed in", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    await voidIt(round.questions[5]?.id ?? "");
    await markRounds();
    expect((await submit(round.id, caller)).score).toBe(1);
  });

  it("also reaches a round that was drawn while it was being voided", async () => {
    const caller = await signIn("visitor");
    const first = await begin(caller);
    await submit(first.id, caller);
    const id = first.questions[2]?.id ?? "";
    await voidIt(id);
    await markRounds();
    // Another node that has not heard yet draws it all the same.
    const late = await signIn("visitor");
    const stored = await findRound(first.id);
    const { insertRounds } = jest.requireActual("../../../server/quiz/round-model");
    const lateId = "f".repeat(24);
    await insertRounds([
      {
        ...stored,
        _id: lateId,
        accountId: late.accountId,
        status: "open",
        items: stored?.items.map(({ isVoided: _, ...item }) => item),
        choices: stored?.items.map(() => null),
        startedAt: clock.now(),
        finishedAt: null,
        score: null,
      },
    ]);
    clock.forward(180);
    await markRounds();
    expect((await submit(lateId, late)).score).toBe(1);
    const editor = await signIn("editor");
    expect((await read(id, editor)).voiding).toMatchObject({ isDone: true });
  });

  it("goes on where a process died at it, and counts no round twice", async () => {
    const caller = await signIn("visitor");
    const id = (await begin(caller)).questions[7]?.id ?? "";
    await voidIt(id);
    const walked: string[] = [];
    const stretches = [{ rounds: 1_000, lastId: "a" }, undefined, { rounds: 3, lastId: null }];
    const voider = {
      voidInRounds: async ({ afterId }: { afterId: string }) => {
        walked.push(afterId);
        const stretch = stretches.shift();
        if (!stretch) throw new Error("killed");
        return stretch;
      },
    };
    await expect(continueVoidings({ now: clock.now }, voider)).rejects.toThrow("killed");
    await continueVoidings({ now: clock.now }, voider);
    expect(walked).toEqual(["", "a", "a"]);
    expect((await read(id, await signIn("editor"))).voiding?.rounds).toBe(1_003);
  });

  it("is asked no more, stays readable, and says who, when and why", async () => {
    const caller = await signIn("visitor");
    const id = (await begin(caller)).questions[4]?.id ?? "";
    const question = await voidIt(id);
    expect(question).toMatchObject({
      state: "voided",
      acts: [],
      voiding: { by: "编辑甲", reason: "两个选项都说得通" },
    });
    const { body } = await ask("get", "/api/quiz/journey");
    expect(body.data.questions.map((each: { id: string }) => each.id)).not.toContain(id);
  });

  it("wants a reason", async () => {
    const editor = await signIn("editor");
    const answer = await ask(
      "post",
      `/api/quiz/questions/${shippedQuestions[0]?.id}/voiding`,
      editor,
    ).send({
      version: 1,
      reason: "错",
    });
    expect(answer.body.error.details.issues).toEqual([{ field: "reason", code: "too_small" }]);
  });

  it("is for editors alone", async () => {
    const answer = await ask(
      "post",
      `/api/quiz/questions/${shippedQuestions[0]?.id}/voiding`,
      await signIn("coordinator"),
    ).send({ version: 1, reason: "不归我管" });
    expect(answer.status).toBe(403);
  });
});
