import { useRef, useState } from "react";
import { listLooksEndpoint } from "#shared/trust/trust-endpoints";
import type { LookView } from "#shared/trust/trust-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

interface LookList {
  rows: readonly LookView[];
  hasMore: boolean;
}

const pageSize = 50;

/** The looks at one request, as far as they are shown. */
export function useLooks(ticketId: string): Loading<LookList> & {
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
} {
  const wanted = useRef(pageSize);
  const list = useLoad(`looks:${ticketId}`, () => readRows(ticketId, wanted.current));
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const loadMore = async () => {
    wanted.current += pageSize;
    setIsLoadingMore(true);
    await list.reload();
    setIsLoadingMore(false);
  };
  return { ...list, loadMore, isLoadingMore };
}

async function readRows(ticketId: string, atLeast: number): Promise<LookList> {
  const rows: LookView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listLooksEndpoint, { ticketId, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < atLeast);
  return { rows, hasMore: cursor !== undefined };
}
