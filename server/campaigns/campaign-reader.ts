import type { IsoDay } from "#shared/calendar/working-days";
import type { Campaign } from "#shared/campaigns/campaign-schemas";
import { campaignOn } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import { createKeptFresh } from "../database/kept-fresh";
import { readCalendar } from "./campaign-model";

/** What the other rooms know of the publicity weeks. */
export interface Campaigns {
  /**
   * The week `day` belongs to, from memory (`campaignOn`): the one going on, else the one just over,
   * else the next one, else the last one.
   * Refuses with `unavailable` where no week was ever prepared.
   */
  weekOn: (day: IsoDay) => Promise<Campaign>;
  /** Every week, in no order; from memory. */
  list: () => Promise<readonly Campaign[]>;
}
export interface CampaignReader extends Campaigns {
  forget: () => void;
}

/** A week edited on another node is seen here this much later. */
const refreshMs = 5_000;

export function createCampaignReader(): CampaignReader {
  const calendar = createKeptFresh({
    read: readCalendar,
    refreshMs,
    nowMs: () => performance.now(),
  });
  return {
    weekOn: async (day) => {
      const week = campaignOn((await calendar.current()).weeks, day);
      if (!week) throw new AppError("unavailable", "No publicity week has been prepared.");
      return week;
    },
    list: async () => (await calendar.current()).weeks,
    forget: calendar.forget,
  };
}
