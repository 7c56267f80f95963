import { z } from "zod";
import { isoMoment } from "../http/fields";
import type { TicketLimits } from "../tickets/ticket-limits";
import type { RoutingWeights } from "../tickets/ticket-routing";
import { limitBounds, weightBounds } from "./setting-bounds";

const whole = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);
const points = z.number().min(weightBounds.points[0]).max(weightBounds.points[1]);

export const ticketLimits = z
  .strictObject({
    firstAnswerDays: whole(limitBounds.firstAnswerDays),
    centreAnswerDays: whole(limitBounds.centreAnswerDays),
    supplementDays: whole(limitBounds.supplementDays),
    appealDays: whole(limitBounds.appealDays),
    appealDecisionDays: whole(limitBounds.appealDecisionDays),
    ratingDays: whole(limitBounds.ratingDays),
    drafts: whole(limitBounds.drafts),
    messages: whole(limitBounds.messages),
    transferToCoordinator: whole(limitBounds.transferToCoordinator),
  })
  .refine((limits) => limits.centreAnswerDays <= limits.firstAnswerDays, {
    path: ["centreAnswerDays"],
    error: "longer_than_the_whole",
  }) satisfies z.ZodType<TicketLimits>;

/** Nearer by law never costs more than farther: the steps go up, whatever else is changed. */
export const routingWeights = z.strictObject({
  reach: z
    .strictObject({ county: points, unit: points, region: points })
    .refine(({ county, unit, region }) => county <= unit && unit <= region, {
      error: "steps_go_down",
    }),
  basis: z
    .strictObject({
      residence: points,
      business: points,
      infringement: points,
      other_side: points,
    })
    .refine((basis) => basis.residence <= basis.business, { error: "steps_go_down" })
    .refine((basis) => basis.business <= basis.infringement, { error: "steps_go_down" })
    .refine((basis) => basis.infringement <= basis.other_side, { error: "steps_go_down" }),
  noExpert: points,
  fullLoad: points,
  farAway: points,
  halfDistanceKm: z.number().min(weightBounds.kilometres[0]).max(weightBounds.kilometres[1]),
  fullLoadDays: whole(weightBounds.days),
}) satisfies z.ZodType<RoutingWeights>;

/** What is set now, what the program ships with, and who changed what, the latest first. */
export function settingView<Value extends z.ZodType>(value: Value) {
  return z.object({
    /** Counts the changes; 0 while it is as shipped. */
    version: z.number().int(),
    value,
    standard: value,
    changes: z.array(
      z.object({
        version: z.number().int(),
        at: isoMoment,
        byName: z.string(),
        from: value,
        to: value,
      }),
    ),
  });
}
