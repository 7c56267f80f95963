/** What the program does with requests by itself. Every run bears being done twice. */

import { isUnderway, statusAfter } from "#shared/tickets/ticket-statuses";
import { listReservations, releaseLoad, reserveLoad } from "../centres";
import type { Job } from "../database/jobs";
import {
  byProgram,
  entryOf,
  findLapsed,
  findTicket,
  openPlaces,
  resumedOn,
  type TicketDeps,
  todayOf,
  writeChange,
} from "../ticket-records";

const minuteMs = 60_000;
/** A place taken so recently may belong to a request that is just being sent. */
const reservingMs = 2 * minuteMs;
const lapsedAtOnce = 200;

export function ticketJobs(deps: TicketDeps): Job[] {
  return [
    { name: "lapse-tickets", everyMs: 10 * minuteMs, run: () => lapseTickets(deps) },
    { name: "repair-loads", everyMs: 10 * minuteMs, run: () => repairLoads(deps) },
    { name: "sweep-attachments", everyMs: 30 * minuteMs, run: () => sweepAttachments(deps) },
  ];
}

/** Requests whose material did not come in time count as withdrawn; says how many. */
async function lapseTickets(deps: TicketDeps): Promise<number> {
  const today = todayOf(deps);
  const now = deps.now();
  let lapsed = 0;
  for (const ticket of await findLapsed(today, lapsedAtOnce)) {
    const changed = await writeChange(deps, ticket, {
      set: {
        status: statusAfter("lapse"),
        stoppedOn: today,
        pauses: resumedOn(ticket.pauses, today),
      },
      entries: [entryOf("lapse", byProgram, now, { details: { dueOn: ticket.materialDueOn } })],
      isNewVersion: true,
    });
    if (!changed) continue; // handed in this instant
    if (ticket.centreId !== null) await releaseLoad(ticket.centreId, ticket._id);
    lapsed += 1;
  }
  return lapsed;
}

interface LoadRepair {
  /** Places that no open request holds any more. */
  released: number;
  /** Open requests whose centre had no place noted for them. */
  reserved: number;
  /** Open requests whose centre has no place left: for people to see to. */
  unplaced: number;
}

/** Compares the places taken at centres with the open requests there, and mends both ways. */
async function repairLoads(deps: TicketDeps): Promise<LoadRepair> {
  const repair: LoadRepair = { released: 0, reserved: 0, unplaced: 0 };
  const taken = new Map<string, Set<string>>();
  for (const { centreId, ticketIds } of await listReservations()) {
    taken.set(centreId, new Set(ticketIds));
    for (const ticketId of ticketIds) {
      if (!(await isOrphan(deps, centreId, ticketId))) continue;
      await releaseLoad(centreId, ticketId);
      repair.released += 1;
    }
  }
  for (const { _id, centreId, status } of await openPlaces()) {
    if (centreId === null || !isUnderway(status) || taken.get(centreId)?.has(_id)) continue;
    const isPlaced = await reserveLoad(centreId, _id);
    repair[isPlaced ? "reserved" : "unplaced"] += 1;
  }
  return repair;
}

async function isOrphan(deps: TicketDeps, centreId: string, ticketId: string): Promise<boolean> {
  const ticket = await findTicket(ticketId);
  if (!ticket) return true;
  const reservedMs = ticket.reservingAt
    ? deps.now().getTime() - ticket.reservingAt.getTime()
    : reservingMs;
  if (reservedMs < reservingMs) return false;
  return ticket.centreId !== centreId || !isUnderway(ticket.status);
}

/** Deletes files that were never finished or that nobody names any more; says how many. */
async function sweepAttachments(deps: TicketDeps): Promise<number> {
  return deps.attachments.sweep(deps.now(), async (file) => {
    const ticket = await findTicket(file.ownerId);
    return ticket?.attachments.some(({ id }) => id === file.id) ?? false;
  });
}
