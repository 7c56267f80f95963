import type { Centre } from "./overview-words";

export const centreOrders = [
  { key: "urgent", label: "快到期" },
  { key: "load", label: "在办" },
  { key: "answer", label: "答复慢" },
  { key: "satisfaction", label: "不满意" },
  { key: "name", label: "名单顺序" },
] as const;
export type CentreOrder = (typeof centreOrders)[number]["key"];

/** What needs looking at on top; equals in the order of the directory. */
const weightOf: Record<CentreOrder, (centre: Centre) => number> = {
  urgent: ({ breached, dueSoon, load, capacity }) =>
    breached * 10_000 + dueSoon * 100 + fullness(load, capacity),
  load: ({ load, capacity }) => fullness(load, capacity),
  answer: ({ medianAnswerDays }) => medianAnswerDays ?? -1,
  satisfaction: ({ satisfaction }) => (satisfaction === null ? -6 : -satisfaction),
  name: () => 0,
};

/** The centres whose name or place holds the words, ordered. */
export function centresShown(
  centres: readonly Centre[],
  search: string,
  order: CentreOrder,
): Centre[] {
  const wanted = search.trim();
  const weight = weightOf[order];
  return centres
    .filter(({ name, unitName }) => name.includes(wanted) || unitName.includes(wanted))
    .toSorted((a, b) => weight(b) - weight(a));
}

function fullness(load: number, capacity: number): number {
  return capacity === 0 ? Math.min(load, 1) : load / capacity;
}
