/** What the program does with requests by itself. Every run bears being done twice. */

import { addDays, addWorkingDays, type IsoDay } from "#shared/calendar/working-days";
import { statusAfter } from "#shared/tickets/ticket-statuses";
import { releaseLoad } from "../centres";
import type { Job } from "../database/jobs";
import {
  byProgram,
  entryOf,
  findLapsed,
  findTicket,
  lapseWarningOf,
  lateWarningKeys,
  noticeOf,
  pushReminder,
  resumedOn,
  type TicketDeps,
  type TicketRecord,
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

/**
 * Requests whose material did not come in time count as withdrawn, once their applicant was warned; says
 * how many. Who was not (nothing ran on that day) is warned now, and has until the next working day.
 */
async function lapseTickets(deps: TicketDeps): Promise<number> {
  const today = todayOf(deps);
  let lapsed = 0;
  let after = "";
  for (;;) {
    const tickets = await findLapsed({ today, after }, lapsedAtOnce);
    for (const ticket of tickets) {
      if (await isWarned(deps, ticket, today)) lapsed += await lapse(deps, ticket, today);
    }
    after = tickets.at(-1)?._id ?? after;
    if (tickets.length < lapsedAtOnce) return lapsed;
  }
}

/** Warns where nobody has; true once the warning has stood long enough. */
async function isWarned(deps: TicketDeps, ticket: TicketRecord, today: IsoDay): Promise<boolean> {
  const { ownerId } = ticket;
  if (ownerId === null) return true; // erased: there is nobody to warn
  const { isGiven, lateOn } = lapseWarningOf(ticket);
  if (isGiven) return lateOn === null || today >= nextWorkingDay(deps, lateOn);
  const keys = lateWarningKeys(ticket, today);
  const notice = noticeOf(
    { cause: "lapse_near", to: { kind: "account", id: ownerId } },
    `${ticket._id} ${keys[0]}`,
    // The last day before it may lapse.
    { at: deps.now(), exceptId: null, dueOn: addDays(nextWorkingDay(deps, today), -1) },
  );
  await pushReminder(ticket, keys, [notice]);
  return false;
}

function nextWorkingDay(deps: TicketDeps, day: IsoDay): IsoDay {
  return addWorkingDays(day, 1, deps.calendar()).day;
}

/** 1, or 0 where it was handed in this instant. */
async function lapse(deps: TicketDeps, ticket: TicketRecord, today: IsoDay): Promise<number> {
  const changed = await writeChange(deps, ticket, {
    set: {
      status: statusAfter("lapse"),
      stoppedOn: today,
      pauses: resumedOn(ticket.pauses, today),
    },
    entries: [
      entryOf("lapse", byProgram, deps.now(), { details: { dueOn: ticket.materialDueOn } }),
    ],
    isNewVersion: true,
  });
  if (!changed) return 0;
  if (ticket.centreId !== null) await releaseLoad(ticket.centreId, ticket._id);
  return 1;
}

/** Deletes files that were never finished or that nobody names any more; says how many. */
async function sweepAttachments(deps: TicketDeps): Promise<number> {
  return deps.attachments.sweep(deps.now(), async (file) => {
    const ticket = await findTicket(file.ownerId);
    return ticket?.attachments.some(({ id }) => id === file.id) ?? false;
  });
}
