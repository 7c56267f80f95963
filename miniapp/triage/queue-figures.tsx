import { KpiRow } from "../ui/desk";
import type { Overview } from "./use-overview";

/** The figures above the queue, on a wide screen. */
export function QueueFigures({ overview }: { overview: Overview }) {
  const { breached, dueToday, withinTwoDays, unclaimed, paused, mine, load, capacity, centreName } =
    overview;
  const free = Math.max(0, capacity - load);
  return (
    <KpiRow
      items={[
        ...(breached > 0
          ? [
              {
                label: "已经超期",
                figure: `${breached}`,
                tone: "bad" as const,
                note: "最先办这些",
              },
            ]
          : []),
        {
          label: "今天到期",
          figure: `${dueToday}`,
          tone: dueToday > 0 ? "bad" : "plain",
          note: dueToday > 0 ? "今天要答复" : "",
        },
        { label: "两天内", figure: `${withinTwoDays}`, tone: withinTwoDays > 0 ? "gold" : "plain" },
        { label: "等认领", figure: `${unclaimed}`, note: unclaimed > 0 ? "还没有人办" : "" },
        { label: "停表等材料", figure: `${paused}`, note: paused > 0 ? "到期没补视为撤回" : "" },
        {
          label: centreName === null ? "全区在办 / 上限" : "在办 / 上限",
          figure: `${load} / ${capacity}`,
          note: `还能接 ${free} 件，我手上 ${mine} 件`,
        },
      ]}
    />
  );
}
