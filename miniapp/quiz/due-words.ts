import type { IsoDay } from "#shared/calendar/working-days";

const dayMs = 86_400_000;
const weekdays = "日一二三四五六";

/** 今天, 明天, 4 月 25 日, and the year when it is another. */
export function dueWords(day: IsoDay, today: IsoDay): string {
  if (day <= today) return "今天";
  if (Date.parse(day) - Date.parse(today) === dayMs) return "明天";
  const [year = "", month, date] = day.split("-");
  const words = `${Number(month)} 月 ${Number(date)} 日`;
  return today.startsWith(year) ? words : `${year} 年 ${words}`;
}

/** 今天, 周五 … */
export function weekdayWords(day: IsoDay, today: IsoDay): string {
  if (day === today) return "今天";
  return `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}
