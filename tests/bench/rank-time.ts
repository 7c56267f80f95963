/**
 * "My place" and the board among 1,000, 100,000 and 1,000,000 people: rank-time <uri of the engine>.
 * Each size has a database of its own, holding what as many people's rounds would have left there. They
 * are asked in turn, the order changing, in the program's own functions: a call over HTTP would lie
 * over the difference. Sends, for each size and turn, the median time of one call in milliseconds, and
 * how many places were not those of counting everybody.
 */
import { once } from "node:events";
import mongoose from "mongoose";
import { units } from "../../server/centres";
import { ensureIndexes } from "../../server/database/ensure-indexes";
import { applyDatabaseRules } from "../../server/database/open-database";
import { type BoardDeps, readBoard, readMyStanding } from "../../server/ranking/board-actions";
import { drawUpBoards } from "../../server/ranking/drawing-up";
import { createSettling } from "../../server/ranking/settling";

const uri = process.argv[2] ?? "";
const sizes = [1_000, 100_000, 1_000_000];
const turns = 7;
const callsPerTurn = 100;
const checked = 5;
const perInsert = 10_000;
const begin = Date.parse("2027-04-20T00:00:00Z") / 1000;
const week = {
  id: "week-bench",
  startsOn: "2027-04-20",
  endsOn: "2027-04-26",
  modes: { ranking: true },
};

const base = {
  listWeeks: async () => [week] as never,
  nicknameOf: async () => "访客",
  hashAddress: (address: string) => address,
  now: () => new Date("2027-04-25T02:00:00Z"),
};
const deps: BoardDeps = { ...base, settling: createSettling(base) };

applyDatabaseRules();
measure().then(
  (result) => process.send?.(result),
  (error) => process.send?.({ fault: String(error) }),
);
void once(process, "disconnect").then(() => process.exit(0));

async function measure() {
  let wrong = 0;
  for (const size of sizes) wrong += await inDatabaseOf(size, () => fill(size));
  const times = sizes.map((size) => ({ size, place: [] as number[], board: [] as number[] }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const of of turn % 2 === 0 ? times : times.toReversed()) {
      await inDatabaseOf(of.size, async () => {
        of.place.push(await timeOf((call) => readMyStanding(deps, someone(of.size, call))));
        of.board.push(await timeOf(() => readBoard(deps, { scope: "region" }, null)));
      });
    }
  }
  return { times, wrong };
}

async function inDatabaseOf<Result>(size: number, act: () => Promise<Result>): Promise<Result> {
  await mongoose.connect(uri, { dbName: `bench-rank-${size}` });
  try {
    return await act();
  } finally {
    await mongoose.disconnect();
  }
}

/** Says how many of some places are not right. */
async function fill(size: number): Promise<number> {
  const standings = mongoose.connection.collection<{ _id: string }>("standings");
  for (let from = 0; from < size; from += perInsert) {
    const count = Math.min(perInsert, size - from);
    const some = Array.from({ length: count }, (_, at) => aStanding(from + at));
    await standings.insertMany(some, { ordered: false, writeConcern: { w: 1, journal: false } });
  }
  await ensureIndexes(() => {});
  await deps.settling.recount(week.id);
  await drawUpBoards(deps);
  let wrong = 0;
  for (let call = 0; call < checked; call += 1) {
    const { standing } = await readMyStanding(deps, someone(size, call));
    const { score = 0, seconds = 0, finishedAt = "" } = standing?.best ?? {};
    const finished = Date.parse(finishedAt) / 1000;
    const before = await standings.countDocuments({
      $or: [
        { "counted.score": { $gt: score } },
        { "counted.score": score, "counted.seconds": { $lt: seconds } },
        {
          "counted.score": score,
          "counted.seconds": seconds,
          "counted.finished": { $lt: finished },
        },
      ],
    });
    if (standing?.region?.place !== before + 1) wrong += 1;
  }
  return wrong;
}

/** Most know about two thirds, take some four minutes, and come by day. */
function aStanding(n: number) {
  const { code: leagueCode } = units[n % units.length] ?? { code: "150100" };
  const score = Math.min(20, Math.round(7 + 7 * chance(n, 1) + 7 * chance(n, 2)));
  const seconds = Math.round(60 + 270 * chance(n, 3) + 270 * chance(n, 4));
  const dayAndHour = Math.floor(5 * chance(n, 5)) * 86_400 + 14 * 3_600 * chance(n, 6);
  const finished = begin + Math.floor(dayAndHour);
  const person = {
    accountId: accountOf(n),
    nickname: `访客${n}`,
    leagueCode,
    joinedAt: new Date(),
  };
  const counted = { leagueCode, score, seconds, finished, rounds: 1 + (n % 3) };
  const _id = `a${accountOf(n).slice(1)}`;
  return { _id, campaignId: week.id, person, counted, batch: 0, isStale: false, version: 1 };
}

function someone(size: number, call: number) {
  return { accountId: accountOf(Math.floor(size * chance(call, 7))) };
}

function accountOf(n: number): string {
  // Spread over the index, as ids of real accounts are.
  const spread = Math.imul(n, 2_654_435_761) >>> 0;
  return spread.toString(16).padStart(8, "0") + n.toString(16).padStart(16, "0");
}

/** Between 0 and 1, always the same. */
function chance(n: number, which: number): number {
  let bits = Math.imul(n * 8 + which, 0x9e37_79b1) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 4_294_967_296;
}

async function timeOf(act: (call: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let call = -20; call < callsPerTurn; call += 1) {
    const from = performance.now();
    await act(Math.abs(call));
    if (call >= 0) times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
