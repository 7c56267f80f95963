import { daysBetween, type IsoDay } from "../calendar/working-days";
import type { Campaign, CampaignFields, CampaignView } from "./campaign-schemas";
import { type RuleFigure, ruleFigures } from "./campaign-terms";

type Days = Pick<Campaign, "startsOn" | "endsOn">;

/** So long the week that is over is looked back on, with the next one prepared already. */
const lookBackDays = 30;

/**
 * The week `day` belongs to: the one going on; for a month the one just over, while the next is no
 * nearer; else the next one; else the last one there was.
 */
export function campaignOn<Week extends Days>(
  campaigns: readonly Week[],
  day: IsoDay,
): Week | undefined {
  const inOrder = [...campaigns].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const next = inOrder.find(({ endsOn }) => day <= endsOn);
  const last = inOrder.findLast(({ endsOn }) => endsOn < day);
  if (!next || !last) return next ?? last;
  const daysOver = daysBetween(last.endsOn, day);
  const daysUntil = daysBetween(day, next.startsOn);
  return daysOver <= Math.min(lookBackDays, daysUntil) ? last : next;
}

/** Where the week is on `today`. */
export function viewCampaign(
  week: Pick<CampaignFields, "name" | "theme" | "startsOn" | "endsOn" | "modes">,
  today: IsoDay,
): CampaignView {
  const { name, theme, startsOn, endsOn, modes } = week;
  const phase = phaseOn(week, today);
  return {
    name,
    theme,
    startsOn,
    endsOn,
    today,
    phase,
    dayNumber: phase === "during" ? daysBetween(startsOn, today) + 1 : null,
    daysLeft: phase === "before" ? daysBetween(today, startsOn) : null,
    modes,
  };
}

/** Before, during or after the week. */
export function phaseOn({ startsOn, endsOn }: Days, day: IsoDay): CampaignView["phase"] {
  if (day < startsOn) return "before";
  return day <= endsOn ? "during" : "after";
}

/** The published rules with the settings in their places. */
export function rulesInWords(
  week: Pick<CampaignFields, "rules" | "round" | "certificateScore">,
): string[] {
  const { questionCount, minutes, perDay } = week.round;
  const { certificateScore } = week;
  const figures: Record<RuleFigure, number> = { questionCount, minutes, perDay, certificateScore };
  return week.rules.map((rule) =>
    rule.replace(/\{(\w+)\}/g, (written, name: string) => {
      const figure = ruleFigures.find((each) => each === name);
      return figure ? `${figures[figure]}` : written;
    }),
  );
}

/** The first of `others` that shares a day with `week`. */
export function overlapping<Week extends Days>(
  week: Days,
  others: readonly Week[],
): Week | undefined {
  return others.find(({ startsOn, endsOn }) => startsOn <= week.endsOn && week.startsOn <= endsOn);
}
