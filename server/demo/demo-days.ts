/** The days of the made-up requests, counted back from today. */
import {
  addDays,
  addWorkingDays,
  dayKind,
  type IsoDay,
  type WorkCalendar,
} from "#shared/calendar/working-days";
import { type TicketDeps, todayOf } from "../ticket-records";

/** Today, or on a day of rest the next working day: a limit never ends on a day of rest. */
export function deskDay(deps: Pick<TicketDeps, "now" | "calendar">): IsoDay {
  const today = todayOf(deps);
  const calendar = deps.calendar();
  return dayKind(today, calendar).isWorkday ? today : addWorkingDays(today, 1, calendar).day;
}

/** The working day on which `n` working days were still to go until `today`. */
export function workingDaysBefore(today: IsoDay, n: number, calendar: WorkCalendar): IsoDay {
  let day = today;
  for (let left = n; left > 0; day = addDays(day, -1)) {
    if (dayKind(day, calendar).isWorkday) left -= 1;
  }
  while (!dayKind(day, calendar).isWorkday) day = addDays(day, -1);
  return day;
}

export function momentOf(day: IsoDay, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}
