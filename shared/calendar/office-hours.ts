/** When an office is open: on working days only, make-up workdays included, holidays not. */
import {
  addDays,
  dayKind,
  type IsoDay,
  shanghaiDay,
  shanghaiMinutes,
  type WorkCalendar,
} from "./working-days";

/** Opening hours on a working day, minutes since midnight in Asia/Shanghai; the end is not open any more. */
export interface OfficeHours {
  from: number;
  to: number;
}

/** Where an office has said nothing else. */
export const usualOfficeHours: readonly OfficeHours[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60 + 30, to: 17 * 60 + 30 },
];

export interface Opening {
  day: IsoDay;
  /** Minutes since that day's midnight in Asia/Shanghai. */
  fromMinutes: number;
  /** It lies in a year, or beyond one, whose holidays are not known yet. */
  isProvisional: boolean;
}

/** Further ahead nothing is promised; the longest holiday with its weekends is 11 days. */
const longestLookDays = 31;

/** Whether an office with these hours is open at `moment`. */
export function isOfficeOpen(
  hours: readonly OfficeHours[],
  moment: Date,
  calendar: WorkCalendar,
): boolean {
  if (!dayKind(shanghaiDay(moment), calendar).isWorkday) return false;
  const minutes = shanghaiMinutes(moment);
  return hours.some(({ from, to }) => minutes >= from && minutes < to);
}

/** When an office that is open at `moment` closes, in minutes since midnight; null when it is closed. */
export function closingOf(hours: readonly OfficeHours[], moment: Date): number | null {
  const minutes = shanghaiMinutes(moment);
  return hours.find(({ from, to }) => minutes >= from && minutes < to)?.to ?? null;
}

/**
 * When it opens next after `moment`: after lunch, tomorrow, after a holiday; the one after that while
 * it is open. Null for an office without hours.
 */
export function nextOpening(
  hours: readonly OfficeHours[],
  moment: Date,
  calendar: WorkCalendar,
): Opening | null {
  const today = shanghaiDay(moment);
  const minutes = shanghaiMinutes(moment);
  const openings = hours.map(({ from }) => from).toSorted((a, b) => a - b);
  let isProvisional = false;
  for (let ahead = 0; ahead <= longestLookDays; ahead += 1) {
    const day = addDays(today, ahead);
    const { isWorkday, isKnownYear } = dayKind(day, calendar);
    isProvisional ||= !isKnownYear;
    const from = openings.find((opening) => ahead > 0 || opening > minutes);
    if (isWorkday && from !== undefined) return { day, fromMinutes: from, isProvisional };
  }
  return null;
}
