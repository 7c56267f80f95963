import { shippedCalendar } from "#shared/calendar/shipped-calendar";
import { isLapseNear, reminderStageOf, stagesUpTo } from "#shared/notices/reminder-rule";

const clock = (
  usedDays: number,
  state: "running" | "paused" | "breached" | "stopped" = "running",
) => ({ state, limitDays: 15, usedDays, leftDays: 15 - usedDays }) as const;

describe("the stage a clock has reached", () => {
  it.each([
    ["the first half", clock(7), null],
    ["half", clock(8), "half_gone"],
    ["two days before the last", clock(13), "half_gone"],
    ["one day before the last", clock(14), "due_soon"],
    ["the last day", clock(15), "due_soon"],
    ["past the last day", clock(16, "breached"), "breached"],
    ["standing on its last day but one", clock(14, "paused"), null],
    ["answered", clock(14, "stopped"), null],
  ])("in %s", (_, read, stage) => {
    expect(reminderStageOf(read)).toBe(stage);
  });

  it("goes straight to the last where a limit is short", () => {
    const oneDay = { state: "running", limitDays: 1, usedDays: 0, leftDays: 1 } as const;
    expect(reminderStageOf(oneDay)).toBe("due_soon");
    expect(stagesUpTo("due_soon")).toEqual(["half_gone", "due_soon"]);
  });
});

describe("the warning before a request counts as withdrawn", () => {
  it.each([
    ["two working days before", "2026-10-08", false],
    ["one working day before", "2026-10-09", true],
    ["on the last day, a Saturday that is worked", "2026-10-10", true],
    ["after it", "2026-10-11", false],
  ])("%s", (_, today, isNear) => {
    expect(isLapseNear(today, "2026-10-10", shippedCalendar)).toBe(isNear);
  });

  it("comes on the Friday for a Monday", () => {
    expect(isLapseNear("2026-11-20", "2026-11-23", shippedCalendar)).toBe(true);
    expect(isLapseNear("2026-11-19", "2026-11-23", shippedCalendar)).toBe(false);
  });
});
