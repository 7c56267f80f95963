import { useRef, useState } from "react";
import { joinBoardEndpoint, leaveBoardEndpoint } from "#shared/ranking/ranking-endpoints";
import type { MyStandingView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue } from "../api/use-load";
import type { Ranking } from "./use-ranking";

export interface TakingPart {
  /** True when it worked. */
  join: (as: { nickname: string; leagueCode: string }) => Promise<boolean>;
  leave: () => Promise<boolean>;
  isBusy: boolean;
  error: unknown;
  forgetError: () => void;
}

/** Joins, changes name and unit, leaves; the page shows at once what came of it. */
export function useTakingPart(ranking: Loading<Ranking>): TakingPart {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isSending = useRef<boolean>(false);

  const act = async (send: () => Promise<MyStandingView>) => {
    if (isSending.current) return false;
    isSending.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      const mine = await send();
      const shown = loadedValue(ranking.state);
      if (shown) ranking.replace({ ...shown, mine });
      void ranking.reload(); // the board's rows: without mine, when I have left
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      isSending.current = false;
      setIsBusy(false);
    }
  };

  return {
    join: (as) => act(() => call(joinBoardEndpoint, as)),
    leave: () => act(() => call(leaveBoardEndpoint, {})),
    isBusy,
    error,
    forgetError: () => setError(undefined),
  };
}
