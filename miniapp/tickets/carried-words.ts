import { ticketBounds } from "#shared/tickets/ticket-terms";

// What was written in one request and goes along into another's message: only in memory, never in an address.
const byTicket = new Map<string, string>();

/** To be written to that request next; cut to what a message holds. */
export function carryWords(ticketId: string, words: string): void {
  byTicket.set(ticketId, words.slice(0, ticketBounds.message));
}

export function carriedWords(ticketId: string): string {
  return byTicket.get(ticketId) ?? "";
}

/** Once they were sent. */
export function dropCarriedWords(ticketId: string): void {
  byTicket.delete(ticketId);
}
