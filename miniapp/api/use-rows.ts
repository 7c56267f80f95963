import { useRef, useState } from "react";
import { type Loading, useLoad } from "./use-load";

interface RowPage<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** What else a page says (`Beside`) is that of the newest one. */
type Rows<Row, Beside> = Beside & { rows: readonly Row[]; hasMore: boolean };

export interface RowList<Row, Beside = object> extends Loading<Rows<Row, Beside>> {
  loadMore: () => Promise<void>;
  isLoadingMore: boolean;
}

const rowsAtOnce = 50;

/**
 * A list as far as it is shown. More, and again, is read from the top: what changed in between stands where
 * it belongs. `key` names the list, as for useLoad; another list begins with its first rows.
 */
export function useRows<Row, Beside = object>(
  key: string,
  readPage: (at: { limit: number; cursor: string | undefined }) => Promise<Beside & RowPage<Row>>,
): RowList<Row, Beside> {
  const wanted = useRef({ key, rows: rowsAtOnce });
  if (wanted.current.key !== key) wanted.current = { key, rows: rowsAtOnce };
  const list = useLoad<Rows<Row, Beside>>(key, async () => {
    const rows: Row[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await readPage({ limit: rowsAtOnce, cursor });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
      if (cursor === undefined || rows.length >= wanted.current.rows) {
        return { ...page, rows, hasMore: cursor !== undefined };
      }
    }
  });
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const loadMore = async () => {
    wanted.current.rows += rowsAtOnce;
    setIsLoadingMore(true);
    await list.reload();
    setIsLoadingMore(false);
  };
  return { ...list, loadMore, isLoadingMore };
}
