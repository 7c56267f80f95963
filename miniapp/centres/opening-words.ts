import type { CentreView } from "#shared/centres/centre-schemas";
import { dayWords } from "../ui/moment-words";

/** When it closes or opens next: 14:30 再开, 10 月 9 日（周五）09:00 开. "" where no hours are known. */
export function openingWords({ opensNext, closesAt }: CentreView, now = new Date()): string {
  if (closesAt !== null) return `${closesAt} 休息`;
  if (opensNext === null) return "";
  const { day, time, isProvisional } = opensNext;
  const words = day === chinaDay(now) ? `今天 ${time} 开` : `${dayWords(day)}${time} 开`;
  return isProvisional ? `${words}，假期安排还没公布，是暂定的` : words;
}

function chinaDay(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
