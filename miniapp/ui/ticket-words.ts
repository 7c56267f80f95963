import { rightWords } from "#shared/rights/right-kinds";
import type { HistoryView, RouteReason } from "#shared/tickets/ticket-schemas";
import {
  outcomeWords,
  ratingStepWords,
  refusalGroundWords,
  solvedWords,
} from "#shared/tickets/ticket-terms";
import type { IconName } from "./icon";
import { dayWords, momentWords } from "./moment-words";
import { coordinatorName } from "./ticket-status-words";
import type { TimelineItem } from "./timeline";

/** Who reads: the applicant is 您 to the one and 申请人 to the other. */
export type Reader = "applicant" | "desk";

// --- history

type Act = HistoryView["act"];
/** What the words are made of; `changed` of a 409 `stale_version` carries no details. */
export type Told = Pick<HistoryView, "at" | "act" | "by" | "byName"> & {
  details?: HistoryView["details"];
};

interface ActLook {
  icon: IconName;
  tone?: TimelineItem["tone"];
  /** `who` stands at its beginning. */
  title: (who: string, told: Told, reader: Reader) => string;
  /** What else is worth saying, before the words somebody wrote. */
  more?: (told: Told) => string;
}

/** Complete by type: a new act without words does not compile. */
const actLooks: Record<Act, ActLook> = {
  submit: {
    icon: "doc",
    title: (who, told) => `${who}交来申请${countWords(told, "files", "，带 # 个文件")}`,
  },
  route: {
    icon: "route",
    title: (_who, told, reader) => {
      const reasons = reader === "desk" ? countWords(told, "reasons", "，理由 # 条") : "";
      return `送到${centreOf(told)}${reasons}`;
    },
  },
  unclaim: {
    icon: "people",
    title: (_who, _told, reader) =>
      reader === "desk" ? "系统收回了认领：另一方也由这位承办人在办" : "换一位承办人来办",
  },
  recuse: {
    icon: "swap",
    tone: "wait",
    title: (who, _told, reader) =>
      reader === "desk" ? `${who}要回避，不办这一件` : `${who}回避，由别人来办`,
  },
  claim: { icon: "people", title: (who) => `${who}来办这一件` },
  request_material: {
    icon: "pause",
    tone: "wait",
    title: (who, told) => `${who}要了${countWords(told, "materials", " # 样")}材料，钟停下`,
    more: (told) => dayDetail(told, "dueOn", "最晚 #补"),
  },
  supplement: {
    icon: "upload",
    tone: "good",
    title: (who, told) => `${who}补了材料${countWords(told, "files", "，# 个文件")}，钟接着走`,
    more: (told) => countWords(told, "absent", "# 样说明了为什么没有"),
  },
  lapse: { icon: "info", tone: "off", title: () => "到期没有等到材料，视为撤回" },
  accept: { icon: "check", tone: "good", title: (who) => `${who}受理了` },
  refuse: {
    icon: "info",
    tone: "off",
    title: (who) => `${who}决定不予受理`,
    more: (told) =>
      joined(groundOf(textDetail(told, "ground")), dayDetail(told, "appealBy", "#前可以申诉")),
  },
  start: { icon: "people", title: (who) => `${who}开始办理` },
  close: {
    icon: "check",
    tone: "good",
    title: (who) => `${who}办结`,
    more: (told) => outcomeOf(textDetail(told, "outcome")),
  },
  reopen: {
    icon: "redo",
    title: (who, { by }) => (by === "applicant" ? "换一个人重新办理" : `${who}重新办理`),
  },
  rate: {
    icon: "medal",
    tone: "good",
    title: (who) => `${who}评了这次办理`,
    more: (told) =>
      joined(wordOf(ratingStepWords, told, "step"), wordOf(solvedWords, told, "solved")),
  },
  lift_bar: { icon: "people", title: (who) => `${who}同意原承办人再接` },
  withdraw: { icon: "redo", tone: "off", title: (who) => `${who}撤回了申请` },
  appeal: { icon: "flag", tone: "wait", title: (who) => `${who}对不予受理提出申诉` },
  uphold: { icon: "info", tone: "off", title: (who) => `${who}维持不予受理` },
  overturn: { icon: "check", tone: "good", title: (who) => `${who}撤销原决定，予以受理` },
  transfer: { icon: "swap", title: (who, told) => `${who}${agreedTo(told)}转给${centreOf(told)}` },
  propose_transfer: {
    icon: "swap",
    tone: "wait",
    title: (who, told) => `${who}提议转给${centreOf(told)}`,
    more: (told) => dayDetail(told, "dueOn", "#前答复"),
  },
  decline_transfer: {
    icon: "info",
    tone: "off",
    title: (who, told) =>
      told.by === "program"
        ? `${centreOf(told)}现在接不了，没有转`
        : `${who}没有同意转给${centreOf(told)}`,
  },
  refer: {
    icon: "people",
    title: (who, told) =>
      told.details?.refereeKind === "mediation"
        ? `${who}请${textDetail(told, "refereeName") || "调解组织"}来调解`
        : `${who}请${textDetail(told, "refereeName") || "专家"}帮忙看`,
  },
  objection: { icon: "swap", tone: "wait", title: (who) => `${who}要求换一家办` },
  message: { icon: "message", title: (who) => `${who}写了留言` },
  note: { icon: "edit", title: (who) => `${who}写了备注` },
  reveal: {
    icon: "eye",
    title: (who, _told, reader) =>
      `${who}看了${reader === "applicant" ? "您" : "申请人"}的称呼和电话`,
    more: () => "已记下",
  },
  attach: { icon: "upload", title: (who) => `${who}加了一个文件` },
  redate: {
    icon: "date",
    title: (_who, told) => `放假安排公布，${redatedDay(told)}改了日子`,
    more: (told) => joined(dayDetail(told, "from", "原来 #"), dayDetail(told, "dueOn", "现在 #")),
  },
};

