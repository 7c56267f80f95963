import type { RegionOverview } from "#shared/reports/report-schemas";
import { KpiRow } from "../ui/desk";
import { daysWords, meanWords, periodWords } from "./overview-words";

/** The figures on top; each note says what it is a figure of. */
export function OverviewFigures({ overview }: { overview: RegionOverview }) {
  const { totals, period, firstAnswerDays } = overview;
  const within = periodWords[period];
  const isLate = totals.late + totals.breached > 0;
  return (
    <KpiRow
      items={[
        {
          label: "在办",
          figure: `${totals.open}`,
          note: `${within}收到 ${totals.received} 件，办完 ${totals.ended} 件`,
        },
        {
          label: "首次答复，中位数",
          figure: daysWords(totals.medianAnswerDays),
          note: `${within}答复的；约定 ${firstAnswerDays} 个工作日`,
        },
        {
          label: "按时答复",
          figure: totals.inTimePercent === null ? "—" : `${totals.inTimePercent}%`,
          tone: isLate ? "gold" : "plain",
          note: lateWords(within, totals),
        },
        {
          label: "没有着落，等您定",
          figure: `${totals.atCoordinator}`,
          tone: totals.atCoordinator > 0 ? "gold" : "plain",
          note: "没有哪家在办",
        },
        {
          label: "满意",
          figure: meanWords(totals.satisfaction),
          note: `${within} ${totals.ratings} 人评价，满分 5`,
        },
      ]}
    />
  );
}

function lateWords(within: string, { late, breached }: RegionOverview["totals"]): string {
  if (late + breached === 0) return `${within}没有晚的`;
  const answered = late > 0 ? `${within}晚答复 ${late} 件` : "";
  const waiting = breached > 0 ? `还没答复已超期 ${breached} 件` : "";
  return [answered, waiting].filter(Boolean).join("，");
}
