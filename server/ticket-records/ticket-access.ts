/** Who finds which request: what somebody may not know of is not found. */
import { AppError } from "#shared/errors/app-error";
import { canKnow, isOnDesk, type TicketFacts } from "#shared/tickets/ticket-permissions";
import type { Signed } from "../http/request";
import { findTicket } from "./ticket-model";
import type { TicketRecord } from "./ticket-record";

/** What the rules of shared/tickets/ticket-permissions.ts decide by. */
export function factsOf(ticket: TicketRecord): TicketFacts {
  const { status, centreId, handlerId, hasObjected, appealBy } = ticket;
  return {
    ...{ status, centreId, handlerId, hasObjected, appealBy },
    recusedIds: ticket.recusedIds ?? [],
    isMaterialThere: isThere(ticket),
    proposalBy: ticket.proposal?.answerBy ?? null,
    rateBy: ticket.rateBy ?? null,
    hasReopened: ticket.hasReopened ?? false,
    barredHandlerIds: ticket.barredHandlerIds ?? [],
  };
}

function isThere(ticket: TicketRecord): boolean {
  return ticket.materials.every(
    ({ id, isNeeded, isWaived, absence }) =>
      !isNeeded ||
      isWaived ||
      absence ||
      ticket.attachments.some(({ materialId }) => materialId === id),
  );
}

/** The caller's own request. */
export async function findOwned(me: Signed, ticketId: string): Promise<TicketRecord> {
  const ticket = await findTicket(ticketId);
  if (!ticket || ticket.ownerId !== me.accountId) throw notFound();
  return ticket;
}

/** A request this member of staff, or the coordinator, may know of. */
export async function findKnown(me: Signed, ticketId: string): Promise<TicketRecord> {
  const ticket = await findTicket(ticketId);
  if (!ticket || !canKnow(me, factsOf(ticket))) throw notFound();
  return ticket;
}

/** A request on the caller's own desk; the coordinator may know of the others but not handle them. */
export async function findOnDesk(me: Signed, ticketId: string): Promise<TicketRecord> {
  const ticket = await findKnown(me, ticketId);
  if (!isOnDesk(me, factsOf(ticket))) {
    throw new AppError("not_allowed", "A centre has this request; its staff handle it.");
  }
  assertNotRecused(ticket, me);
  return ticket;
}

/** Who declared that they must not handle it does not talk to its applicant either. */
export function assertNotRecused(ticket: TicketRecord, me: Signed): void {
  if (!ticket.recusedIds?.includes(me.accountId)) return;
  throw new AppError("not_allowed", "This person declared a recusal.");
}

/** As the applicant or as the desk, whichever the caller is. */
export async function findAsAnyone(me: Signed, ticketId: string): Promise<TicketRecord> {
  return me.role === "applicant" ? findOwned(me, ticketId) : findKnown(me, ticketId);
}

export function notFound(): AppError {
  return new AppError("not_found", "There is no such request, or it is not yours to know of.");
}

/** The move is not possible as things are: says what the status is. */
export function notPossible(ticket: Pick<TicketRecord, "status">, why: string): AppError {
  return new AppError("not_possible_now", why, { status: ticket.status });
}
