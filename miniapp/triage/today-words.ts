import { makeUpNote } from "#shared/calendar/working-days";
import { dayWords } from "../ui/moment-words";
import type { Overview } from "./use-overview";

/** 10 月 10 日（周六），调休上班日。最先到期的在最上面。 */
export function todayWords({ today, isWorkday, dayNote }: Overview): string {
  const kind = kindWords(isWorkday, dayNote);
  return `${dayWords(today)}${kind && `，${kind}`}。最先到期的在最上面。`;
}

function kindWords(isWorkday: boolean, note: string | null): string {
  if (note === makeUpNote) return "调休上班日";
  if (note !== null) return `${note}放假`;
  return isWorkday ? "" : "休息日，钟不走";
}
