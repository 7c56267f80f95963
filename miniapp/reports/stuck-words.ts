import type { StuckRow } from "#shared/reports/report-schemas";
import { bouncedTransfers, type StuckKind, unclaimedDays } from "#shared/reports/report-terms";
import { coordinatorName } from "../ui/ticket-status-words";

interface StuckLook {
  label: string;
  /** What the list holds, and what can be done. */
  text: string;
  empty: string;
}

export const stuckLooks: Record<StuckKind, StuckLook> = {
  urgent: {
    label: "快到期没人办",
    text: "下个工作日以前到期，还没有人认领。打电话提醒那一家，或者转交。",
    empty: "快到期的都有人在办。",
  },
  breached: {
    label: "已超期",
    text: "过了答复的最后一天，还没有答复。",
    empty: "没有超期的。",
  },
  unclaimed: {
    label: "没人认领",
    text: `到了那一家 ${unclaimedDays} 个工作日，还没有人认领。`,
    empty: "都有人认领了。",
  },
  bounced: {
    label: "转来转去",
    text: `转交了 ${bouncedTransfers} 次以上。`,
    empty: "没有转来转去的。",
  },
  at_coordinator: {
    label: "等您定",
    text: "没有合适的一家，或者申请人没有同意转出，先在自治区中心。",
    empty: "没有等您定的。",
  },
  paused_centre: {
    label: "停收的那家",
    text: "那一家暂停接收，手上还有没办完的。",
    empty: "暂停接收的几家没有没办完的。",
  },
};

/** 示例二号工作站，没有人认领，等了 4 个工作日，转交过 2 次 */
export function stuckWords(row: StuckRow): string {
  const { centreName, handler, waitedDays, transferCount } = row;
  return [
    centreName ?? coordinatorName,
    handler ? `${handler.name}在办` : "没有人认领",
    waitedDays > 0 ? `到那里 ${waitedDays} 个工作日` : "今天刚到",
    transferCount > 0 ? `转交过 ${transferCount} 次` : "",
  ]
    .filter(Boolean)
    .join("，");
}

/** What is left of its clock. */
export function clockWords({ state, leftDays }: StuckRow["clock"]): string {
  if (state === "stopped") return "已答复";
  if (state === "paused") return "停表";
  if (leftDays < 0) return `超了 ${-leftDays} 天`;
  return leftDays === 0 ? "今天到期" : `剩 ${leftDays} 天`;
}

export function clockTone({ state, leftDays }: StuckRow["clock"]): "plain" | "gold" | "bad" {
  if (state === "stopped" || state === "paused" || leftDays > 2) return "plain";
  return leftDays <= 0 ? "bad" : "gold";
}
