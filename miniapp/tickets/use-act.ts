import { useState } from "react";

export interface Act {
  isBusy: boolean;
  error: unknown;
  /** True when it was done. */
  run: (task: () => Promise<void>) => Promise<boolean>;
}

/** One act of a sheet: shows that it runs, keeps why it failed. */
export function useAct(): Act {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (task: () => Promise<void>) => {
    setIsBusy(true);
    setError(undefined);
    try {
      await task();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, error, run };
}
