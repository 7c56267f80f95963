/** What the ranking's endpoints answer to pages: somebody in the middle of the week, and a board of four. */
import type {
  BoardRow,
  BoardView,
  FlagView,
  MyStandingView,
  StandingView,
} from "#shared/ranking/ranking-schemas";

export const boardWeek: BoardView["week"] = {
  name: "2027 年知识产权宣传周",
  startsOn: "2027-04-20",
  endsOn: "2027-04-26",
  phase: "during",
  isRanked: true,
};

export function aBoardRow(change: Partial<BoardRow> = {}): BoardRow {
  return {
    place: 1,
    nickname: "一碗奶茶",
    leagueName: "通辽市",
    score: 20,
    seconds: 298,
    isMine: false,
    ...change,
  };
}

export function aBoard(change: Partial<BoardView> = {}): BoardView {
  return {
    week: boardWeek,
    scope: "region",
    code: null,
    takenAt: "2027-04-22T07:05:00.000Z",
    everySeconds: 60,
    participants: 23_507,
    rows: [
      aBoardRow(),
      aBoardRow({ place: 2, nickname: "青城骑行", leagueName: "呼和浩特市", seconds: 340 }),
      aBoardRow({ place: 2, nickname: "大漠的风", leagueName: "阿拉善盟", seconds: 340 }),
      aBoardRow({ place: 4, nickname: "阴山脚下", leagueName: "包头市", score: 19, seconds: 65 }),
    ],
    leagues: [
      { code: "150100", name: "呼和浩特市", people: 1_204, rounds: 3_010 },
      { code: "150200", name: "包头市", people: 0, rounds: 0 },
    ],
    ...change,
  };
}

export function aStanding(change: Partial<StandingView> = {}): StandingView {
  return {
    nickname: "草原小鹿",
    leagueCode: "150100",
    leagueName: "呼和浩特市",
    joinedAt: "2027-04-20T02:00:00.000Z",
    best: { score: 17, seconds: 402, finishedAt: "2027-04-21T02:00:00.000Z" },
    isCounting: false,
    region: { place: 1_284, participants: 23_507 },
    league: { place: 96, participants: 1_204 },
    ...change,
  };
}

/** Mine; nobody who takes part where no standing is given. */
export function mineIs(
  standing: StandingView | null = null,
  week: Partial<BoardView["week"]> = {},
): MyStandingView {
  return { week: { ...boardWeek, ...week }, standing, nickname: "访客1234" };
}

export function aFlag(change: Partial<FlagView> = {}): FlagView {
  return {
    id: "f".repeat(24),
    kind: "too_fast",
    raisedAt: "2027-04-22T07:05:00.000Z",
    people: [{ nickname: "快如闪电", leagueName: "包头市" }],
    round: {
      score: 20,
      questionCount: 20,
      answered: 20,
      durationMs: 38_000,
      finishedAt: "2027-04-22T07:04:00.000Z",
    },
    accounts: null,
    seen: null,
    ...change,
  };
}
