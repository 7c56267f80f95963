import { addDays, shanghaiDay } from "#shared/calendar/working-days";
import type { EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { aWeek } from "./campaigns";

/** A day so many days from today, wherever today is when a test runs. */
export const dayFromNow = (days: number): string => addDays(shanghaiDay(new Date()), days);

/** A week as its editors see it; a hundred days ahead unless said otherwise. */
export function anEditedWeek(change: Partial<EditedCampaign> = {}): EditedCampaign {
  return {
    id: "week-ahead",
    ...aWeek({ name: "示例宣传周", startsOn: dayFromNow(100), endsOn: dayFromNow(106) }),
    version: 2,
    phase: "before",
    history: [
      { at: "2026-11-25T02:00:00.000Z", by: "编辑甲", kind: "edited", fields: ["name", "round"] },
      { at: "2026-11-24T02:00:00.000Z", by: "", kind: "shipped", fields: [] },
    ],
    ...change,
  };
}

/** One that began the day before yesterday. */
export function aRunningWeek(change: Partial<EditedCampaign> = {}): EditedCampaign {
  const days = { startsOn: dayFromNow(-2), endsOn: dayFromNow(4) };
  return anEditedWeek({ id: "week-now", ...days, phase: "during", ...change });
}
