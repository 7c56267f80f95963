import { addDays, daysBetween, type IsoDay } from "../calendar/working-days";
import type { ReportPeriod } from "./report-terms";

const aMonday: IsoDay = "2024-01-01";

/** The Monday of the week a day lies in. */
export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7));
}

/** The first day of the week (from Monday), month or year that `today` lies in; the period lasts to `today`. */
export function periodStart(period: ReportPeriod, today: IsoDay): IsoDay {
  if (period === "week") return mondayOf(today);
  return period === "month" ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`;
}

/** The Mondays of the last `count` weeks, the present one last. */
export function lastWeeks(count: number, today: IsoDay): IsoDay[] {
  const thisMonday = mondayOf(today);
  return Array.from({ length: count }, (_, at) => addDays(thisMonday, 7 * (at + 1 - count)));
}
