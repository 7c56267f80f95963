import { useCallback, useRef, useState } from "react";

interface ItemPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface More {
  isThere: boolean;
  isBusy: boolean;
  error: unknown;
  load: () => Promise<void>;
}

/** The next page of a list, put behind what is shown; one at a time. What moved meanwhile is not shown twice. */
export function useMore<Item extends { id: string }>(
  page: ItemPage<Item> | undefined,
  replace: (page: ItemPage<Item>) => void,
  readNext: (cursor: string) => Promise<ItemPage<Item>>,
): More {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isRunning = useRef<boolean>(false);
  const latest = useRef(readNext);
  latest.current = readNext;
  const cursor = page?.nextCursor ?? null;

  const load = useCallback(async () => {
    if (!page || cursor === null || isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      const next = await latest.current(cursor);
      const known = new Set(page.items.map(({ id }) => id));
      const items = [...page.items, ...next.items.filter(({ id }) => !known.has(id))];
      replace({ items, nextCursor: next.nextCursor });
    } catch (problem) {
      setError(problem);
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  }, [page, cursor, replace]);

  return { isThere: cursor !== null, isBusy, error, load };
}
