import { useCallback, useEffect, useRef, useState } from "react";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { listTriageEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import type { LoadState } from "../api/use-load";
import { OfflineError } from "../platform/network";
import type { QueueFilter } from "./queue-filter";

export interface QueueRows {
  rows: readonly TriageRow[];
  hasMore: boolean;
  readAt: string;
}

export interface Queue {
  state: LoadState<QueueRows>;
  reload: () => Promise<void>;
  /** One page more. */
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
  /** Why the last look for news failed; what is shown is from before. */
  trouble: unknown;
}

const pageSize = 50;

/** The queue as far as it is shown. Looking again reads all pages shown, so that the order is right. */
export function useQueue({ show, status, right, place, due }: QueueFilter, search: string): Queue {
  const [state, setState] = useState<LoadState<QueueRows>>({ status: "loading" });
  const [trouble, setTrouble] = useState<unknown>();
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const shown = useRef<QueueRows | undefined>(undefined);
  const turn = useRef(0);

  const load = useCallback(
    async (atLeast: number) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const value = await readRows({ show, status, right, place, due }, search, atLeast);
        if (mine !== turn.current) return;
        shown.current = value;
        setState({ status: "ready", value, isReloading: false });
        setTrouble(undefined);
      } catch (error) {
        if (mine !== turn.current) return;
        setState(afterFailure(shown.current, error));
        setTrouble(shown.current && error);
      }
    },
    [show, status, right, place, due, search],
  );

  useEffect(() => {
    shown.current = undefined;
    setState({ status: "loading" });
    setTrouble(undefined);
    void load(pageSize);
    return () => {
      turn.current += 1; // what is still on its way is for nobody
    };
  }, [load]);

  const reload = useCallback(() => {
    if (!shown.current) setState({ status: "loading" });
    return load(shown.current?.rows.length ?? pageSize);
  }, [load]);

  const loadMore = useCallback(async () => {
    if (!shown.current?.hasMore) return;
    setIsLoadingMore(true);
    await load(shown.current.rows.length + pageSize);
    setIsLoadingMore(false);
  }, [load]);

  return { state, reload, loadMore, isLoadingMore, trouble };
}

async function readRows(filter: QueueFilter, search: string, atLeast: number): Promise<QueueRows> {
  const wanted = queryOf(filter, search);
  const rows: TriageRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listTriageEndpoint, { ...wanted, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < atLeast);
  return { rows, hasMore: cursor !== undefined, readAt: new Date().toISOString() };
}

function queryOf({ show, status, right, place, due }: QueueFilter, search: string) {
  return {
    show,
    ...(status && { status }),
    ...(right && { right }),
    ...(place && { place }),
    ...(due && { due }),
    ...(search && { search }),
  };
}

function afterFailure(value: QueueRows | undefined, error: unknown): LoadState<QueueRows> {
  if (!value) return { status: "failed", error };
  if (error instanceof OfflineError) {
    return { status: "offline", value, storedAt: value.readAt };
  }
  return { status: "ready", value, isReloading: false };
}
