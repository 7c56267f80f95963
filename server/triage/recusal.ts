/** 回避: somebody at the desk says that they must not handle this request (docs/sources.md B10). */
import { releaseLoad } from "../centres";
import type { Signed } from "../http/request";
import { findFreeHandlers } from "../placements";
import {
  byDesk,
  byProgram,
  entryOf,
  sealOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { type Actor, actorOf, changeAtDesk, type Target } from "./triage-change";

interface Recusal {
  isDone: true;
  /** Nobody is left at the centre: the coordinator has it now. */
  isWithCoordinator: boolean;
}

/**
 * Declares a recusal with a reason that colleagues see and the applicant does not. Whoever handled it
 * handles it no more and cannot take it again; where nobody of the centre is left it goes to the
 * coordinator, its place is free again.
 */
export async function recuseFromTicket(
  deps: TicketDeps,
  input: Target & { reason: string },
  me: Signed,
): Promise<Recusal> {
  const actor = await actorOf(deps, me);
  let left: string | null = null;
  const changed = await changeAtDesk(deps, input, me, "recuse", async (ticket) => {
    left = ticket.centreId;
    return recusalOf(deps, ticket, actor, input.reason);
  });
  if (left !== null && changed.centreId === null) await releaseLoad(left, input.ticketId);
  return { isDone: true, isWithCoordinator: changed.centreId === null };
}

async function recusalOf(
  deps: TicketDeps,
  ticket: TicketRecord,
  { me, name }: Actor,
  reason: string,
): Promise<TicketChange> {
  const now = deps.now();
  const recusedIds = [...(ticket.recusedIds ?? []), me.accountId];
  const wasMine = ticket.handlerId === me.accountId;
  const isNobodyLeft =
    ticket.centreId !== null && (await findFreeHandlers(deps, ticket, recusedIds)).length === 0;
  const told = { words: reason, seal: sealOf(deps, ticket._id) };
  const declared = entryOf("recuse", byDesk(me, name), now, told);
  const passed = entryOf("route", byProgram, now, {
    details: { centreId: null, centreName: null },
  });
  return {
    set: {
      recusedIds,
      ...((wasMine || isNobodyLeft) && { handlerId: null, handlerName: null }),
      ...(isNobodyLeft && { centreId: null, receivedOn: null }),
    },
    entries: isNobodyLeft ? [declared, passed] : [declared],
    isNewVersion: true,
  };
}
