/**
 * All weeks stand in one document: two editors at once can then never write weeks that share a day,
 * and a change is whole or not at all. There are a few a century, so it stays small.
 */
import { model, Schema } from "mongoose";
import type { Campaign, CampaignChange } from "#shared/campaigns/campaign-schemas";
import { isDuplicateKey } from "../database/database-errors";

export interface StoredChange {
  at: Date;
  /** Null for the program itself, and for an account that is gone. */
  accountId: string | null;
  kind: CampaignChange["kind"];
  fields: string[];
}
export interface StoredCampaign extends Campaign {
  version: number;
  history: StoredChange[];
}
export interface Calendar {
  /** Goes up with every write, whichever week it is about. */
  revision: number;
  weeks: StoredCampaign[];
}
interface CalendarRecord extends Calendar {
  _id: string;
}

const calendarId = "calendar";

const CalendarModel = model(
  "CampaignCalendar",
  new Schema<CalendarRecord>(
    {
      _id: { type: String, required: true },
      revision: { type: Number, required: true },
      // Shapes inside are checked by `campaign` before anything is stored.
      weeks: { type: Schema.Types.Mixed, required: true },
    },
    { collection: "campaigns", versionKey: false },
  ),
);

export async function readCalendar(): Promise<Calendar> {
  const found = await CalendarModel.findById(calendarId).lean<CalendarRecord | null>();
  return found ? { revision: found.revision, weeks: found.weeks } : { revision: 0, weeks: [] };
}

/** Writes the weeks in place of those that were read; false when somebody else has written since. */
export async function writeCalendar(
  before: Pick<Calendar, "revision">,
  weeks: readonly StoredCampaign[],
): Promise<boolean> {
  const { revision } = before;
  if (revision > 0) {
    const { matchedCount } = await CalendarModel.updateOne(
      { _id: calendarId, revision },
      { $set: { weeks: [...weeks], revision: revision + 1 } },
    );
    return matchedCount === 1;
  }
  try {
    await CalendarModel.create({ _id: calendarId, revision: 1, weeks: [...weeks] });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
