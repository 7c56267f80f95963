/** 9 月 17 日 for "2026-09-17" */
export function shortDay(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month} 月 ${date} 日`;
}

const hourMs = 3_600_000;

/** The day in China of a moment, "2026-09-17". */
export function dayOfMoment(moment: string): string {
  return new Date(Date.parse(moment) + 8 * hourMs).toISOString().slice(0, 10);
}
