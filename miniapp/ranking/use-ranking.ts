import { readBoardEndpoint, readMyStandingEndpoint } from "#shared/ranking/ranking-endpoints";
import type { BoardView, MyStandingView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { useReloadWhile } from "../api/use-reload-while";

export interface Ranking {
  board: BoardView;
  mine: MyStandingView;
}

/** The region's board and my own place; asked again while something of mine is being counted. */
export function useRanking(): Loading<Ranking> {
  const ranking = useLoad("ranking", readRanking, { storeAs: "ranking" });
  const standing = loadedValue(ranking.state)?.mine.standing;
  useReloadWhile(standing?.isCounting ?? false, ranking.reload);
  return ranking;
}

async function readRanking(): Promise<Ranking> {
  // My own first: it makes a guest's session where there is none, and so the board knows my row.
  const mine = await call(readMyStandingEndpoint, {});
  return { mine, board: await call(readBoardEndpoint, {}) };
}
