import { canTalk } from "#shared/tickets/ticket-permissions";
import type { Signed } from "../http/request";
import {
  byApplicant,
  byDesk,
  changeTicket,
  entryOf,
  findOnDesk,
  findOwned,
  notPossible,
  sealOf,
  type TicketDeps,
} from "../ticket-records";

/**
 * Writes to the other side. Makes no new version: a message may not stop a move that is being written.
 * The same `messageId` (one idempotency key) is stored once.
 */
export async function sendMessage(
  deps: TicketDeps,
  input: { ticketId: string; text: string },
  me: Signed,
  messageId: string,
): Promise<{ id: string }> {
  const now = deps.now();
  const seal = sealOf(deps, input.ticketId);
  const isApplicant = me.role === "applicant";
  const authorName = isApplicant ? "" : await deps.nicknameOf(me.accountId);
  const message = {
    id: messageId,
    from: isApplicant ? ("applicant" as const) : ("staff" as const),
    authorId: me.accountId,
    authorName,
    text: seal.seal("message", input.text),
    at: now,
  };
  const author = isApplicant ? byApplicant : byDesk(me, authorName);
  const { messages: mostMessages } = await deps.limits();
  await changeTicket(
    deps,
    () => (isApplicant ? findOwned(me, input.ticketId) : findOnDesk(me, input.ticketId)),
    (ticket) => {
      if (ticket.messages.some(({ id }) => id === messageId)) return null;
      if (!canTalk(ticket.status)) throw notPossible(ticket, "Nothing is being handled here.");
      if (ticket.messages.length >= mostMessages) {
        throw notPossible(ticket, "There are too many messages already.");
      }
      return {
        push: { messages: [message] },
        entries: [entryOf("message", author, now)],
        isNewVersion: false,
      };
    },
  );
  return { id: messageId };
}
