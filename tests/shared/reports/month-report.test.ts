import { monthReportOf } from "#shared/reports/month-report";
import { aFigure, anAnswer, anEnd } from "../../support/figures-of-tickets";

describe("the monthly counts", () => {
  it("put together what agrees in month, unit, right, matter and outcome", () => {
    const closed = (days: number, score: number) =>
      aFigure({
        ...anAnswer("2026-11-12", days),
        ...anEnd("2026-11-20"),
        closedAfterDays: days + 4,
        rating: { on: "2026-11-21", score, solved: "yes", centreId: "c-02" },
      });
    expect(monthReportOf([closed(3, 5), closed(16, 4)])).toEqual([
      {
        month: "2026-11",
        unitCode: "150100",
        right: "copyright",
        matter: "advice",
        outcome: "advised",
        count: 2,
        medianAnswerDays: 9.5,
        late: 1,
        medianCloseDays: 13.5,
        satisfaction: 4.5,
        ratings: 2,
      },
    ]);
  });

  it("keep apart what differs in one of them, in order, and add up to all there are", () => {
    const rows = [
      aFigure({ submittedOn: "2026-11-30" }),
      aFigure({ submittedOn: "2026-10-31" }),
      aFigure({ unitCode: "150200" }),
      aFigure({ right: "patent" }),
      aFigure({ matter: "opinion" }),
      aFigure(anEnd("2026-11-12", "withdrawn")),
      aFigure(),
    ];
    const report = monthReportOf(rows);
    expect(report).toHaveLength(6);
    expect(report[0]).toMatchObject({ month: "2026-10", outcome: "open" });
    expect(report.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });

  it("say nothing of what has not happened yet", () => {
    expect(monthReportOf([aFigure()])[0]).toMatchObject({
      medianAnswerDays: null,
      medianCloseDays: null,
      satisfaction: null,
      ratings: 0,
    });
  });
});
