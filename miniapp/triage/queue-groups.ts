import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { isOver, isUnderway } from "#shared/tickets/ticket-statuses";
import type { RowGroup } from "../ui/data-table";
import { groupTitles, type QueueGroup } from "./desk-words";

/** Groups in the order of the rows: the server's order is the order of work. */
export function groupsOf(rows: readonly TriageRow[], hasMore: boolean): RowGroup<TriageRow>[] {
  const groups = new Map<QueueGroup, TriageRow[]>();
  for (const row of rows) {
    const key = groupKeyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, members], at) => ({
    key,
    title: groupTitles[key],
    rows: members,
    // Where the list goes on, nobody has counted the last group yet.
    ...(hasMore && at === groups.size - 1 && { count: `${members.length}+` }),
  }));
}

function groupKeyOf({ group, status }: TriageRow): QueueGroup {
  return group === "handled" && isOver(status) ? "over" : group;
}

/** Whether it may be claimed from the queue: unclaimed, and on this desk (the coordinator's is no centre's). */
export function canClaimRow(row: TriageRow, isCoordinator: boolean): boolean {
  const isHere = !isCoordinator || row.centreName === null;
  return isHere && row.handler === null && isUnderway(row.status);
}
