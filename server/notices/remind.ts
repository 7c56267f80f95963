/** Reminders of limits: in the office hours of whoever has the request, each once for each desk. */
import { isOfficeOpen, type OfficeHours } from "#shared/calendar/office-hours";
import type { WorkCalendar } from "#shared/calendar/working-days";
import { type DueNotice, deskAddress } from "#shared/notices/notice-rule";
import { isLapseNear, reminderStageOf, stagesUpTo } from "#shared/notices/reminder-rule";
import {
  findRemindable,
  firstClockOf,
  lapseWarningKey,
  noticeOf,
  pushReminder,
  type RemindableTicket,
  todayOf,
} from "../ticket-records";

export interface ReminderDeps {
  calendar: () => WorkCalendar;
  /** A centre's opening hours; those of the coordinator where none has the request. */
  officeHoursOf: (centreId: string | null) => Promise<readonly OfficeHours[]>;
  now: () => Date;
}

interface Reminder {
  /** What it is noted under, so that it is given once; the first is its own, the others are idle now. */
  keys: readonly string[];
  notices: readonly DueNotice[];
  dueOn: string | null;
}

const requestsAtOnce = 200;

/** Says how many were given. */
export async function remindOfLimits(deps: ReminderDeps): Promise<number> {
  let given = 0;
  let after = "";
  for (;;) {
    const tickets = await findRemindable(after, requestsAtOnce);
    for (const ticket of tickets) if (await remind(deps, ticket)) given += 1;
    after = tickets.at(-1)?._id ?? after;
    if (tickets.length < requestsAtOnce) return given;
  }
}

async function remind(deps: ReminderDeps, ticket: RemindableTicket): Promise<boolean> {
  const reminder = reminderOf(deps, ticket);
  const [own] = reminder?.keys ?? [];
  if (!reminder || own === undefined || ticket.reminded.includes(own)) return false;
  const hours = await deps.officeHoursOf(ticket.centreId);
  if (!isOfficeOpen(hours, deps.now(), deps.calendar())) return false;
  const { keys, notices, dueOn } = reminder;
  const about = { at: deps.now(), exceptId: null, dueOn };
  return pushReminder(
    ticket,
    keys,
    notices.map((notice) => noticeOf(notice, `${ticket._id} ${own}`, about)),
  );
}

function reminderOf(deps: ReminderDeps, ticket: RemindableTicket): Reminder | null {
  return ticket.status === "awaiting_material" ? lapseWarning(deps, ticket) : ofClock(deps, ticket);
}

function lapseWarning(deps: ReminderDeps, ticket: RemindableTicket): Reminder | null {
  const { materialDueOn: dueOn, ownerId } = ticket;
  if (dueOn === null || ownerId === null) return null;
  if (!isLapseNear(todayOf(deps), dueOn, deps.calendar())) return null;
  const to = { kind: "account", id: ownerId } as const;
  return { keys: [lapseWarningKey(ticket)], notices: [{ cause: "lapse_near", to }], dueOn };
}

function ofClock(deps: ReminderDeps, ticket: RemindableTicket): Reminder | null {
  const clock = firstClockOf(ticket, deps, todayOf(deps));
  const stage = clock && reminderStageOf(clock);
  if (!stage) return null;
  const isAppeal = ticket.status === "appealed";
  // Whoever gets it by a transfer has not been reminded yet.
  const limit = isAppeal ? "appeal" : `answer ${ticket.centreId ?? "coordinator"}`;
  const coordinators = { kind: "coordinators" } as const;
  const desk = isAppeal ? coordinators : deskAddress(ticket);
  const isTold = stage === "breached" && desk.kind !== "coordinators";
  return {
    keys: stagesUpTo(stage)
      .toReversed()
      .map((each) => `${limit} ${each}`),
    notices: [{ cause: stage, to: desk }, ...(isTold ? [{ cause: stage, to: coordinators }] : [])],
    dueOn: clock.dueOn,
  };
}
