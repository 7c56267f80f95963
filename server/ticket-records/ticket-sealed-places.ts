/** Where the sealed texts of a request lie, for the rotation of keys. */
import type { SealedRecords, StoredRecord } from "../database/sealed-records";
import { resealedWordsField, wordsField } from "./ticket-history";
import type { HistoryEntry } from "./ticket-record";

/** The names texts are sealed under, by the path they are stored at ("N" for a place in a list). */
export const ticketTextFields: Readonly<Record<string, string>> = {
  "messages.N.text": "message",
  "notes.N.text": "note",
  "attachments.N.name": "attachment.name",
  "materials.N.absence": "material.absence",
  "proposal.reason": "proposal",
  "refusal.words": "refusal",
  "closing.answer": "closing",
  "rating.words": "rating",
};

export const ticketSeals: SealedRecords = {
  collection: "tickets",
  placeOf: (path, ticket) => {
    const record = `ticket:${String(ticket._id)}`;
    const entry = entryAt(path, ticket);
    if (entry) {
      return {
        from: { record, field: wordsField(entry) },
        to: { record, field: resealedWordsField(entry) },
      };
    }
    const field =
      /^parts\.(\w+\.\w+)$/.exec(path)?.[1] ?? ticketTextFields[path.replace(/\.\d+\./, ".N.")];
    return field ? { from: { record, field }, to: { record, field } } : null;
  },
};

function entryAt(path: string, ticket: StoredRecord): HistoryEntry | undefined {
  const place = /^history\.(\d+)\.words$/.exec(path)?.[1];
  const history = ticket.history as HistoryEntry[] | undefined;
  return place === undefined ? undefined : history?.[Number(place)];
}
