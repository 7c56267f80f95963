/**
 * The history of a request: entries are only ever added, and each carries the hash of the one before,
 * so that a changed, removed or inserted entry shows. What people wrote goes into the chain as the hash
 * of its sealed text: erasing the words (PIPL 47) leaves the chain whole, and so does sealing them again
 * with a newer key (`wordsField`).
 */
import { createHash } from "node:crypto";
import type { HistoryBreakReason } from "#shared/trust/trust-terms";
import type { HistoryEntry, TicketRecord } from "./ticket-record";
import type { TicketSeal } from "./ticket-seal";

/** An entry before it has its place in the chain. */
export type NewEntry = Pick<
  HistoryEntry,
  "at" | "act" | "by" | "byId" | "byName" | "details" | "words"
>;

/** Links new entries to the end of a request's chain. */
export function linkEntries(
  ticket: Pick<TicketRecord, "_id" | "historyHead">,
  entries: readonly NewEntry[],
  version: number,
): { history: HistoryEntry[]; historyHead: string } {
  let head = ticket.historyHead || genesisOf(ticket._id);
  const history = entries.map((entry) => {
    const wordsHash = entry.words === null ? null : hashOf(entry.words);
    const linked = { ...entry, version, wordsHash, previous: head };
    const hash = hashOfEntry(linked);
    head = hash;
    return { ...linked, hash };
  });
  return { history, historyHead: history.length > 0 ? head : ticket.historyHead };
}

/** Where a chain does not hold, and how it shows. */
export interface HistoryBreak {
  /** Which entry, from 0; the number of entries where the end of the chain is missing. */
  at: number;
  why: HistoryBreakReason;
}

type ChainedTicket = Pick<TicketRecord, "_id" | "status" | "history" | "historyHead" | "erasedAt">;

/** The first place where the chain does not hold; null when it is unbroken from first to newest. */
export function findBreak(ticket: ChainedTicket, seal: TicketSeal): HistoryBreak | null {
  let head = genesisOf(ticket._id);
  for (const [at, entry] of ticket.history.entries()) {
    if (entry.previous !== head) return { at, why: "out_of_order" };
    if (hashOfEntry(entry) !== entry.hash) return { at, why: "entry_changed" };
    if (!areWordsIntact(entry, ticket.erasedAt !== null, seal)) return { at, why: "words_changed" };
    head = entry.hash;
  }
  const at = ticket.history.length;
  // A draft has no history yet; what was sent has at least that it was sent.
  const isWhole = at === 0 ? ticket.historyHead === "" : head === ticket.historyHead;
  const isMissing = at === 0 && ticket.status !== "draft";
  return isWhole && !isMissing ? null : { at, why: "end_missing" };
}

export function isHistoryIntact(ticket: ChainedTicket, seal: TicketSeal): boolean {
  return findBreak(ticket, seal) === null;
}

type Words = Pick<HistoryEntry, "words" | "wordsHash">;

/**
 * The name an entry's words are sealed under. As they were written: the chain carries the hash of that
 * very sealed text. Sealed again with a newer key: bound to the hash the chain carries, which only the
 * holder of the keys can do (docs/decisions/0011).
 */
export function wordsField(entry: Words): string {
  const isAsWritten = entry.words !== null && hashOf(entry.words) === entry.wordsHash;
  return isAsWritten ? "history.words" : resealedWordsField(entry);
}

/** The name words are sealed under when their key is changed. */
export function resealedWordsField({ wordsHash }: Pick<Words, "wordsHash">): string {
  return `history.words ${wordsHash}`;
}

function areWordsIntact(entry: HistoryEntry, isErased: boolean, seal: TicketSeal): boolean {
  const { words, wordsHash } = entry;
  if (words === null) return wordsHash === null || isErased;
  if (hashOf(words) === wordsHash) return true;
  try {
    seal.open(wordsField(entry), words);
    return true;
  } catch {
    return false;
  }
}

function hashOfEntry(entry: Omit<HistoryEntry, "hash" | "words">): string {
  const { at, act, by, byId, byName, version, details, wordsHash, previous } = entry;
  const told = { at: at.toISOString(), act, by, byId, byName, version, details, wordsHash };
  return hashOf(`${previous}\n${canonicalJson(told)}`);
}

/** JSON with the keys of every object in order: equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function genesisOf(ticketId: string): string {
  return hashOf(`ticket ${ticketId}`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
