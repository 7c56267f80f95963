/** What the editor's endpoints answer, small enough to see through. */
import type {
  DeskOverview,
  QuestionRow,
  QuestionStatistics,
  QuestionView,
} from "#shared/questions/question-desk-schemas";
import type { ArticleView, StatuteView } from "#shared/statutes/statute-schemas";
import type { FakeServer } from "./fake-phone";
import { aContent } from "./questions";
import { aServer } from "./quiz-server";

export const editorId = "e".repeat(24);

export function aQuestionRow(id: string, change: Partial<QuestionRow> = {}): QuestionRow {
  return {
    id,
    state: "published",
    revisionState: null,
    version: 1,
    type: "single",
    topic: "copyright",
    stem: `请人画的招牌图，没约定归谁（${id}）？`,
    difficulty: 2,
    validFrom: null,
    validTo: null,
    changedAt: null,
    changedBy: null,
    isMineToReview: false,
    statistics: null,
    ...change,
  };
}

export const deskFigures: DeskOverview = {
  published: 164,
  validToday: 140,
  fewest: { day: "2027-01-01", count: 138 },
  drafts: 1,
  inReview: 2,
  mineToReview: 1,
  suspect: 0,
};

export const laws = [
  {
    id: "copyright-law-2020",
    title: "著作权法",
    version: "2020年修正",
    effectiveFrom: "2021-06-01",
    effectiveTo: null,
  },
  {
    id: "trademark-law-2019",
    title: "商标法",
    version: "2019年修正",
    effectiveFrom: "2019-11-01",
    effectiveTo: "2026-12-31",
  },
];

/** Of the first the text has been brought in, of the second not. */
export const statutes = laws.map((law, at): StatuteView => {
  const isThere = at === 0;
  return {
    ...law,
    articleCount: isThere ? 67 : 0,
    revision: isThere ? 1 : 0,
    importedAt: isThere ? "2026-11-20T02:00:00.000Z" : null,
  };
});

/** What the content of `aContent` rests on. */
const article: ArticleView = {
  ...{ law: "copyright-law-2020", lawTitle: "著作权法", version: "2020年修正" },
  ...{ effectiveFrom: "2021-06-01", effectiveTo: null },
  ...{ article: "53", articleWords: "第五十三条" },
  text: "示例文字：未经著作权人许可，复制、发行、表演、放映其作品的，承担责任。",
};

/** The editor's server; figures, laws and statutes are always there. */
export function anEditorsDesk(handlers: Parameters<typeof aServer>[0]): FakeServer {
  return aServer({
    "GET /api/quiz/questions/overview": () => ({ data: deskFigures }),
    "GET /api/quiz/questions/laws": () => ({ data: { items: laws } }),
    "GET /api/statutes": () => ({ data: { items: statutes } }),
    "GET /api/statutes/copyright-law-2020/articles/53": () => ({ data: article }),
    "GET /api/episodes": () => ({ data: { items: [] } }),
    "GET /api/quiz/questions/ip-sign/statistics": () => ({ data: { statistics: null } }),
    ...handlers,
  });
}

/** A published question, as its desk shows it. */
export function aDeskQuestion(change: Partial<QuestionView> = {}): QuestionView {
  return {
    id: "ip-sign",
    state: "published",
    version: 3,
    published: aContent(),
    edition: 1,
    revision: null,
    history: [],
    earlier: [],
    voiding: null,
    acts: ["edit", "withdraw", "void"],
    isOwn: false,
    ...change,
  };
}

/** The same with a change that waits for review. */
export function aWaitingQuestion(change: Partial<QuestionView> = {}): QuestionView {
  return aDeskQuestion({
    revision: {
      state: "in_review",
      content: aContent({ difficulty: 3 }),
      authors: [{ id: "d".repeat(24), name: "编辑甲" }],
      sentBack: null,
      faults: [],
    },
    acts: ["edit", "approve", "send_back", "discard", "withdraw", "void"],
    ...change,
  });
}

export const statistics: QuestionStatistics = {
  questionId: "ip-sign",
  edition: 1,
  attempts: 50,
  facility: 38,
  deviation: 49,
  discrimination: 41,
  guess: 25,
  taken: { A: 22, B: 19, C: 5, D: 4 },
  untouched: 0,
  suspicions: ["wrong_option_wins"],
  journey: { attempts: 10, right: 6 },
  countedAt: "2026-11-24T02:00:00.000Z",
};
