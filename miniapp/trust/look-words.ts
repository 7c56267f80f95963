import type { LookView } from "#shared/trust/trust-schemas";
import type { LookKind } from "#shared/trust/trust-terms";
import type { IconName } from "../ui/icon";
import { momentWords } from "../ui/moment-words";
import { coordinatorName } from "../ui/ticket-status-words";
import type { TimelineItem } from "../ui/timeline";

type Reader = "applicant" | "desk";

interface KindLook {
  icon: IconName;
  /** After the name: 看过您的称呼和电话. */
  words: (whose: string, look: LookView) => string;
}

const kindLooks: Record<LookKind, KindLook> = {
  page: { icon: "doc", words: (whose) => `打开过${whose}申请` },
  file: {
    icon: "camera",
    words: (whose, { fileName }) =>
      fileName ? `打开过证据“${fileName}”` : `打开过${whose}一份证据`,
  },
  reveal: { icon: "eye", words: (whose) => `看过${whose}称呼和电话` },
};

/** 其其格看过您的称呼和电话, and below it the centre and the moment. */
export function lookItem(look: LookView, reader: Reader, now: Date = new Date()): TimelineItem {
  const { id, at, name, role, centreName, what } = look;
  const { icon, words } = kindLooks[what];
  const whose = reader === "applicant" ? "您的" : "申请人的";
  const centre = role === "coordinator" ? coordinatorName : (centreName ?? "");
  return {
    key: id,
    icon,
    tone: what === "reveal" ? "wait" : "plain",
    title: `${name || "一位工作人员"}${words(what === "page" && reader === "desk" ? "这件" : whose, look)}`,
    text: [momentWords(at, now), centre].filter(Boolean).join("，"),
  };
}
