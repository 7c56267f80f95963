import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { Campaign } from "#shared/campaigns/campaign-schemas";
import { phaseOn } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import { rankingWeek } from "#shared/ranking/ranking-week";

/** What the ranking is handed by app.ts. */
export interface RankingDeps {
  listWeeks: () => Promise<readonly Campaign[]>;
  /** What somebody is called elsewhere in the program. */
  nicknameOf: (accountId: string) => Promise<string>;
  /** A keyed hash: the address itself is kept nowhere. */
  hashAddress: (address: string) => string;
  now: () => Date;
}

export type ShownWeek = Pick<Campaign, "id" | "name" | "startsOn" | "endsOn"> & {
  phase: "before" | "during" | "after";
  isRanked: boolean;
};

/** The week whose board is shown now. */
export async function shownWeek({
  listWeeks,
  now,
}: Pick<RankingDeps, "listWeeks" | "now">): Promise<ShownWeek> {
  const today: IsoDay = shanghaiDay(now());
  const week = rankingWeek(await listWeeks(), today);
  if (!week) throw new AppError("unavailable", "No publicity week has been prepared.");
  return { ...week, phase: phaseOn(week, today), isRanked: week.modes.ranking };
}
