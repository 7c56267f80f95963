/** The ranking as its tests meet it: two nodes, a week, and what should be true, worked out from scratch. */
import mongoose from "mongoose";
import { type BoardDeps, readMyStanding } from "../../server/ranking/board-actions";
import { createSettling } from "../../server/ranking/settling";
import { bestRank, placesOf, type RankKey, rankKeyOf } from "../../shared/ranking/rank-rule";

export const week = {
  id: "week-2027",
  name: "2027 年知识产权宣传周",
  startsOn: "2027-04-20",
  endsOn: "2027-04-26",
  modes: { ranking: true },
};
export const inTheWeek = "2027-04-22T02:00:00Z";
export const leagues = ["150100", "150200", "150781"] as const;

/** A node of the program: what it holds in memory is its own. */
export function aNode(): BoardDeps {
  const base = {
    listWeeks: async () => [week] as never,
    nicknameOf: async () => "访客",
    hashAddress: (address: string) => address,
    now: () => new Date(inTheWeek),
  };
  return { ...base, settling: createSettling(base) };
}

interface Expected {
  accountId: string;
  leagueCode: string;
  best: RankKey | null;
  rounds: number;
  region: number | null;
  league: number | null;
}

/** From the stored rounds and choices alone, every place by looking at everybody. */
export async function expectedPlaces(): Promise<Expected[]> {
  const standings = await stored("standings", { "person.accountId": { $exists: true } });
  const all = await Promise.all(
    standings.map(async ({ person }) => {
      const rounds = await stored("rounds", {
        accountId: person.accountId,
        status: "finished",
        day: { $gte: week.startsOn, $lte: week.endsOn },
      });
      return {
        accountId: person.accountId as string,
        leagueCode: person.leagueCode as string,
        best: bestRank(rounds.map((round) => rankKeyOf(round as never))),
        rounds: rounds.length,
      };
    }),
  );
  return all.map((mine) => ({
    ...mine,
    region: placeAmong(mine, all),
    league: placeAmong(
      mine,
      all.filter(({ leagueCode }) => leagueCode === mine.leagueCode),
    ),
  }));
}

type Ranked = Pick<Expected, "accountId" | "best">;

function placeAmong({ accountId, best }: Ranked, all: readonly Ranked[]): number | null {
  const ranked = all.filter((each) => each.best !== null);
  const places = placesOf(ranked.map((each) => each.best as RankKey));
  const index = ranked.findIndex((each) => each.accountId === accountId);
  return best ? (places[index] ?? null) : null;
}

/** The same, as the program answers it. */
export async function answeredPlaces(
  deps: BoardDeps,
  accountIds: readonly string[],
): Promise<Omit<Expected, "rounds">[]> {
  return Promise.all(
    accountIds.map(async (accountId) => {
      const { standing } = await readMyStanding(deps, { accountId });
      const best = standing?.best ?? null;
      return {
        accountId,
        leagueCode: standing?.leagueCode ?? "",
        best: best && {
          score: best.score,
          seconds: best.seconds,
          finished: Date.parse(best.finishedAt) / 1000,
        },
        region: standing?.region?.place ?? null,
        league: standing?.league?.place ?? null,
      };
    }),
  );
}

/** Every count that is not nought, by counter. */
export async function storedCounts(): Promise<Record<string, Record<string, number>>> {
  const counters = await stored("standing_counts", {});
  const filled = counters.map(({ _id, counts }): [string, [string, number][]] => [
    String(_id),
    Object.entries(counts as Record<string, number>).filter(([, count]) => count !== 0),
  ]);
  return Object.fromEntries(
    filled
      .filter(([, counts]) => counts.length > 0)
      .map(([id, counts]) => [id, Object.fromEntries(counts)]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: stored documents of several collections, looked at raw
type Stored = Record<string, any>;

export async function stored(collection: string, filter: object): Promise<Stored[]> {
  return mongoose.connection.collection(collection).find(filter).toArray();
}

export async function emptyRanking(): Promise<void> {
  const names = ["standings", "standing_counts", "standing_batches", "rounds", "boards"];
  for (const name of [...names, "ranking_flags", "ranking_joins"]) {
    await mongoose.connection.collection(name).deleteMany({});
  }
}
