import type { CalendarPreview, CalendarYearView } from "#shared/calendar/calendar-schemas";
import { AppError } from "#shared/errors/app-error";
import { isListOf } from "../platform/kept-shape";
import { dateWords, dayWords } from "../ui/moment-words";
import { problemOf } from "../ui/problem-words";

type Fault = CalendarPreview["faults"][number];

/** Complete by type; "#" stands for the holiday, "@" for the day. */
const faultSentences: Record<Fault["code"], string> = {
  unreadable: "“#”没有读出放假的日子",
  no_such_day: "“#”里有一个不存在的日子",
  other_weekday: "@不是原文里写的星期几，请核对年份和日期",
  other_count: "“#”写的天数和日子对不上",
  missing: "没有“#”",
  lacks_day: "“#”应当包括@",
  ends_before: "“#”的结束早于开始（@）",
  too_long: "“#”太长了（到@）",
  outside_year: "@不在这一年",
  overlap: "@出现了两次",
  worked_weekday: "@本来就是工作日，不会是调休上班",
  worked_holiday: "@在假期里，不会是调休上班",
  past_day: "@已经过去，当时怎么数的不再改",
};

export function faultWords({ code, name = "", day }: Fault): string {
  return faultSentences[code].replace("#", name).replace("@", day ? longDay(day) : "");
}

/** 2027 年 1 月 1 日（周五） */
function longDay(day: string): string {
  return `${day.slice(0, 4)} 年 ${dayWords(day)}`;
}

/** 10 月 1 日（周五）至 10 月 7 日（周四） */
export function rangeWords({ from, to }: { from: string; to: string }): string {
  return from === to ? dayWords(from) : `${dayWords(from)}至 ${dayWords(to)}`;
}

export function makeUpWords(days: readonly string[]): string {
  return days.length > 0 ? days.map(dayWords).join("、") : "没有";
}

/** What bringing it in would do. */
export function effectWords({ changedDays, movedTickets, isKnownYear }: CalendarPreview): string {
  if (changedDays === 0) return "和现在的安排一样，录入不会改变什么。";
  const days = isKnownYear
    ? `和现在的安排有 ${changedDays} 天不同`
    : `有 ${changedDays} 天和只看周末不同`;
  const tickets =
    movedTickets > 0
      ? `${movedTickets} 件没办完的申请会改日子，申请人会收到消息`
      : "没办完的申请都不用改日子";
  return `${days}。${tickets}。`;
}

/** 编辑甲，2026 年 11 月 12 日；国办发明电〔2026〕1 号（2026 年 11 月 10 日），… */
export function importWords(told: CalendarYearView["imports"][number]): string {
  const { at, byName, source, reason } = told;
  const who = `${byName || "已注销的编辑"}，${dateWords(at.slice(0, 10))}录入`;
  const notice = `${source.number}（${dateWords(source.issuedOn)}），${source.place}`;
  return [who, notice, ...(reason ? [`更正：${reason}`] : [])].join("；");
}

/** Why it could not be brought in. */
export function calendarProblem(error: unknown): string {
  if (error instanceof AppError && error.code === "stale_version") {
    return "另一位编辑刚录入过这一年，请看一下现在的安排，再决定要不要改。";
  }
  const issues = error instanceof AppError ? error.details.issues : undefined;
  if (isListOf(issues, isFault)) return `${issues.map(faultWords).join("；")}。`;
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}

function isFault(issue: unknown): issue is Fault {
  const { code } = (issue ?? {}) as { code?: unknown };
  return typeof code === "string" && code in faultSentences;
}
