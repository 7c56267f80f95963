import { getDayDetail } from "chinese-days";
import { shippedCalendar } from "#shared/calendar/shipped-calendar";
import {
  addDays,
  addWorkingDays,
  createCalendar,
  dayKind,
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
  it("agrees with chinese-days on every day of the years that ship", () => {
    const years = [...shippedCalendar.knownYears].sort((a, b) => a - b);
    const wrong: string[] = [];
    for (let day = `${years[0]}-01-01`; day <= `${years.at(-1)}-12-31`; day = addDays(day, 1)) {
      const mine = dayKind(day, shippedCalendar);
      if (mine.isWorkday !== getDayDetail(day).work || mine.note !== noteOfChineseDays(day)) {
        wrong.push(`${day}: ${mine.isWorkday} ${mine.note}`);
      }
    }
    expect(years).toEqual([2024, 2025, 2026]);
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
    expect(dayKind(day, shippedCalendar)).toEqual({ isWorkday, note, isKnownYear: true });
  });

  it("rests on weekends only, and says so, in a year whose arrangement is not known", () => {
    expect(dayKind("2027-01-01", shippedCalendar)).toEqual({
      isWorkday: true,
      note: null,
      isKnownYear: false,
    });
    expect(dayKind("2027-01-02", shippedCalendar)).toEqual({
      isWorkday: false,
      note: null,
      isKnownYear: false,
    });
  });

  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-11-22T00:00:00Z", "heute"])(
    "refuses %p, which is no day",
    (day) => {
      expect(() => dayKind(day, shippedCalendar)).toThrow(RangeError);
    },
  );
});

describe("createCalendar", () => {
  const arranged = (year: number, from: string, to: string, ...makeUpDays: string[]) => ({
    year,
    holidays: [{ name: "元旦", from, to }],
    makeUpDays,
  });
  const one = arranged(2027, "2027-01-01", "2027-01-03", "2027-01-09");
  const next = arranged(2028, "2027-12-31", "2028-01-02", "2027-12-26", "2028-01-08");

  it("knows the days of a year as soon as its arrangement is there", () => {
    const before = createCalendar([one]);
    const after = createCalendar([one, next]);
    expect(dayKind("2028-01-08", before)).toMatchObject({ isWorkday: false, isKnownYear: false });
    expect(dayKind("2028-01-08", after)).toMatchObject({ isWorkday: true, isKnownYear: true });
  });

  it("takes the days in the neighbouring year that a notice names", () => {
    const calendar = createCalendar([one, next]);
    expect(dayKind("2027-12-26", calendar)).toMatchObject({ isWorkday: true, note: makeUpNote });
    expect(dayKind("2027-12-31", calendar)).toMatchObject({ isWorkday: false, note: "元旦" });
  });

  it("believes a year's own arrangement about its days, in whatever order they come", () => {
    const own = arranged(2027, "2027-01-01", "2027-01-01", "2027-12-31");
    for (const arrangements of [
      [own, next],
      [next, own],
    ]) {
      const day = dayKind("2027-12-31", createCalendar(arrangements));
      expect(day).toMatchObject({ isWorkday: true, note: makeUpNote });
    }
  });
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
    expect(addWorkingDays(from, n, shippedCalendar)).toEqual({ day, isProvisional: false });
  });

  it("is provisional when it reaches a year nobody has arranged yet", () => {
    expect(addWorkingDays("2026-12-30", 1, shippedCalendar)).toEqual({
      day: "2026-12-31",
      isProvisional: false,
    });
    expect(addWorkingDays("2026-12-30", 2, shippedCalendar)).toEqual({
      day: "2027-01-01",
      isProvisional: true,
    });
  });

  it("is undone by workingDaysBetween, from every day of a year", () => {
    const wrong: string[] = [];
    for (let day = "2025-06-01"; day <= "2026-05-31"; day = addDays(day, 1)) {
      const n = Number(day.slice(8)) % 20;
      if (
        workingDaysBetween(day, addWorkingDays(day, n, shippedCalendar).day, shippedCalendar) !== n
      )
        wrong.push(day);
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
    expect(workingDaysBetween(after, upto, shippedCalendar)).toBe(n);
  });
});

/** "National Day,国庆节,3" with `work` told apart becomes what we show. */
function noteOfChineseDays(day: string): string | null {
  const { name, work } = getDayDetail(day);
  const chinese = name.split(",")[1];
  if (chinese === undefined) return null;
  return work ? makeUpNote : chinese.replace("国庆节", "国庆");
}
