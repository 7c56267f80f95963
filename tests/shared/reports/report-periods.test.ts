import { lastWeeks, mondayOf, periodStart } from "#shared/reports/report-periods";

describe("the periods of the reports", () => {
  it.each([
    ["2026-11-25", "2026-11-23"],
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    ["2023-12-31", "2023-12-25"],
  ])("has %s in the week of Monday %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it.each([
    ["week", "2026-01-01", "2025-12-29"],
    ["month", "2026-11-25", "2026-11-01"],
    ["year", "2026-11-25", "2026-01-01"],
  ] as const)("begins the %s of %s on %s", (period, today, start) => {
    expect(periodStart(period, today)).toBe(start);
  });

  it("has the present week last", () => {
    expect(lastWeeks(3, "2026-01-07")).toEqual(["2025-12-22", "2025-12-29", "2026-01-05"]);
  });
});
