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

/**
 * The day of `after` that cannot be: the first day of a week that has begun stays, its last day may
 * not be moved into the past, and a week that is over stays over. Null when both can.
 */
export function movedDayFault(
  before: CampaignFields,
  after: CampaignFields,
  today: IsoDay,
): "startsOn" | "endsOn" | null {
  const phase = phaseOn(before, today);
  if (phase === "before") return null;
  if (after.startsOn !== before.startsOn) return "startsOn";
  const isEndMoved = after.endsOn !== before.endsOn;
  return isEndMoved && (phase === "after" || after.endsOn < today) ? "endsOn" : null;
}
