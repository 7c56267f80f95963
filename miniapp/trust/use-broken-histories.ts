import { useRef, useState } from "react";
import { listBrokenHistoriesEndpoint } from "#shared/trust/trust-endpoints";
import type { BrokenHistory, HistoryCheck } from "#shared/trust/trust-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

interface BrokenList {
  rows: readonly BrokenHistory[];
  count: number;
  lastCheck: HistoryCheck | null;
  hasMore: boolean;
}

const pageSize = 50;

/** What the nightly check found, as far as it is shown. */
export function useBrokenHistories(): Loading<BrokenList> & {
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
} {
  const wanted = useRef(pageSize);
  const list = useLoad("broken-histories", () => readRows(wanted.current));
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const loadMore = async () => {
    wanted.current += pageSize;
    setIsLoadingMore(true);
    await list.reload();
    setIsLoadingMore(false);
  };
  return { ...list, loadMore, isLoadingMore };
}

async function readRows(atLeast: number): Promise<BrokenList> {
  const rows: BrokenHistory[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await call(listBrokenHistoriesEndpoint, { limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined || rows.length >= atLeast) {
      const { count, lastCheck } = page;
      return { rows, count, lastCheck, hasMore: cursor !== undefined };
    }
  }
}
