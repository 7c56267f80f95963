/** What an applicant does with a request that has been sent. */

import { AppError } from "#shared/errors/app-error";
import {
  type ApplicantAction,
  applicantActionsOf,
  canObject,
  isInTime,
} from "#shared/tickets/ticket-permissions";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { statusAfter } from "#shared/tickets/ticket-statuses";
import { releaseLoad } from "../centres";
import type { Signed } from "../http/request";
import {
  findConflictedCentres,
  reserveAgreedCentre,
  routeRequest,
  routingRequestOf,
} from "../placements";
import {
  assertVersion,
  byApplicant,
  byProgram,
  changeTicket,
  entryOf,
  factsOf,
  findOwned,
  markReserving,
  notPossible,
  resumedOn,
  sealOf,
  stopClocks,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { assertConsent } from "./ticket-submission";
import { viewTicket } from "./ticket-view";

interface Target {
  ticketId: string;
  version: number;
}

/** Hands in what was asked for: the clocks go on. Refused while something needed is missing. */
export async function supplementTicket(
  deps: TicketDeps,
  input: Target,
  me: Signed,
): Promise<TicketView> {
  return change(deps, input, me, (ticket) => {
    if (!factsOf(ticket).isMaterialThere && ticket.status === "awaiting_material") {
      throw notPossible(ticket, "Something that is needed has not been given yet.");
    }
    assertMay(deps, ticket, "supplement");
    const details = {
      files: ticket.attachments.filter((file) => file.materialId !== null).length,
      absent: ticket.materials.filter(({ absence }) => absence).length,
    };
    return {
      set: {
        status: statusAfter("supplement"),
        pauses: resumedOn(ticket.pauses, todayOf(deps)),
        materialDueOn: null,
      },
      entries: [entryOf("supplement", byApplicant, deps.now(), { details })],
      isNewVersion: true,
    };
  });
}

/** Withdraws it; the centre's place is free again. */
export async function withdrawTicket(
  deps: TicketDeps,
  input: Target & { reason: string },
  me: Signed,
): Promise<TicketView> {
  const view = await change(deps, input, me, (ticket) => {
    assertMay(deps, ticket, "withdraw");
    const seal = sealOf(deps, ticket._id);
    return {
      set: { status: statusAfter("withdraw"), ...stopClocks(ticket, todayOf(deps)) },
      entries: [entryOf("withdraw", byApplicant, deps.now(), { words: input.reason, seal })],
      isNewVersion: true,
    };
  });
  if (view.centre) await releaseLoad(view.centre.id, input.ticketId);
  return view;
}

/** Appeals against a refusal, while there is time. */
export async function appealTicket(
  deps: TicketDeps,
  input: Target & { reason: string },
  me: Signed,
): Promise<TicketView> {
  return change(deps, input, me, (ticket) => {
    const isLate = ticket.status === "refused" && !isInTime(ticket, todayOf(deps));
    if (isLate) throw notPossible(ticket, "The time for an appeal is over.");
    assertMay(deps, ticket, "appeal");
    const seal = sealOf(deps, ticket._id);
    return {
      set: { status: statusAfter("appeal"), appealedOn: todayOf(deps) },
      entries: [entryOf("appeal", byApplicant, deps.now(), { words: input.reason, seal })],
      isNewVersion: true,
    };
  });
}

interface Objection extends Target {
  reason: string;
  consent?: { version: string; centreId: string } | undefined;
}

/**
 * Asks once for another centre. It goes there only with the applicant's consent to that very centre
 * (PIPL 23): otherwise 409 `route_changed` says where it would go, and nothing has happened yet. Where
 * nobody else fits, the coordinator takes it. The total clock goes on, the new centre's begins.
 */
export async function objectToCentre(
  deps: TicketDeps,
  input: Objection,
  me: Signed,
): Promise<TicketView> {
  let left: string | null = null;
  const view = await change(deps, input, me, async (ticket) => {
    if (!canObject(factsOf(ticket))) throw notPossible(ticket, "Another centre can be had once.");
    left = ticket.centreId;
    return moveElsewhere(deps, ticket, input);
  });
  if (left !== null && left !== view.centre?.id) await releaseLoad(left, input.ticketId);
  return view;
}

async function moveElsewhere(
  deps: TicketDeps,
  ticket: TicketRecord,
  input: Objection,
): Promise<TicketChange> {
  const excluded = [...ticket.excludedCentreIds, ...(ticket.centreId ? [ticket.centreId] : [])];
  const request = routingRequestOf(ticket.parts);
  const consent = input.consent ?? null;
  assertConsent("transfer", consent);
  const route = await reserveForObjection();
  const { centre, reasons } = route.preview;
  const now = deps.now();
  const today = todayOf(deps);
  const seal = sealOf(deps, ticket._id);
  const details = { centreId: centre?.id ?? null, centreName: centre?.name ?? null };
  return {
    set: {
      centreId: centre?.id ?? null,
      receivedOn: centre ? today : null,
      routeReasons: reasons,
      excludedCentreIds: excluded,
      hasObjected: true,
      handlerId: null,
      handlerName: null,
      reservingAt: null,
      consents: ticket.consents && {
        ...ticket.consents,
        transfers: [...ticket.consents.transfers, ...(consent ? [{ ...consent, at: now }] : [])],
      },
    },
    entries: [
      entryOf("objection", byApplicant, now, { words: input.reason, seal }),
      entryOf("route", byProgram, now, { details }),
    ],
    isNewVersion: true,
  };

  async function reserveForObjection() {
    const now = deps.now();
    await markReserving(ticket._id, now);
    if (consent) {
      return reserveAgreedCentre(deps, { ...ticket, excluded }, consent.centreId);
    }
    const conflictedCentreIds = await findConflictedCentres(deps, ticket);
    const route = await routeRequest(deps, request, { excluded, conflictedCentreIds });
    if (route.preview.centre === null) return route;
    const details = { preview: route.preview };
    throw new AppError("route_changed", "It needs the consent to the new centre.", details);
  }
}

async function change(
  deps: TicketDeps,
  input: Target,
  me: Signed,
  decide: (ticket: TicketRecord) => TicketChange | Promise<TicketChange>,
): Promise<TicketView> {
  const changed = await changeTicket(
    deps,
    () => findOwned(me, input.ticketId),
    (ticket) => {
      assertVersion(ticket, input.version);
      return decide(ticket);
    },
  );
  return viewTicket(deps, changed);
}

function assertMay(deps: TicketDeps, ticket: TicketRecord, action: ApplicantAction): void {
  if (applicantActionsOf(factsOf(ticket), todayOf(deps)).includes(action)) return;
  throw notPossible(ticket, `A request that is ${ticket.status} does not allow this: ${action}.`);
}
