import type { RegionOverview } from "#shared/reports/report-schemas";
import type { ReportPeriod } from "#shared/reports/report-terms";

type Place = RegionOverview["urgent"]["places"][number];
export type Centre = RegionOverview["centres"][number];

export const periodWords: Record<ReportPeriod, string> = {
  week: "本周",
  month: "本月",
  year: "今年",
};

const placesNamed = 4;

/** 包头市 2 件今天到期；鄂尔多斯市 1 件下个工作日到期。 */
export function urgentWords(places: readonly Place[]): string {
  const named = places.slice(0, placesNamed).map((place) => `${place.unitName} ${dueWords(place)}`);
  const rest = places.slice(placesNamed).reduce((sum, { count }) => sum + count, 0);
  return `${named.join("；")}${rest > 0 ? `；别处还有 ${rest} 件` : ""}。`;
}

function dueWords({ breached, dueToday, dueNext }: Place): string {
  const parts = [
    breached > 0 ? `${breached} 件已经超期` : "",
    dueToday > 0 ? `${dueToday} 件今天到期` : "",
    dueNext > 0 ? `${dueNext} 件下个工作日到期` : "",
  ];
  return parts.filter(Boolean).join("、");
}

/** 6 天, 4.5 天; — where there is none. */
export function daysWords(days: number | null): string {
  return days === null ? "—" : `${days} 天`;
}

/** 4.7; — where nobody has said anything. */
export function meanWords(mean: number | null): string {
  return mean === null ? "—" : mean.toFixed(1);
}

/** 包头 of 包头市; 兴安盟 stays, two characters would be no name. */
export function shortUnit(name: string): string {
  if (name.endsWith("市")) return name.slice(0, -1);
  return name.endsWith("盟") && name.length > 3 ? name.slice(0, -1) : name;
}

/** "7 月" of "2026-07-06". */
export function monthOf(day: string): string {
  return `${Number(day.slice(5, 7))} 月`;
}

/** 9 月 7 日 */
export function dayOf(day: string): string {
  return `${monthOf(day)} ${Number(day.slice(8, 10))} 日`;
}

/** The chart of the weeks, for who cannot see it. */
export function weeksWords(weeks: RegionOverview["weeks"]): string {
  const told = weeks.map(
    ({ monday, received, ended }) => `${dayOf(monday)}起收到 ${received} 件、办完 ${ended} 件`,
  );
  return `近 ${weeks.length} 周每周收到和办完的件数：${told.join("；")}`;
}
