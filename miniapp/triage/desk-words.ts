import type { RightKind } from "#shared/rights/right-kinds";
import type { ClockBrief } from "#shared/tickets/ticket-schemas";
import type { TicketStatus } from "#shared/tickets/ticket-statuses";
import type { triageGroups } from "#shared/tickets/ticket-terms";
import { boxesOf, type DayBox, toneOf } from "../ui/day-boxes";

interface DeskStatus {
  short: string;
  /** What the desk does next with it. */
  next: string;
}

/** Complete by type: a new status without words does not compile. */
export const deskStatuses: Record<TicketStatus, DeskStatus> = {
  draft: { short: "草稿", next: "" },
  submitted: { short: "等受理", next: "答复受理还是不受理" },
  awaiting_material: { short: "等材料", next: "等申请人补，到期视为撤回" },
  accepted: { short: "已受理", next: "开始办理" },
  refused: { short: "不予受理", next: "" },
  deemed_withdrawn: { short: "视为撤回", next: "" },
  withdrawn: { short: "已撤回", next: "" },
  in_progress: { short: "办理中", next: "办好后写答复，办结" },
  closed: { short: "已办结", next: "" },
  reopened: { short: "重新办理", next: "接着办理" },
  appealed: { short: "申诉中", next: "自治区中心决定维持还是撤销" },
  upheld: { short: "维持原决定", next: "" },
  overturned: { short: "撤销原决定", next: "开始办理" },
};

/** The server's groups; what is over stands apart from what is being handled. */
export type QueueGroup = (typeof triageGroups)[number] | "over";

export const groupTitles: Record<QueueGroup, string> = {
  breached: "已经超期",
  due_today: "今天到期",
  two_days: "两天内",
  later: "两天以后",
  paused: "停表，等申请人",
  handled: "已受理，在办",
  over: "已经结束",
};

export const rightTones: Record<RightKind, "plain" | "sky" | "good" | "gold"> = {
  copyright: "sky",
  patent: "plain",
  trademark: "gold",
  geographical_indication: "good",
  trade_secret: "plain",
  layout_design: "plain",
  plant_variety: "good",
  other: "plain",
  unsure: "plain",
};

export interface Due {
  /** 剩 5 天 */
  words: string;
  tone: "calm" | "soon" | "due" | "paused";
  days: readonly DayBox[];
}

/** What is left of a clock, in words and boxes. */
export function dueOf(clock: ClockBrief): Due {
  const { limitDays, usedDays, leftDays, pausedDays, state } = clock;
  if (state === "stopped") {
    return {
      words: "已答复",
      tone: "calm",
      days: boxesOf({ limitDays, usedDays, pausedDays: 0 }),
    };
  }
  if (state === "paused") {
    return {
      words: pausedDays === 0 ? "今天停表" : `已停 ${pausedDays} 天`,
      tone: "paused",
      days: boxesOf({ limitDays, usedDays, pausedDays }),
    };
  }
  return {
    words: leftWords(leftDays) + (clock.isProvisional && leftDays > 0 ? "（暂定）" : ""),
    tone: toneOf(leftDays),
    days: boxesOf({ limitDays, usedDays }),
  };
}

function leftWords(leftDays: number): string {
  if (leftDays < 0) return `超了 ${-leftDays} 天`;
  return leftDays === 0 ? "今天到期" : `剩 ${leftDays} 天`;
}

/** "1122-0042" of "2026-1122-0042-7": the place alone begins anew each day. */
export function shortNumber(number: string): string {
  const [, monthAndDay, place] = number.split("-");
  return monthAndDay && place ? `${monthAndDay}-${place}` : number;
}
