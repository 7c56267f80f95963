import { useSyncExternalStore } from "react";
import { markCareMode } from "../platform/device";
import { readStored, writeStored } from "../platform/storage";

const storageKey = "care-mode";
let isOn: boolean | undefined;
const listeners = new Set<() => void>();

/** 关怀模式: larger words and targets, less motion. Kept on this phone. */
export function isCareMode(): boolean {
  if (isOn === undefined) {
    isOn = readStored(storageKey) === true;
    markCareMode(isOn);
  }
  return isOn;
}

export function setCareMode(next: boolean): void {
  isOn = next;
  writeStored(storageKey, next);
  markCareMode(next);
  for (const listener of listeners) listener();
}

export function useCareMode(): boolean {
  return useSyncExternalStore(listen, isCareMode, isCareMode);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
