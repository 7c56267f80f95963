/** Drafts, and what their applicant reads. */

import { AppError } from "#shared/errors/app-error";
import type { RoutingRequest } from "#shared/tickets/ticket-routing";
import type {
  DraftParts,
  RoutePreview,
  TicketCard,
  TicketView,
} from "#shared/tickets/ticket-schemas";
import { readMomentCursor, writeMomentCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import { routeRequest } from "../placements";
import {
  assertVersion,
  changeTicket,
  countDrafts,
  deleteDraftRecord,
  findOwned,
  insertTicket,
  listOwned,
  newDraft,
  notFound,
  notPossible,
  type Shelf,
  sealOf,
  type TicketDeps,
} from "../ticket-records";
import { viewTicket, viewTicketCard } from "./ticket-view";

export async function previewRoute(deps: TicketDeps, input: RoutingRequest): Promise<RoutePreview> {
  const { countyCode, businessCountyCode, rights } = input;
  const { infringementCountyCode, otherSideCountyCode } = input;
  const places = { countyCode, businessCountyCode, infringementCountyCode, otherSideCountyCode };
  const request = { ...places, rights };
  return (await routeRequest(deps, request)).preview;
}

/** Creates a draft with the parts known so far; an account may hold a bounded number of them. */
export async function createTicket(
  deps: TicketDeps,
  parts: DraftParts,
  me: Signed,
  newRecordId: string,
): Promise<TicketView> {
  const { drafts: mostDrafts } = await deps.limits();
  if ((await countDrafts(me.accountId)) >= mostDrafts) {
    throw new AppError("not_possible_now", "Too many drafts.", { mostDrafts });
  }
  const draft = newDraft(newRecordId, me.accountId, deps.now());
  draft.parts = sealOf(deps, newRecordId).sealParts(parts);
  draft.partVersions = Object.fromEntries(Object.keys(parts).map((part) => [part, 0]));
  return viewTicket(deps, await insertTicket(draft));
}

/** Replaces the parts that were sent; the others stay. 409 `stale_version` names the parts changed since. */
export async function updateDraft(
  deps: TicketDeps,
  input: DraftParts & { ticketId: string; version: number },
  me: Signed,
): Promise<TicketView> {
  const { ticketId, version, ...parts } = input;
  const sealed = sealOf(deps, ticketId).sealParts(parts);
  const changed = await changeTicket(
    deps,
    () => findOwned(me, ticketId),
    (ticket) => {
      if (ticket.status !== "draft") throw notPossible(ticket, "It has been sent already.");
      assertVersion(ticket, version);
      const newVersions = Object.keys(sealed).map((part) => [part, version + 1]);
      return {
        set: {
          parts: { ...ticket.parts, ...sealed },
          partVersions: { ...ticket.partVersions, ...Object.fromEntries(newVersions) },
        },
        isNewVersion: true,
      };
    },
  );
  return viewTicket(deps, changed);
}

/** The draft goes first: files without a request are swept, a request without its files would be broken. */
export async function deleteDraft(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<{ isDone: true }> {
  const ticket = await findOwned(me, ticketId);
  if (ticket.status !== "draft") throw notPossible(ticket, "It has been sent already.");
  for (const { id } of ticket.attachments) await deps.attachments.letGo(id);
  if (!(await deleteDraftRecord(ticketId, me.accountId))) throw notFound();
  await deps.attachments.removeAllOf(ticketId);
  return { isDone: true };
}

export async function readTicket(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<TicketView> {
  return viewTicket(deps, await findOwned(me, ticketId));
}

/** My requests, latest change first. */
export async function listTickets(
  deps: TicketDeps,
  input: { show: Shelf; limit: number; cursor?: string | undefined },
  me: Signed,
): Promise<{ items: TicketCard[]; nextCursor: string | null }> {
  const found = await listOwned({
    ownerId: me.accountId,
    shelf: input.show,
    after: readMomentCursor(input.cursor),
    limit: input.limit + 1,
  });
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  return {
    items: await Promise.all(items.map((ticket) => viewTicketCard(deps, ticket))),
    nextCursor: last ? writeMomentCursor({ at: last.updatedAt, id: last._id }) : null,
  };
}
