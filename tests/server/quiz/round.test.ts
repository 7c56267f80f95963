import type { FinishedRoundView, OpenRoundView } from "#shared/quiz/quiz-schemas";
import { createSessions } from "../../../server/accounts/sessions";
import { closeOverdueRounds } from "../../../server/quiz/round-actions";
import { findRound, listRounds } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock, keysIn } from "../../support/quiz-clock";
import { byText } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const start = "2027-03-01T02:00:00Z";
const clock = aClock(start);

describe("a timed round", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const create = (caller: TestCaller) => ask("post", "/api/quiz/rounds", caller).send({});
  const begin = async (caller: TestCaller): Promise<OpenRoundView> =>
    (await create(caller)).body.data;
  const read = (id: string, caller?: TestCaller) => ask("get", `/api/quiz/rounds/${id}`, caller);
  const choose = (id: string, position: number, choice: unknown, caller?: TestCaller) =>
    ask("put", `/api/quiz/rounds/${id}/answers/${position}`, caller).send({ choice });
  const submit = (id: string, caller?: TestCaller) =>
    ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({});
  const keyOf = async (id: string, position: number) => [
    ...((await findRound(id))?.items[position]?.key ?? ""),
  ];

  beforeEach(() => clock.set(start));

  it("has twenty questions and ten minutes, and nothing chosen", async () => {
    const round = await begin(await signIn("visitor"));
    expect(round).toMatchObject({
      status: "open",
      choices: Array(20).fill(null),
      startedAt: "2027-03-01T02:00:00.000Z",
      deadlineAt: "2027-03-01T02:10:00.000Z",
      now: "2027-03-01T02:00:00.000Z",
    });
    expect(round.questions).toHaveLength(20);
  });

  it("tells no right answer while it is open", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    await choose(round.id, 0, ["A"], caller);
    const again = (await read(round.id, caller)).body;
    expect([...keysIn(again)].toSorted(byText)).toEqual(
      ["choices", "data", "deadlineAt", "id", "now", "options", "questions", "startedAt"]
        .concat("status", "stem", "text", "topic", "type")
        .toSorted(byText),
    );
  });

  it("tells no right answer in the export of the account while it is open", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    await choose(round.id, 0, ["A"], caller);
    const [exported] = (await ask("get", "/api/me/export", caller)).body.data.quiz.rounds;
    expect([...keysIn(exported.answers)].toSorted(byText)).toEqual(["choice", "questionId"]);
  });

  it("is found as it was by who begins again, on another phone too", async () => {
    const caller = await signIn("visitor");
    const round = await begin(caller);
    await choose(round.id, 4, ["B"], caller);
    const { token } = await createSessions({ days: 1 }).open(caller.accountId);
    const found = await begin({ ...caller, token });
    expect(found.id).toBe(round.id);
    expect(found.questions).toEqual(round.questions);
    expect(found.choices[4]).toEqual(["B"]);
  });

  it("is one only, when ten are begun at once", async () => {
    const caller = await signIn("visitor");
    const rounds = await Promise.all(Array.from({ length: 10 }, () => begin(caller)));
    expect(new Set(rounds.map(({ id }) => id)).size).toBe(1);
    expect(await listRounds(caller.accountId, 10)).toHaveLength(1);
  });

  it("gives the same round to the same idempotency key", async () => {
    const caller = await signIn("visitor");
    const once = await create(caller).set("Idempotency-Key", "k1");
    await submit(once.body.data.id, caller);
    const again = await create(caller).set("Idempotency-Key", "k1");
    expect(again.body).toEqual(once.body);
  });

  it("takes a changed mind until it is handed in, then shows score, key and topics", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    const key = await keyOf(id, 2);
    await choose(id, 2, [key[0] === "A" ? "B" : "A"], caller);
    const kept = await choose(id, 2, key, caller);
    expect(kept.body.data).toEqual({ position: 2, choice: key });
    clock.forward(100);
    const finished: FinishedRoundView = (await submit(id, caller)).body.data;
    expect(finished).toMatchObject({
      status: "finished",
      score: 1,
      durationMs: 100_000,
      finishedAt: "2027-03-01T02:01:40.000Z",
      previousScore: null,
    });
    expect(finished.judgements[2]).toMatchObject({ choice: key, answer: key, isRight: true });
    expect(finished.judgements[3]).toMatchObject({ choice: null, isRight: false });
    expect(finished.topics.reduce((sum, { asked }) => sum + asked, 0)).toBe(20);
    expect(finished.topics.reduce((sum, { right }) => sum + right, 0)).toBe(1);
  });

  it("gives one result when it is handed in ten times at once", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    await choose(id, 0, await keyOf(id, 0), caller);
    const all = await Promise.all(Array.from({ length: 10 }, () => submit(id, caller)));
    clock.forward(60);
    const later = await submit(id, caller);
    const results = [...all, later].map(({ status, body }) => `${status} ${JSON.stringify(body)}`);
    expect(new Set(results).size).toBe(1);
    expect(later.body.data.score).toBe(1);
  });

  it("keeps all of many answers sent at once", async () => {
    const callers = await Promise.all(Array.from({ length: 12 }, () => signIn("visitor")));
    const rounds = await Promise.all(callers.map((caller) => begin(caller)));
    const sent = await Promise.all(
      callers.flatMap((caller, who) =>
        Array.from({ length: 10 }, (_, position) =>
          choose(rounds[who]?.id ?? "", position, ["A"], caller),
        ),
      ),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    const stored = await Promise.all(rounds.map(({ id }) => findRound(id)));
    expect(stored.map((round) => round?.choices)).toEqual(
      Array(12).fill([...Array(10).fill("A"), ...Array(10).fill(null)]),
    );
  });

  it("refuses one late answer without harm to those gathered with it", async () => {
    const [late, early] = [await signIn("visitor"), await signIn("visitor")];
    const over = await begin(late);
    await submit(over.id, late);
    const open = await begin(early);
    const [refused, kept] = await Promise.all([
      choose(over.id, 0, ["A"], late),
      choose(open.id, 0, ["A"], early),
    ]);
    expect(refused.body.error.code).toBe("not_possible_now");
    expect(kept.status).toBe(200);
  });

  it("takes an answer that arrives within three seconds of the deadline, and none later", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    clock.forward(602.9);
    const inGrace = await choose(id, 0, ["A"], caller);
    clock.forward(0.2);
    const late = await choose(id, 1, ["A"], caller);
    expect(inGrace.status).toBe(200);
    expect([late.status, late.body.error.code]).toEqual([409, "not_possible_now"]);
    expect((await findRound(id))?.choices.slice(0, 2)).toEqual(["A", null]);
  });

  it("closes itself when it is looked at after its time, with what it holds", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    await choose(id, 0, await keyOf(id, 0), caller);
    clock.forward(3600);
    const { body } = await read(id, caller);
    expect(body.data).toMatchObject({
      status: "finished",
      score: 1,
      durationMs: 600_000,
      finishedAt: "2027-03-01T02:10:00.000Z",
    });
  });

  it("is closed by the job when nobody looks", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    await closeOverdueRounds(clock.now());
    expect((await findRound(id))?.status).toBe("open");
    clock.forward(613);
    await closeOverdueRounds(clock.now());
    expect(await findRound(id)).toMatchObject({ status: "finished", score: 0 });
  });

  it("is closed in one go with all others left open, however many are taken at once", async () => {
    const callers = await Promise.all([1, 2, 3, 4, 5].map(() => signIn("visitor")));
    const ids = await Promise.all(callers.map(async (caller) => (await begin(caller)).id));
    clock.forward(613);
    expect(await closeOverdueRounds(clock.now(), 2)).toBeGreaterThanOrEqual(ids.length);
    const left = (await Promise.all(ids.map(findRound))).filter((each) => each?.status === "open");
    expect(left).toEqual([]);
  });

  it("makes room for a new one when its time is up, and names its score there", async () => {
    const caller = await signIn("visitor");
    const first = await begin(caller);
    await choose(first.id, 0, await keyOf(first.id, 0), caller);
    clock.forward(3600);
    const second = await begin(caller);
    expect(second.id).not.toBe(first.id);
    const { body } = await submit(second.id, caller);
    expect(body.data).toMatchObject({ score: 0, previousScore: 1 });
  });

  it("may be begun three times a day in the week, and again the next day", async () => {
    clock.set("2027-04-20T02:00:00Z");
    const caller = await signIn("visitor");
    for (const _ of [1, 2, 3]) await submit((await begin(caller)).id, caller);
    const fourth = await create(caller);
    expect(fourth.body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "rounds_used_up", perDay: 3 },
    });
    clock.set("2027-04-20T16:00:00Z"); // the 21st in Shanghai
    expect((await create(caller)).status).toBe(200);
  });

  it("keeps its time and its questions when an editor changes the running week", async () => {
    clock.set("2027-04-21T02:00:00Z");
    const caller = await signIn("visitor");
    const round = await begin(caller);
    const editor = await signIn("editor");
    const week = (await ask("get", "/api/campaigns", editor)).body.data.items[0];
    const { id, phase: _, history: __, ...fields } = week;
    const change = (to: object) => ask("put", `/api/campaigns/${id}`, editor).send(to);
    const changed = await change({
      ...fields,
      isConfirmed: true,
      modes: { ...week.modes, round: false },
      round: { questionCount: 5, minutes: 1, perDay: 1, graceSeconds: 0 },
    });
    expect(changed.status).toBe(200);
    clock.forward(602);
    const again = await begin(caller);
    const late = await choose(round.id, 0, ["A"], caller);
    const refused = await create(await signIn("visitor"));
    await change({ ...fields, isConfirmed: true, version: changed.body.data.version });
    expect(again).toMatchObject({ id: round.id, deadlineAt: round.deadlineAt });
    expect(again.questions).toEqual(round.questions);
    expect(late.status).toBe(200);
    expect(refused.body.error.details).toEqual({ reason: "mode_off", mode: "round" });
  });

  it("may be begun without limit outside the week", async () => {
    const caller = await signIn("visitor");
    for (const _ of [1, 2, 3, 4]) await submit((await begin(caller)).id, caller);
    expect(await listRounds(caller.accountId, 10)).toHaveLength(4);
  });

  it.each([
    ["a position beyond the end", 20, ["A"], "position"],
    ["a position that is none", "x", ["A"], "position"],
    ["an option that is not there", 0, ["F"], "choice"],
    ["the same option twice", 0, ["A", "A"], "choice"],
    ["no option", 0, [], "choice"],
    ["an operator", 0, { $gt: "" }, "choice"],
  ])("refuses %s", async (_, position, choice, field) => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    const { status, body } = await choose(id, position as number, choice, caller);
    expect(status).toBe(400);
    expect(body.error.details.issues.map((issue: { field: string }) => issue.field)).toContain(
      field,
    );
  });

  it("is not there for anybody else", async () => {
    const stranger = await signIn("visitor");
    const { id } = await begin(await signIn("visitor"));
    const answers = await Promise.all([
      read(id, stranger),
      choose(id, 0, ["A"], stranger),
      submit(id, stranger),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await findRound(id)).toMatchObject({ status: "open", choices: Array(20).fill(null) });
  });

  it("needs a session", async () => {
    const { status } = await ask("post", "/api/quiz/rounds").send({});
    expect(status).toBe(401);
  });

  it("is forgotten with the account", async () => {
    const caller = await signIn("visitor");
    const { id } = await begin(caller);
    await ask("delete", "/api/me", caller);
    expect(await findRound(id)).toBeNull();
  });
});
