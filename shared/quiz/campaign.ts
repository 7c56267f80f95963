import { z } from "zod";
import type { IsoDay } from "../calendar/working-days";
import { isoDay } from "../http/fields";
import type { CampaignView } from "./quiz-schemas";

const roundSettings = z.strictObject({
  questionCount: z.number().int().min(5).max(50),
  minutes: z.number().int().min(1).max(120),
  /** Rounds a person may start on one day of the week; outside the week there is no limit. */
  perDay: z.number().int().min(1).max(50),
});
export type RoundSettings = z.infer<typeof roundSettings>;

/** One publicity week with its settings. */
export const campaign = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{3,40}$/),
    name: z.string().min(2).max(40),
    startsOn: isoDay,
    endsOn: isoDay,
    round: roundSettings,
    /** {questionCount}, {minutes} and {perDay} stand for the settings above. */
    rules: z.array(z.string().min(4).max(200)).min(1),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"] });
export type Campaign = z.infer<typeof campaign>;

/** server/content/campaigns.json */
export const campaignsFile = z.strictObject({
  campaigns: z.array(campaign).min(1),
  lawChanges: z.array(
    z.strictObject({
      title: z.string(),
      text: z.string(),
      /** First day of the new text. */
      from: isoDay,
      /** First and last day on which the note is shown. */
      shownFrom: isoDay,
      shownTo: isoDay,
    }),
  ),
});
export type CampaignsFile = z.infer<typeof campaignsFile>;

const dayMs = 86_400_000;

/** The week `day` belongs to: the one going on, else the next one, else the last one there was. */
export function campaignOn(campaigns: readonly Campaign[], day: IsoDay): Campaign | undefined {
  const inOrder = [...campaigns].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.find(({ endsOn }) => day <= endsOn) ?? inOrder.at(-1);
}

/** Where the week is on `today`. */
export function viewCampaign(week: Campaign, today: IsoDay): CampaignView {
  const { name, startsOn, endsOn } = week;
  const phase = phaseOn(week, today);
  return {
    name,
    startsOn,
    endsOn,
    today,
    phase,
    dayNumber: phase === "during" ? daysBetween(startsOn, today) + 1 : null,
    daysLeft: phase === "before" ? daysBetween(today, startsOn) : null,
  };
}

/** Before, during or after the week. */
export function phaseOn({ startsOn, endsOn }: Campaign, day: IsoDay): CampaignView["phase"] {
  if (day < startsOn) return "before";
  return day <= endsOn ? "during" : "after";
}

/** The published rules with the settings in their places. */
export function rulesInWords({ rules, round }: Campaign): string[] {
  return rules.map((rule) =>
    rule.replace(/\{(questionCount|minutes|perDay)\}/g, (_, name: keyof RoundSettings) =>
      String(round[name]),
    ),
  );
}

function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
