/** The ranking's door. */
import { shanghaiMinutes } from "#shared/calendar/working-days";
import type { Job } from "../database/jobs";
import type { ApiRouter } from "../http/request";
import { boardSeconds, drawUpBoards } from "./drawing-up";
import { listFlagsOfStanding } from "./flag-model";
import { sweepJoins } from "./joining-addresses";
import { type RankingDeps, shownWeek } from "./ranking-deps";
import { rankingRoutes } from "./ranking-routes";
import { createSettling, type Settling } from "./settling";
import { detachStandings, listStandingsOf } from "./standing-model";

/** What app.ts gets of the ranking. */
export interface RankingRoom {
  router: ApiRouter;
  jobs: readonly Job[];
  personalData: {
    name: string;
    exportAccount: (accountId: string) => Promise<unknown>;
    eraseAccount: (accountId: string) => Promise<void>;
  };
  /** To be called when rounds were finished or scored anew: soon they are in their places. */
  roundsChanged: () => void;
}

const hourMs = 3_600_000;
/** Short enough never to miss the hour, however late each look comes. */
const quarterMs = hourMs / 4;
/** The hour in which a week is counted anew: the quietest. */
const recountHour = 4;

export function furnishRanking(deps: RankingDeps): RankingRoom {
  const settling = createSettling(deps);
  return {
    router: rankingRoutes({ ...deps, settling }),
    jobs: [
      // What was nudged is mostly settled already; this finds what a crash or another node has left.
      { name: "settle-ranking", everyMs: 2_000, run: settling.settle },
      { name: "draw-up-boards", everyMs: boardSeconds * 1000, run: () => drawUpBoards(deps) },
      { name: "recount-ranking", everyMs: quarterMs, run: () => recountAtNight(deps, settling) },
      { name: "sweep-ranking-joins", everyMs: hourMs, run: () => sweepJoins(deps.now()) },
    ],
    personalData: {
      name: "ranking",
      exportAccount,
      eraseAccount: async (accountId) => {
        await detachStandings(accountId);
        await settling.settle();
      },
    },
    roundsChanged: settling.nudge,
  };
}

async function recountAtNight(deps: RankingDeps, settling: Settling): Promise<void> {
  if (Math.floor(shanghaiMinutes(deps.now()) / 60) !== recountHour) return;
  await settling.recount((await shownWeek(deps)).id);
}

async function exportAccount(accountId: string): Promise<unknown> {
  const standings = await listStandingsOf(accountId);
  return Promise.all(
    standings.map(async ({ _id, campaignId, person, counted }) => ({
      campaignId,
      nickname: person.nickname,
      leagueCode: person.leagueCode,
      joinedAt: person.joinedAt,
      counted,
      flags: await listFlagsOfStanding(_id),
    })),
  );
}
