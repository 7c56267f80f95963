import { useCallback, useEffect, useRef, useState } from "react";
import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import { listQuestionsEndpoint } from "#shared/questions/question-endpoints";
import { call } from "../api/call";
import type { LoadState } from "../api/use-load";
import { OfflineError } from "../platform/network";
import { useWhenShown } from "../platform/page-life";
import type { QuestionFilters } from "./question-filters";

export interface QuestionRows {
  rows: readonly QuestionRow[];
  hasMore: boolean;
  readAt: string;
}

export interface QuestionList {
  state: LoadState<QuestionRows>;
  reload: () => Promise<void>;
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
}

const pageSize = 50;

/** The bank as far as it is shown; read again when the page comes to the front. */
export function useQuestions(filters: QuestionFilters): QuestionList {
  const key = JSON.stringify(filters);
  const [state, setState] = useState<LoadState<QuestionRows>>({ status: "loading" });
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const shown = useRef<QuestionRows | undefined>(undefined);
  const turn = useRef(0);

  const load = useCallback(
    async (atLeast: number) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const value = await readRows(JSON.parse(key), atLeast);
        if (mine !== turn.current) return;
        shown.current = value;
        setState({ status: "ready", value, isReloading: false });
      } catch (error) {
        if (mine === turn.current) setState(afterFailure(shown.current, error));
      }
    },
    [key],
  );

  useEffect(() => {
    shown.current = undefined;
    setState({ status: "loading" });
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

  useWhenShown(() => {
    if (shown.current) void load(shown.current.rows.length);
  });

  return { state, reload, loadMore, isLoadingMore };
}

async function readRows(filters: QuestionFilters, atLeast: number): Promise<QuestionRows> {
  const rows: QuestionRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listQuestionsEndpoint, { ...filters, limit: pageSize, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < atLeast);
  return { rows, hasMore: cursor !== undefined, readAt: new Date().toISOString() };
}

function afterFailure(value: QuestionRows | undefined, error: unknown): LoadState<QuestionRows> {
  if (!value) return { status: "failed", error };
  if (error instanceof OfflineError) {
    return { status: "offline", value, storedAt: value.readAt };
  }
  return { status: "ready", value, isReloading: false };
}
