/** What an applicant says of the materials asked for, besides handing in files. */
import type { TicketView } from "#shared/tickets/ticket-schemas";
import type { Signed } from "../http/request";
import {
  findOwned,
  notFound,
  notPossible,
  sealOf,
  setAbsence,
  type TicketDeps,
} from "../ticket-records";
import { viewTicket } from "./ticket-view";

/**
 * "I do not have this, because …": it then counts as answered, and the desk decides what follows from
 * it. Null takes it back. Only while material is awaited.
 */
export async function explainAbsence(
  deps: TicketDeps,
  input: { ticketId: string; materialId: string; reason: string | null },
  me: Signed,
): Promise<TicketView> {
  const { ticketId, materialId, reason } = input;
  const ticket = await findOwned(me, ticketId);
  if (!ticket.materials.some(({ id }) => id === materialId)) throw notFound();
  if (ticket.status !== "awaiting_material") throw notPossible(ticket, "No material is awaited.");
  const absence = reason && sealOf(deps, ticketId).seal("material.absence", reason);
  const about = { _id: ticketId, materialId, absence };
  const changed = await setAbsence(about, deps.now());
  if (!changed) throw notPossible(await findOwned(me, ticketId), "No material is awaited.");
  return viewTicket(deps, changed);
}
