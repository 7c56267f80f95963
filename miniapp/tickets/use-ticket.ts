import { useRef, useState } from "react";
import { AppError } from "#shared/errors/app-error";
import { readTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

export interface TicketDesk {
  loading: Loading<TicketView>;
  /** Something has changed meanwhile: the page shows the newest, and says so. */
  hasChanged: boolean;
  /**
   * One change of the request; the next waits until it is done. Throws what `call` throws, after the
   * page has been brought up to date where somebody else was quicker.
   */
  act: (change: (ticket: TicketView) => Promise<TicketView>) => Promise<void>;
}

/** A request of mine, and the ways to change it. */
export function useTicket(ticketId: string): TicketDesk {
  const loading = useLoad(`ticket-${ticketId}`, () => call(readTicketEndpoint, { ticketId }), {
    storeAs: `ticket-${ticketId}`,
  });
  const [hasChanged, setHasChanged] = useState(false);
  const isRunning = useRef<boolean>(false);
  const { state, replace, reload } = loading;

  const act: TicketDesk["act"] = async (change) => {
    if (isRunning.current || !("value" in state)) {
      throw new AppError("in_progress", "Another change of it is still on its way.");
    }
    isRunning.current = true;
    setHasChanged(false);
    try {
      replace(await change(state.value));
    } catch (error) {
      if (isOvertaken(error)) {
        await reload();
        setHasChanged(true);
      }
      throw error;
    } finally {
      isRunning.current = false;
    }
  };

  return { loading, hasChanged, act };
}

function isOvertaken(error: unknown): boolean {
  return error instanceof AppError && ["stale_version", "not_possible_now"].includes(error.code);
}
