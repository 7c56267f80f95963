import { useRef, useState } from "react";
import { listFlagsEndpoint, markFlagEndpoint } from "#shared/ranking/ranking-endpoints";
import type { FlagView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";

export type FlagState = "open" | "seen";

export interface FlagRows {
  rows: readonly FlagView[];
  hasMore: boolean;
}

export interface FlagList extends Loading<FlagRows> {
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
  /** Over to the other list. */
  mark: (flag: FlagView) => Promise<void>;
  markingId: string | undefined;
  markError: unknown;
}

const pageSize = 50;

/** One of the two lists, as far as it is shown; one component for each. */
export function useFlags(state: FlagState): FlagList {
  const wanted = useRef(pageSize);
  const list = useLoad(`flags:${state}`, () => readRows(state, wanted.current));
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [markingId, setMarkingId] = useState<string>();
  const [markError, setMarkError] = useState<unknown>();

  const loadMore = async () => {
    wanted.current += pageSize;
    setIsLoadingMore(true);
    await list.reload();
    setIsLoadingMore(false);
  };

  const mark = async ({ id }: FlagView) => {
    setMarkingId(id);
    setMarkError(undefined);
    try {
      await call(markFlagEndpoint, { flagId: id, isSeen: state === "open" });
      const shown = loadedValue(list.state);
      if (shown) list.replace({ ...shown, rows: shown.rows.filter((flag) => flag.id !== id) });
    } catch (error) {
      setMarkError(error);
    } finally {
      setMarkingId(undefined);
    }
  };

  return { ...list, loadMore, isLoadingMore, mark, markingId, markError };
}

async function readRows(state: FlagState, atLeast: number): Promise<FlagRows> {
  const rows: FlagView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listFlagsEndpoint, { state, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < atLeast);
  return { rows, hasMore: cursor !== undefined };
}
