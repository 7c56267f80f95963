/** What the quiz's endpoints answer, small enough to see through: two stages of two questions. */
import type { CampaignView } from "#shared/campaigns/campaign-schemas";
import type {
  AskedQuestion,
  FinishedRoundView,
  JourneyView,
  Judgement,
  OpenRoundView,
  QuizOverview,
} from "#shared/quiz/quiz-schemas";
import type { FakeAnswer, FakeRequest, FakeServer } from "./fake-phone";

export const accountId = "0123456789abcdef01234567";
export const roundId = "fedcba987654321001234567";

export function aQuestion(id: string, change: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id,
    type: "single",
    topic: "copyright",
    stem: `招牌图的著作权属于谁（${id}）？`,
    options: [
      { id: "A", text: "付了钱的小店" },
      { id: "B", text: "画图的设计师" },
      { id: "C", text: "小店和设计师共有" },
    ],
    ...change,
  };
}

/** B is right, always. */
export function aJudgement(questionId: string, choice: string[]): Judgement {
  return {
    questionId,
    choice,
    isRight: choice.join("") === "B",
    answer: ["B"],
    explanation: `没有约定归谁，著作权属于动手画的人（${questionId}）。`,
    quotes: [
      {
        law: "copyright-law-2020",
        lawTitle: "著作权法",
        article: "19",
        articleWords: "第十九条",
        quote: "合同未作明确约定或者没有订立合同的，著作权属于受托人",
        version: "2020年修正",
        inForceFrom: "2021-06-01",
      },
    ],
    episode: {
      id: "whose-sign",
      title: "请人画的招牌，图归谁？",
      seconds: 72,
      posterSmall: "/media/whose-sign-small.jpg",
    },
    right: "copyright",
  };
}

const stages = [
  { number: 1, place: "大漠", theme: "什么是知识产权", questionIds: ["q-one", "q-two"] },
  { number: 2, place: "河套", theme: "地理标志与种子", questionIds: ["q-three", "q-four"] },
];

export function aJourney(answers: Judgement[] = []): JourneyView {
  const ids = stages.flatMap(({ questionIds }) => questionIds);
  return {
    stages: JSON.parse(JSON.stringify(stages)),
    questions: ids.map((id) => aQuestion(id)),
    answers,
  };
}

export function aCampaign(change: Partial<CampaignView> = {}): CampaignView {
  return {
    name: "2027 年知识产权宣传周",
    theme: "",
    startsOn: "2027-04-20",
    endsOn: "2027-04-26",
    today: "2026-11-22",
    phase: "before",
    dayNumber: null,
    daysLeft: 149,
    modes: { hundred: true, round: true, ranking: true, certificate: true, review: true },
    ...change,
  };
}

/** Of somebody who has done nothing yet. */
export const nothingMine: QuizOverview["mine"] = {
  answered: 0,
  right: 0,
  openRoundId: null,
  roundsToday: 0,
  wrongCount: 0,
  dueCount: 0,
  week: null,
};

export function anOverview(change: Partial<QuizOverview> = {}): QuizOverview {
  return {
    campaign: aCampaign(),
    questionCount: 4,
    round: { questionCount: 3, minutes: 5, perDay: 3 },
    rules: ["一局 3 题，限时 5 分钟，由服务器计时。"],
    todaysQuestion: aQuestion("q-today", {
      type: "judge",
      stem: "地理标志标示商品来自某地区。这个说法对吗？",
      options: [
        { id: "A", text: "错" },
        { id: "B", text: "对" },
      ],
    }),
    lawChanges: [],
    mine: nothingMine,
    ...change,
  };
}

const roundQuestions = ["r-one", "r-two", "r-three"].map((id) => aQuestion(id));

export function anOpenRound(change: Partial<OpenRoundView> = {}): OpenRoundView {
  const now = Date.now();
  return {
    id: roundId,
    status: "open",
    questions: roundQuestions,
    choices: [null, null, null],
    startedAt: new Date(now).toISOString(),
    deadlineAt: new Date(now + 300_000).toISOString(),
    now: new Date(now).toISOString(),
    ...change,
  };
}

export function aFinishedRound(change: Partial<FinishedRoundView> = {}): FinishedRoundView {
  return {
    id: roundId,
    status: "finished",
    questions: roundQuestions,
    judgements: [
      aJudgement("r-one", ["B"]),
      aJudgement("r-two", ["A"]),
      { ...aJudgement("r-three", []), choice: null },
    ],
    score: 1,
    startedAt: "2026-11-22T01:00:00.000Z",
    finishedAt: "2026-11-22T01:06:42.000Z",
    durationMs: 402_000,
    topics: [{ topic: "copyright", asked: 3, right: 1 }],
    previousScore: null,
    voidings: [],
    ...change,
  };
}

type Handler = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

/** A server that knows these requests, each named "GET /api/…" without its query; all others are 404. */
export function aServer(handlers: Record<string, Handler>): FakeServer {
  return (request) => {
    const path = request.path.split("?")[0];
    const handler = handlers[`${request.method} ${path}`];
    return handler ? handler(request) : { status: 404, code: "not_found" };
  };
}

/** The hundred's endpoints, keeping what somebody with a session answers. */
export function journeyHandlers(kept: Judgement[] = []) {
  return {
    "GET /api/quiz/journey": ({ token }: FakeRequest) => ({ data: aJourney(token ? kept : []) }),
    "POST /api/quiz/journey/answers": ({ body, token }: FakeRequest) => {
      const { questionId, choice } = body as { questionId: string; choice: string[] };
      const judged =
        kept.find((each) => token && each.questionId === questionId) ??
        aJudgement(questionId, choice);
      if (token && !kept.includes(judged)) kept.push(judged);
      return { data: judged };
    },
  } satisfies Record<string, Handler>;
}
