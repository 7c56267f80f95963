import { listBrokenHistoriesEndpoint } from "#shared/trust/trust-endpoints";
import type { BrokenHistory, HistoryCheck } from "#shared/trust/trust-schemas";
import { call } from "../api/call";
import { type RowList, useRows } from "../api/use-rows";

interface CheckFigures {
  count: number;
  lastCheck: HistoryCheck | null;
}

/** What the nightly check found, as far as it is shown. */
export function useBrokenHistories(): RowList<BrokenHistory, CheckFigures> {
  return useRows<BrokenHistory, CheckFigures>("broken-histories", (at) =>
    call(listBrokenHistoriesEndpoint, at),
  );
}
