import { faultsOfArrangement } from "#shared/calendar/arrangement-faults";
import { holidayArrangements } from "#shared/calendar/holiday-arrangements";
import { readNoticeText } from "#shared/calendar/notice-text";

/** The paragraphs on 2026 in the manner of the published notices. */
const notice2026 = `
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;

const faultsIn = (text: string, year = 2026) => {
  const { arrangement, faults } = readNoticeText(text, year);
  return [...faults, ...faultsOfArrangement(arrangement)];
};
const replaced = (from: string, to: string) => {
  expect(notice2026).toContain(from);
  return faultsIn(notice2026.replace(from, to));
};

describe("the text of a notice", () => {
  it("is read into the arrangement that ships for the year", () => {
    const shipped = holidayArrangements.find(({ year }) => year === 2026);
    const { arrangement, faults } = readNoticeText(notice2026, 2026);
    expect(arrangement.holidays).toEqual(shipped?.holidays);
    expect(arrangement.makeUpDays.toSorted()).toEqual(shipped?.makeUpDays);
    expect(faults).toEqual([]);
    expect(faultsOfArrangement(arrangement)).toEqual([]);
  });

  it("may stand in one line, name one day off, or the year before", () => {
    const text =
      "元旦：2027年12月31日（星期五）至2028年1月2日（星期日）放假调休，共3天。12月25日不算。清明节：4月4日（周二）放假1天，不调休。";
    const { arrangement } = readNoticeText(text, 2028);
    expect(arrangement.holidays).toEqual([
      { name: "元旦", from: "2027-12-31", to: "2028-01-02" },
      { name: "清明", from: "2028-04-04", to: "2028-04-04" },
    ]);
    expect(arrangement.makeUpDays).toEqual([]);
  });

  it("may join two holidays, which then both are there", () => {
    const text = notice2026
      .replace("六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n", "")
      .replace("国庆节：", "国庆节、中秋节：");
    expect(readNoticeText(text, 2026).arrangement.holidays.at(-1)?.name).toBe("国庆、中秋");
    expect(faultsIn(text)).toEqual([]);
  });

  it("of another year is noticed by its weekdays", () => {
    const codes = new Set(faultsIn(notice2026, 2027).map(({ code }) => code));
    expect(codes).toContain("other_weekday");
  });
});

describe("a faulty text", () => {
  it.each([
    ["a holiday left out", "五、端午节：", "五、某某日：", { code: "missing", name: "端午" }],
    [
      "a heading without a date that can be read",
      "6月19日（周五）至21日（周日）放假，共3天",
      "时间另行通知",
      { code: "unreadable", name: "端午" },
    ],
    [
      "a weekday that is another",
      "1月4日（周日）",
      "1月4日（周一）",
      { code: "other_weekday", day: "2026-01-04" },
    ],
    ["a number of days that is another", "共9天", "共8天", { code: "other_count", name: "春节" }],
    ["a day that is none", "6月19日（周五）", "6月31日", { code: "no_such_day", name: "端午" }],
    [
      "a make-up day on a working day",
      "5月9日（周六）",
      "5月8日（周五）",
      { code: "worked_weekday", day: "2026-05-08" },
    ],
    [
      "a make-up day inside a holiday",
      "5月9日（周六）",
      "5月3日（周日）",
      { code: "worked_holiday", day: "2026-05-03" },
    ],
    [
      "a make-up day named twice",
      "2月28日（周六）",
      "2月14日（周六）",
      { code: "overlap", day: "2026-02-14" },
    ],
    [
      "two holidays that share a day",
      "25日（周五）至27日（周日）放假，共3天",
      "25日（周五）至10月1日（周四）放假，共7天",
      { code: "overlap", name: "国庆", day: "2026-10-01" },
    ],
    [
      "a holiday without the day it is named for",
      "5月1日（周五）至5日（周二）放假调休，共5天",
      "5月2日（周六）至5日（周二）放假调休，共4天",
      { code: "lacks_day", name: "劳动节", day: "2026-05-01" },
    ],
    [
      "a holiday that ends before it begins",
      "1日（周四）至3日（周六）放假调休，共3天。1月4日",
      "3日（周六）至1日（周四）放假调休。1月4日",
      { code: "ends_before", name: "元旦", day: "2026-01-01" },
    ],
    [
      "a holiday of another year",
      "6月19日（周五）至21日（周日）",
      "2025年6月19日至2025年6月21日",
      { code: "outside_year", name: "端午", day: "2025-06-19" },
    ],
    [
      "a holiday longer than any",
      "4月4日（周六）至6日（周一）放假，共3天",
      "4月4日（周六）至20日（周一）放假，共17天",
      { code: "too_long", name: "清明", day: "2026-04-20" },
    ],
  ])("is refused for %s", (_, from, to, fault) => {
    expect(replaced(from, to)).toContainEqual(fault);
  });
});
