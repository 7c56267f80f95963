import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "#shared/errors/app-error";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { readTriageTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import type { LoadState } from "../api/use-load";
import { hasShape, isListOf } from "../platform/kept-shape";
import { OfflineError } from "../platform/network";
import type { Told } from "../ui/ticket-words";

/** Somebody has changed the request since it was opened here. */
export interface Stale {
  /** What happened since, oldest first. */
  steps: readonly Told[];
  /** How it is now; undefined until it has been read. */
  latest: TriageTicket | undefined;
}

export interface ShownTicket {
  state: LoadState<TriageTicket>;
  stale: Stale | undefined;
  /** Looks for news: a new version never replaces what is shown, messages and notes do. */
  look: () => Promise<void>;
  /** Shows what an own act has made of it. */
  show: (ticket: TriageTicket) => void;
  /** Shows the newest instead of what was opened. */
  takeLatest: () => Promise<void>;
  /** After a 409 `stale_version`, with its details. */
  markStale: (details: Record<string, unknown>) => void;
}

/** A request as it was opened, and what has become of it meanwhile. */
export function useShownTicket(ticketId: string): ShownTicket {
  const [state, setState] = useState<LoadState<TriageTicket>>({ status: "loading" });
  const [stale, setStale] = useState<Stale>();
  const shown = useRef<{ ticket: TriageTicket; readAt: string } | undefined>(undefined);
  const turn = useRef(0);

  const show = useCallback((ticket: TriageTicket) => {
    turn.current += 1;
    shown.current = { ticket, readAt: new Date().toISOString() };
    setStale(undefined);
    setState({ status: "ready", value: ticket, isReloading: false });
  }, []);

  const read = useCallback(
    async (isWanted: (latest: TriageTicket) => boolean) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const latest = await call(readTriageTicketEndpoint, { ticketId });
        if (mine !== turn.current) return;
        const before = shown.current?.ticket;
        if (before === undefined || isWanted(latest)) show(latest);
        else setStale((known) => ({ steps: stepsSince(before, latest, known), latest }));
      } catch (error) {
        if (mine === turn.current) setState(afterFailure(shown.current, error));
      }
    },
    [ticketId, show],
  );

  const look = useCallback(() => {
    if (!shown.current) setState({ status: "loading" });
    return read((latest) => latest.version === shown.current?.ticket.version);
  }, [read]);
  const takeLatest = useCallback(() => read(() => true), [read]);

  useEffect(() => {
    shown.current = undefined;
    void look();
    return () => {
      turn.current += 1; // what is still on its way is for nobody
    };
  }, [look]);

  const markStale = useCallback(
    (details: Record<string, unknown>) => {
      setStale({
        steps: isListOf(details.changed, isStep) ? details.changed : [],
        latest: undefined,
      });
      void look();
    },
    [look],
  );
  return { state, stale, look, show, takeLatest, markStale };
}

function isStep(value: unknown): value is Told {
  return hasShape<Omit<Told, "details">>(value, {
    at: "string",
    act: "string",
    by: "string",
    byName: "string",
  });
}

/** The history is only ever added to. */
function stepsSince(
  before: TriageTicket,
  latest: TriageTicket,
  known: Stale | undefined,
): readonly Told[] {
  const steps = latest.history.slice(before.history.length);
  return steps.length > 0 ? steps : (known?.steps ?? []);
}

function afterFailure(
  shown: { ticket: TriageTicket; readAt: string } | undefined,
  error: unknown,
): LoadState<TriageTicket> {
  const isGone = error instanceof AppError && error.code === "not_found";
  if (!shown || isGone) return { status: "failed", error };
  if (error instanceof OfflineError) {
    return { status: "offline", value: shown.ticket, storedAt: shown.readAt };
  }
  return { status: "ready", value: shown.ticket, isReloading: false };
}
