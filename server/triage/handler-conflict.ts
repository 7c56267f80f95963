/** The two sides of one dispute are not served by the same person (docs/sources.md B4: both may apply; 回避). */

import { AppError } from "#shared/errors/app-error";
import { findHandlerConflict } from "../placements";
import {
  byProgram,
  changeTicket,
  entryOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";

/** Refuses (409 `conflict`) when the person handles an open request of the other side, or is recused. */
export async function assertMayHandle(
  deps: TicketDeps,
  ticket: TicketRecord,
  accountId: string,
): Promise<void> {
  const conflict = await findHandlerConflict(deps, ticket, accountId);
  if (conflict === null) return;
  throw new AppError("conflict", "This person must not handle it.", { ...conflict });
}

/** Whom a change makes the handler; null when it makes nobody one who was not. */
export function newHandlerOf(ticket: TicketRecord, { set = {} }: TicketChange): string | null {
  const handlerId = set.handlerId ?? null;
  return handlerId === ticket.handlerId ? null : handlerId;
}

/**
 * Looks once more after the write: whoever takes both sides in the same moment passes both looks before
 * it. Then at least one of the two looks after it sees the other, and gives its request back.
 */
export async function giveBackConflicted(
  deps: TicketDeps,
  ticket: TicketRecord,
  accountId: string,
): Promise<void> {
  try {
    await assertMayHandle(deps, ticket, accountId);
  } catch (error) {
    await changeTicket(
      deps,
      async () => ticket,
      () => ({
        set: { handlerId: null, handlerName: null },
        entries: [entryOf("unclaim", byProgram, deps.now())],
        isNewVersion: true,
      }),
    );
    throw error;
  }
}
