/** What a desk does with a request besides moving its status. */

import { AppError } from "#shared/errors/app-error";
import { isBarred, isCoordinatorsToPlace } from "#shared/tickets/ticket-permissions";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { releaseLoad, reserveLoad } from "../centres";
import type { Signed } from "../http/request";
import { briefOfCentre } from "../placements";
import {
  assertNotRecused,
  byDesk,
  changeTicket,
  entryOf,
  factsOf,
  findKnown,
  markReserving,
  notPossible,
  sealOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { type Actor, actorOf, changeAtDesk, type Target, viewChanged } from "./triage-change";
import { viewTriageTicket } from "./triage-view";

export async function readTriageTicket(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<TriageTicket> {
  const ticket = await findKnown(me, ticketId);
  deps.looks.note({ ticketId: ticket._id, by: me, what: "page" });
  return viewTriageTicket(deps, ticket, me);
}

/**
 * Takes an unclaimed request. 409 `conflict` with the handler's name when a colleague was quicker, and
 * when the claimer handles the other side of the same dispute. Claiming what is mine changes nothing.
 */
export async function claimTicket(
  deps: TicketDeps,
  input: Target,
  me: Signed,
): Promise<TriageTicket> {
  const { name } = await actorOf(deps, me);
  const found = await findKnown(me, input.ticketId);
  if (found.handlerId === me.accountId) return viewTriageTicket(deps, found, me);
  assertUnclaimed(found);
  assertNotBarred(found, me);
  const changed = changeAtDesk(deps, input, me, "claim", () => ({
    set: { handlerId: me.accountId, handlerName: name },
    entries: [entryOf("claim", byDesk(me, name), deps.now())],
    isNewVersion: true,
  }));
  return viewChanged(
    deps,
    me,
    changed.catch((error: unknown) => explainLostClaim(error)),
  );

  /** Whoever lost the race learns who won it, not merely that the version is old. */
  async function explainLostClaim(error: unknown): Promise<never> {
    assertUnclaimed(await findKnown(me, input.ticketId));
    throw error;
  }
}

function assertUnclaimed(ticket: TicketRecord): void {
  if (ticket.handlerId === null) return;
  throw new AppError("conflict", "A colleague handles it.", { handlerName: ticket.handlerName });
}

/** After "not solved" somebody else is to look at it, unless the coordinator says otherwise. */
function assertNotBarred(ticket: TicketRecord, me: Signed): void {
  if (!isBarred(me, factsOf(ticket))) return;
  const details = { reason: "former_handler" };
  throw new AppError("conflict", "Who closed it may not take it again.", details);
}

/** Lets who closed it take it again: the coordinator's word, kept in the history. */
export async function liftHandlerBar(
  deps: TicketDeps,
  input: Target,
  me: Signed,
): Promise<TriageTicket> {
  const { name } = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "lift_bar", () => ({
    set: { barredHandlerIds: [] },
    entries: [entryOf("lift_bar", byDesk(me, name), deps.now())],
    isNewVersion: true,
  }));
  return viewChanged(deps, me, changed);
}

/** A note that only colleagues see; the same `noteId` (one idempotency key) is stored once. */
export async function noteTicket(
  deps: TicketDeps,
  input: { ticketId: string; text: string },
  me: Signed,
  noteId: string,
): Promise<TriageTicket> {
  const { name } = await actorOf(deps, me);
  const now = deps.now();
  const text = sealOf(deps, input.ticketId).seal("note", input.text);
  const note = { id: noteId, authorId: me.accountId, authorName: name, text, at: now };
  const { messages: mostNotes } = await deps.limits();
  const changed = changeTicket(
    deps,
    () => findKnown(me, input.ticketId),
    (ticket) => {
      if (ticket.notes.some(({ id }) => id === noteId)) return null;
      if (ticket.notes.length >= mostNotes) throw notPossible(ticket, "Too many notes.");
      return {
        push: { notes: [note] },
        entries: [entryOf("note", byDesk(me, name), now)],
        isNewVersion: false,
      };
    },
  );
  return viewChanged(deps, me, changed);
}

/** Name and phone in clear. The history says who looked and why before anything is answered. */
export async function revealApplicant(
  deps: TicketDeps,
  input: { ticketId: string; reason: string },
  me: Signed,
): Promise<{ name: string; phone: string; principalName: string | null }> {
  const { name } = await actorOf(deps, me);
  const seal = sealOf(deps, input.ticketId);
  const ticket = await changeTicket(
    deps,
    () => findKnown(me, input.ticketId),
    (found) => {
      assertNotRecused(found, me);
      if (found.erasedAt) throw notPossible(found, "The applicant has been erased.");
      const words = { words: input.reason, seal };
      return {
        entries: [entryOf("reveal", byDesk(me, name), deps.now(), words)],
        isNewVersion: false,
      };
    },
  );
  await deps.looks.noteNow({ ticketId: ticket._id, by: me, what: "reveal" });
  const { applicant } = seal.openParts(ticket.parts);
  const { name: clearName = "", phone = "", principalName = null } = applicant ?? {};
  return { name: clearName, phone, principalName };
}

interface Transfer extends Target {
  centreId: string | null;
  reason: string;
}

/**
 * Passes it on. The coordinator (null) may always have it; a centre only when the applicant agreed to
 * that very centre (PIPL 23: it is another legal person), else 403 `consent_missing`. From the third
 * transfer on a centre passes it to the coordinator only, who alone places it again.
 */
export async function transferTicket(
  deps: TicketDeps,
  input: Transfer,
  me: Signed,
): Promise<{ isDone: true; centreName: string | null }> {
  const actor = await actorOf(deps, me);
  let left: string | null = null;
  const changed = await changeAtDesk(deps, input, me, "transfer", async (ticket) => {
    left = ticket.centreId;
    return passOn(deps, ticket, input, actor);
  });
  if (left !== null && left !== changed.centreId) await releaseLoad(left, input.ticketId);
  const centre = changed.centreId === null ? null : await briefOfCentre(changed.centreId);
  return { isDone: true, centreName: centre?.name ?? null };
}

async function passOn(
  deps: TicketDeps,
  ticket: TicketRecord,
  input: Transfer,
  actor: Actor,
): Promise<TicketChange> {
  const count = ticket.transferCount + 1;
  const { transferToCoordinator } = await deps.limits();
  // What has bounced is the coordinator's to place; nobody could, if the rule held for them too.
  const isBounced = isCoordinatorsToPlace(
    actor.me.role,
    ticket.transferCount,
    transferToCoordinator,
  );
  const centreId = isBounced ? null : input.centreId;
  if (centreId === ticket.centreId) throw notPossible(ticket, "It lies there already.");
  if (centreId !== null) await takePlace(deps, ticket, centreId);
  const centre = centreId === null ? null : await briefOfCentre(centreId);
  const details = { centreId, centreName: centre?.name ?? null, count };
  const told = { details, words: input.reason, seal: sealOf(deps, ticket._id) };
  return {
    set: {
      centreId,
      receivedOn: centreId === null ? null : todayOf(deps),
      handlerId: null,
      handlerName: null,
      transferCount: count,
      reservingAt: null,
    },
    entries: [entryOf("transfer", byDesk(actor.me, actor.name), deps.now(), told)],
    isNewVersion: true,
  };
}

async function takePlace(deps: TicketDeps, ticket: TicketRecord, centreId: string): Promise<void> {
  const isAgreed = ticket.consents?.transfers.some((consent) => consent.centreId === centreId);
  if (!isAgreed || ticket.excludedCentreIds.includes(centreId)) {
    throw new AppError("consent_missing", "The applicant has not agreed to that centre.", {
      consent: "transfer",
      centreId,
    });
  }
  await markReserving(ticket._id, deps.now());
  if (await reserveLoad(centreId, ticket._id)) return;
  throw notPossible(ticket, "That centre has no place left.");
}
