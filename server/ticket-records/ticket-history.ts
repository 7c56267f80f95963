/**
 * The history of a request: entries are only ever added, and each carries the hash of the one before,
 * so that a changed, removed or inserted entry shows. What people wrote goes into the chain as the hash
 * of its sealed text: erasing the words (PIPL 47) leaves the chain whole.
 */
import { createHash } from "node:crypto";
import type { HistoryEntry, TicketRecord } from "./ticket-record";

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

/** Whether the chain is unbroken from the first entry to the newest. */
export function isHistoryIntact(
  ticket: Pick<TicketRecord, "_id" | "history" | "historyHead" | "erasedAt">,
): boolean {
  let head = genesisOf(ticket._id);
  for (const entry of ticket.history) {
    if (entry.previous !== head || hashOfEntry(entry) !== entry.hash) return false;
    if (!areWordsIntact(entry, ticket.erasedAt !== null)) return false;
    head = entry.hash;
  }
  return ticket.history.length === 0 ? ticket.historyHead === "" : head === ticket.historyHead;
}

function areWordsIntact(entry: HistoryEntry, isErased: boolean): boolean {
  if (entry.words === null) return entry.wordsHash === null || isErased;
  return entry.wordsHash === hashOf(entry.words);
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
