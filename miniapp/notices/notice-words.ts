import type { NoticeView } from "#shared/notices/notice-schemas";
import type { NoticeCause } from "#shared/notices/notice-terms";
import type { IconName } from "../ui/icon";
import { dayWords } from "../ui/moment-words";

export type NoticeReader = "applicant" | "desk";

interface NoticeLook {
  icon: IconName;
  tone?: "action" | "good" | "gold" | "bad" | "quiet";
  title: string;
  /** Where the desk reads it otherwise. */
  deskTitle?: string;
  /** "#" stands for the day it is about. */
  due?: string;
}

/** Complete by type: a new cause without words does not compile. */
const looks: Record<NoticeCause, NoticeLook> = {
  received: { icon: "inbox", title: "申请收到了" },
  arrived: { icon: "inbox", title: "来了一件申请" },
  material_asked: { icon: "pause", tone: "gold", title: "请您补材料", due: "最晚 #交齐" },
  material_given: { icon: "upload", title: "申请人补了材料，钟接着走" },
  accepted: { icon: "check", tone: "good", title: "受理了" },
  refused: { icon: "info", tone: "quiet", title: "决定不予受理", due: "#前可以申诉" },
  message: { icon: "message", title: "经办人给您留了言", deskTitle: "申请人留了言" },
  transferred: { icon: "swap", title: "转到别处接着办" },
  transfer_proposed: {
    icon: "swap",
    tone: "gold",
    title: "想转给另一家办，请您定",
    due: "最晚 #答复",
  },
  transfer_declined: { icon: "info", tone: "quiet", title: "提议的转交没有转成，请接着办" },
  left_desk: { icon: "swap", tone: "quiet", title: "这件转走了，不用再办" },
  referred: { icon: "people", title: "给您介绍了专家或者调解，请看联系方式" },
  recused: { icon: "people", tone: "gold", title: "同事回避了，请换人来办" },
  closed: { icon: "check", tone: "good", title: "办结了，请看答复" },
  reopened: { icon: "redo", title: "重新办理" },
  withdrawn: { icon: "redo", tone: "quiet", title: "申请人撤回了" },
  objection_done: { icon: "swap", title: "照您的要求换了一家办" },
  appealed: { icon: "flag", tone: "gold", title: "有人对不予受理提出申诉" },
  appeal_upheld: { icon: "info", tone: "quiet", title: "申诉有结果了：维持不予受理" },
  appeal_overturned: {
    icon: "check",
    tone: "good",
    title: "申诉有结果了：予以受理",
    deskTitle: "原决定撤销了，请接着办",
  },
  lapsed: {
    icon: "info",
    tone: "quiet",
    title: "到期没有等到材料，算撤回了",
    deskTitle: "没有等到材料，算撤回了",
  },
  redated: { icon: "date", title: "放假安排公布，日子改了", due: "现在最晚 #" },
  half_gone: { icon: "clock", title: "时间过半，还没有答复", due: "最晚 #" },
  due_soon: { icon: "clock", tone: "gold", title: "快到期了，请尽快答复", due: "最晚 #" },
  breached: { icon: "warn", tone: "bad", title: "超期了，还没有答复", due: "最晚是 #" },
  lapse_near: {
    icon: "clock",
    tone: "gold",
    title: "补材料的时间快到了",
    due: "#交不齐，就算撤回",
  },
};

export function iconOf({ cause }: NoticeView): Pick<Required<NoticeLook>, "icon" | "tone"> {
  const { icon, tone = "action" } = looks[cause];
  return { icon, tone };
}

export function titleOf({ cause }: NoticeView, reader: NoticeReader): string {
  const { title, deskTitle } = looks[cause];
  return reader === "desk" ? (deskTitle ?? title) : title;
}

/** 最晚 10 月 10 日（周六）交齐; "" where it is about no day. */
export function dueWords({ cause, dueOn }: NoticeView): string {
  const { due } = looks[cause];
  return due && dueOn ? due.replace("#", dayWords(dueOn)) : "";
}
