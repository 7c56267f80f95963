/** A request as its applicant sees it. Each field that leaves is named here. */

import { dayKind, type WorkCalendar } from "#shared/calendar/working-days";
import {
  applicantActionsOf,
  canAnswerProposal,
  canRate,
  doesUnsolvedReopen,
} from "#shared/tickets/ticket-permissions";
import type {
  AttachmentView,
  ClockBrief,
  HistoryView,
  MaterialView,
  RatingView,
  TicketCard,
  TicketView,
  TransferProposal,
} from "#shared/tickets/ticket-schemas";
import { briefOfCentre } from "../placements";
import {
  briefOf,
  centreClockOf,
  factsOf,
  type HistoryEntry,
  isHistoryIntact,
  sealOf,
  type TicketDeps,
  type TicketRecord,
  type TicketSeal,
  todayOf,
  totalClockOf,
  wordsField,
} from "../ticket-records";

export async function viewTicket(deps: TicketDeps, ticket: TicketRecord): Promise<TicketView> {
  const seal = sealOf(deps, ticket._id);
  const parts = seal.openParts(ticket.parts);
  const today = todayOf(deps);
  return {
    id: ticket._id,
    number: ticket.number,
    status: ticket.status,
    version: ticket.version,
    parts: {
      applicant: parts.applicant ?? null,
      place: parts.place ?? null,
      right: parts.right ?? null,
      facts: parts.facts ?? null,
    },
    title: parts.facts?.title ?? "",
    rights: parts.right?.kinds ?? [],
    centre: await viewCentre(ticket),
    handlerName: ticket.handlerName,
    ...viewPapers(seal, ticket, deps.calendar()),
    messages: viewMessages(seal, ticket, parts.applicant?.name ?? ""),
    history: viewHistory(seal, ticket).flatMap(ownHistoryOf),
    isHistoryIntact: isHistoryIntact(ticket, seal),
    totalClock: totalClockOf(ticket, deps, today),
    centreClock: centreClockOf(ticket, deps, today),
    ...viewAnswers(seal, ticket),
    rating: viewRating(seal, ticket),
    rateBy: ticket.rateBy ?? null,
    doesUnsolvedReopen: doesUnsolvedReopen(factsOf(ticket), today),
    proposal: await viewProposal(deps, ticket),
    actions: applicantActionsOf(factsOf(ticket), today),
    submittedAt: ticket.submittedAt?.toISOString() ?? null,
  };
}

export async function viewTicketCard(deps: TicketDeps, ticket: TicketRecord): Promise<TicketCard> {
  const { facts, right } = ticket.parts;
  return {
    id: ticket._id,
    number: ticket.number,
    title: facts ? sealOf(deps, ticket._id).open("facts.title", facts.title) : "",
    status: ticket.status,
    rights: right?.kinds ?? [],
    centre: await viewCentre(ticket),
    totalClock: viewTotalClock(deps, ticket),
    isRatingAsked: isRatingAsked(deps, ticket),
    updatedAt: ticket.updatedAt.toISOString(),
  };
}

/** What is proposed and can still be answered. */
export async function viewProposal(
  deps: TicketDeps,
  ticket: TicketRecord,
): Promise<TransferProposal | null> {
  const { proposal } = ticket;
  if (!proposal || !canAnswerProposal(factsOf(ticket), todayOf(deps))) return null;
  const { id, centreId, reason, byName, answerBy } = proposal;
  return {
    ...{ id, byName, answerBy },
    centre: await briefOfCentre(centreId),
    reason: sealOf(deps, ticket._id).open("proposal", reason),
  };
}

export async function viewCentre(ticket: TicketRecord): Promise<TicketView["centre"]> {
  return ticket.centreId === null ? null : briefOfCentre(ticket.centreId);
}

/** Files and the list of material asked for. */
export function viewPapers(seal: TicketSeal, ticket: TicketRecord, calendar: WorkCalendar) {
  const dueOn = ticket.status === "awaiting_material" ? ticket.materialDueOn : null;
  return {
    attachments: ticket.attachments.map((file) => viewAttachment(seal, file)),
    materials: ticket.materials.map((material) => viewMaterial(seal, material, ticket)),
    materialDueOn: dueOn,
    isMaterialDueProvisional: dueOn !== null && !dayKind(dueOn, calendar).isKnownYear,
  };
}

