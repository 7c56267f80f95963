import { useCallback, useState } from "react";
import { z } from "zod";
import { outcomes, refusalGrounds } from "#shared/tickets/ticket-schemas";
import { copyPrefix, currentSession } from "../api/session";
import { readStored, removeStored, writeStored } from "../platform/storage";

/** What somebody has written on a request and not sent: on this device, page or no page. */
const ownWords = z.object({
  message: z.string(),
  note: z.string(),
  ground: z.enum(refusalGrounds).nullable(),
  refusal: z.string(),
  materials: z.array(z.object({ label: z.string(), isNeeded: z.boolean() })),
  materialWords: z.string(),
  outcome: z.enum(outcomes).nullable(),
  answer: z.string(),
  reopening: z.string(),
  isToCentre: z.boolean(),
  centreId: z.string().nullable(),
  transfer: z.string(),
  decision: z.string(),
  reveal: z.string(),
});
export type OwnWords = z.infer<typeof ownWords>;

export const noWords: OwnWords = {
  message: "",
  note: "",
  ground: null,
  refusal: "",
  materials: [],
  materialWords: "",
  outcome: null,
  answer: "",
  reopening: "",
  isToCentre: false,
  centreId: null,
  transfer: "",
  decision: "",
  reveal: "",
};

export interface OwnWordsDesk {
  words: OwnWords;
  write: (some: Partial<OwnWords>) => void;
}

/** Kept with the account's copies: gone from the device when it signs out. */
export function useOwnWords(ticketId: string): OwnWordsDesk {
  const [words, setWords] = useState(() => readWords(ticketId));
  const write = useCallback(
    (some: Partial<OwnWords>) => {
      setWords((before) => {
        const after = { ...before, ...some };
        keepWords(ticketId, after);
        return after;
      });
    },
    [ticketId],
  );
  return { words, write };
}

function readWords(ticketId: string): OwnWords {
  const stored = ownWords.safeParse(readStored(storageKey(ticketId)));
  return stored.success ? stored.data : noWords;
}

function keepWords(ticketId: string, words: OwnWords): void {
  const isNothing = JSON.stringify(words) === JSON.stringify(noWords);
  if (isNothing) removeStored(storageKey(ticketId));
  else writeStored(storageKey(ticketId), words);
}

function storageKey(ticketId: string): string {
  return `${copyPrefix}${currentSession()?.account.id ?? "nobody"}:desk:${ticketId}`;
}
