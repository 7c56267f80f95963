import {
  addDays,
  addWorkingDays,
  dayKind,
  type IsoDay,
  workingDaysBetween,
} from "#shared/calendar/working-days";
import type { StuckRow } from "#shared/reports/report-schemas";
import {
  bouncedTransfers,
  type StuckKind,
  stuckKinds,
  unclaimedDays,
} from "#shared/reports/report-terms";
import { listRoutingCentres } from "../centres";
import { heavily } from "../database/heavy-queries";
import { readCursor, writeCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import {
  countStuck,
  groupBounds,
  listStuck,
  type StuckFilter,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { viewTriageRow } from "../triage";
import type { ReportDeps } from "./report-deps";

interface StuckPage {
  items: StuckRow[];
  nextCursor: string | null;
  counts: Record<StuckKind, number>;
}

/** One page of what is stuck in one way, with how many there are of every way. */
export async function readStuck(
  deps: ReportDeps,
  input: { kind: StuckKind; limit: number; cursor?: string | undefined },
  me: Signed,
): Promise<StuckPage> {
  const filters = await stuckFilters(deps);
  const [key, id] = input.cursor ? readCursor(input.cursor, 2) : [];
  const after = key && id ? { key, id } : null;
  const [found, counts] = await Promise.all([
    listStuck(filters[input.kind], { after, limit: input.limit + 1 }),
    heavily(() => countAll(filters)),
  ]);
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  return {
    items: await Promise.all(items.map((ticket) => viewStuck(deps, ticket, me))),
    nextCursor: last?.triageKey ? writeCursor([last.triageKey, last._id]) : null,
    counts,
  };
}

async function stuckFilters(deps: ReportDeps): Promise<Record<StuckKind, StuckFilter>> {
  const today = todayOf(deps);
  const bounds = groupBounds(today, deps.calendar());
  const { day: nextWorkday } = addWorkingDays(today, 1, deps.calendar());
  const paused = (await listRoutingCentres()).filter(({ isActive }) => !isActive);
  return {
    // Due by the next working day, or past, and nobody has it: what the overview warns of.
    urgent: { isUnclaimed: true, status: "submitted", keys: ["a:", `a:${nextWorkday}~`] },
    breached: { keys: bounds.breached },
    unclaimed: { isUnclaimed: true, reachedBy: workingDaysAgo(deps, today, unclaimedDays) },
    bounced: { leastTransfers: bouncedTransfers },
    at_coordinator: { centreIds: [null] },
    paused_centre: { centreIds: paused.map(({ id }) => id) },
  };
}

/** The last day after which `n` working days have gone by. */
function workingDaysAgo(deps: ReportDeps, today: IsoDay, n: number): IsoDay {
  const calendar = deps.calendar();
  let day = today;
  for (let left = n; left > 0; day = addDays(day, -1)) {
    if (dayKind(day, calendar).isWorkday) left -= 1;
  }
  return day;
}

async function countAll(
  filters: Record<StuckKind, StuckFilter>,
): Promise<Record<StuckKind, number>> {
  const counted = await Promise.all(
    stuckKinds.map(async (kind) => [kind, await countStuck(filters[kind])] as const),
  );
  return Object.fromEntries(counted) as Record<StuckKind, number>;
}

async function viewStuck(deps: ReportDeps, ticket: TicketRecord, me: Signed): Promise<StuckRow> {
  const since = ticket.receivedOn ?? ticket.submittedOn ?? todayOf(deps);
  return {
    ...(await viewTriageRow(deps, ticket, me)),
    waitedDays: workingDaysBetween(since, todayOf(deps), deps.calendar()),
    transferCount: ticket.transferCount,
  };
}
