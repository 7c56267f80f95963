import { useCallback, useRef, useState } from "react";
import { listTicketsEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

export type Shelf = "open" | "over" | "draft";

interface Page {
  items: TicketCard[];
  nextCursor: string | null;
}

export interface MyTickets {
  loading: Loading<Page>;
  more: {
    isThere: boolean;
    isBusy: boolean;
    error: unknown;
    load: () => Promise<void>;
  };
}

/** One shelf of my requests, page by page. */
export function useMyTickets(show: Shelf): MyTickets {
  const loading = useLoad<Page>(`tickets-${show}`, () => call(listTicketsEndpoint, { show }), {
    storeAs: `tickets-${show}`,
  });
  const { state, replace } = loading;
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isRunning = useRef<boolean>(false);
  const page = state.status === "ready" ? state.value : undefined;
  const cursor = page?.nextCursor ?? null;

  const load = useCallback(async () => {
    if (!page || cursor === null || isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      const next = await call(listTicketsEndpoint, { show, cursor });
      const known = new Set(page.items.map(({ id }) => id));
      const items = [...page.items, ...next.items.filter(({ id }) => !known.has(id))];
      replace({ items, nextCursor: next.nextCursor });
    } catch (problem) {
      setError(problem);
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  }, [page, cursor, show, replace]);

  return { loading, more: { isThere: cursor !== null, isBusy, error, load } };
}
