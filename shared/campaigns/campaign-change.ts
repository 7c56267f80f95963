import type { IsoDay } from "../calendar/working-days";
import type { CampaignFields } from "./campaign-schemas";
import { phaseOn } from "./campaign-week";

/** What may be put right at any time: no round and no place hangs on it. */
const wordsOnly: readonly (keyof CampaignFields)[] = ["name", "theme"];

/** The fields in which two writings of a week differ, in the order of the form. */
export function changedFields(before: CampaignFields, after: CampaignFields) {
  const fields = Object.keys(after) as (keyof CampaignFields)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** True when people may be in the midst of what the change touches: it is then asked for twice. */
export function needsConfirmation(
  before: CampaignFields,
  after: CampaignFields,
  today: IsoDay,
): boolean {
  const hasBegun = phaseOn(before, today) !== "before";
  return hasBegun && changedFields(before, after).some((field) => !wordsOnly.includes(field));
}

/** A day that cannot be, and why. */
export interface DayFault {
  field: "startsOn" | "endsOn";
  code: "in_the_past" | "week_has_begun";
}

/**
 * The day of `after` that cannot be; null when both can. A week is made (`before` is null), and moved
 * while it has not begun, to days that are still ahead: nobody played by its rules on days gone by. Once
 * it has begun its first day stays, its last day may not be moved into the past, and a week that is
 * over stays over.
 */
export function dayFault(
  before: CampaignFields | null,
  after: Pick<CampaignFields, "startsOn" | "endsOn">,
  today: IsoDay,
): DayFault | null {
  const phase = before ? phaseOn(before, today) : "before";
  if (!before || phase === "before") {
    if (after.endsOn < today) return { field: "endsOn", code: "in_the_past" };
    return after.startsOn < today ? { field: "startsOn", code: "in_the_past" } : null;
  }
  if (after.startsOn !== before.startsOn) return { field: "startsOn", code: "week_has_begun" };
  const isEndMoved = after.endsOn !== before.endsOn;
  const isBarred = isEndMoved && (phase === "after" || after.endsOn < today);
  return isBarred ? { field: "endsOn", code: "week_has_begun" } : null;
}
