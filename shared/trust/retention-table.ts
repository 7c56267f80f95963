/**
 * How long what is kept: one table, for the pages and for the job that obeys it. The spans are settings of
 * this program, not law; the law says "the shortest span the purpose needs" (PIPL 19) and to erase when the
 * purpose is done (PIPL 47).
 */
import type { IsoDay } from "../calendar/working-days";
import { addDays } from "../calendar/working-days";
import { noticeKeptDays } from "../notices/notice-terms";

export interface RetentionSettings {
  /** Nothing is erased before the coordinator has switched it on. */
  isOn: boolean;
  /** A request: years after it was over. */
  closedYears: number;
  /** A draft: days after its last change. */
  draftDays: number;
  /** Who looked at a request: years. */
  lookYears: number;
}

export const defaultRetention: RetentionSettings = {
  isOn: false,
  closedYears: 3,
  draftDays: 180,
  lookYears: 3,
};

/** The least and the most each span may be set to, both included. */
export const retentionBounds = {
  closedYears: [1, 30],
  draftDays: [30, 1_000],
  lookYears: [1, 30],
} as const;

export const retentionRules = ["closed_tickets", "idle_drafts", "looks"] as const;
export type RetentionRule = (typeof retentionRules)[number];

interface RetentionRow {
  what: string;
  why: string;
  /** From when the span is counted, and how long it is. */
  howLong: (settings: RetentionSettings) => string;
  whoSees: string;
  /** What is left of it. */
  after: string;
}

/** What the nightly job erases once retention is switched on. */
export const retentionTable: Readonly<Record<RetentionRule, RetentionRow>> = {
  closed_tickets: {
    what: "已经结束的申请：称呼、电话、事情经过、证据、留言、备注",
    why: "办理和回访，有争议时说得清",
    howLong: ({ closedYears }) => `结束后 ${closedYears} 年`,
    whoSees: "申请人、承办的分中心、自治区中心",
    after: "留下编号、地区、权利种类、日期、结果和满意度，只用来统计",
  },
  idle_drafts: {
    what: "没有交上去的草稿和里面的文件",
    why: "方便接着写",
    howLong: ({ draftDays }) => `最后一次改动后 ${draftDays} 天`,
    whoSees: "申请人自己",
    after: "什么也不留",
  },
  looks: {
    what: "谁在什么时候看过哪件申请",
    why: "查得到谁看过个人信息",
    howLong: ({ lookYears }) => `记下后 ${lookYears} 年`,
    whoSees: "申请人、自治区中心",
    after: "什么也不留；看称呼和电话另外写在申请的经过里",
  },
};

/** What goes by itself, whatever the switch says. */
export const shortLived: readonly { what: string; howLong: string }[] = [
  { what: "程序里的通知", howLong: `${noticeKeptDays} 天` },
  { what: "重复提交时要用的答复", howLong: "1 天" },
  { what: "传了一半、没有用上的文件", howLong: "1 小时" },
  { what: "过期的登录", howLong: "1 小时内清掉" },
];

/** What ended on this day or before is due on `today`. */
export function dueUpTo(rule: RetentionRule, settings: RetentionSettings, today: IsoDay): IsoDay {
  if (rule === "idle_drafts") return addDays(today, -settings.draftDays);
  return yearsBefore(today, rule === "looks" ? settings.lookYears : settings.closedYears);
}

/** The day on which what ended on `endedOn` is due. */
export function dueOn(rule: RetentionRule, settings: RetentionSettings, endedOn: IsoDay): IsoDay {
  if (rule === "idle_drafts") return addDays(endedOn, settings.draftDays);
  return yearsBefore(endedOn, -(rule === "looks" ? settings.lookYears : settings.closedYears));
}

/** The same day of another year; the 28th for a 29th of February that is not there. */
function yearsBefore(day: IsoDay, years: number): IsoDay {
  const moved = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  const isThere = new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved;
  return isThere ? moved : `${moved.slice(0, 8)}28`;
}
