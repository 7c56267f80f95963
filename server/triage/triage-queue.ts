/** The desk's queue: what runs out first on top, and the figures above it. */

import type { z } from "zod";
import { dayKind } from "#shared/calendar/working-days";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import type {
  listTriageEndpoint,
  readTriageOverviewEndpoint,
} from "#shared/tickets/triage-endpoints";
import { listRoutingCentres } from "../centres";
import { readCursor, writeCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import {
  countQueue,
  groupBounds,
  listArrivals,
  listQueue,
  type QueueFilter,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { titleOf, viewTriageRow } from "./triage-view";

type ListInput = z.output<typeof listTriageEndpoint.input>;
type Overview = z.input<typeof readTriageOverviewEndpoint.output>;

/** A search looks through this many requests at most: titles are sealed, so they are opened one by one. */
const mostSearched = 500;
const mostArrivals = 3;
const wholeQueue: [string, string] = ["a:", "d:"];

/** One page of the queue of the caller's centre (of all for the coordinator). */
export async function listTriage(
  deps: TicketDeps,
  input: ListInput,
  me: Signed,
): Promise<{ items: TriageRow[]; nextCursor: string | null }> {
  const { items, last } = input.search
    ? await searchQueue(deps, input, me)
    : await pageOfQueue(input, me);
  return {
    items: await Promise.all(items.map((ticket) => viewTriageRow(deps, ticket, me))),
    nextCursor: last?.triageKey ? writeCursor([last.triageKey, last._id]) : null,
  };
}

/** The figures above the queue. */
export async function readTriageOverview(deps: TicketDeps, me: Signed): Promise<Overview> {
  const today = todayOf(deps);
  const day = dayKind(today, deps.calendar());
  const desk: Omit<QueueFilter, "limit"> = { ...deskOf(me), shelf: "open" };
  const bounds = groupBounds(today, deps.calendar());
  const [open, breached, dueToday, withinTwoDays, paused, unclaimed, mine, arrived, place] =
    await Promise.all([
      countQueue(desk, ...wholeQueue),
      countQueue(desk, ...bounds.breached),
      countQueue(desk, ...bounds.due_today),
      countQueue(desk, ...bounds.two_days),
      countQueue(desk, ...bounds.paused),
      countQueue({ ...desk, handlerId: null }, ...wholeQueue),
      countQueue({ ...desk, handlerId: me.accountId }, ...wholeQueue),
      listArrivals(desk.centreId ?? null, today, mostArrivals),
      placesOf(me),
    ]);
  return {
    today,
    isWorkday: day.isWorkday,
    dayNote: day.note,
    arrivals: await Promise.all(arrived.map((ticket) => viewTriageRow(deps, ticket, me))),
    ...{ open, breached, dueToday, withinTwoDays, paused, unclaimed, mine },
    ...place,
  };
}

async function pageOfQueue(
  input: ListInput,
  me: Signed,
): Promise<{ items: TicketRecord[]; last: TicketRecord | undefined }> {
  const found = await listQueue({ ...filterOf(input, me), limit: input.limit + 1 });
  const items = found.slice(0, input.limit);
  return { items, last: found.length > input.limit ? items.at(-1) : undefined };
}

async function searchQueue(deps: TicketDeps, input: ListInput, me: Signed) {
  const wanted = (input.search ?? "").toLowerCase();
  const looked = await listQueue({ ...filterOf(input, me), limit: mostSearched });
  const hits = looked.filter(
    (ticket) =>
      ticket.number?.includes(wanted) || titleOf(deps, ticket).toLowerCase().includes(wanted),
  );
  const items = hits.slice(0, input.limit);
  return { items, last: hits.length > input.limit ? items.at(-1) : undefined };
}

function filterOf(input: ListInput, me: Signed): Omit<QueueFilter, "limit"> {
  const [key, id] = input.cursor ? readCursor(input.cursor, 2) : [];
  return {
    ...deskOf(me),
    ...(input.show !== "all" && { shelf: "open" as const }),
    ...(input.show === "mine" && { handlerId: me.accountId }),
    ...(input.show === "unclaimed" && { handlerId: null }),
    status: input.status,
    right: input.right,
    ...(key && id && { after: { key, id } }),
  };
}

/** Staff see their centre; someone of staff without a centre sees nothing; the coordinator sees all. */
function deskOf(me: Signed): { centreId?: string } {
  return me.role === "coordinator" ? {} : { centreId: me.centreId ?? "none" };
}

async function placesOf(me: Signed): Promise<Pick<Overview, "centreName" | "load" | "capacity">> {
  const centres = (await listRoutingCentres()).filter(({ id, isActive }) =>
    me.role === "coordinator" ? isActive : id === me.centreId,
  );
  return {
    centreName: me.role === "coordinator" ? null : (centres[0]?.name ?? null),
    load: centres.reduce((sum, { load }) => sum + load, 0),
    capacity: centres.reduce((sum, { capacity }) => sum + capacity, 0),
  };
}
