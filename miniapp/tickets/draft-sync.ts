import { AppError } from "#shared/errors/app-error";
import {
  createTicketEndpoint,
  readTicketEndpoint,
  updateDraftEndpoint,
} from "#shared/tickets/ticket-endpoints";
import type { DraftInput, TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import type { DeviceDraft } from "./device-drafts";
import { checkPart, partText, takePart, textsOfTicket } from "./file-checks";
import { emptyForm, type PartName, partNames } from "./file-form";

/** What becomes of the draft on this device; asked of the newest one, since typing goes on meanwhile. */
export type DraftChange = (draft: DeviceDraft) => DeviceDraft;

export type SyncOutcome =
  | { kind: "saved"; apply: DraftChange }
  /** Changed elsewhere: `taken` are the parts that were replaced, `kept` those where both have written. */
  | { kind: "conflict"; apply: DraftChange; taken: PartName[]; kept: PartName[] }
  /** No draft any more: it was handed in elsewhere. */
  | { kind: "sent"; ticketId: string };

/** The parts in which this device has something the server has not. */
export function unsavedParts(draft: DeviceDraft): PartName[] {
  return partNames.filter((part) => isUnsaved(draft, part));
}

function isUnsaved(draft: DeviceDraft, part: PartName): boolean {
  return partText(draft.form, part) !== (draft.base[part] ?? partText(emptyForm, part));
}

/** The draft with what the server holds; what was typed here and not there stays. */
export function mergeTicket(draft: DeviceDraft, ticket: TicketView) {
  const texts = textsOfTicket(ticket);
  const taken: PartName[] = [];
  const kept: PartName[] = [];
  let { form } = draft;
  for (const part of partNames) {
    const isNews = texts[part] !== undefined && texts[part] !== draft.base[part];
    if (!isNews || texts[part] === partText(draft.form, part)) continue;
    if (isUnsaved(draft, part)) {
      kept.push(part);
      continue;
    }
    taken.push(part);
    form = takePart(form, ticket, part);
  }
  const merged = { ...draft, form, ticketId: ticket.id, version: ticket.version, base: texts };
  return { merged, taken, kept };
}

/**
 * Sends whatever complete steps the server does not have: the first time as a new draft, then as
 * changes. Throws what `call` throws; nothing on this device is lost by that.
 */
export async function syncDraft(draft: DeviceDraft, keep: DraftChangeKeeper): Promise<SyncOutcome> {
  try {
    return await push(draft, keep);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "stale_version") return takeNewer(draft, keep);
    if (error.code === "not_possible_now" && draft.ticketId) return explain(draft, error);
    if (error.code === "not_found" && draft.ticketId) return push(startAnew(draft, keep), keep);
    throw error;
  }
}

/** Keeps a change on the device before the server is asked, so that a lost answer can be asked again. */
export type DraftChangeKeeper = (change: DraftChange) => void;

async function push(draft: DeviceDraft, keep: DraftChangeKeeper): Promise<SyncOutcome> {
  const parts = completeParts(draft);
  if (draft.ticketId === null) {
    const createText = draft.createText ?? JSON.stringify(parts);
    if (createText === "{}") return { kind: "saved", apply: (now) => now };
    keep((now) => ({ ...now, createText }));
    const ticket = await call(createTicketEndpoint, JSON.parse(createText) as DraftInput, {
      idempotencyKey: draft.createKey,
    });
    const created = holding(ticket)(draft);
    keep(holding(ticket));
    return completeText(created) === "{}"
      ? { kind: "saved", apply: holding(ticket) }
      : push(created, keep);
  }
  if (Object.keys(parts).length === 0) return { kind: "saved", apply: (now) => now };
  const { ticketId, version } = draft;
  const ticket = await call(updateDraftEndpoint, { ...parts, ticketId, version });
  return { kind: "saved", apply: holding(ticket) };
}

function completeText(draft: DeviceDraft): string {
  return JSON.stringify(completeParts(draft));
}

function completeParts(draft: DeviceDraft): DraftInput {
  return Object.fromEntries(
    unsavedParts(draft).flatMap((part) => {
      const checked = checkPart(draft.form, part);
      return checked.isComplete ? [[part, checked.value]] : [];
    }),
  );
}

function holding(ticket: TicketView): DraftChange {
  return (draft) => ({
    ...draft,
    ticketId: ticket.id,
    version: ticket.version,
    base: textsOfTicket(ticket),
  });
}

/** Somebody was quicker, perhaps this very device whose answer was lost. */
async function takeNewer(draft: DeviceDraft, keep: DraftChangeKeeper): Promise<SyncOutcome> {
  const ticketId = draft.ticketId ?? "";
  const ticket = await call(readTicketEndpoint, { ticketId });
  if (ticket.status !== "draft") return { kind: "sent", ticketId };
  const { merged, taken, kept } = mergeTicket(draft, ticket);
  const apply: DraftChange = (now) => mergeTicket(now, ticket).merged;
  if (taken.length > 0 || kept.length > 0) return { kind: "conflict", apply, taken, kept };
  keep(apply);
  return push(merged, keep);
}

async function explain(draft: DeviceDraft, error: AppError): Promise<SyncOutcome> {
  const ticketId = draft.ticketId ?? "";
  const ticket = await call(readTicketEndpoint, { ticketId });
  if (ticket.status === "draft") throw error;
  return { kind: "sent", ticketId };
}

/** It was thrown away elsewhere: what is typed here becomes a draft of its own. */
function startAnew(draft: DeviceDraft, keep: DraftChangeKeeper): DeviceDraft {
  const createKey = newIdempotencyKey();
  const anew: DraftChange = (now) => ({
    ...now,
    ticketId: null,
    version: 0,
    base: {},
    createKey,
    createText: null,
  });
  keep(anew);
  return anew(draft);
}
