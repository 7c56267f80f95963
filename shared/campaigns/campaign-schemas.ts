import { z } from "zod";
import { daysBetween } from "../calendar/working-days";
import { isoDay, isoMoment, typedText } from "../http/fields";
import { campaignBounds, modeNames, unknownFigures } from "./campaign-terms";

const bounded = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);
const { name, theme, rule, rules, days } = campaignBounds;

const roundSettings = z.strictObject({
  questionCount: bounded(campaignBounds.questionCount),
  minutes: bounded(campaignBounds.minutes),
  /** Rounds a person may start on one day of the week; outside the week there is no limit. */
  perDay: bounded(campaignBounds.perDay),
  /** An answer that arrives up to this long after the deadline still counts. */
  graceSeconds: bounded(campaignBounds.graceSeconds),
});

const modes = z.strictObject(
  Object.fromEntries(modeNames.map((mode) => [mode, z.boolean()])) as Record<
    (typeof modeNames)[number],
    z.ZodBoolean
  >,
);

export const campaignId = z.string().regex(/^[a-z0-9-]{3,40}$/);

/** What an editor writes of a week. */
export const campaignFields = {
  name: typedText(name.min, name.max),
  /** The year's theme; empty until it is announced. */
  theme: typedText(theme.min, theme.max),
  startsOn: isoDay,
  endsOn: isoDay,
  modes,
  round: roundSettings,
  /** Right answers of a hundred from which there is a certificate. */
  certificateScore: bounded(campaignBounds.certificateScore),
  /** In words; {questionCount}, {minutes}, {perDay} and {certificateScore} stand for the settings. */
  rules: z
    .array(
      typedText(rule.min, rule.max).refine((text) => unknownFigures(text).length === 0, {
        error: "unknown_placeholder",
      }),
    )
    .min(rules.min)
    .max(rules.max),
};

/** Refuses a week that ends before it begins, or lasts for ever. */
export function hasFitDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean {
  const length = daysBetween(startsOn, endsOn) + 1;
  return length >= days.min && length <= days.max;
}
export const daysFault = { path: ["endsOn"], error: "not_fitting" };

const writtenCampaign = z.strictObject(campaignFields);
export type CampaignFields = z.infer<typeof writtenCampaign>;

/** One publicity week with its settings, as it ships and as it is served. */
export const campaign = z
  .strictObject({ id: campaignId, ...campaignFields })
  .refine(hasFitDays, daysFault);
export type Campaign = z.infer<typeof campaign>;

/** server/content/campaigns.json */
export const campaignsFile = z.strictObject({ campaigns: z.array(campaign).min(1) });

/** Where the publicity week is, for the home page. */
export const campaignView = z.object({
  name: z.string(),
  /** Empty where none is announced. */
  theme: z.string(),
  startsOn: isoDay,
  endsOn: isoDay,
  /** Today in Asia/Shanghai. */
  today: isoDay,
  phase: z.enum(["before", "during", "after"]),
  /** During: which day of the week it is, from 1. */
  dayNumber: z.number().int().nullable(),
  /** Before: days until the first one. */
  daysLeft: z.number().int().nullable(),
  modes,
});
export type CampaignView = z.infer<typeof campaignView>;

/** What was done to a week, for its editors. */
export const campaignChange = z.object({
  at: isoMoment,
  /** Who; empty for the program itself, and for an account that is gone. */
  by: z.string(),
  kind: z.enum(["shipped", "created", "edited"]),
  /** Which fields; empty for a new week. */
  fields: z.array(z.string()),
});
export type CampaignChange = z.infer<typeof campaignChange>;

/** A week as its editors see it. */
export const editedCampaign = z.object({
  id: campaignId,
  ...writtenCampaign.shape,
  version: z.number().int(),
  phase: campaignView.shape.phase,
  history: z.array(campaignChange),
});
export type EditedCampaign = z.infer<typeof editedCampaign>;
