import { useState } from "react";
import { changeRoundMemory, readRoundMemory } from "./round-memory";

export interface RoundPlace {
  /** The question in front, from 0. */
  at: number;
  goTo: (position: number) => void;
  /** Put aside, to come back to. */
  flagged: ReadonlySet<number>;
  toggleFlag: () => void;
}

/** Where somebody is in a round, and what is put aside: remembered on this device only. */
export function useRoundPlace(roundId: string, count: number): RoundPlace {
  const [at, setAt] = useState(() => Math.min(readRoundMemory(roundId).at, count - 1));
  const [flagged, setFlagged] = useState<ReadonlySet<number>>(
    () => new Set(readRoundMemory(roundId).flagged),
  );
  return {
    at,
    goTo: (position) => {
      setAt(position);
      changeRoundMemory(roundId, { at: position });
    },
    flagged,
    toggleFlag: () => {
      const next = new Set(flagged);
      if (!next.delete(at)) next.add(at);
      setFlagged(next);
      changeRoundMemory(roundId, { flagged: [...next] });
    },
  };
}
