import type { ClockBrief } from "#shared/tickets/ticket-schemas";
import type { TicketStatus } from "#shared/tickets/ticket-statuses";
import type { IconName } from "./icon";

interface StatusLook {
  /** On a card, where there is little room. */
  short: string;
  tone: "plain" | "sky" | "good" | "gold" | "bad";
  icon: IconName;
  /** What happens now, after the name of who has it; to the applicant. */
  doing: string;
}

/** Complete by type: a new status without words does not compile. */
export const statusLooks: Record<TicketStatus, StatusLook> = {
  draft: { short: "草稿", tone: "plain", icon: "edit", doing: "还没有交上去" },
  submitted: { short: "等受理", tone: "sky", icon: "clock", doing: "正在看材料" },
  awaiting_material: { short: "等您补材料", tone: "gold", icon: "pause", doing: "在等您的材料" },
  accepted: { short: "已受理", tone: "sky", icon: "check", doing: "已经受理，准备办理" },
  refused: { short: "不予受理", tone: "plain", icon: "info", doing: "没有受理" },
  deemed_withdrawn: { short: "视为撤回", tone: "plain", icon: "info", doing: "没有等到材料" },
  withdrawn: { short: "已撤回", tone: "plain", icon: "redo", doing: "不再办理" },
  in_progress: { short: "办理中", tone: "sky", icon: "people", doing: "正在办理" },
  closed: { short: "已办结", tone: "good", icon: "check", doing: "已经办结" },
  reopened: { short: "重新办理", tone: "sky", icon: "redo", doing: "正在重新办理" },
  appealed: { short: "申诉中", tone: "gold", icon: "flag", doing: "正在看您的申诉" },
  upheld: { short: "维持原决定", tone: "plain", icon: "info", doing: "维持不予受理" },
  overturned: { short: "予以受理", tone: "good", icon: "check", doing: "会接着受理" },
};

/** Who keeps what no centre has. */
export const coordinatorName = "自治区中心";

/** Who has it now: appeals, and what no centre has, are the coordinator's. */
export function holderOf(ticket: {
  status: TicketStatus;
  centre: { name: string } | null;
}): string {
  const isAppeal = ticket.status === "appealed" || ticket.status === "upheld";
  return isAppeal ? coordinatorName : (ticket.centre?.name ?? coordinatorName);
}

/** 还剩 5 个工作日 */
export function leftDaysWords({ state, leftDays, usedDays }: ClockBrief): string {
  if (state === "stopped") return usedDays > 0 ? `用了 ${usedDays} 个工作日` : "不到 1 个工作日";
  if (leftDays < 0) return `超了 ${-leftDays} 个工作日`;
  if (state === "paused") return `停表，剩 ${leftDays} 个工作日`;
  return leftDays === 0 ? "今天是最后一天" : `还剩 ${leftDays} 个工作日`;
}
