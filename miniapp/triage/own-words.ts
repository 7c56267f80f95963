import { useCallback, useState } from "react";
import type { outcomes, refusalGrounds } from "#shared/tickets/ticket-terms";
import { copyPrefix, currentSession } from "../api/session";
import { hasShape } from "../platform/kept-shape";
import { readStored, removeStored, writeStored } from "../platform/storage";

/** What somebody has written on a request and not sent: on this device, page or no page. */
export interface OwnWords {
  message: string;
  note: string;
  ground: (typeof refusalGrounds)[number] | null;
  refusal: string;
  materials: { label: string; isNeeded: boolean }[];
  materialWords: string;
  outcome: (typeof outcomes)[number] | null;
  answer: string;
  reopening: string;
  recusal: string;
  isToCentre: boolean;
  centreId: string | null;
  transfer: string;
  decision: string;
  reveal: string;
  refereeId: string | null;
  referral: string;
}

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
  recusal: "",
  isToCentre: false,
  centreId: null,
  transfer: "",
  decision: "",
  reveal: "",
  refereeId: null,
  referral: "",
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
  const kept = readStored(storageKey(ticketId));
  // Words of an older program lack the fields that came later.
  const stored = typeof kept === "object" ? { ...noWords, ...kept } : undefined;
  return isOwnWords(stored) ? stored : noWords;
}

function isOwnWords(stored: unknown): stored is OwnWords {
  return hasShape<OwnWords>(stored, {
    message: "string",
    note: "string",
    ground: "text or null",
    refusal: "string",
    materials: "array",
    materialWords: "string",
    outcome: "text or null",
    answer: "string",
    reopening: "string",
    recusal: "string",
    isToCentre: "boolean",
    centreId: "text or null",
    transfer: "string",
    decision: "string",
    reveal: "string",
    refereeId: "text or null",
    referral: "string",
  });
}

function keepWords(ticketId: string, words: OwnWords): void {
  const isNothing = JSON.stringify(words) === JSON.stringify(noWords);
  if (isNothing) removeStored(storageKey(ticketId));
  else writeStored(storageKey(ticketId), words);
}

function storageKey(ticketId: string): string {
  return `${copyPrefix}${currentSession()?.account.id ?? "nobody"}:desk:${ticketId}`;
}
