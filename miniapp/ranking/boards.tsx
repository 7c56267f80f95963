import { readBoardEndpoint } from "#shared/ranking/ranking-endpoints";
import type { StandingView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Segmented } from "../ui/choices";
import { Loaded } from "../ui/loaded";
import { SkeletonCards } from "../ui/skeleton";
import { BoardList } from "./board-list";
import { Participation } from "./participation";
import type { Ranking } from "./use-ranking";

export type BoardTab = "region" | "league" | "units";

interface BoardsProps {
  ranking: Ranking;
  tab: BoardTab;
  onTab: (tab: BoardTab) => void;
}

/** The region's board, that of my own unit where I have one, and how many took part where. */
export function Boards({ ranking: { board, mine }, tab, onTab }: BoardsProps) {
  const { standing } = mine;
  return (
    <>
      <Segmented<BoardTab>
        label="看哪个榜"
        value={tab}
        onChange={onTab}
        items={[
          { key: "region", id: "board-region", label: "全区" },
          ...(standing
            ? [{ key: "league" as const, id: "board-league", label: standing.leagueName }]
            : []),
          { key: "units", id: "board-units", label: "各盟市" },
        ]}
      />
      {tab === "region" && <BoardList board={board} standing={standing} />}
      {tab === "league" && standing && <LeagueBoard standing={standing} />}
      {tab === "units" && <Participation leagues={board.leagues} />}
    </>
  );
}

function LeagueBoard({ standing }: { standing: StandingView }) {
  const code = standing.leagueCode;
  const board = useLoad(`board:${code}`, () => call(readBoardEndpoint, { scope: "league", code }), {
    storeAs: `board:${code}`,
  });
  return (
    <Loaded of={board} skeleton={<SkeletonCards />}>
      {(value) => <BoardList board={value} standing={standing} />}
    </Loaded>
  );
}
