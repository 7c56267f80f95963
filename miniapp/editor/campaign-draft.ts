import type { CampaignFields } from "#shared/campaigns/campaign-schemas";
import { type ModeName, type RuleFigure, ruleFigures } from "#shared/campaigns/campaign-terms";
import { figureWords } from "./campaign-words";

export type FigureName = RuleFigure | "graceSeconds";

/** A week as it stands in the form: whatever is typed, right or not. */
export interface CampaignDraft {
  name: string;
  theme: string;
  startsOn: string;
  endsOn: string;
  modes: Record<ModeName, boolean>;
  figures: Record<FigureName, string>;
  /** One rule a line, with figures named in Chinese: "一局 {题数} 题". */
  rules: string;
}

export function draftOf(fields: CampaignFields): CampaignDraft {
  const { name, theme, startsOn, endsOn, modes, round, certificateScore, rules } = fields;
  return {
    ...{ name, theme, startsOn, endsOn, modes },
    figures: {
      questionCount: `${round.questionCount}`,
      minutes: `${round.minutes}`,
      perDay: `${round.perDay}`,
      graceSeconds: `${round.graceSeconds}`,
      certificateScore: `${certificateScore}`,
    },
    rules: rules.map(inChinese).join("\n"),
  };
}

/** A new week with the settings of the one before; nobody's name and days. */
export function newDraft(before: CampaignFields | undefined): CampaignDraft {
  const empty = { name: "", theme: "", startsOn: "", endsOn: "" };
  return { ...draftOf(before ?? firstWeek), ...empty };
}

/** What the form says, for the server; only a draft without faults may be sent. */
export function fieldsOf(draft: CampaignDraft): CampaignFields {
  const { name, theme, startsOn, endsOn, modes, figures } = draft;
  return {
    ...{ name: name.trim(), theme: theme.trim(), startsOn, endsOn, modes },
    round: {
      questionCount: Number(figures.questionCount),
      minutes: Number(figures.minutes),
      perDay: Number(figures.perDay),
      graceSeconds: Number(figures.graceSeconds),
    },
    certificateScore: Number(figures.certificateScore),
    rules: rulesOf(draft).map(inEnglish),
  };
}

/** The rules line by line, as they are written. */
export function rulesOf({ rules }: Pick<CampaignDraft, "rules">): string[] {
  return rules
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The names of figures as the server has them. */
export function inEnglish(rule: string): string {
  return rule.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    const figure = ruleFigures.find((each) => figureWords[each] === name.trim());
    return figure ? `{${figure}}` : written;
  });
}

function inChinese(rule: string): string {
  return rule.replace(/\{(\w+)\}/g, (written, name: string) => {
    const figure = ruleFigures.find((each) => each === name);
    return figure ? `{${figureWords[figure]}}` : written;
  });
}

/** The settings of the issue, for a program without any week. */
const firstWeek: CampaignFields = {
  ...{ name: "", theme: "", startsOn: "", endsOn: "" },
  modes: { hundred: true, round: true, ranking: true, certificate: true, review: true },
  round: { questionCount: 20, minutes: 10, perDay: 3, graceSeconds: 3 },
  certificateScore: 60,
  rules: [],
};
