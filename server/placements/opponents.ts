/** The other side of a dispute, and the centres in which one person would serve both (docs/sources.md B4, B10). */
import { areOpponents, sidesOf } from "#shared/tickets/dispute-sides";
import { findDisputed, sealOf, type TicketDeps, type TicketRecord } from "../ticket-records";

/** Open requests of the other side of this one's dispute. */
async function findOpponents(
  deps: TicketDeps,
  ticket: Pick<TicketRecord, "_id" | "ownerId" | "parts">,
): Promise<TicketRecord[]> {
  const { _id: ticketId, ownerId } = ticket;
  const sides = sidesOf(sealOf(deps, ticketId).openParts(ticket.parts));
  const found = await findDisputed(deps, { ticketId, ownerId, sides });
  return found.filter((other) => areOpponents(sides, other.sides)).map(({ ticket: each }) => each);
}

interface HandlerConflict {
  reason: "recused" | "other_side";
  /** Of the other side's request. */
  number?: string | null;
}

/** Why this person must not handle the request: recused, or at work for the other side; null when they may. */
export async function findHandlerConflict(
  deps: TicketDeps,
  ticket: TicketRecord,
  accountId: string,
): Promise<HandlerConflict | null> {
  if (ticket.recusedIds?.includes(accountId)) return { reason: "recused" };
  const opponents = await findOpponents(deps, ticket);
  const handled = opponents.find(({ handlerId }) => handlerId === accountId);
  return handled ? { reason: "other_side", number: handled.number } : null;
}

/** Centres that have the other side's request and nobody else who could handle this one. */
export async function findConflictedCentres(
  deps: TicketDeps,
  ticket: Pick<TicketRecord, "_id" | "ownerId" | "parts">,
): Promise<string[]> {
  const opponents = await findOpponents(deps, ticket);
  const centreIds = new Set(opponents.map(({ centreId }) => centreId));
  const conflicted: string[] = [];
  for (const centreId of centreIds) {
    if (centreId === null) continue;
    const there = opponents.filter((other) => other.centreId === centreId);
    if (!(await hasHandlerForBoth(deps, centreId, there))) conflicted.push(centreId);
  }
  return conflicted;
}

/** Whether somebody is left at the centre for this request, and somebody for what nobody has claimed yet. */
async function hasHandlerForBoth(
  deps: TicketDeps,
  centreId: string,
  opponents: readonly TicketRecord[],
): Promise<boolean> {
  const staff = await deps.findStaff(centreId);
  const busy = new Set(opponents.map(({ handlerId }) => handlerId));
  const free = staff.filter((id) => !busy.has(id));
  // Where nobody has an account yet, nobody can take both: claiming is held against the other side again.
  return staff.length === 0 || free.length >= (busy.has(null) ? 2 : 1);
}

/** Who of the request's centre may still handle it: neither recused nor at work for the other side. */
export async function findFreeHandlers(
  deps: TicketDeps,
  ticket: TicketRecord,
  recusedIds: readonly string[],
): Promise<string[]> {
  if (ticket.centreId === null) return [];
  const opponents = await findOpponents(deps, ticket);
  const busy = new Set(opponents.map(({ handlerId }) => handlerId));
  const staff = await deps.findStaff(ticket.centreId);
  return staff.filter((id) => !busy.has(id) && !recusedIds.includes(id));
}
