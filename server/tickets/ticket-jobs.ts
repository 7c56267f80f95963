/** What the program does with requests by itself. Every run bears being done twice. */

import { statusAfter } from "#shared/tickets/ticket-statuses";
import { releaseLoad } from "../centres";
import type { Job } from "../database/jobs";
import {
  byProgram,
  entryOf,
  findLapsed,
  findTicket,
  resumedOn,
  type TicketDeps,
  todayOf,
  writeChange,
} from "../ticket-records";

const minuteMs = 60_000;
const lapsedAtOnce = 200;

export function ticketJobs(deps: TicketDeps): Job[] {
  return [
    { name: "lapse-tickets", everyMs: 10 * minuteMs, run: () => lapseTickets(deps) },
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

/** Deletes files that were never finished or that nobody names any more; says how many. */
async function sweepAttachments(deps: TicketDeps): Promise<number> {
  return deps.attachments.sweep(deps.now(), async (file) => {
    const ticket = await findTicket(file.ownerId);
    return ticket?.attachments.some(({ id }) => id === file.id) ?? false;
  });
}
