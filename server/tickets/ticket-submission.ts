/**
 * Sending a draft. The order of the writes leaves nothing lost after a crash between any two: the mark
 * that a place is being taken, the place (idempotent by the request's id), then the request itself with
 * its old status and version in the filter. A place whose request was not sent is given back by the
 * repair job.
 */

import { z } from "zod";
import { AppError, type FieldIssue } from "#shared/errors/app-error";
import { daysOf } from "#shared/tickets/ticket-limits";
import { formatTicketNumber } from "#shared/tickets/ticket-number";
import {
  applicantPart,
  type ConsentInput,
  type DraftParts,
  factsPart,
  placePart,
  rightPart,
  type TicketView,
} from "#shared/tickets/ticket-schemas";
import { statusAfter } from "#shared/tickets/ticket-statuses";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { releaseLoad } from "../centres";
import type { Signed } from "../http/request";
import { reserveAgreedCentre } from "../placements";
import {
  assertVersion,
  byApplicant,
  byProgram,
  entryOf,
  findOwned,
  findTicket,
  markReserving,
  nextSerial,
  type StoredConsents,
  sealOf,
  searchFieldsOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
  writeChange,
} from "../ticket-records";
import { viewTicket } from "./ticket-view";

const completeParts = z.strictObject({
  applicant: applicantPart,
  place: placePart,
  right: rightPart,
  facts: factsPart,
});
type CompleteParts = z.output<typeof completeParts>;

/**
 * Sends the draft. Missing fields are reported all at once (`applicant.name` …); a consent that is
 * missing or given to another wording is `consent_missing`; a centre that is not the one agreed to is
 * `route_changed`. Sending again what was sent answers the request as it is.
 */
export async function submitTicket(
  deps: TicketDeps,
  input: { ticketId: string; version: number; consents: ConsentInput },
  me: Signed,
): Promise<TicketView> {
  const ticket = await findOwned(me, input.ticketId);
  if (ticket.status !== "draft") return viewTicket(deps, ticket);
  assertVersion(ticket, input.version);
  const parts = readComplete(sealOf(deps, ticket._id).openParts(ticket.parts));
  assertConsents(input.consents);
  const change = await prepare(deps, ticket, parts, input.consents);
  const sent = await writeChange(deps, ticket, change);
  return viewTicket(deps, sent ?? (await afterLostRace(input, me, change)));
}

/** Refuses a consent given to a wording that is not the present one. */
export function assertConsent(
  name: keyof typeof consentVersions,
  consent: { version: string } | null,
): void {
  if (consent === null || consent.version === consentVersions[name]) return;
  const details = { consent: name, version: consentVersions[name] };
  throw new AppError("consent_missing", "The consent was given to another wording.", details);
}

function assertConsents(consents: ConsentInput): void {
  assertConsent("process", consents.process);
  assertConsent("transfer", consents.transfer);
  assertConsent("notify", consents.notify);
}

function readComplete(parts: DraftParts): CompleteParts {
  const { applicant = {}, place = {}, right = {}, facts = {} } = parts;
  const parsed = completeParts.safeParse({ applicant, place, right, facts });
  if (parsed.success) return parsed.data;
  const issues: FieldIssue[] = parsed.error.issues.map(({ path, code }) => ({
    field: path.join("."),
    code,
  }));
  throw new AppError("invalid_request", "The draft is not complete.", { issues });
}

/** Takes the place and draws up everything that sending writes. */
async function prepare(
  deps: TicketDeps,
  ticket: TicketRecord,
  parts: CompleteParts,
  consents: ConsentInput,
): Promise<TicketChange> {
  const now = deps.now();
  const today = todayOf(deps);
  const centreId = consents.transfer?.centreId ?? null;
  if (centreId !== null) await markReserving(ticket._id, now);
  // Without the consent to pass it on (PIPL 23) the coordinator keeps it, wherever it would go.
  const route = centreId === null ? null : await reserveAgreedCentre(deps, ticket, centreId);
  const preview = route?.preview;
  const number = formatTicketNumber(today, await nextSerial(today));
  return {
    set: {
      status: statusAfter("submit"),
      number,
      centreId,
      routeReasons: preview?.reasons ?? [],
      phoneHash: deps.hashPhone(parts.applicant.phone),
      ...searchFieldsOf(deps, number, parts),
      consents: storedConsents(consents, now),
      submittedAt: now,
      submittedOn: today,
      limitDays: daysOf(await deps.limits()),
      receivedOn: centreId === null ? null : today,
      reservingAt: null,
    },
    entries: [
      entryOf("submit", byApplicant, now, {
        details: { number, files: ticket.attachments.length, consents: consentNames(consents) },
      }),
      entryOf("route", byProgram, now, {
        details: {
          centreId,
          centreName: preview?.centre?.name ?? null,
          reasons: preview?.reasons.length ?? 0,
        },
      }),
    ],
    isNewVersion: true,
  };
}

function storedConsents(consents: ConsentInput, at: Date): StoredConsents {
  const { process, transfer, notify } = consents;
  return {
    process: { ...process, at },
    transfers: transfer === null ? [] : [{ ...transfer, at }],
    notify: notify && { ...notify, at },
  };
}

function consentNames(consents: ConsentInput): string {
  return Object.entries(consents)
    .filter(([, consent]) => consent !== null)
    .map(([name]) => name)
    .join(",");
}

/**
 * Somebody was quicker. If the same request was sent by another call, that is the answer, and the place
 * is given back only when that call took another centre's. If the draft was changed or thrown away, the
 * place may already be a third call's: the repair job gives it back when it is nobody's.
 */
async function afterLostRace(
  input: { ticketId: string; version: number },
  me: Signed,
  change: TicketChange,
): Promise<TicketRecord> {
  const takenCentreId = change.set?.centreId ?? null;
  const now = await findTicket(input.ticketId);
  const isSent = now !== null && now.status !== "draft";
  const isOrphan = !now || (isSent && now.centreId !== takenCentreId);
  if (takenCentreId !== null && isOrphan) await releaseLoad(takenCentreId, input.ticketId);
  const ticket = await findOwned(me, input.ticketId);
  if (ticket.status === "draft") assertVersion(ticket, input.version);
  if (ticket.status === "draft") throw new AppError("conflict", "The draft was being changed.");
  return ticket;
}
