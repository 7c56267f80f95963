/**
 * How a request is changed: read, decide, write with the version, the status and the head of the
 * history in the filter. Who loses the race reads and decides again; so every decision must bear being
 * taken twice.
 */
import { shanghaiDay } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import { isOver, isUnderway } from "#shared/tickets/ticket-statuses";
import { shelfOf, triageKeyOf } from "./ticket-clocks";
import type { ClockDeps, TicketDeps } from "./ticket-deps";
import { linkEntries, type NewEntry } from "./ticket-history";
import { updateTicket } from "./ticket-model";
import { noticesOfEntries } from "./ticket-notices";
import type { TicketRecord } from "./ticket-record";

export interface TicketChange {
  set?: Partial<TicketRecord>;
  push?: Partial<Pick<TicketRecord, "messages" | "notes">>;
  entries?: readonly NewEntry[];
  /** True for whatever others must have seen before they write: moves, claims, edits of a draft. */
  isNewVersion: boolean;
}

/** Null: nothing to do, the request stays as it is. */
type Decide = (ticket: TicketRecord) => TicketChange | null | Promise<TicketChange | null>;

const attempts = 8;

/** Changes a request that `read` finds (and may refuse to); answers the request as it is afterwards. */
export async function changeTicket(
  deps: ClockDeps & Pick<TicketDeps, "now">,
  read: () => Promise<TicketRecord>,
  decide: Decide,
): Promise<TicketRecord> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const ticket = await read();
    const change = await decide(ticket);
    if (change === null) return ticket;
    const changed = await writeChange(deps, ticket, change);
    if (changed) return changed;
  }
  throw new AppError("conflict", "Too many are writing to this request at once.");
}

/** One attempt; null when somebody else was quicker. */
export async function writeChange(
  deps: ClockDeps & Pick<TicketDeps, "now">,
  ticket: TicketRecord,
  change: TicketChange,
): Promise<TicketRecord | null> {
  const version = ticket.version + (change.isNewVersion ? 1 : 0);
  const { history, historyHead } = linkEntries(ticket, change.entries ?? [], version);
  const set = {
    ...change.set,
    ...(isProposalMoot(ticket, change) && { proposal: null }),
    ...{ version, historyHead, updatedAt: deps.now() },
  };
  const datedWith = deps.calendar().mark;
  const after = { ...ticket, ...set };
  const outbox = noticesOfEntries(ticket, after, history);
  const { _id, status, version: seen, historyHead: head } = ticket;
  return updateTicket(
    { _id, status, version: seen, historyHead: head },
    {
      set: {
        ...set,
        datedWith,
        shelf: shelfOf(after.status),
        endedOn: isOver(after.status) ? endOf(ticket, deps.now()) : null,
        triageKey: triageKeyOf(after, deps),
      },
      push: {
        ...change.push,
        ...(history.length > 0 && { history }),
        ...(outbox.length > 0 && { outbox }),
      },
    },
  );
}

/** A proposed transfer falls away when the request goes elsewhere by other means, or is no longer worked on. */
function isProposalMoot(ticket: TicketRecord, { set = {} }: TicketChange): boolean {
  const { status, centreId } = { ...ticket, ...set };
  return Boolean(ticket.proposal) && (centreId !== ticket.centreId || !isUnderway(status));
}

/** A request that is over stays over since the day it ended, whatever is still written to it. */
function endOf({ status, endedOn }: TicketRecord, now: Date): string {
  return (isOver(status) && endedOn) || shanghaiDay(now);
}

/** Refuses what was written against an older version, and says what has changed since. */
export function assertVersion(ticket: TicketRecord, seen: number): void {
  if (ticket.version === seen) return;
  throw new AppError("stale_version", "The request has changed meanwhile.", {
    version: ticket.version,
    changed: ticket.status === "draft" ? changedParts(ticket, seen) : changesSince(ticket, seen),
  });
}

function changedParts(ticket: TicketRecord, seen: number): string[] {
  return Object.entries(ticket.partVersions)
    .filter(([, version]) => version > seen)
    .map(([part]) => part);
}

function changesSince(ticket: TicketRecord, seen: number) {
  return ticket.history
    .filter(({ version, act }) => version > seen && act !== "note")
    .map(({ act, by, byName, at }) => ({ act, by, byName, at: at.toISOString() }));
}
