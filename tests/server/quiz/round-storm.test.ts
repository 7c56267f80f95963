import fc from "fast-check";
import { closeOverdueRounds } from "../../../server/quiz/round-actions";
import { listRounds } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";

const start = "2027-04-21T02:00:00Z";
const clock = aClock(start);
const questionCount = 20;
const perDay = 3;

type Act =
  | { kind: "begin"; times: number; isKeyed: boolean }
  | { kind: "answer"; times: number; position: number; letter: "A" | "B" }
  | { kind: "submit"; times: number }
  | { kind: "read"; times: number }
  | { kind: "sweep"; times: number }
  | { kind: "wait"; seconds: number };

const times = fc.constantFrom(1, 2, 10);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("begin" as const), times, isKeyed: fc.boolean() }),
  fc.record({
    kind: fc.constant("answer" as const),
    times,
    position: fc.integer({ min: 0, max: 3 }),
    letter: fc.constantFrom("A" as const, "B" as const),
  }),
  fc.record({ kind: fc.constant("submit" as const), times }),
  fc.record({ kind: fc.constant("read" as const), times }),
  fc.record({ kind: fc.constant("sweep" as const), times }),
  fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(1, 300, 601, 620) }),
);

/**
 * One person's day: whatever is sent, in whatever order and ten times at once, the rounds stored are
 * those of a model that takes each request once.
 */
describe("a storm of requests", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });

  interface Model {
    rounds: { id: string; startedAt: number; choices: (string | null)[]; isOpen: boolean }[];
    /** The round each key has made. */
    keys: number;
  }
  const openOf = ({ rounds }: Model) => rounds.find(({ isOpen }) => isOpen);
  const secondsIn = (round: { startedAt: number }) =>
    (clock.now().getTime() - round.startedAt) / 1_000;
  const closeOverdue = (model: Model) => {
    const open = openOf(model);
    if (open && secondsIn(open) > 605) open.isOpen = false;
  };
  const all = <Result>(count: number, send: () => PromiseLike<Result>) =>
    Promise.all(Array.from({ length: count }, send));

  const begin = async (
    caller: TestCaller,
    model: Model,
    { times: n, isKeyed }: Act & { kind: "begin" },
  ) => {
    closeOverdue(model);
    const key = isKeyed ? `key-${model.keys++}` : "";
    const answers = await all(n, () => {
      const asked = ask("post", "/api/quiz/rounds", caller).send({});
      return key ? asked.set("Idempotency-Key", key) : asked;
    });
    const statuses = new Set(answers.map(({ status }) => status));
    const mayBegin = openOf(model) !== undefined || model.rounds.length < perDay;
    expect(statuses).toEqual(new Set([mayBegin ? 200 : 409]));
    if (!mayBegin) return;
    const ids = new Set(answers.map(({ body }) => body.data.id as string));
    expect(ids.size).toBe(1);
    const [id = ""] = ids;
    const known = openOf(model);
    if (known) expect(id).toBe(known.id);
    else {
      const choices = Array<string | null>(questionCount).fill(null);
      model.rounds.push({ id, startedAt: clock.now().getTime(), choices, isOpen: true });
    }
  };

  const answer = async (caller: TestCaller, model: Model, given: Act & { kind: "answer" }) => {
    const round = model.rounds.at(-1);
    if (!round) return;
    const at = `/api/quiz/rounds/${round.id}/answers/${given.position}`;
    const answers = await all(given.times, () =>
      ask("put", at, caller).send({ choice: [given.letter] }),
    );
    const isTaken = round.isOpen && secondsIn(round) < 603;
    if (isTaken) round.choices[given.position] = given.letter;
    // A multiple one may take one letter as well: every status is the same.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([isTaken ? 200 : 409]));
  };

  const look = async (caller: TestCaller, model: Model, n: number, isSubmission: boolean) => {
    const round = model.rounds.at(-1);
    if (!round) return;
    const path = `/api/quiz/rounds/${round.id}`;
    if (isSubmission || secondsIn(round) > 605) round.isOpen = false;
    const answers = await all(n, () =>
      isSubmission ? ask("post", `${path}/submission`, caller).send({}) : ask("get", path, caller),
    );
    const found = answers.map(({ status, body }) => `${status} ${body.data?.status}`);
    expect(new Set(found)).toEqual(new Set([`200 ${round.isOpen ? "open" : "finished"}`]));
  };

  const sweep = async (model: Model, n: number) => {
    await all(n, () => closeOverdueRounds(clock.now()));
    for (const round of model.rounds) if (secondsIn(round) > 612) round.isOpen = false;
  };

  const perform = async (caller: TestCaller, model: Model, each: Act): Promise<void> => {
    switch (each.kind) {
      case "begin":
        return begin(caller, model, each);
      case "answer":
        return answer(caller, model, each);
      case "sweep":
        return sweep(model, each.times);
      case "wait":
        return clock.forward(each.seconds);
      default:
        return look(caller, model, each.times, each.kind === "submit");
    }
  };

  /** Everything stored of the account's rounds, against the model. */
  const assertAsModelled = async (caller: TestCaller, model: Model) => {
    const stored = await listRounds(caller.accountId, 100);
    const found = stored.map(({ _id, status, choices }) => ({ id: _id, status, choices }));
    const modelled = model.rounds.map(({ id, isOpen, choices }) => ({
      ...{ id, status: isOpen ? "open" : "finished" },
      choices,
    }));
    expect(found.toReversed()).toEqual(modelled);
    const scored = stored.filter(({ score, items, choices, status }) => {
      const right = items.filter(({ key }, position) => choices[position] === key).length;
      return score === (status === "open" ? null : right);
    });
    expect(scored).toHaveLength(stored.length);
  };

  it("leaves the rounds of somebody who sent each thing once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        clock.set(start);
        const caller = await signIn("visitor");
        const model: Model = { rounds: [], keys: 0 };
        for (const each of acts) await perform(caller, model, each);
        await assertAsModelled(caller, model);
      }),
      { numRuns: 8 },
    );
  }, 240_000);
});
