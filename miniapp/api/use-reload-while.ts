import { useEffect } from "react";

const pauseMs = 2_000;

/** Asks again every two seconds for as long as the server is still at it. */
export function useReloadWhile(isAtIt: boolean, reload: () => Promise<void>): void {
  useEffect(() => {
    if (!isAtIt) return;
    const timer = setInterval(() => void reload(), pauseMs);
    return () => clearInterval(timer);
  }, [isAtIt, reload]);
}
