/** The desk's queue: what runs out first on top, and the figures above it. */

import type { z } from "zod";
import { addDays, dayKind, type IsoDay } from "#shared/calendar/working-days";
import { piecesToFind, searchTermsOf } from "#shared/tickets/search-words";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import type {
  listTriageEndpoint,
  readTriageOverviewEndpoint,
} from "#shared/tickets/triage-endpoints";
import { listRoutingCentres, units } from "../centres";
import { readCursor, writeCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import { findLatestRepair } from "../placements";
import {
  countQueue,
  countStatuses,
  groupBounds,
  hashPieces,
  holdsTerms,
  listArrivals,
  listQueue,
  type QueueFilter,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { otherWatchers } from "./ticket-watchers";
import { viewTriageRow } from "./triage-view";

type ListInput = z.output<typeof listTriageEndpoint.input>;
type Overview = z.input<typeof readTriageOverviewEndpoint.output>;

const mostArrivals = 3;
const repairDaysShown = 7;
const wholeQueue: [string, string] = ["a:", "d:"];

/** One page of the queue of the caller's centre (of all for the coordinator). */
export async function listTriage(
  deps: TicketDeps,
  input: ListInput,
  me: Signed,
): Promise<{ items: TriageRow[]; nextCursor: string | null }> {
  const { items, last } = await pageOfQueue(deps, input, me);
  return {
    items: await viewRows(deps, items, me),
    nextCursor: last?.triageKey ? writeCursor([last.triageKey, last._id]) : null,
  };
}

/** The figures above the queue. */
export async function readTriageOverview(deps: TicketDeps, me: Signed): Promise<Overview> {
  const today = todayOf(deps);
  const day = dayKind(today, deps.calendar());
  const desk: Omit<QueueFilter, "limit"> = { ...deskOf(me), shelf: "open" };
  const bounds = groupBounds(today, deps.calendar());
  const [
    open,
    breached,
    dueToday,
    withinTwoDays,
    paused,
    unclaimed,
    mine,
    statuses,
    arrived,
    place,
    placeRepair,
  ] = await Promise.all([
    countQueue(desk, ...wholeQueue),
    countQueue(desk, ...bounds.breached),
    countQueue(desk, ...bounds.due_today),
    countQueue(desk, ...bounds.two_days),
    countQueue(desk, ...bounds.paused),
    countQueue({ ...desk, handlerId: null }, ...wholeQueue),
    countQueue({ ...desk, handlerId: me.accountId }, ...wholeQueue),
    countStatuses(desk.centreId ?? undefined),
    listArrivals(desk.centreId ?? null, today, mostArrivals),
    placesOf(me),
    me.role === "coordinator" ? repairSince(addDays(today, -repairDaysShown)) : null,
  ]);
  return {
    today,
    isWorkday: day.isWorkday,
    dayNote: day.note,
    arrivals: await viewRows(deps, arrived, me),
    ...{ open, breached, dueToday, withinTwoDays, paused, unclaimed, mine, statuses },
    ...place,
    placeRepair,
  };
}

async function viewRows(
  deps: TicketDeps,
  tickets: readonly TicketRecord[],
  me: Signed,
): Promise<TriageRow[]> {
  const ids = tickets.map(({ _id }) => _id);
  const names = await otherWatchers(deps, ids, me);
  return Promise.all(
    tickets.map(async (ticket) => ({
      ...(await viewTriageRow(deps, ticket, me)),
      watcherNames: names.get(ticket._id) ?? [],
    })),
  );
}

async function repairSince(day: IsoDay): Promise<Overview["placeRepair"]> {
  const found = await findLatestRepair(day);
  if (!found) return null;
  const { _id: on, released, reserved, unplaced } = found;
  return { on, released, reserved, unplaced };
}

/** One page, and its last request when there are more. */
async function pageOfQueue(
  deps: TicketDeps,
  input: ListInput,
  me: Signed,
): Promise<{ items: TicketRecord[]; last: TicketRecord | undefined }> {
  const filter = filterOf(deps, input, me);
  const wanted = input.limit + 1;
  const found = input.search
    ? await findByWords(deps, { filter, search: input.search, wanted })
    : await listQueue({ ...filter, limit: wanted });
  const items = found.slice(0, input.limit);
  return { items, last: found.length > input.limit ? items.at(-1) : undefined };
}

interface WordSearch {
  filter: Omit<QueueFilter, "limit">;
  search: string;
  wanted: number;
}

/**
 * Requests that hold the words of a search: found by the pieces of the words, then opened to see
 * whether the words themselves stand there, for the same pieces may stand apart.
 */
async function findByWords(
  deps: TicketDeps,
  { filter, search, wanted }: WordSearch,
): Promise<TicketRecord[]> {
  const terms = searchTermsOf(search);
  const searchPieces = hashPieces(deps, piecesToFind(terms));
  const found: TicketRecord[] = [];
  let after = filter.after;
  while (searchPieces.length > 0 && found.length < wanted) {
    const looked = await listQueue({ ...filter, searchPieces, after, limit: wanted });
    found.push(...looked.filter((ticket) => holdsTerms(deps, ticket, terms)));
    if (looked.length < wanted) break;
    after = placeAfter(looked.at(-1));
  }
  return found.slice(0, wanted);
}

function placeAfter(ticket: TicketRecord | undefined): QueueFilter["after"] {
  return ticket?.triageKey ? { key: ticket.triageKey, id: ticket._id } : undefined;
}

function filterOf(deps: TicketDeps, input: ListInput, me: Signed): Omit<QueueFilter, "limit"> {
  const { show, status, right, place, due, cursor } = input;
  const [key, id] = cursor ? readCursor(cursor, 2) : [];
  return {
    ...deskOf(me),
    // A status says by itself whether it is open.
    ...(show !== "all" && status === undefined && { shelf: "open" as const }),
    ...(show === "mine" && { handlerId: me.accountId }),
    ...(show === "unclaimed" && { handlerId: null }),
    status,
    right,
    ...(place && { countyCodes: countiesOf(place) }),
    ...(due && { keys: groupBounds(todayOf(deps), deps.calendar())[due] }),
    ...(key && id && { after: { key, id } }),
  };
}

/** The counties of a unit, or the county itself. */
function countiesOf(place: string): string[] {
  return units.find(({ code }) => code === place)?.counties.map(({ code }) => code) ?? [place];
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
