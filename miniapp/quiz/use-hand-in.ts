import { useCallback, useEffect, useRef, useState } from "react";
import { submitRoundEndpoint } from "#shared/quiz/quiz-endpoints";
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
}

export interface HandIn {
  state: HandInState;
  handIn: () => Promise<void>;
}

const retryMs = 3_000;

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

async function tryHandIn({ roundId, isTimeUp, flush, onFinished }: HandInOptions) {
  const barred: HandInState = { kind: "barred" };
  try {
    // Before the deadline nothing chosen may stay behind; after it nothing more is taken anyway.
    const isAllThere = await flush();
    if (!isAllThere && !isTimeUp) return barred;
    const { id } = await call(submitRoundEndpoint, { roundId });
    onFinished(id);
    return { kind: "sending" } satisfies HandInState; // until the result page is there
  } catch (error) {
    if (error instanceof OfflineError) return barred;
    return { kind: "failed", error } satisfies HandInState;
  }
}
