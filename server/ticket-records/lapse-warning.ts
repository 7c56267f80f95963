/**
 * The warning that a request will count as withdrawn, as the request notes it among its reminders: once
 * for each time material is asked for, with the day where it came only after the last day.
 */
import type { IsoDay } from "#shared/calendar/working-days";
import type { TicketRecord } from "./ticket-record";

type Warned = Pick<TicketRecord, "pauses" | "materialDueOn" | "reminded">;

/** What the warning is noted under, however late it comes. */
export function lapseWarningKey({ pauses, materialDueOn }: Omit<Warned, "reminded">): string {
  const askedOn = pauses.find(({ to }) => to === null)?.from ?? materialDueOn;
  return `material ${askedOn}`;
}

/** Both notes of a warning that comes after the last day. */
export function lateWarningKeys(ticket: Warned, today: IsoDay): string[] {
  return [lapseWarningKey(ticket), lateStart(ticket) + today];
}

/** Whether the applicant was warned, and on which day where that was too late for the last day. */
export function lapseWarningOf(ticket: Warned): { isGiven: boolean; lateOn: IsoDay | null } {
  const start = lateStart(ticket);
  const late = ticket.reminded.find((key) => key.startsWith(start));
  return {
    isGiven: ticket.reminded.includes(lapseWarningKey(ticket)),
    lateOn: late?.slice(start.length) ?? null,
  };
}

function lateStart(ticket: Warned): string {
  return `${lapseWarningKey(ticket)} late `;
}
