import { listTicketsEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { type More, useMore } from "../api/use-more";

export type Shelf = "open" | "over" | "draft";

interface Page {
  items: TicketCard[];
  nextCursor: string | null;
}

export interface MyTickets {
  loading: Loading<Page>;
  more: More;
}

/** One shelf of my requests, page by page. */
export function useMyTickets(show: Shelf): MyTickets {
  const loading = useLoad<Page>(`tickets-${show}`, () => call(listTicketsEndpoint, { show }), {
    storeAs: `tickets-${show}`,
  });
  const { state, replace } = loading;
  const fresh = state.status === "ready" ? loadedValue(state) : undefined;
  const more = useMore(fresh, replace, (cursor) => call(listTicketsEndpoint, { show, cursor }));
  return { loading, more };
}
