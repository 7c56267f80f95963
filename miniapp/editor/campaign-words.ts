import type {
  CampaignChange,
  CampaignView,
  EditedCampaign,
} from "#shared/campaigns/campaign-schemas";
import type { ModeName, RuleFigure } from "#shared/campaigns/campaign-terms";
import { weekWords } from "../ui/campaign-words";

/** Complete by type: a new mode without words does not compile. */
export const modeWords: Record<ModeName, { title: string; text: string }> = {
  hundred: { title: "百题之旅", text: "十站、一百题，不限时" },
  round: { title: "限时答题", text: "计时的一局，排位按它算" },
  ranking: { title: "排位", text: "自愿参加，只显示昵称和盟市" },
  certificate: { title: "证书", text: "够分的一局可以领" },
  review: { title: "错题本", text: "答错的题按日子复习" },
};

/** What stands in braces in a rule, as editors write it. */
export const figureWords: Record<RuleFigure, string> = {
  questionCount: "题数",
  minutes: "分钟",
  perDay: "每天局数",
  certificateScore: "证书分数",
};

export const phaseLooks: Record<
  CampaignView["phase"],
  { words: string; tone: "sky" | "good" | "plain" }
> = {
  before: { words: "还没开始", tone: "sky" },
  during: { words: "正在进行", tone: "good" },
  after: { words: "已经结束", tone: "plain" },
};

export const fieldWords: Record<keyof EditedFields, string> = {
  name: "名称",
  theme: "主题",
  startsOn: "第一天",
  endsOn: "最后一天",
  modes: "开放哪些",
  round: "限时答题的设置",
  certificateScore: "证书的分数",
  rules: "规则",
};
type EditedFields = Omit<EditedCampaign, "id" | "version" | "phase" | "history">;

/** 2027 年 4 月 20—26 日 */
export function yearAndWeekWords(week: Pick<EditedCampaign, "startsOn" | "endsOn">): string {
  const [first, last] = [week.startsOn.slice(0, 4), week.endsOn.slice(0, 4)];
  const words = weekWords(week);
  if (first === last) return `${first} 年 ${words}`;
  return `${first} 年 ${words.replace("—", `—${last} 年 `)}`;
}

export function changedWords(fields: readonly string[]): string {
  return fields.map((field) => fieldWords[field as keyof EditedFields] ?? field).join("、");
}

export function changeWords({ kind, by, fields }: CampaignChange): string {
  if (kind === "shipped") return "随程序带来";
  const who = by || "一位编辑";
  return kind === "created" ? `${who}新建了这一周` : `${who}改了${changedWords(fields)}`;
}
