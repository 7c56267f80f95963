import { useEffect, useState } from "react";

/** Whole seconds until `deadlineAt`, by the server's clock: `now` is its moment of answering. */
export function useCountdown(deadlineAt: string, now: string): number {
  // The phone's own clock may be wrong; only its going on is used. Held with the answer it belongs to.
  const [{ offsetMs }, setClock] = useState(() => readClock(now));
  const [secondsLeft, setSecondsLeft] = useState(() => leftUntil(deadlineAt, offsetMs));

  useEffect(() => setClock((clock) => (clock.now === now ? clock : readClock(now))), [now]);

  useEffect(() => {
    const tick = () => setSecondsLeft(leftUntil(deadlineAt, offsetMs));
    tick();
    const timer = setInterval(tick, 250); // drawn anew only when the second changes
    return () => clearInterval(timer);
  }, [deadlineAt, offsetMs]);

  return secondsLeft;
}

function readClock(now: string) {
  return { now, offsetMs: Date.parse(now) - Date.now() };
}

function leftUntil(deadlineAt: string, offsetMs: number): number {
  const leftMs = Date.parse(deadlineAt) - (Date.now() + offsetMs);
  return Math.max(0, Math.ceil(leftMs / 1_000));
}
