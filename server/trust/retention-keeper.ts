import { addDays, type IsoDay } from "#shared/calendar/working-days";
import type { RetentionRule } from "#shared/trust/retention-table";
import { countLooksBefore, deleteLooksBefore } from "./look-model";

/** What a room does for one rule of the retention table. `day`: what ended on it or before. */
export interface RetentionKeeper {
  rule: RetentionRule;
  count: (day: IsoDay) => Promise<number>;
  /** Erases the oldest, `most` at most; says how many. Must bear being done twice. */
  erase: (day: IsoDay, most: number) => Promise<number>;
  /** Those that come due first, where they have a number. */
  first?: (limit: number) => Promise<{ number: string; endedOn: IsoDay }[]>;
}

export const lookRetention: RetentionKeeper = {
  rule: "looks",
  count: (day) => countLooksBefore(endOf(day)),
  erase: (day, most) => deleteLooksBefore(endOf(day), most),
};

function endOf(day: IsoDay): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}
