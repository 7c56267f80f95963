import type { DueNotice } from "#shared/notices/notice-rule";
import type { LimitDays } from "#shared/tickets/ticket-limits";
import type {
  DraftParts,
  HistoryView,
  MaterialView,
  RouteReason,
} from "#shared/tickets/ticket-schemas";
import type { TicketStatus } from "#shared/tickets/ticket-statuses";
import type { RatingStep, SolvedAnswer } from "#shared/tickets/ticket-terms";

/** Where a request is listed: with its applicant's drafts, among what is open, or among what is over. */
export type Shelf = "draft" | "open" | "over";

/** Text sealed with the program's key ring (server/database/field-cipher.ts). */
type Sealed = string;

export interface HistoryEntry {
  at: Date;
  act: HistoryView["act"];
  by: HistoryView["by"];
  /** Null for the applicant and the program: the history outlives an erased account. */
  byId: string | null;
  byName: string;
  /** The version of the request after this entry. */
  version: number;
  details: Record<string, string | number | boolean | null>;
  /** What somebody wrote; null where nothing was, and after an erasure. */
  words: Sealed | null;
  /** SHA-256 of the sealed words: the chain holds when they have been erased. */
  wordsHash: string | null;
  /** Hash of the entry before. */
  previous: string;
  hash: string;
}

interface StoredMessage {
  id: string;
  from: "applicant" | "staff";
  authorId: string;
  authorName: string;
  text: Sealed;
  at: Date;
}

interface StoredNote {
  id: string;
  authorId: string;
  authorName: string;
  text: Sealed;
  at: Date;
}

export interface StoredAttachment {
  id: string;
  name: Sealed;
  bytes: number;
  type: string;
  addedAt: Date;
  /** The material of the staff's list it answers; null for evidence of the request itself. */
  materialId: string | null;
  /** Set on what shows that an agent may act. */
  purpose?: "authorisation";
}

type StoredMaterial = Pick<MaterialView, "id" | "label" | "isNeeded"> & {
  isWaived: boolean;
  /** Why the applicant does not have it; records of an older program lack the field. */
  absence?: Sealed | null;
};

/** Somebody is to be told; lies in the request until it has been delivered. */
export interface StoredNotice extends DueNotice {
  id: string;
  at: Date;
  /** Who caused it is not told of it. */
  exceptId: string | null;
  /** The last day it is about, if it is about one. */
  dueOn: string | null;
}

/** A transfer that waits for the applicant's consent; one at a time. */
interface StoredProposal {
  id: string;
  centreId: string;
  reason: Sealed;
  byId: string;
  byName: string;
  proposedOn: string;
  /** The last day to answer; afterwards it is as if it were not there. */
  answerBy: string;
}

interface ConsentMark {
  version: string;
  at: Date;
}

export interface StoredConsents {
  process: ConsentMark;
  /** One for each centre the applicant agreed to (PIPL 23). */
  transfers: (ConsentMark & { centreId: string })[];
  notify: ConsentMark | null;
}

/** What the applicant said of the closing. */
interface StoredRating {
  step: RatingStep;
  solved: SolvedAnswer;
  /** Null where nothing was written, and after an erasure. */
  words: Sealed | null;
  at: Date;
  /** The centre that had closed it; null for the coordinator. */
  centreId: string | null;
  /** It has been closed again since. */
  isOfEarlierClosing: boolean;
}

/** The first answer, as the counts need it: written once, when it is given. */
interface FirstAnswer {
  on: string;
  /** Working days of the applicant's clock that it took; pauses do not count. */
  days: number;
  /** The same by the clock of the centre that answered; null where the coordinator did. */
  centreDays: number | null;
  isInTime: boolean;
  centreId: string | null;
}

export interface DayPause {
  from: string;
  to: string | null;
}

/** A request with everything that hangs on it: one document, so that one write changes it whole. */
export interface TicketRecord {
  _id: string;
  /** Null once the account was erased. */
  ownerId: string | null;
  number: string | null;
  status: TicketStatus;
  shelf: Shelf;
  /** Counts changes that others must see before they write: moves, claims, edits of a draft. */
  version: number;
  /** What the desk's queue is sorted by; see ticket-clocks.ts. Null for drafts. */
  triageKey: string | null;
  createdAt: Date;
  updatedAt: Date;

