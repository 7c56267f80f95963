/** Draws up the boards: the first hundred of the region and of each unit, by their order in the index. */
import { placesOf } from "#shared/ranking/rank-rule";
import { units } from "../centres";
import { keepBoard } from "./board-model";
import { countAll, readCounts, type Scope } from "./count-model";
import { type RankingDeps, shownWeek } from "./ranking-deps";
import { listFirst } from "./standing-model";

const mostRows = 100;
/** How often; printed beside the board. */
export const boardSeconds = 60;

export async function drawUpBoards(deps: Pick<RankingDeps, "listWeeks" | "now">): Promise<void> {
  const { id } = await shownWeek(deps);
  const takenAt = deps.now();
  await drawUp(id, "region", takenAt);
  for (const { code } of units) await drawUp(id, code, takenAt);
}

async function drawUp(campaignId: string, scope: Scope, takenAt: Date): Promise<void> {
  const leagueCode = scope === "region" ? null : scope;
  const first = await listFirst(campaignId, leagueCode, mostRows);
  const root = `${campaignId}/${scope}`;
  const participants = countAll((await readCounts([root])).get(root));
  const counted = first.flatMap((standing) =>
    standing.counted ? [{ standingId: standing._id, ...standing.counted }] : [],
  );
  const places = placesOf(counted);
  const rows = counted.map(({ standingId, score, seconds }, index) => ({
    standingId,
    place: places[index] ?? 0,
    score,
    seconds,
  }));
  await keepBoard(campaignId, scope, { takenAt, participants, rows });
}
