import { useCallback, useEffect, useRef, useState } from "react";
import { OfflineError } from "../platform/network";
import { useWhenShown } from "../platform/page-life";
import { readStored, writeStored } from "../platform/storage";
import { copyPrefix, currentSession } from "./session";

/** What a list or page knows of its content. `ui/loaded.tsx` draws it. */
export type LoadState<Value> =
  | { status: "loading" }
  | { status: "ready"; value: Value; isReloading: boolean }
  /** No answer, but a stored copy from before: shown with its time. */
  | { status: "offline"; value: Value; storedAt: string }
  | { status: "failed"; error: unknown };

/** What there is to show, fresh or stored. */
export function loadedValue<Value>(state: LoadState<Value>): Value | undefined {
  return state.status === "ready" || state.status === "offline" ? state.value : undefined;
}

export interface LoadOptions {
  /** Keeps a copy under this name for when there is no network. Nothing a stranger must not see. */
  storeAs?: string;
  /** Wait (an id is not known yet, say). */
  isPaused?: boolean;
}

export interface Loading<Value> {
  state: LoadState<Value>;
  /** Again, keeping what is shown meanwhile. */
  reload: () => Promise<void>;
  /** After an own change: shows the new value without asking the server. */
  replace: (value: Value) => void;
}

/**
 * Loads when the page opens, each time it is shown again, and when `key` changes.
 * `key` names what is loaded: put in it whatever `load` depends on.
 */
export function useLoad<Value>(
  key: string,
  load: () => Promise<Value>,
  options: LoadOptions = {},
): Loading<Value> {
  const { storeAs, isPaused = false } = options;
  const [state, setState] = useState<LoadState<Value>>({ status: "loading" });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const shownKey = useRef<string | undefined>(undefined);
  const isOnItsWay = useRef(false);
  const readAt = useRef("");

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const isStale = () => mine !== turn.current;
    const isSame = shownKey.current === key;
    shownKey.current = key;
    isOnItsWay.current = true;
    setState((before) => (isSame ? reloading(before) : { status: "loading" }));
    try {
      const value = await latest.current();
      if (isStale()) return;
      readAt.current = new Date().toISOString();
      if (storeAs) keepCopy(storeAs, { value, storedAt: readAt.current });
      setState({ status: "ready", value, isReloading: false });
    } catch (error) {
      if (!isStale()) setState((before) => afterFailure(before, error, storeAs, readAt.current));
    } finally {
      if (!isStale()) isOnItsWay.current = false;
    }
  }, [key, storeAs]);

  useEffect(() => {
    if (!isPaused) void reload();
    return () => {
      turn.current += 1; // what is still on its way is for nobody
      isOnItsWay.current = false;
    };
  }, [isPaused, reload]);

  useWhenShown(() => {
    // The first showing is the opening: the effect above has just sent for it.
    if (!isPaused && !isOnItsWay.current) void reload();
  });

  const replace = useCallback((value: Value) => {
    turn.current += 1;
    isOnItsWay.current = false;
    setState({ status: "ready", value, isReloading: false });
  }, []);

  return { state, reload, replace };
}

function reloading<Value>(before: LoadState<Value>): LoadState<Value> {
  if (before.status === "ready") return { ...before, isReloading: true };
  return before.status === "offline" ? before : { status: "loading" };
}

function afterFailure<Value>(
  before: LoadState<Value>,
  error: unknown,
  storeAs: string | undefined,
  readAt: string,
): LoadState<Value> {
  if (!(error instanceof OfflineError)) return { status: "failed", error };
  const copy = storeAs ? readCopy<Value>(storeAs) : undefined;
  if (copy) return { status: "offline", ...copy };
  // What is on the screen is worth more than an error in its place.
  if (before.status !== "ready") return { status: "failed", error };
  // No copy under this name: what is shown was read before the person had signed in.
  if (storeAs) return { status: "offline", value: before.value, storedAt: readAt };
  return { ...before, isReloading: false };
}

interface StoredCopy<Value> {
  value: Value;
  storedAt: string;
}

function copyKey(name: string): string {
  return `${copyPrefix}${currentSession()?.account.id ?? "nobody"}:${name}`;
}

function keepCopy<Value>(name: string, copy: StoredCopy<Value>): void {
  writeStored(copyKey(name), copy);
}

function readCopy<Value>(name: string): StoredCopy<Value> | undefined {
  return readStored(copyKey(name)) as StoredCopy<Value> | undefined;
}
