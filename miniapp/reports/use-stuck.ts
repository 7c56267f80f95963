import { useRef, useState } from "react";
import { listStuckEndpoint } from "#shared/reports/report-endpoints";
import type { StuckRow } from "#shared/reports/report-schemas";
import type { StuckKind } from "#shared/reports/report-terms";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";

interface StuckList {
  items: StuckRow[];
  nextCursor: string | null;
  counts: Record<StuckKind, number>;
}

export interface Stuck {
  loading: Loading<StuckList>;
  isLoadingMore: boolean;
  /** Why the next page did not come. */
  trouble: unknown;
  loadMore: () => Promise<void>;
}

/** What is stuck in one way, page by page; read anew when the page is shown again, after an act. */
export function useStuck(kind: StuckKind): Stuck {
  const loading = useLoad<StuckList>(`stuck-${kind}`, () =>
    call(listStuckEndpoint, { kind, limit: 50 }),
  );
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const isRunning = useRef<boolean>(false);
  const list = loadedValue(loading.state);
  const loadMore = async () => {
    if (isRunning.current || !list?.nextCursor) return;
    isRunning.current = true;
    setIsLoadingMore(true);
    setTrouble(undefined);
    try {
      const next = await call(listStuckEndpoint, { kind, limit: 50, cursor: list.nextCursor });
      const known = new Set(list.items.map(({ id }) => id));
      loading.replace({
        ...next,
        items: [...list.items, ...next.items.filter(({ id }) => !known.has(id))],
      });
    } catch (error) {
      setTrouble(error);
    } finally {
      isRunning.current = false;
      setIsLoadingMore(false);
    }
  };
  return { loading, isLoadingMore, trouble, loadMore };
}
