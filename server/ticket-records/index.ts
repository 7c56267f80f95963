/** The stored request, and how it is found, sealed, timed and changed: what tickets and triage stand on. */
export { byApplicant, byDesk, byProgram, type EntryAuthor, entryOf } from "./history-entries";
export { lapseWarningKey, lapseWarningOf, lateWarningKeys } from "./lapse-warning";
export {
  countDueFrom,
  countQueue,
  countStatuses,
  listArrivals,
  listClosedLike,
  listOthersOf,
  listQueue,
  type QueueFilter,
} from "./queue-model";
export {
  assertNotRecused,
  factsOf,
  findAsAnyone,
  findKnown,
  findOnDesk,
  findOwned,
  notFound,
  notPossible,
} from "./ticket-access";
export {
  briefOf,
  centreClockOf,
  firstAnswerOf,
  firstClockOf,
  groupBounds,
  groupOf,
  pausedFrom,
  promisedDaysOf,
  resumedOn,
  shelfOf,
  stopClocks,
  totalClockOf,
  triageKeyOf,
  workingDaysTaken,
} from "./ticket-clocks";
export { type Look, type LookLog, sealOf, type TicketDeps, titleOf, todayOf } from "./ticket-deps";
export {
  countStuck,
  type FigureRange,
  type FigureRecord,
  listFiguresSent,
  listRecentFigures,
  listStuck,
  type StuckFilter,
} from "./ticket-figures-model";
export {
  findBreak,
  isHistoryIntact,
  linkEntries,
  type NewEntry,
  wordsField,
} from "./ticket-history";
export {
  allOwned,
  clearOutbox,
  countDrafts,
  countIdleDrafts,
  countOverSince,
  countWaiting,
  deleteDraftRecord,
  deleteIdleDraft,
  eraseOver,
  eraseTicket,
  findBriefs,
  findDated,
  findIdleDrafts,
  findLapsed,
  findMissingIds,
  findOverSince,
  findRemindable,
  findTicket,
  findWithOutbox,
  hasOpen,
  insertTicket,
  insertTickets,
  listHistories,
  listOwned,
  listSentSince,
  markDated,
  markReserving,
  nextSerial,
  openPlaces,
  pullAttachment,
  pushAttachment,
  pushReminder,
  type RemindableTicket,
  type SentRequest,
  setAbsence,
  type TicketBrief,
} from "./ticket-model";
export { noticeOf } from "./ticket-notices";
export {
  type HistoryEntry,
  newDraft,
  type Shelf,
  type StoredAttachment,
  type StoredConsents,
  type TicketRecord,
} from "./ticket-record";
export type { TicketSeal } from "./ticket-seal";
export { ticketSeals, ticketTextFields } from "./ticket-sealed-places";
export {
  findDisputed,
  hashPieces,
  holdsTerms,
  indexRequests,
  noSearchFields,
  searchFieldsOf,
} from "./ticket-search";
export { assertVersion, changeTicket, type TicketChange, writeChange } from "./ticket-write";
