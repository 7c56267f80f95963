import { type OverviewFacts, overviewOf } from "#shared/reports/region-overview";
import type { TicketFigures } from "#shared/reports/ticket-figures";
import { aFigure, anAnswer, anEnd } from "../../support/figures-of-tickets";

const centre = {
  id: "c-02",
  name: "示例二号工作站",
  unitName: "呼和浩特市",
  isSample: true,
  isActive: true,
  load: 3,
  capacity: 12,
};
// Wednesday 25 November 2026.
const facts: OverviewFacts = {
  period: "month",
  today: "2026-11-25",
  nextWorkday: "2026-11-26",
  secondWorkday: "2026-11-27",
  units: [
    { code: "150100", name: "呼和浩特市" },
    { code: "150200", name: "包头市" },
  ],
  centres: [centre],
};
const seen = (rows: TicketFigures[], changes: Partial<OverviewFacts> = {}) =>
  overviewOf(rows, { ...facts, ...changes });

describe("the totals", () => {
  it("count what is open, and what came and ended since the period began", () => {
    const rows = [
      aFigure(),
      aFigure({ submittedOn: "2026-10-31" }),
      aFigure(anEnd("2026-11-01")),
      aFigure(anEnd("2026-10-31")),
    ];
    expect(seen(rows).totals).toMatchObject({ open: 2, received: 3, ended: 1 });
  });

  it("take the middle of the first answers of the period only", () => {
    const rows = [
      aFigure(anAnswer("2026-11-10", 3)),
      aFigure(anAnswer("2026-11-12", 6)),
      aFigure(anAnswer("2026-10-30", 14)),
    ];
    expect(seen(rows).totals.medianAnswerDays).toBe(4.5);
    expect(seen([]).totals.medianAnswerDays).toBeNull();
  });

  it("count what is past its day without an answer against the share in time, and what is due today not", () => {
    const rows = [
      aFigure(anAnswer("2026-11-10", 3)),
      aFigure(anAnswer("2026-11-10", 16)),
      aFigure({ dueOn: "2026-11-24" }),
      aFigure({ dueOn: "2026-11-25" }),
    ];
    expect(seen(rows).totals).toMatchObject({ inTimePercent: 33.3, late: 1, breached: 1 });
  });

  it("mean the ratings given in the period, and say how many", () => {
    const rated = (on: string, score: number) =>
      aFigure({ ...anEnd("2026-10-30"), rating: { on, score, solved: "yes", centreId: "c-02" } });
    const rows = [rated("2026-11-02", 5), rated("2026-11-03", 4), rated("2026-10-31", 1)];
    expect(seen(rows).totals).toMatchObject({ satisfaction: 4.5, ratings: 2 });
  });

  it("say how many no centre has", () => {
    expect(seen([aFigure({ centreId: null }), aFigure()]).totals.atCoordinator).toBe(1);
  });
});

describe("what is about to run out with nobody on it", () => {
  it("is told by place, the most first, and leaves out what somebody has or what has time", () => {
    const baotou = { unitCode: "150200", dueOn: "2026-11-25" };
    const rows = [
      aFigure({ dueOn: "2026-11-26" }),
      aFigure(baotou),
      aFigure({ ...baotou, dueOn: "2026-11-20" }),
      aFigure({ ...baotou, hasHandler: true }),
      aFigure({ ...baotou, dueOn: "2026-11-27" }),
      aFigure({ ...baotou, status: "awaiting_material", dueOn: null }),
    ];
    expect(seen(rows).urgent).toEqual({
      count: 3,
      places: [
        { unitName: "包头市", count: 2, breached: 1, dueToday: 1, dueNext: 0 },
        { unitName: "呼和浩特市", count: 1, breached: 0, dueToday: 0, dueNext: 1 },
      ],
    });
  });
});

describe("the parts", () => {
  it("count by the place of the applicant, with what is due", () => {
    const rows = [
      aFigure({ dueOn: "2026-11-24" }),
      aFigure({ dueOn: "2026-11-26", hasHandler: true }),
      aFigure(anEnd("2026-11-10")),
    ];
    expect(seen(rows).units).toEqual([
      { code: "150100", name: "呼和浩特市", open: 2, dueNow: 1, dueNext: 1 },
      { code: "150200", name: "包头市", open: 0, dueNow: 0, dueNext: 0 },
    ]);
  });

  it("show twelve weeks, the present one last, across the turn of the year", () => {
    const rows = [
      aFigure({ submittedOn: "2026-11-24" }),
      aFigure({ submittedOn: "2026-11-22", ...anEnd("2026-11-25") }),
      aFigure({ submittedOn: "2026-09-06" }),
    ];
    const { weeks } = seen(rows);
    expect(weeks).toHaveLength(12);
    expect(weeks[0]).toEqual({ monday: "2026-09-07", received: 0, ended: 0 });
    expect(weeks.slice(-2)).toEqual([
      { monday: "2026-11-16", received: 1, ended: 0 },
      { monday: "2026-11-23", received: 1, ended: 1 },
    ]);
  });

  it("count a request once by its right while open, and by its outcome when it ended in the period", () => {
    const rows = [
      aFigure({ right: "trademark" }),
      aFigure({ right: "trademark" }),
      aFigure(),
      aFigure({ right: "patent", ...anEnd("2026-11-03", "mediated") }),
      aFigure(anEnd("2026-11-04", "withdrawn")),
      aFigure(anEnd("2026-10-04", "mediated")),
    ];
    const { rights, outcomes } = seen(rows);
    expect(rights).toEqual([
      { right: "trademark", count: 2 },
      { right: "copyright", count: 1 },
    ]);
    expect(outcomes).toEqual([
      { outcome: "mediated", count: 1 },
      { outcome: "withdrawn", count: 1 },
    ]);
  });
});

describe("a centre's row", () => {
  const rowOf = (rows: TicketFigures[]) => seen(rows).centres[0];

  it("tells what it has past its day from what runs out within two working days", () => {
    const rows = [
      aFigure({ dueOn: "2026-11-24" }),
      aFigure({ dueOn: "2026-11-25" }),
      aFigure({ dueOn: "2026-11-27" }),
      aFigure({ dueOn: "2026-11-30" }),
      aFigure({ centreId: "c-03", dueOn: "2026-11-25" }),
    ];
    expect(rowOf(rows)).toMatchObject({ breached: 1, dueSoon: 2 });
  });

  it("keeps its own answers and ratings after the request has gone elsewhere", () => {
    const answer = anAnswer("2026-11-10", 9, { centreDays: 4 });
    const rating = { on: "2026-11-11", score: 2, solved: "no", centreId: "c-02" } as const;
    expect(rowOf([aFigure({ ...answer, centreId: "c-03", rating })])).toMatchObject({
      medianAnswerDays: 4,
      satisfaction: 2,
      ratings: 1,
    });
  });

  it("shows what it received in each of eight weeks", () => {
    const rows = [aFigure({ receivedOn: "2026-11-23" }), aFigure({ receivedOn: "2026-11-16" })];
    expect(rowOf(rows)?.weeks).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });
});
