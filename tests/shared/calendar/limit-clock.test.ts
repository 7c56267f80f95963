import { type ClockFacts, readClock } from "#shared/calendar/limit-clock";
import { shippedCalendar } from "#shared/calendar/shipped-calendar";
import { clock as clockSchema } from "#shared/tickets/ticket-schemas";

/** The request of the design's ticket page: material asked for on 23 September, handed in on the 28th. */
function facts(changes: Partial<ClockFacts> = {}): ClockFacts {
  return {
    startedOn: "2026-09-17",
    limitDays: 15,
    pauses: [{ from: "2026-09-23", to: "2026-09-28" }],
    stoppedOn: null,
    today: "2026-10-10",
    ...changes,
  };
}
const figures = (changes: Partial<ClockFacts>) => {
  const { usedDays, leftDays, dueOn, state } = readClock(facts(changes), shippedCalendar);
  return { usedDays, leftDays, dueOn, state };
};
const boxes = (changes: Partial<ClockFacts> = {}) =>
  readClock(facts(changes), shippedCalendar).days.map(({ day, kind, number, note, isToday }) =>
    [day.slice(5), kind, number, note, isToday ? "today" : null]
      .filter((part) => part !== null)
      .join(" "),
  );

describe("a clock of 15 working days over 中秋 and 国庆", () => {
  it("is read as the design's ticket page shows it", () => {
    expect(figures({})).toEqual({
      usedDays: 10,
      leftDays: 5,
      dueOn: "2026-10-16",
      state: "running",
    });
  });

  it("has a box for each day from the start to the last", () => {
    expect(boxes()).toEqual([
      "09-17 start",
      "09-18 counted 1",
      "09-19 rest",
      "09-20 counted 2 班",
      "09-21 counted 3",
      "09-22 counted 4",
      "09-23 counted 5",
      "09-24 paused",
      "09-25 rest 中秋",
      "09-26 rest 中秋",
      "09-27 rest 中秋",
      "09-28 paused",
      "09-29 counted 6",
      "09-30 counted 7",
      "10-01 rest 国庆",
      "10-02 rest 国庆",
      "10-03 rest 国庆",
      "10-04 rest 国庆",
      "10-05 rest 国庆",
      "10-06 rest 国庆",
      "10-07 rest 国庆",
      "10-08 counted 8",
      "10-09 counted 9",
      "10-10 counted 10 班 today",
      "10-11 rest",
      "10-12 left 11",
      "10-13 left 12",
      "10-14 left 13",
      "10-15 left 14",
      "10-16 due 15",
    ]);
  });

  it("reads the centre's own clock from the day the centre got it", () => {
    expect(figures({ startedOn: "2026-09-21" })).toMatchObject({ usedDays: 7, leftDays: 8 });
  });

  it("keeps to the shape of the contract", () => {
    expect(clockSchema.parse(readClock(facts(), shippedCalendar))).toEqual(
      readClock(facts(), shippedCalendar),
    );
  });
});

describe("the figures on a day", () => {
  it.each<[string, Partial<ClockFacts>, ReturnType<typeof figures>]>([
    [
      "the day it starts",
      { today: "2026-09-17", pauses: [] },
      { usedDays: 0, leftDays: 15, dueOn: "2026-10-14", state: "running" },
    ],
    [
      "a rest day: nothing is used",
      { today: "2026-09-19", pauses: [] },
      { usedDays: 1, leftDays: 14, dueOn: "2026-10-14", state: "running" },
    ],
    [
      "the last day",
      { today: "2026-10-16" },
      { usedDays: 15, leftDays: 0, dueOn: "2026-10-16", state: "running" },
    ],
    [
      "the weekend after the last day",
      { today: "2026-10-17" },
      { usedDays: 15, leftDays: 0, dueOn: "2026-10-16", state: "breached" },
    ],
    [
      "three working days late",
      { today: "2026-10-21" },
      { usedDays: 18, leftDays: -3, dueOn: "2026-10-16", state: "breached" },
    ],
    [
      "the day material was asked for: that day still counts",
      { today: "2026-09-23", pauses: [{ from: "2026-09-23", to: null }] },
      { usedDays: 5, leftDays: 10, dueOn: "2026-10-14", state: "paused" },
    ],
    [
      "two working days into the pause: the last day has moved by two",
      { today: "2026-09-28", pauses: [{ from: "2026-09-23", to: null }] },
      { usedDays: 5, leftDays: 10, dueOn: "2026-10-16", state: "paused" },
    ],
    [
      "asked for and handed in on one day: nothing is lost",
      { today: "2026-09-28", pauses: [{ from: "2026-09-23", to: "2026-09-23" }] },
      { usedDays: 7, leftDays: 8, dueOn: "2026-10-14", state: "running" },
    ],
    [
      "two pauses",
      {
        pauses: [
          { from: "2026-09-17", to: "2026-09-18" },
          { from: "2026-09-23", to: "2026-09-28" },
        ],
      },
      { usedDays: 9, leftDays: 6, dueOn: "2026-10-19", state: "running" },
    ],
    [
      "answered in time, read much later",
      { stoppedOn: "2026-09-30", today: "2026-11-22" },
      { usedDays: 7, leftDays: 8, dueOn: "2026-10-16", state: "stopped" },
    ],
    [
      "answered two working days late",
      { stoppedOn: "2026-10-20", today: "2026-11-22" },
      { usedDays: 17, leftDays: -2, dueOn: "2026-10-16", state: "stopped" },
    ],
    [
      "withdrawn while material was awaited",
      {
        stoppedOn: "2026-09-28",
        today: "2026-11-22",
        pauses: [{ from: "2026-09-23", to: null }],
      },
      { usedDays: 5, leftDays: 10, dueOn: "2026-10-16", state: "stopped" },
    ],
    [
      "asked for material when it was too late already",
      { today: "2026-10-20", pauses: [{ from: "2026-10-19", to: null }] },
      { usedDays: 19, leftDays: -4, dueOn: "2026-10-14", state: "breached" },
    ],
  ])("%s", (_, changes, expected) => {
    expect(figures(changes)).toEqual(expected);
  });

  it("says for how many working days it has stood, an open pause included", () => {
    const pausedDays = (changes: Partial<ClockFacts>) =>
      readClock(facts(changes), shippedCalendar).pausedDays;
    expect(pausedDays({})).toBe(2);
    expect(pausedDays({ pauses: [] })).toBe(0);
    const open = [{ from: "2026-09-23", to: null }];
    expect(pausedDays({ pauses: open, today: "2026-09-23" })).toBe(0);
    expect(pausedDays({ pauses: open, today: "2026-09-29" })).toBe(3);
  });

  it("has no boxes after the day it was stopped", () => {
    expect(boxes({ stoppedOn: "2026-09-21", pauses: [] }).at(-1)).toBe("09-21 counted 3");
  });
});

describe("whether a clock is provisional", () => {
  it.each([
    ["the whole span lies in arranged years", "2026-12-09", false],
    ["the last day lies in a year nobody has arranged", "2026-12-21", true],
    ["it starts there", "2027-03-01", true],
  ])("%s", (_, startedOn, isProvisional) => {
    const clock = readClock(facts({ startedOn, pauses: [], today: startedOn }), shippedCalendar);
    expect(clock.isProvisional).toBe(isProvisional);
  });
});
