import type { CampaignView } from "#shared/campaigns/campaign-schemas";

const dayMs = 86_400_000;

/** 4 月 20—26 日, or 4 月 28 日—5 月 4 日 over the end of a month. */
export function weekWords({ startsOn, endsOn }: Pick<CampaignView, "startsOn" | "endsOn">): string {
  const [first, last] = [partsOf(startsOn), partsOf(endsOn)];
  const end = first.month === last.month ? `${last.day} 日` : `${last.month} 月 ${last.day} 日`;
  const start = first.month === last.month ? first.day : `${first.day} 日`;
  return `${first.month} 月 ${start}—${end}`;
}

export interface WeekDayMark {
  day: number;
  state: "done" | "today" | "ahead";
}

/** The days of the week, for its dots. */
export function weekDays(campaign: CampaignView): WeekDayMark[] {
  const { startsOn, endsOn, today } = campaign;
  const count = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / dayMs) + 1;
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.parse(startsOn) + at * dayMs).toISOString().slice(0, 10);
    return { day: partsOf(day).day, state: stateOf(day, today) };
  });
}

function stateOf(day: string, today: string): WeekDayMark["state"] {
  if (day === today) return "today";
  return day < today ? "done" : "ahead";
}

function partsOf(day: string): { month: number; day: number } {
  return { month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