  /** The parts, their typed texts sealed; see ticket-seal.ts. */
  parts: DraftParts;
  /** The version in which each part was last changed. */
  partVersions: Partial<Record<keyof DraftParts, number>>;
  phoneHash: string | null;
  consents: StoredConsents | null;

  centreId: string | null;
  handlerId: string | null;
  handlerName: string | null;
  routeReasons: RouteReason[];
  /** Centres it must not go to again: objected to. */
  excludedCentreIds: string[];
  hasObjected: boolean;
  /** Who declared that they must not handle it (回避); absent in requests from before this was asked. */
  recusedIds?: string[];
  transferCount: number;
  /** Absent in requests from before a transfer could be proposed. */
  proposal?: StoredProposal | null;
  /** A place at a centre is being taken right now: the repair job waits. */
  reservingAt: Date | null;

  submittedAt: Date | null;
  submittedOn: string | null;
  receivedOn: string | null;
  /** The day of the first answer, or of the end without one. */
  stoppedOn: string | null;
  /** The days of its limits, as they were when it was sent; see promisedDaysOf. */
  limitDays: LimitDays | null;
  pauses: DayPause[];
  materialDueOn: string | null;
  materials: StoredMaterial[];
  refusal: { ground: string; words: Sealed } | null;
  appealBy: string | null;
  appealedOn: string | null;
  /** `days`: working days from sending to closing, pauses left out. */
  closing: { outcome: string; answer: Sealed; days?: number } | null;
  // Absent from requests older than the survey.
  firstAnswer?: FirstAnswer | null;
  /** The day it was over, whichever way; null while it is not. */
  endedOn?: string | null;
  rateBy?: string | null;
  rating?: StoredRating | null;
  /** The applicant said "not solved", and so had it opened again. */
  hasReopened?: boolean;
  barredHandlerIds?: string[];

  attachments: StoredAttachment[];
  messages: StoredMessage[];
  notes: StoredNote[];
  history: HistoryEntry[];
  /** Hash of the newest entry; "" while there is none. */
  historyHead: string;
  /** With which state of the work calendar its dates were reckoned; null for drafts, and before it was noted. */
  datedWith: string | null;
  /** The reminders that have been given; see server/notices/remind.ts. */
  reminded: string[];
  /** Notices not delivered yet. */
  outbox: StoredNotice[];

  /** Keyed hashes by which it is found; see ticket-search.ts. */
  searchPieces: string[];
  /** Keyed hashes by which the other side of the same dispute is found (shared/tickets/dispute-sides.ts). */
  disputeKeys: string[];
  /** With which key and cutting they were made; null where there are none yet. */
  searchMark: string | null;

  erasedAt: Date | null;
  /** Belongs to the demonstration. */
  isSample: boolean;
}

/** An empty draft of `ownerId`. */
export function newDraft(id: string, ownerId: string, now: Date): TicketRecord {
  return {
    _id: id,
    ownerId,
    number: null,
    status: "draft",
    shelf: "draft",
    version: 0,
    triageKey: null,
    createdAt: now,
    updatedAt: now,
    parts: {},
    partVersions: {},
    phoneHash: null,
    consents: null,
    centreId: null,
    handlerId: null,
    handlerName: null,
    routeReasons: [],
    excludedCentreIds: [],
    hasObjected: false,
    recusedIds: [],
    transferCount: 0,
    proposal: null,
    reservingAt: null,
    submittedAt: null,
    submittedOn: null,
    receivedOn: null,
    stoppedOn: null,
    limitDays: null,
    pauses: [],
    materialDueOn: null,
    materials: [],
    refusal: null,
    appealBy: null,
    appealedOn: null,
    closing: null,
    firstAnswer: null,
    endedOn: null,
    rateBy: null,
    rating: null,
    hasReopened: false,
    barredHandlerIds: [],
    attachments: [],
    messages: [],
    notes: [],
    history: [],
    historyHead: "",
    searchPieces: [],
    disputeKeys: [],
    searchMark: null,
    datedWith: null,
    reminded: [],
    outbox: [],
    erasedAt: null,
    isSample: false,
  };
}
