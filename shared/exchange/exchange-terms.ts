/** Words and bounds of import and export, without schemas: the pages use them too. */
import type { QuestionContent } from "../questions/question-terms";

export const exchangeFormats = ["xlsx", "json", "gift"] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** More questions than any office keeps; a file with more is cut up by its owner, not by us. */
export const mostRows = 10_000;
export const mostFileBytes = 10 * 1024 * 1024;
/** What a spreadsheet may grow to when it is unpacked. */
export const mostUnpackedBytes = 96 * 1024 * 1024;
/** Faults and notes that are listed; how many there are in all is always said. */
export const mostReported = 300;

/** Something wrong at a place of the file, and what to do about it. */
export interface RowFault {
  /** The spreadsheet's row, the text file's line, or which one it is in a list; from 1. */
  row: number;
  /** As the file's owner knows it: a heading, a field, "" for the whole row. */
  column: string;
  what: string;
  toDo: string;
}

/** What comes along differently or not at all; keeps nothing from being imported. */
export interface RowNote {
  row: number;
  what: string;
}

/** One question out of a file, as far as it could be read. */
export interface ParsedRow {
  row: number;
  /** As the file gives it; undefined where it gives none. */
  id: string | undefined;
  /** Undefined where the faults leave no question to speak of. */
  content: QuestionContent | undefined;
  faults: RowFault[];
  notes: RowNote[];
}

/** A file's questions, and what is no question. */
export interface ParsedFile {
  rows: ParsedRow[];
  /** Faults of the file as a whole, or of what belongs to no question. */
  faults: RowFault[];
  notes: RowNote[];
}
