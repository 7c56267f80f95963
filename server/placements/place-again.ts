import { reserveLoad } from "../centres";
import { markReserving, type TicketDeps, type TicketRecord } from "../ticket-records";
import { findHandlerConflict } from "./opponents";

/**
 * A place for a request that is opened again: where it was; at the coordinator's when that centre has
 * none left, or takes nothing at present. Asking twice takes one place.
 */
export async function placeAgain(
  deps: TicketDeps,
  ticket: TicketRecord,
): Promise<Partial<TicketRecord>> {
  const { centreId, handlerId } = ticket;
  // Meanwhile its handler may have taken the other side's request.
  const isKept =
    handlerId !== null && (await findHandlerConflict(deps, ticket, handlerId)) === null;
  const handler = isKept ? {} : { handlerId: null, handlerName: null };
  if (centreId === null) return handler;
  await markReserving(ticket._id, deps.now());
  if (await reserveLoad(centreId, ticket._id)) return { ...handler, reservingAt: null };
  return {
    centreId: null,
    receivedOn: null,
    handlerId: null,
    handlerName: null,
    reservingAt: null,
  };
}
