/** Whether what was read of a year's notice can be a year's arrangement. */
import type { YearArrangement } from "./holiday-arrangements";
import {
  addDays,
  dayKind,
  daysBetween,
  type IsoDay,
  type WorkCalendar,
  weekdayOf,
} from "./working-days";

/** What is wrong, as data; the page has the words. `name` and `day` say where. */
export interface ArrangementFault {
  code:
    | "unreadable"
    | "no_such_day"
    | "other_weekday"
    | "other_count"
    | "missing"
    | "lacks_day"
    | "ends_before"
    | "too_long"
    | "outside_year"
    | "overlap"
    | "worked_weekday"
    | "worked_holiday"
    | "past_day";
  name?: string;
  day?: IsoDay;
}

/** The holidays of every year (全国年节及纪念日放假办法), with the days that are off whatever the notice moves. */
const statutoryHolidays: Record<string, readonly string[]> = {
  元旦: ["01-01"],
  春节: [],
  清明: [],
  劳动节: ["05-01", "05-02"],
  端午: [],
  中秋: [],
  国庆: ["10-01", "10-02", "10-03"],
};
const longestDays = 12;
/** A notice may reach so far into the years beside its own. */
const spill = { from: "12-25", to: "01-10" };

/** Faults of the arrangement itself, none when it may be brought in. */
export function faultsOfArrangement(arrangement: YearArrangement): ArrangementFault[] {
  return [
    ...missingHolidays(arrangement),
    ...holidayFaults(arrangement),
    ...makeUpFaults(arrangement),
  ];
}

/**
 * Days before `today` that were counted otherwise. What is past stays as it was counted: a table can be
 * put right for days still ahead; those of a year that nobody knew are provisional and may change.
 */
export function pastDayFaults(
  next: WorkCalendar,
  now: WorkCalendar,
  { year, today }: { year: number; today: IsoDay },
): ArrangementFault[] {
  return changedDays(next, now, year)
    .filter((day) => day < today && dayKind(day, now).isKnownYear)
    .map((day) => ({ code: "past_day", day }));
}

/** The days around a year that are worked in one calendar and not in the other. */
export function changedDays(next: WorkCalendar, now: WorkCalendar, year: number): IsoDay[] {
  const days: IsoDay[] = [];
  const last = `${year + 1}-${spill.to}`;
  for (let day = `${year - 1}-${spill.from}`; day <= last; day = addDays(day, 1)) {
    if (dayKind(day, next).isWorkday !== dayKind(day, now).isWorkday) days.push(day);
  }
  return days;
}

function missingHolidays({ year, holidays }: YearArrangement): ArrangementFault[] {
  return Object.entries(statutoryHolidays).flatMap(([name, days]): ArrangementFault[] => {
    const own = holidays.filter((holiday) => holiday.name.split("、").includes(name));
    if (own.length === 0) return [{ code: "missing", name }];
    return days
      .map((day) => `${year}-${day}`)
      .filter((day) => !holidays.some(({ from, to }) => from <= day && day <= to))
      .map((day) => ({ code: "lacks_day", name, day }));
  });
}

function holidayFaults({ year, holidays }: YearArrangement): ArrangementFault[] {
  return holidays.flatMap(({ name, from, to }, index): ArrangementFault[] => {
    if (to < from) return [{ code: "ends_before", name, day: to }];
    if (daysBetween(from, to) >= longestDays) return [{ code: "too_long", name, day: to }];
    const other = holidays.slice(0, index).find((before) => before.from <= to && from <= before.to);
    return [
      ...(isNear(from, year) && isNear(to, year)
        ? []
        : [{ code: "outside_year" as const, name, day: from }]),
      ...(other ? [{ code: "overlap" as const, name, day: from }] : []),
    ];
  });
}

function makeUpFaults({ year, holidays, makeUpDays }: YearArrangement): ArrangementFault[] {
  return makeUpDays.flatMap((day, index): ArrangementFault[] => {
    if (makeUpDays.indexOf(day) < index) return [{ code: "overlap", day }];
    if (!isNear(day, year)) return [{ code: "outside_year", day }];
    if (![0, 6].includes(weekdayOf(day))) return [{ code: "worked_weekday", day }];
    const isOff = holidays.some(({ from, to }) => from <= day && day <= to);
    return isOff ? [{ code: "worked_holiday", day }] : [];
  });
}

function isNear(day: IsoDay, year: number): boolean {
  return day >= `${year - 1}-${spill.from}` && day <= `${year + 1}-${spill.to}`;
}
