import { AppError } from "#shared/errors/app-error";
import { boardNameFault } from "#shared/ranking/board-name";
import type {
  BoardRow,
  BoardView,
  LeagueParticipation,
  MyStandingView,
  StandingView,
} from "#shared/ranking/ranking-schemas";
import { units } from "../centres";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import { hasUnsettledRounds } from "../quiz";
import { type BoardRecord, findBoard } from "./board-model";
import {
  countAll,
  countBefore,
  countersOf,
  hourBegin,
  participationId,
  readCounts,
  type Scope,
} from "./count-model";
import { boardSeconds } from "./drawing-up";
import { noteJoin } from "./joining-addresses";
import { type RankingDeps, type ShownWeek, shownWeek } from "./ranking-deps";
import type { Settling } from "./settling";
import {
  countEarlier,
  detachStandings,
  findLiving,
  findStanding,
  type LivingStanding,
  putStanding,
} from "./standing-model";

export interface BoardDeps extends RankingDeps {
  settling: Settling;
}

const unitNames: ReadonlyMap<string, string> = new Map(units.map(({ code, name }) => [code, name]));

/** The board as it was last drawn up, without those who have left since. */
export async function readBoard(
  deps: BoardDeps,
  { scope, code }: { scope: "region" | "league"; code?: string | undefined },
  account: Signed | null,
): Promise<BoardView> {
  if (code !== undefined) assertUnit("code", code);
  const week = await shownWeek(deps);
  const board = await findBoard(week.id, scope === "region" ? "region" : (code ?? ""));
  const id = participationId(week.id);
  return {
    week,
    scope,
    code: code ?? null,
    takenAt: board?.takenAt.toISOString() ?? null,
    everySeconds: boardSeconds,
    participants: board?.participants ?? 0,
    rows: await viewRows(board, account),
    leagues: viewLeagues((await readCounts([id])).get(id) ?? {}),
  };
}

/** Whether the caller takes part, and their place this moment. */
export async function readMyStanding(
  deps: BoardDeps,
  { accountId }: Pick<Signed, "accountId">,
): Promise<MyStandingView> {
  const week = await shownWeek(deps);
  const [standing, nickname] = await Promise.all([
    findStanding(week.id, accountId),
    deps.nicknameOf(accountId),
  ]);
  return { week, nickname, standing: standing && (await viewStanding(standing)) };
}

/** Takes part while the week lasts, or changes name and unit. */
export async function joinBoard(
  deps: BoardDeps,
  { accountId }: Signed,
  input: { nickname?: string | undefined; leagueCode: string },
  address: string,
): Promise<MyStandingView> {
  assertUnit("leagueCode", input.leagueCode);
  const week = await shownWeek(deps);
  assertOpen(week);
  const before = await findStanding(week.id, accountId);
  const nickname = input.nickname ?? before?.person.nickname ?? (await deps.nicknameOf(accountId));
  // A name given elsewhere in the program may be one that has no place on a board.
  if (boardNameFault(nickname)) {
    throw invalidRequest([{ field: "nickname", code: "looks_like_contact" }]);
  }
  const { leagueCode } = input;
  await putStanding(week.id, { accountId, nickname, leagueCode, joinedAt: deps.now() });
  const joined = await findStanding(week.id, accountId);
  if (joined) await noteJoin(deps, { address, accountId, standingId: joined._id });
  await settleBriefly(deps);
  return readMyStanding(deps, { accountId });
}

/**
 * Leaves: the row is gone with the first write; the counts follow. Of every week: who has left a board is
 * not to find their name in what is kept of an older one.
 */
export async function leaveBoard(deps: BoardDeps, me: Signed): Promise<MyStandingView> {
  await detachStandings(me.accountId);
  await settleBriefly(deps);
  return readMyStanding(deps, me);
}

function assertUnit(field: string, code: string): void {
  if (!unitNames.has(code)) throw invalidRequest([{ field, code: "no_such_unit" }]);
}

function assertOpen({ phase, startsOn, endsOn, isRanked }: ShownWeek): void {
  if (!isRanked) {
    const details = { reason: "mode_off", mode: "ranking" };
    throw new AppError("not_possible_now", "The week has no ranking.", details);
  }
  if (phase === "during") return;
  const details = { reason: phase === "before" ? "week_to_come" : "week_over", startsOn, endsOn };
  throw new AppError("not_possible_now", "The ranking is open while the week lasts.", details);
}

const settlePatienceMs = 1_000;

/** What is written is written; in the busiest hour the counting may take longer than somebody likes to wait. */
async function settleBriefly({ settling }: BoardDeps): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, settlePatienceMs);
  });
  await Promise.race([settling.settle(), patience]).finally(() => clearTimeout(timer));
}

async function viewRows(board: BoardRecord | null, account: Signed | null): Promise<BoardRow[]> {
  const rows = board?.rows ?? [];
  const living = await findLiving(rows.map(({ standingId }) => standingId));
  return rows.flatMap(({ standingId, place, score, seconds }) => {
    const person = living.get(standingId)?.person;
    if (!person) return [];
    const { nickname, leagueCode, accountId } = person;
    const isMine = accountId === account?.accountId;
    return [{ place, nickname, leagueName: nameOf(leagueCode), score, seconds, isMine }];
  });
}

function viewLeagues(counts: Readonly<Record<string, number>>): LeagueParticipation[] {
  return units.map(({ code, name }) => ({
    code,
    name,
    people: counts[`people ${code}`] ?? 0,
    rounds: counts[`rounds ${code}`] ?? 0,
  }));
}

async function viewStanding(standing: LivingStanding): Promise<StandingView> {
  const { person, counted, isStale } = standing;
  const { nickname, leagueCode, joinedAt } = person;
  const [hasNewRounds, region, league] = await Promise.all([
    hasUnsettledRounds(person.accountId),
    placeIn("region", standing),
    placeIn(counted?.leagueCode ?? "", standing),
  ]);
  return {
    nickname,
    leagueCode,
    leagueName: nameOf(leagueCode),
    joinedAt: joinedAt.toISOString(),
    best: counted && {
      score: counted.score,
      seconds: counted.seconds,
      finishedAt: new Date(counted.finished * 1000).toISOString(),
    },
    isCounting: isStale || hasNewRounds,
    region,
    league,
  };
}

/** One more than there are before: four counters, and those of the same score, second and hour by the index. */
async function placeIn(
  scope: Scope,
  { campaignId, counted }: LivingStanding,
): Promise<{ place: number; participants: number } | null> {
  if (!counted) return null;
  const way = countersOf(campaignId, scope, counted);
  const leagueCode = scope === "region" ? null : scope;
  const [counts, earlier] = await Promise.all([
    readCounts(way.map(({ id }) => id)),
    countEarlier(campaignId, leagueCode, counted, hourBegin(counted)),
  ]);
  const participants = countAll(counts.get(way[0]?.id ?? ""));
  return { place: countBefore(counts, way) + earlier + 1, participants };
}

function nameOf(code: string): string {
  return unitNames.get(code) ?? "";
}