/** A transfer by its applicant is a yes to what was proposed. */
function agreedTo({ by }: Told): string {
  return by === "applicant" ? "同意" : "";
}

/** One step in words: 示例甲要了 3 样材料，钟停下. */
export function actTitle(told: Told, reader: Reader): string {
  return actLooks[told.act].title(whoOf(told, reader), told, reader);
}

/** The steps of a request, newest first; the newest stands out. */
export function timelineOf(
  history: readonly HistoryView[],
  reader: Reader,
  now: Date = new Date(),
): TimelineItem[] {
  return history
    .map((told, at): TimelineItem => {
      const { icon, tone, more } = actLooks[told.act];
      const isNewest = at === history.length - 1;
      return {
        key: `${at}`,
        icon,
        tone: isNewest && tone === undefined ? "now" : tone,
        title: actTitle(told, reader),
        text: joined(momentWords(told.at, now), more?.(told), quoted(textDetail(told, "words"))),
      };
    })
    .reverse();
}

const redatedDays: Record<string, string> = {
  answer: "最晚答复",
  material: "最晚补材料",
  appeal: "申诉期限",
};

function redatedDay(told: Told): string {
  return redatedDays[textDetail(told, "what")] ?? "";
}

function whoOf({ by, byName }: Told, reader: Reader): string {
  if (by === "applicant") return reader === "applicant" ? "您" : "申请人";
  if (by === "program") return "系统";
  return byName || (by === "coordinator" ? coordinatorName : "承办人");
}

function centreOf(told: Told): string {
  return textDetail(told, "centreName") || coordinatorName;
}

function textDetail({ details }: Told, name: string): string {
  const value = details?.[name];
  return typeof value === "string" ? value : "";
}

/** `words` with the figure in place of #; nothing where there is none. */
function countWords({ details }: Told, name: string, words: string): string {
  const value = details?.[name];
  return typeof value === "number" && value > 0 ? words.replace("#", String(value)) : "";
}

function dayDetail(told: Told, name: string, words: string): string {
  const day = textDetail(told, name);
  return day ? words.replace("#", dayWords(day)) : "";
}

function wordOf(words: Readonly<Record<string, string>>, told: Told, name: string): string {
  return words[textDetail(told, name)] ?? "";
}

/** What a closing's outcome is called. */
export function outcomeOf(outcome: string): string {
  return new Map<string, string>(Object.entries(outcomeWords)).get(outcome) ?? "";
}

/** What a refusal's ground is called. */
export function groundOf(ground: string): string {
  return new Map<string, string>(Object.entries(refusalGroundWords)).get(ground) ?? "";
}

function quoted(words: string): string {
  return words && `“${words}”`;
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join("，");
}

// --- routing

interface ReasonWords {
  /** 管得着, 办得了: to the applicant. */
  title: string;
  text: string;
}

type Basis = Extract<RouteReason, { code: "jurisdiction" }>["basis"];

const basisWords: Record<Basis, (who: string, place: string) => string> = {
  residence: (who, place) => `${who}在${place}`,
  business: (who, place) => `${who}在${place}经营`,
  infringement: (_who, place) => `侵权发生在${place}`,
  other_side: (_who, place) => `对方在${place}`,
};

/** 约 1.3 公里, 约 245 公里 */
export function kmWords(km: number): string {
  return `约 ${km < 100 ? km : Math.round(km)} 公里`;
}

/** Why a request went where it went, one reason. */
export function routeReasonWords(reason: RouteReason, reader: Reader): ReasonWords {
  const who = reader === "applicant" ? "您" : "申请人";
  switch (reason.code) {
    case "jurisdiction":
      return {
        title: "管得着",
        text: `${basisWords[reason.basis](who, reason.placeName)}，在它的范围里`,
      };
    case "competence": {
      const rights = reason.rights.map((right) => rightWords[right].name).join("、");
      const experts = reason.experts > 0 ? `，有 ${reason.experts} 位专家` : "";
      return { title: "办得了", text: `能办${rights}${experts}` };
    }
    case "capacity": {
      const wait = reason.extraDays > 0 ? `，要多等约 ${reason.extraDays} 天` : "";
      return {
        title: "忙得过来",
        text: `在办 ${reason.open} 件，最多 ${reason.capacity} 件${wait}`,
      };
    }
    case "no_conflict":
      return { title: "没有牵连", text: "双方不会由同一个人办" };
    case "distance":
      return { title: reason.km > 60 ? "路程" : "离得近", text: kmWords(reason.km) };
  }
}
