import { hasShape } from "../platform/kept-shape";
import { readStored, writeStored } from "../platform/storage";

const storageKey = "open-round";
export interface RoundMemory {
  roundId: string;
  /** Where the person was. */
  at: number;
  /** Put aside for later: this device's own note. */
  flagged: number[];
  /** Chosen, not known to have arrived. */
  unsaved: [position: number, choice: string[]][];
}

/** What this device remembers of the open round, so that leaving the page loses nothing. */
export function readRoundMemory(roundId: string): RoundMemory {
  const stored = readStored(storageKey);
  if (isRoundMemory(stored) && stored.roundId === roundId) return stored;
  return { roundId, at: 0, flagged: [], unsaved: [] };
}

export function changeRoundMemory(roundId: string, change: Partial<RoundMemory>): void {
  writeStored(storageKey, { ...readRoundMemory(roundId), ...change, roundId });
}

function isRoundMemory(stored: unknown): stored is RoundMemory {
  return hasShape<RoundMemory>(stored, {
    roundId: "string",
    at: "number",
    flagged: "array",
    unsaved: "array",
  });
}
