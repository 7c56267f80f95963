import { useCallback, useEffect, useRef, useState } from "react";
import { watchTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { useWhenHidden } from "../platform/page-life";
import { useEvery } from "./use-every";

const sayEveryMs = 30_000;

/**
 * The names of the others who have the request open; tells them of us as long as the page is in front.
 * Nothing hangs on it: a call that fails is made again half a minute later.
 */
export function useWatchers(ticketId: string, isKnown: boolean): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  const isTold = useRef<boolean>(false);
  const say = useCallback(async () => {
    if (!isKnown) return;
    isTold.current = true;
    try {
      setNames((await call(watchTicketEndpoint, { ticketId, isHere: true })).otherNames);
    } catch {
      setNames([]); // who looks is not known now, and worth no words
    }
  }, [ticketId, isKnown]);
  const leave = useCallback(() => {
    if (!isTold.current) return;
    isTold.current = false;
    call(watchTicketEndpoint, { ticketId, isHere: false }).catch(() => {}); // it expires by itself
  }, [ticketId]);
  useEffect(() => {
    void say();
    return leave;
  }, [say, leave]);
  useEvery(sayEveryMs, () => void say());
  useWhenHidden(leave);
  return names;
}
