import { useCallback, useEffect, useRef, useState } from "react";
import { readRoundEndpoint, submitRoundEndpoint } from "#shared/quiz/quiz-endpoints";
import type { OpenRoundView } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { OfflineError, watchOnline } from "../platform/network";

export type HandInState =
  | { kind: "not-yet" }
  | { kind: "sending" }
  /** It does not get through, and is tried again by itself. */
  | { kind: "barred" }
  | { kind: "failed"; error: unknown };

interface HandInOptions {
  roundId: string;
  isTimeUp: boolean;
  /** Sends what is still unsaved; true when all is there. */
  flush: () => Promise<boolean>;
  onFinished: (roundId: string) => void;
  /** The time is not up after all: this phone's clock has jumped. */
  onStillRunning: (round: OpenRoundView) => void;
}

export interface HandIn {
  state: HandInState;
  handIn: () => Promise<void>;
}

const retryMs = 3_000;
/** So much by the server's clock and the countdown here is simply wrong, not late. */
const clearlyLeftMs = 5_000;

/** Hands the round in when asked, or by itself when the time is up; keeps trying while there is no network. */
export function useHandIn(options: HandInOptions): HandIn {
  const [state, setState] = useState<HandInState>({ kind: "not-yet" });
  const isSending = useRef<boolean>(false);
  const latest = useRef(options);
  latest.current = options;

  const handIn = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setState({ kind: "sending" });
    setState(await tryHandIn(latest.current));
    isSending.current = false;
  }, []);

  const { isTimeUp } = options;
  useEffect(() => {
    if (isTimeUp) void handIn();
  }, [isTimeUp, handIn]);

  useEffect(() => {
    if (state.kind !== "barred") return;
    const timer = setTimeout(() => void handIn(), retryMs);
    const unwatch = watchOnline((isOnline) => {
      if (isOnline) void handIn();
    });
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [state, handIn]);

  return { state, handIn };
}

async function tryHandIn(options: HandInOptions): Promise<HandInState> {
  const { roundId, isTimeUp, flush, onFinished } = options;
  const barred: HandInState = { kind: "barred" };
  try {
    const running = isTimeUp && (await stillRunning(roundId));
    if (running) {
      options.onStillRunning(running);
      return { kind: "not-yet" };
    }
    // Before the deadline nothing chosen may stay behind; after it nothing more is taken anyway.
    const isAllThere = await flush();
    if (!isAllThere && !isTimeUp) return barred;
    const { id } = await call(submitRoundEndpoint, { roundId });
    onFinished(id);
    return { kind: "sending" }; // until the result page is there
  } catch (error) {
    if (error instanceof OfflineError) return barred;
    return { kind: "failed", error };
  }
}

/**
 * Asked before the time being up takes a round away: a phone that sets its clock while a round is open
 * (it finds the network's time, say) counts down wrongly, and only the server's clock is valid.
 */
async function stillRunning(roundId: string): Promise<OpenRoundView | undefined> {
  const round = await call(readRoundEndpoint, { roundId });
  if (round.status !== "open") return undefined;
  const leftMs = Date.parse(round.deadlineAt) - Date.parse(round.now);
  return leftMs > clearlyLeftMs ? round : undefined;
}
