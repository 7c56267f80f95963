/** What the editor's endpoints answer, small enough to see through. */
import type { DeskOverview, QuestionRow } from "#shared/questions/question-desk-schemas";
import type { FakeServer } from "./fake-phone";
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

/** The editor's server; figures and laws are always there. */
export function anEditorsDesk(handlers: Parameters<typeof aServer>[0]): FakeServer {
  return aServer({
    "GET /api/quiz/questions/overview": () => ({ data: deskFigures }),
    "GET /api/quiz/questions/laws": () => ({ data: { items: laws } }),
    ...handlers,
  });
}
