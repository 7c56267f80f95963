import { isOfficeOpen, nextOpening } from "#shared/calendar/office-hours";
import { shippedCalendar } from "#shared/calendar/shipped-calendar";

const morning = { from: 9 * 60, to: 12 * 60 };
const afternoon = { from: 14 * 60 + 30, to: 17 * 60 + 30 };

describe("isOfficeOpen", () => {
  it.each([
    ["before it opens", "2026-09-18T08:59+08:00", false],
    ["when it opens", "2026-09-18T09:00+08:00", true],
    ["when the morning ends", "2026-09-18T12:00+08:00", false],
    ["in the afternoon", "2026-09-18T17:29+08:00", true],
    ["on a Saturday", "2026-09-19T10:00+08:00", false],
    ["on a Sunday that is worked", "2026-09-20T10:00+08:00", true],
    ["on a holiday", "2026-10-01T10:00+08:00", false],
  ])("%s (%s): %s", (_, moment, isOpen) => {
    expect(isOfficeOpen([morning, afternoon], new Date(moment), shippedCalendar)).toBe(isOpen);
  });
});

describe("nextOpening", () => {
  it.each([
    ["early in the morning", "2026-09-18T07:00+08:00", "2026-09-18", morning.from],
    ["while it is open in the morning", "2026-09-18T09:00+08:00", "2026-09-18", afternoon.from],
    ["at lunch", "2026-09-18T12:30+08:00", "2026-09-18", afternoon.from],
    ["on a Friday evening before a Sunday that is worked", "2026-09-18T18:00+08:00", "2026-09-20"],
    ["on the eve of 国庆", "2026-09-30T17:30+08:00", "2026-10-08"],
    ["after midnight in Shanghai, the day before in London", "2026-09-20T16:30Z", "2026-09-21"],
  ])("%s (%s)", (_, moment, day, fromMinutes = morning.from) => {
    // The directory may name the afternoon first.
    const opening = nextOpening([afternoon, morning], new Date(moment), shippedCalendar);
    expect(opening).toEqual({ day, fromMinutes, isProvisional: false });
  });

  it("is provisional where the holidays of the year are not known yet", () => {
    const moment = new Date("2026-12-31T18:00+08:00");
    const opening = nextOpening([morning], moment, shippedCalendar);
    expect(opening).toMatchObject({ day: "2027-01-01", isProvisional: true });
  });

  it("is none for an office without hours", () => {
    expect(nextOpening([], new Date("2026-09-18T07:00+08:00"), shippedCalendar)).toBeNull();
  });
});
