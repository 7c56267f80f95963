/**
 * The books of the centres' places, held against the open requests. A place is taken before the request
 * is written and given back after it: a crash between leaves one too many, never an unlisted guest. What
 * is found is looked at once more before it is touched, for people go on working meanwhile.
 */
import { isUnderway } from "#shared/tickets/ticket-statuses";
import { listReservations, releaseLoad, reserveLoad } from "../centres";
import { findTicket, openPlaces, type TicketDeps, type TicketRecord } from "../ticket-records";
import type { PlaceRepair } from "./place-repair-model";

/** A place taken so recently may belong to a request that is just being sent. */
const reservingMs = 2 * 60_000;

/** Gives back the places nobody holds, and takes those that are missing. */
export async function repairPlaces(deps: Pick<TicketDeps, "now">): Promise<PlaceRepair> {
  // The requests first: whoever is placed after that has a place in the newer list.
  const open = await openPlaces();
  const places = await listReservations();
  let released = 0;
  for (const { centreId, ticketIds } of places) {
    for (const ticketId of ticketIds) {
      if (await releaseOrphan(deps, centreId, ticketId)) released += 1;
    }
  }
  return { released, ...(await takeMissing(open, places)) };
}

async function takeMissing(
  open: Awaited<ReturnType<typeof openPlaces>>,
  places: Awaited<ReturnType<typeof listReservations>>,
): Promise<Pick<PlaceRepair, "reserved" | "unplaced">> {
  const taken = new Map(places.map(({ centreId, ticketIds }) => [centreId, new Set(ticketIds)]));
  const found = { reserved: 0, unplaced: 0 };
  for (const { _id, centreId } of open) {
    if (centreId === null || taken.get(centreId)?.has(_id)) continue;
    if (!isAt(await findTicket(_id), centreId)) continue;
    found[(await reserveLoad(centreId, _id)) ? "reserved" : "unplaced"] += 1;
  }
  return found;
}

async function releaseOrphan(
  deps: Pick<TicketDeps, "now">,
  centreId: string,
  ticketId: string,
): Promise<boolean> {
  if (!(await isOrphan())) return false;
  await releaseLoad(centreId, ticketId);
  if (await isOrphan()) return true;
  // It was sent there, or opened again, in this very moment.
  await reserveLoad(centreId, ticketId);
  return false;

  async function isOrphan(): Promise<boolean> {
    const ticket = await findTicket(ticketId);
    return !isAt(ticket, centreId) && !isReserving(deps, ticket);
  }
}

function isAt(ticket: TicketRecord | null, centreId: string): boolean {
  return ticket !== null && ticket.centreId === centreId && isUnderway(ticket.status);
}

function isReserving(deps: Pick<TicketDeps, "now">, ticket: TicketRecord | null): boolean {
  if (!ticket?.reservingAt) return false;
  return deps.now().getTime() - ticket.reservingAt.getTime() < reservingMs;
}
