import { getDayDetail } from "chinese-days";
import {
  addDays,
  addWorkingDays,
  dayKind,
  isOfficeOpen,
  makeUpNote,
  shanghaiDay,
  shanghaiMinutes,
  workingDaysBetween,
} from "#shared/calendar/working-days";

describe("shanghaiDay", () => {
  it.each([
    ["2026-11-22T15:59:59Z", "2026-11-22"],
    ["2026-11-22T16:00:00Z", "2026-11-23"],
    ["2026-12-31T16:00:00Z", "2027-01-01"],
    ["2024-02-28T20:00:00Z", "2024-02-29"],
  ])("takes %s for %s", (moment, day) => {
    expect(shanghaiDay(new Date(moment))).toBe(day);
  });

  it("counts minutes from Shanghai's midnight", () => {
    expect(shanghaiMinutes(new Date("2026-11-22T16:00:00Z"))).toBe(0);
    expect(shanghaiMinutes(new Date("2026-11-22T15:59:00Z"))).toBe(1439);
  });
});

describe("dayKind", () => {
  it("agrees with chinese-days on every day of 2024 to 2026", () => {
    const wrong: string[] = [];
    for (let day = "2024-01-01"; day <= "2026-12-31"; day = addDays(day, 1)) {
      const mine = dayKind(day);
      if (mine.isWorkday !== getDayDetail(day).work || mine.note !== noteOfChineseDays(day)) {
        wrong.push(`${day}: ${mine.isWorkday} ${mine.note}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["an ordinary Friday", "2026-09-18", true, null],
    ["an ordinary Saturday", "2026-09-19", false, null],
    ["a Sunday that is worked", "2026-09-20", true, makeUpNote],
    ["a holiday on a weekday", "2026-09-25", false, "中秋"],
    ["a Saturday inside a holiday", "2026-10-03", false, "国庆"],
    ["the last day of a leap February", "2024-02-29", true, null],
  ])("knows %s", (_, day, isWorkday, note) => {
    expect(dayKind(day)).toEqual({ isWorkday, note, isKnownYear: true });
  });

  it("rests on weekends only, and says so, in a year whose arrangement is not known", () => {
    expect(dayKind("2027-01-01")).toEqual({ isWorkday: true, note: null, isKnownYear: false });
    expect(dayKind("2027-01-02")).toEqual({ isWorkday: false, note: null, isKnownYear: false });
  });

  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-11-22T00:00:00Z", "heute"])(
    "refuses %p, which is no day",
    (day) => {
      expect(() => dayKind(day)).toThrow(RangeError);
    },
  );
});

describe("addDays", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("%s and %i days is %s", (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["the day itself for 0", "2026-10-03", 0, "2026-10-03"],
    ["the next working day for 1", "2026-11-20", 1, "2026-11-23"],
    ["over 国庆 to the first day worked", "2026-09-30", 1, "2026-10-08"],
    ["through two make-up days", "2026-09-17", 15, "2026-10-14"],
    ["over 春节", "2026-02-13", 2, "2026-02-24"],
  ])("gives %s", (_, from, n, day) => {
    expect(addWorkingDays(from, n)).toEqual({ day, isProvisional: false });
  });

  it("is provisional when it reaches a year nobody has arranged yet", () => {
    expect(addWorkingDays("2026-12-30", 1)).toEqual({ day: "2026-12-31", isProvisional: false });
    expect(addWorkingDays("2026-12-30", 2)).toEqual({ day: "2027-01-01", isProvisional: true });
  });

  it("is undone by workingDaysBetween, from every day of a year", () => {
    const wrong: string[] = [];
    for (let day = "2025-06-01"; day <= "2026-05-31"; day = addDays(day, 1)) {
      const n = Number(day.slice(8)) % 20;
      if (workingDaysBetween(day, addWorkingDays(day, n).day) !== n) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe("workingDaysBetween", () => {
  it.each([
    ["2026-09-17", "2026-10-16", 17],
    ["2026-09-18", "2026-09-19", 0],
    ["2026-09-19", "2026-09-20", 1],
    ["2026-09-20", "2026-09-20", 0],
    ["2026-09-20", "2026-09-01", 0],
  ])("after %s up to %s there are %i", (after, upto, n) => {
    expect(workingDaysBetween(after, upto)).toBe(n);
  });
});

describe("isOfficeOpen", () => {
  const hours = [
    { from: 9 * 60, to: 12 * 60 },
    { from: 14 * 60 + 30, to: 17 * 60 + 30 },
  ];
  it.each([
    ["before it opens", "2026-09-18T08:59+08:00", false],
    ["when it opens", "2026-09-18T09:00+08:00", true],
    ["when the morning ends", "2026-09-18T12:00+08:00", false],
    ["in the afternoon", "2026-09-18T17:29+08:00", true],
    ["on a Saturday", "2026-09-19T10:00+08:00", false],
    ["on a Sunday that is worked", "2026-09-20T10:00+08:00", true],
    ["on a holiday", "2026-10-01T10:00+08:00", false],
  ])("%s (%s): %s", (_, moment, isOpen) => {
    expect(isOfficeOpen(hours, new Date(moment))).toBe(isOpen);
  });
});

/** "National Day,国庆节,3" with `work` told apart becomes what we show. */
function noteOfChineseDays(day: string): string | null {
  const { name, work } = getDayDetail(day);
  const chinese = name.split(",")[1];
  if (chinese === undefined) return null;
  return work ? makeUpNote : chinese.replace("国庆节", "国庆");
}
