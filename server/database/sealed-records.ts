/**
 * Where sealed texts lie. A room that stores any exports one of these, and server/sealed-records.ts puts it
 * into the list: the rotation of keys can then seal them again. A sealed text of which no room says where
 * it belongs is found and reported by the rotation, and left as it is.
 *
 *   export const certificateSeals: SealedRecords = {
 *     collection: "certificates",
 *     placeOf: (path) => (path === "name" ? samePlace(namePlace) : null),
 *   };
 */
import { type FieldPlace, isSealed } from "./field-cipher";

export type StoredRecord = Record<string, unknown>;

export interface SealedRecords {
  collection: string;
  /** `path` is dotted, with the place in a list as a number: "messages.3.text". */
  placeOf: (path: string, record: StoredRecord) => Resealing | null;
}

/** Under which place a text opens, and under which it is sealed again. */
export interface Resealing {
  from: FieldPlace;
  to: FieldPlace;
}

export function samePlace(place: FieldPlace): Resealing {
  return { from: place, to: place };
}

export interface SealedText {
  path: string;
  sealed: string;
}

/** Every sealed text of a record, however deep. */
export function sealedTextsOf(value: unknown, path = ""): SealedText[] {
  if (typeof value === "string") return isSealed(value) ? [{ path, sealed: value }] : [];
  if (typeof value !== "object" || value === null || !isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    sealedTextsOf(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** Dates, ids and bytes of the database hold no texts. */
function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
