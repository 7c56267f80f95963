import { useEffect, useRef, useState } from "react";
import { useWhenHidden, useWhenShown } from "../platform/page-life";

/** Runs again and again while the page is in front, and at once when it comes back to the front. */
export function useEvery(everyMs: number, task: () => void): void {
  const [isShown, setIsShown] = useState(true);
  const latest = useRef(task);
  latest.current = task;
  const hasLeft = useRef<boolean>(false);
  useWhenShown(() => {
    setIsShown(true);
    if (hasLeft.current) latest.current();
    hasLeft.current = false;
  });
  useWhenHidden(() => {
    hasLeft.current = true;
    setIsShown(false);
  });
  useEffect(() => {
    if (!isShown) return;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [isShown, everyMs]);
}
