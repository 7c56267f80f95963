import { z } from "zod";
import { choice } from "#shared/quiz/quiz-schemas";
import { readStored, writeStored } from "../platform/storage";

const storageKey = "open-round";
const shape = z.object({
  roundId: z.string(),
  /** Where the person was. */
  at: z.number().int().min(0),
  /** Put aside for later: this device's own note. */
  flagged: z.array(z.number().int()),
  /** Chosen, not known to have arrived. */
  unsaved: z.array(z.tuple([z.number().int(), choice])),
});
export type RoundMemory = z.infer<typeof shape>;

/** What this device remembers of the open round, so that leaving the page loses nothing. */
export function readRoundMemory(roundId: string): RoundMemory {
  const stored = shape.safeParse(readStored(storageKey));
  if (stored.success && stored.data.roundId === roundId) return stored.data;
  return { roundId, at: 0, flagged: [], unsaved: [] };
}

export function changeRoundMemory(roundId: string, change: Partial<RoundMemory>): void {
  writeStored(storageKey, { ...readRoundMemory(roundId), ...change, roundId });
}
