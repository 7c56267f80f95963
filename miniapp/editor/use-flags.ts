import { useState } from "react";
import { listFlagsEndpoint, markFlagEndpoint } from "#shared/ranking/ranking-endpoints";
import type { FlagView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { loadedValue } from "../api/use-load";
import { type RowList, useRows } from "../api/use-rows";

export type FlagState = "open" | "seen";

export interface FlagList extends RowList<FlagView> {
  /** Over to the other list. */
  mark: (flag: FlagView) => Promise<void>;
  markingId: string | undefined;
  markError: unknown;
}

/** One of the two lists, as far as it is shown; one component for each. */
export function useFlags(state: FlagState): FlagList {
  const list = useRows<FlagView>(`flags:${state}`, (at) =>
    call(listFlagsEndpoint, { state, ...at }),
  );
  const [markingId, setMarkingId] = useState<string>();
  const [markError, setMarkError] = useState<unknown>();

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

  return { ...list, mark, markingId, markError };
}
