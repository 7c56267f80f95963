/**
 * Places against brute force, whatever comes between: handing in, voiding, joining, leaving, two nodes
 * at once, and a process killed between any two writes.
 */
import fc from "fast-check";
import { voidInRounds } from "../../../server/quiz/round-model";
import { type BoardDeps, joinBoard, leaveBoard } from "../../../server/ranking/board-actions";
import { useDatabase } from "../../support/database";
import {
  aNode,
  answeredPlaces,
  emptyRanking,
  expectedPlaces,
  leagues,
  stored,
  storedCounts,
  week,
} from "../../support/ranking";
import { aStoredRound, scoreAnew } from "../../support/rounds";
import { interruptedAtWrite, killedAtWrite } from "../../support/watched-writes";

const accounts = Array.from({ length: 7 }, (_, index) => `${index}`.repeat(24));
const begin = Date.parse("2027-04-21T02:59:00Z");

/** Raise it by hand after a change to the settling: a thousand take five minutes. */
const numRuns = 20;

type Act = (node: BoardDeps) => Promise<unknown>;

const account = fc.constantFrom(...accounts);
// Few values, so that all ties occur; on both sides of a stretch of seconds and of an hour.
const finish = fc
  .record({
    accountId: account,
    score: fc.integer({ min: 0, max: 3 }),
    asked: fc.nat(3),
    seconds: fc.constantFrom(62, 63, 64, 65, 130),
    later: fc.constantFrom(0, 1, 2, 3_600),
  })
  .map(({ accountId, score, asked, seconds, later }): Act => {
    const finishedAt = new Date(begin + later * 1000);
    const startedAt = new Date(finishedAt.getTime() - seconds * 1000);
    const round = { score, durationMs: seconds * 1000, startedAt, finishedAt };
    // Three questions of six, so that voiding one lifts some rounds and not the others.
    const items = [0, 1, 2].map((at) => ({ questionId: `q-${asked + at}`, order: "AB", key: "A" }));
    const choices = items.map((_, at) => (at < score ? "A" : "B"));
    return () => aStoredRound(accountId, { day: "2027-04-21", ...round, items, choices });
  });
const voidOne = fc.nat(5).map(
  (question): Act =>
    () =>
      voidInRounds({ questionId: `q-${question}`, afterId: "", most: 1_000 }),
);
const join = fc
  .record({ accountId: account, leagueCode: fc.constantFrom(...leagues) })
  .map(({ accountId, leagueCode }): Act => {
    return (node) => joinBoard(node, signed(accountId), { leagueCode }, "::1");
  });
const leave = account.map(
  (accountId): Act =>
    (node) =>
      leaveBoard(node, signed(accountId)),
);
const settle = fc.constant<Act>(({ settling }) => settling.settle());
const recount = fc.constant<Act>(({ settling }) => settling.recount(week.id));
const act = fc.oneof(
  { weight: 6, arbitrary: finish },
  { weight: 3, arbitrary: voidOne },
  { weight: 4, arbitrary: join },
  { weight: 2, arbitrary: leave },
  { weight: 3, arbitrary: settle },
  { weight: 1, arbitrary: recount },
);
const acts = fc.array(act, { minLength: 1, maxLength: 5 });
type Nodes = readonly [BoardDeps, BoardDeps];
type Step = (nodes: Nodes) => Promise<unknown>;

/** All of it at once, on the two nodes in turn. */
const together = acts.map(
  (all): Step =>
    (nodes) =>
      atOnce(all, nodes),
);
/** The same, and both are killed at one of their writes. */
const killed = fc.record({ all: acts, fatal: fc.nat(25) }).map(
  ({ all, fatal }): Step =>
    (nodes) =>
      killedAtWrite(fatal, () => atOnce(all, nodes)),
);
/** One node settles, and before one of its writes the other does all of something. */
const interrupted = fc.record({ all: acts, at: fc.nat(8) }).map(
  ({ all, at }): Step =>
    ([one, other]) =>
      interruptedAtWrite(at, one.settling.settle, () => atOnce(all, [other, other])),
);
const steps = fc.array(fc.oneof(together, killed, interrupted), { minLength: 2, maxLength: 12 });

async function atOnce(all: readonly Act[], nodes: Nodes): Promise<void> {
  const runs = all.map((each, index) => each(nodes[index % 2] ?? nodes[0]));
  const ends = await Promise.allSettled(runs);
  const fault = ends.find(({ status }) => status === "rejected");
  if (fault) throw (fault as PromiseRejectedResult).reason;
}

const signed = (accountId: string) =>
  ({ accountId, role: "visitor", centreId: null, tokenHash: "" }) as const;

describe("places", () => {
  useDatabase();

  it("are those of brute force after any interleaving and any crash", async () => {
    const property = fc.asyncProperty(steps, async (all) => {
      await emptyRanking();
      // New nodes for each step: a killed one comes back with nothing in its memory.
      for (const step of all) await step([aNode(), aNode()]);
      await expectTruth();
    });
    await fc.assert(property, { numRuns });
  });

  const mine = accounts[0] ?? "";
  const others: Record<string, (node: BoardDeps, roundId: string) => Promise<unknown>> = {
    "scores a round anew": (_, roundId) => scoreAnew(roundId, 1),
    "scores a round anew and settles it": async ({ settling }, roundId) => {
      await scoreAnew(roundId, 1);
      await settling.settle();
    },
    "scores a round anew, settles it, and scores it back": async ({ settling }, roundId) => {
      await scoreAnew(roundId, 1);
      await settling.settle();
      await scoreAnew(roundId, 3);
    },
    "finishes a better round": () => aStoredRound(mine, { day: "2027-04-21", score: 9 }),
    "takes the person to another league": (node) =>
      joinBoard(node, signed(mine), { leagueCode: leagues[1] }, "::1"),
    "lets the person leave": (node) => leaveBoard(node, signed(mine)),
  };
  const writes = [0, 1, 2, 3, 4, 5];
  const table = Object.keys(others).flatMap((what) => writes.map((at) => [at, what] as const));

  it.each(table)(
    "are right when before write %i of a settling another node %s",
    async (at, what) => {
      await emptyRanking();
      await joinBoard(aNode(), signed(mine), { leagueCode: leagues[0] }, "::1");
      await joinBoard(aNode(), signed(accounts[1] ?? ""), { leagueCode: leagues[0] }, "::1");
      const { _id } = await aStoredRound(mine, { day: "2027-04-21", score: 3 });
      await aStoredRound(accounts[1] ?? "", { day: "2027-04-21", score: 2 });
      const meanwhile = jest.fn(async () => others[what]?.(aNode(), _id));
      await interruptedAtWrite(at, aNode().settling.settle, meanwhile);
      expect(meanwhile).toHaveBeenCalledTimes(1);
      await expectTruth();
    },
  );
});

async function expectTruth(): Promise<void> {
  const node = aNode();
  await node.settling.settle();
  const expected = await expectedPlaces();
  const ids = expected.map(({ accountId }) => accountId);
  expect(await answeredPlaces(node, ids)).toEqual(expected.map(({ rounds: _, ...rest }) => rest));
  // Nothing is left of those who left, and counting anew finds nothing to mend.
  expect(await stored("standings", { person: { $exists: false } })).toEqual([]);
  const counts = await storedCounts();
  await node.settling.recount(week.id);
  expect(await storedCounts()).toEqual(counts);
}