export function viewAttachment(
  seal: TicketSeal,
  file: TicketRecord["attachments"][number],
): AttachmentView {
  return {
    id: file.id,
    name: seal.open("attachment.name", file.name),
    bytes: file.bytes,
    type: file.type,
    addedAt: file.addedAt.toISOString(),
    ...(file.purpose && { purpose: file.purpose }),
  };
}

function viewMaterial(
  seal: TicketSeal,
  material: TicketRecord["materials"][number],
  ticket: TicketRecord,
): MaterialView {
  const { id, label, isNeeded, absence } = material;
  const files = ticket.attachments.filter(({ materialId }) => materialId === id);
  return {
    id,
    label,
    isNeeded,
    state: stateOf(material, files.length > 0),
    absence: absence ? seal.open("material.absence", absence) : "",
    attachmentIds: files.map((file) => file.id),
  };
}

function stateOf(
  { isWaived, absence }: TicketRecord["materials"][number],
  isGiven: boolean,
): MaterialView["state"] {
  if (isWaived) return "waived";
  if (isGiven) return "given";
  return absence ? "absent" : "missing";
}

/** `applicantName`: clear to the applicant, masked to the desk. */
export function viewMessages(
  seal: TicketSeal,
  ticket: TicketRecord,
  applicantName: string,
): TicketView["messages"] {
  return ticket.messages.map((message) => ({
    id: message.id,
    from: message.from,
    authorName: message.from === "staff" ? message.authorName : applicantName,
    text: seal.open("message", message.text),
    sentAt: message.at.toISOString(),
  }));
}

export function viewHistory(seal: TicketSeal, ticket: TicketRecord): HistoryView[] {
  return ticket.history.map((entry) => ({
    at: entry.at.toISOString(),
    act: entry.act,
    by: entry.by,
    byName: entry.byName,
    details: { ...entry.details, ...openWords(seal, entry) },
  }));
}

/** Notes are among colleagues, and so is why one of them stepped back. */
function ownHistoryOf(step: HistoryView): HistoryView[] {
  if (step.act === "note") return [];
  return [step.act === "recuse" ? { ...step, details: {} } : step];
}

/** What was answered: a closing with its outcome, or a refusal with its ground. */
export function viewAnswers(seal: TicketSeal, ticket: TicketRecord) {
  const { closing, refusal } = ticket;
  return {
    closing: closing && { ...closing, answer: openUnlessErased(seal, "closing", closing.answer) },
    refusal: refusal && { ...refusal, words: openUnlessErased(seal, "refusal", refusal.words) },
  };
}

/** What the applicant said of the closing, words too; null where nothing was said. */
export function viewRating(seal: TicketSeal, { rating }: TicketRecord): RatingView | null {
  if (!rating) return null;
  const { step, solved, words, at, isOfEarlierClosing } = rating;
  return {
    ...{ step, solved, isOfEarlierClosing },
    words: words === null ? "" : seal.open("rating", words),
    at: at.toISOString(),
  };
}

function isRatingAsked(deps: TicketDeps, ticket: TicketRecord): boolean {
  const isSaid = ticket.rating && !ticket.rating.isOfEarlierClosing;
  return !isSaid && canRate(factsOf(ticket), todayOf(deps));
}

function viewTotalClock(deps: TicketDeps, ticket: TicketRecord): ClockBrief | null {
  const clock = totalClockOf(ticket, deps, todayOf(deps));
  return clock && briefOf(clock);
}

function openWords(seal: TicketSeal, entry: HistoryEntry): { words?: string } {
  return entry.words === null ? {} : { words: openUnlessIllegible(seal, entry, entry.words) };
}

/** A tampered entry must not hide the rest of the request: it shows as broken, not as a fault. */
function openUnlessIllegible(seal: TicketSeal, entry: HistoryEntry, words: string): string {
  try {
    return seal.open(wordsField(entry), words);
  } catch {
    return "";
  }
}

function openUnlessErased(seal: TicketSeal, field: string, text: string): string {
  return text === "" ? "" : seal.open(field, text);
}
