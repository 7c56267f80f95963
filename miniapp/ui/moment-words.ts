const hourMs = 3_600_000;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** China has one clock; the phone's own zone is not asked. */
function inChina(moment: string | Date): Date {
  return new Date(new Date(moment).getTime() + 8 * hourMs);
}

/** 今天 09:12, 昨天 16:24, 10 月 9 日 16:18, and the year when it is another. */
export function momentWords(moment: string | Date, now: Date = new Date()): string {
  const at = inChina(moment);
  const clock = at.toISOString().slice(11, 16);
  return `${dayOf(at, inChina(now))} ${clock}`;
}

/** 10 月 16 日（周五） for "2026-10-16". */
export function dayWords(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日（周${weekdays[at.getUTCDay()]}）`;
}

/** 2026 年 12 月 31 日 for "2026-12-31". */
export function dateWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function dayOf(at: Date, now: Date): string {
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo === 0) return "今天";
  if (daysAgo === 1) return "昨天";
  const words = `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日`;
  const isThisYear = at.getUTCFullYear() === now.getUTCFullYear();
  return isThisYear ? words : `${at.getUTCFullYear()} 年 ${words}`;
}

function dayNumber(at: Date): number {
  return Math.floor(at.getTime() / (24 * hourMs));
}
