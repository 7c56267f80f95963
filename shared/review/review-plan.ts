import { addDays, type IsoDay } from "../calendar/working-days";
import { forecastDays, mostPerDay } from "./review-bounds";

/** What planning needs to know of one question in the book. */
export interface Planned {
  questionId: string;
  dueOn: IsoDay;
}

export interface ReviewPlan<Item extends Planned> {
  /** What is left of today's short review, the most overdue first. */
  today: Item[];
  /** Due as well, and waiting for the next days: a review stays short. */
  later: Item[];
  /** Today and the days after it: how many each day's review will have if nothing else goes wrong. */
  forecast: { day: IsoDay; count: number }[];
}

/** Plans the reviews of `today` and the days after it; `doneToday` were answered today already. */
export function planReview<Item extends Planned>(
  book: readonly Item[],
  today: IsoDay,
  doneToday: number,
): ReviewPlan<Item> {
  const due = [...book].filter(({ dueOn }) => dueOn <= today).sort(byUrgency);
  const room = Math.max(0, mostPerDay - doneToday);
  const [now, later] = [due.slice(0, room), due.slice(room)];
  const forecast = [{ day: today, count: now.length }];
  let carried = later.length;
  for (let n = 1; n < forecastDays; n += 1) {
    const day = addDays(today, n);
    const waiting = carried + book.filter(({ dueOn }) => dueOn === day).length;
    const count = Math.min(mostPerDay, waiting);
    carried = waiting - count;
    forecast.push({ day, count });
  }
  return { today: now, later, forecast };
}

function byUrgency(a: Planned, b: Planned): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.questionId < b.questionId ? -1 : 1;
}
