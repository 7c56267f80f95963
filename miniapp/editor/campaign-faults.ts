import type { IsoDay } from "#shared/calendar/working-days";
import { type DayFault, dayFault } from "#shared/campaigns/campaign-change";
import type { CampaignFields, EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { campaignBounds, unknownFigures } from "#shared/campaigns/campaign-terms";
import { overlapping } from "#shared/campaigns/campaign-week";
import { type CampaignDraft, type FigureName, inEnglish, rulesOf } from "./campaign-draft";
import { figureWords, yearAndWeekWords } from "./campaign-words";
import { isDay } from "./day-field";

export type DraftField = "name" | "theme" | "startsOn" | "endsOn" | "rules" | FigureName;

export interface DraftFault {
  field: DraftField;
  words: string;
}

export interface DraftContext {
  /** The week as it is stored; null for a new one. */
  before: CampaignFields | null;
  others: readonly EditedCampaign[];
  today: IsoDay;
}

/** What the server would refuse, in words and at its field. */
export function draftFaults(draft: CampaignDraft, context: DraftContext): DraftFault[] {
  return [
    ...lengthFaults(draft),
    ...dayFaults(draft, context),
    ...figureFaults(draft),
    ...ruleFaults(draft),
  ];
}

function lengthFaults({ name, theme }: CampaignDraft): DraftFault[] {
  const faults: DraftFault[] = [];
  const { min, max } = campaignBounds.name;
  const length = name.trim().length;
  if (length < min || length > max) {
    faults.push({ field: "name", words: `名称要写 ${min} 到 ${max} 个字` });
  }
  if (theme.trim().length > campaignBounds.theme.max) {
    faults.push({ field: "theme", words: `主题最多 ${campaignBounds.theme.max} 个字` });
  }
  return faults;
}

function dayFaults(draft: CampaignDraft, { before, others, today }: DraftContext): DraftFault[] {
  const misspelt = (["startsOn", "endsOn"] as const).filter((field) => !isDay(draft[field]));
  if (misspelt.length > 0) {
    return misspelt.map((field) => ({ field, words: "请写一个有的日子，比如 2027-04-20" }));
  }
  const length = lengthOf(draft);
  const { max } = campaignBounds.days;
  if (length < 1) return [{ field: "endsOn", words: "最后一天不能早于第一天" }];
  const fault = dayFault(before, draft, today);
  if (fault) return [{ field: fault.field, words: dayFaultWords(fault) }];
  if (length > max) return [{ field: "endsOn", words: `最长 ${max} 天，现在是 ${length} 天` }];
  const taken = overlapping(draft, others);
  return taken ? [{ field: "startsOn", words: overlapWords(taken) }] : [];
}

const dayMs = 86_400_000;

/** Days, the first and the last included. */
function lengthOf({ startsOn, endsOn }: Pick<CampaignDraft, "startsOn" | "endsOn">): number {
  return Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / dayMs) + 1;
}

export function dayFaultWords({ field, code }: DayFault): string {
  if (code === "in_the_past") return "这一天已经过去了，请从今天或以后的日子选";
  return field === "startsOn"
    ? "这一周已经开始，第一天不能再改"
    : "这一周已经开始，最后一天不能改到过去；已经结束的不能再延长";
}

export function overlapWords(week: Pick<EditedCampaign, "name" | "startsOn" | "endsOn">): string {
  return `和“${week.name}”（${yearAndWeekWords(week)}）有重合的日子，请错开`;
}

const figureNames: Record<FigureName, string> = {
  questionCount: "一局几题",
  minutes: "一局几分钟",
  perDay: "每人每天几局",
  graceSeconds: "迟到几秒还算",
  certificateScore: "答对百分之几可领证书",
};

function figureFaults({ figures }: CampaignDraft): DraftFault[] {
  const fields = Object.keys(figureNames) as FigureName[];
  return fields.flatMap((field) => {
    const { min, max } = campaignBounds[field];
    const typed = figures[field].trim();
    const isFit = /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
    return isFit ? [] : [{ field, words: `${figureNames[field]}：请写 ${min} 到 ${max} 的整数` }];
  });
}

function ruleFaults(draft: CampaignDraft): DraftFault[] {
  const lines = rulesOf(draft);
  const { rules, rule } = campaignBounds;
  const at = (words: string): DraftFault[] => [{ field: "rules", words }];
  if (lines.length < rules.min) return at("规则至少写一条");
  if (lines.length > rules.max) return at(`规则最多 ${rules.max} 条，现在是 ${lines.length} 条`);
  const odd = lines.findIndex((line) => line.length < rule.min || line.length > rule.max);
  if (odd >= 0) return at(`第 ${odd + 1} 条要写 ${rule.min} 到 ${rule.max} 个字`);
  const [unknown] = lines.flatMap((line) => unknownFigures(inEnglish(line)));
  if (unknown === undefined) return [];
  const known = Object.values(figureWords).map((name) => `{${name}}`);
  return at(`{${unknown}} 没有对应的设置，可以写 ${known.join("、")}`);
}
