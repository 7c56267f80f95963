import type { RightKind } from "../rights/right-kinds";

/** What questions and episodes are about. */
export const topics = [
  "patent",
  "trademark",
  "copyright",
  "unfair-competition",
  "geographical-indication",
  "plant-variety",
  "customs-foreign",
  "civil-criminal",
  "ecommerce",
  "local-help",
] as const;
export type Topic = (typeof topics)[number];

/** What a topic is called, and the kind of right a request coming from it starts with. */
export const topicWords: Record<Topic, { name: string; right: RightKind | null }> = {
  patent: { name: "专利", right: "patent" },
  trademark: { name: "商标", right: "trademark" },
  copyright: { name: "著作权", right: "copyright" },
  "unfair-competition": { name: "商业秘密与竞争", right: "trade_secret" },
  "geographical-indication": { name: "地理标志", right: "geographical_indication" },
  "plant-variety": { name: "种子与新品种", right: "plant_variety" },
  "customs-foreign": { name: "海关与涉外", right: "unsure" },
  "civil-criminal": { name: "责任与后果", right: "unsure" },
  ecommerce: { name: "网络与平台", right: "unsure" },
  "local-help": { name: "怎样维权", right: "unsure" },
};
