/**
 * From finished rounds to places, off the path of the requests. A pass does, in this order:
 *
 *   1. a batch that was written down and not done is done again;
 *   2. rounds that were finished or scored anew mark the standings of their account stale;
 *   3. of stale standings, the best round is looked for among all of the week, and the moves from what
 *      is counted to what should be are written down as the next batch;
 *   4. the batch is done: counts, then standings; and closed.
 *
 * Killed between any two writes, the next pass goes on from what is written: marks are taken away only
 * after what they stand for is written, and a batch done twice changes nothing the second time. Two nodes
 * at once do one batch twice, or one of them finds the number taken and looks again.
 */
import { bestRank, rankKeyOf } from "#shared/ranking/rank-rule";
import { listScoredRounds, listUnsettledRounds, type ScoredRound, settleRounds } from "../quiz";
import { type Batch, closeBatch, openBatch, readLatestBatch } from "./batch-model";
import { countMoves } from "./count-model";
import { dropFlagsOf, raiseRoundFlags } from "./flag-model";
import type { RankingDeps } from "./ranking-deps";
import { recount } from "./recount";
import {
  type Counted,
  listStale,
  type Move,
  markStale,
  type StandingRecord,
  writeMoves,
} from "./standing-model";

type SettlingDeps = Pick<RankingDeps, "listWeeks" | "now">;

export interface Settling {
  /** Settles what is there now; settles when it is done. */
  settle: () => Promise<void>;
  /** Settles soon, together with what else comes in meanwhile. */
  nudge: () => void;
  /** Counts a week anew from its standings. */
  recount: (campaignId: string) => Promise<void>;
}

const mostRounds = 500;
const mostMoves = 200;
/** So many passes at most in one go; what is left then is the next go's. */
const mostPasses = 50;
const nudgeMs = 300;

/** One per program: what it does, it does one after the other. */
export function createSettling(deps: SettlingDeps): Settling {
  const inTurn = createTurns();
  let nudged: NodeJS.Timeout | undefined;
  // Whoever asks while a run has not begun yet is served by it.
  let waiting: Promise<void> | undefined;
  const settle = () => {
    waiting ??= inTurn(() => {
      waiting = undefined;
      return settleAll(deps);
    });
    return waiting;
  };
  return {
    settle,
    nudge: () => {
      if (nudged) return;
      nudged = setTimeout(() => {
        nudged = undefined;
        // Only sooner than the job, which tries again and reports what stands in the way.
        settle().catch(() => {});
      }, nudgeMs).unref();
    },
    recount: (campaignId) => inTurn(() => recountWeek(campaignId)),
  };
}

function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(act: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };
}

async function settleAll(deps: SettlingDeps): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    if (!(await settleSome(deps))) return;
  }
}

/** One pass; true when there may be more. */
async function settleSome(deps: SettlingDeps): Promise<boolean> {
  const before = await finish(await readLatestBatch());
  const hasMoreRounds = await passOnRounds();
  const stale = await listStale(mostMoves);
  if (stale.length === 0) return hasMoreRounds;
  const moves = await movesOf(deps, stale);
  const batch = await openBatch(before, { kind: "moves", moves });
  if (batch) await finish(batch);
  return true;
}

/** Does an open batch, whoever wrote it down; gives it closed. */
async function finish(batch: Batch): Promise<Batch> {
  if (!batch.isOpen) return batch;
  const { work, number } = batch;
  if (work.kind === "recount") await recount(work.campaignId, number);
  else {
    await countMoves(work.moves, number);
    await dropFlagsOf(
      work.moves.filter(({ isLast }) => isLast).map(({ standingId }) => standingId),
    );
    await writeMoves(work.moves, number);
  }
  await closeBatch(batch);
  return { ...batch, isOpen: false };
}

async function passOnRounds(): Promise<boolean> {
  const rounds = await listUnsettledRounds(mostRounds);
  if (rounds.length === 0) return false;
  await markStale([...new Set(rounds.map(({ accountId }) => accountId))]);
  await settleRounds(rounds);
  return rounds.length === mostRounds;
}

async function recountWeek(campaignId: string): Promise<void> {
  // Taken by another node: once more, after what that one has written down.
  for (let attempt = 0; attempt < mostPasses; attempt += 1) {
    const before = await finish(await readLatestBatch());
    const batch = await openBatch(before, { kind: "recount", campaignId });
    if (!batch) continue;
    await finish(batch);
    return;
  }
}

async function movesOf(deps: SettlingDeps, stale: readonly StandingRecord[]): Promise<Move[]> {
  const rounds = await roundsOfWeeks(deps, stale);
  return stale.map(({ _id, campaignId, person, counted, version }) => ({
    standingId: _id,
    campaignId,
    from: counted,
    to: person ? countedOf(person.leagueCode, rounds.get(_id) ?? []) : null,
    version,
    isLast: person === undefined,
  }));
}

function countedOf(leagueCode: string, rounds: readonly ScoredRound[]): Counted | null {
  const best = bestRank(rounds.map(rankKeyOf));
  return best && { leagueCode, ...best, rounds: rounds.length };
}

/** By standing: the rounds of its week. What is unlikely among them is flagged on the way. */
async function roundsOfWeeks(
  { listWeeks, now }: SettlingDeps,
  stale: readonly StandingRecord[],
): Promise<Map<string, ScoredRound[]>> {
  const found = new Map<string, ScoredRound[]>();
  for (const { id, startsOn, endsOn } of await listWeeks()) {
    const ofWeek = stale.filter(({ campaignId }) => campaignId === id);
    const byAccount = new Map(ofWeek.map(({ _id, person }) => [person?.accountId ?? "", _id]));
    byAccount.delete("");
    if (byAccount.size === 0) continue;
    for (const round of await listScoredRounds([...byAccount.keys()], startsOn, endsOn)) {
      const standingId = byAccount.get(round.accountId) ?? "";
      found.set(standingId, [...(found.get(standingId) ?? []), round]);
    }
  }
  await raiseRoundFlags(found, now());
  return found;
}
