/** A request as its desk sees it: name and phone masked until they are revealed. */

import { isBarred, staffActionsOf } from "#shared/tickets/ticket-permissions";
import type { TriageRow, TriageTicket } from "#shared/tickets/ticket-schemas";
import { placeOf } from "../centres";
import { maskPhone } from "../database/field-cipher";
import type { Signed } from "../http/request";
import { briefOfCentre } from "../placements";
import {
  centreClockOf,
  factsOf,
  firstClockOf,
  groupOf,
  isHistoryIntact,
  promisedDaysOf,
  sealOf,
  type TicketDeps,
  type TicketRecord,
  titleOf,
  todayOf,
  totalClockOf,
} from "../ticket-records";
import {
  viewAnswers,
  viewCentre,
  viewHistory,
  viewMessages,
  viewPapers,
  viewProposal,
  viewRating,
} from "../tickets";

export async function viewTriageTicket(
  deps: TicketDeps,
  ticket: TicketRecord,
  me: Signed,
): Promise<TriageTicket> {
  const seal = sealOf(deps, ticket._id);
  const { applicant, place, right, facts } = completeParts(seal.openParts(ticket.parts));
  const today = todayOf(deps);
  const maskedName = maskName(applicant.name);
  return {
    id: ticket._id,
    number: ticket.number ?? "",
    status: ticket.status,
    version: ticket.version,
    title: facts.title,
    story: facts.story,
    wants: facts.wants,
    rights: right.kinds,
    rightNumber: right.number,
    applicant: {
      kind: applicant.kind,
      role: applicant.role,
      maskedName,
      maskedPhone: maskPhone(applicant.phone),
      organisation: applicant.organisation,
      creditCode: applicant.creditCode,
      maskedPrincipalName:
        applicant.principalName === null ? null : maskName(applicant.principalName),
    },
    placeName: placeNameOf(place.countyCode),
    businessPlaceName: place.businessCountyCode ? placeNameOf(place.businessCountyCode) : null,
    infringement: place.infringement,
    infringementPlaceName:
      place.infringementCountyCode === null ? null : placeNameOf(place.infringementCountyCode),
    infringementDetail: place.infringementDetail,
    otherSideName: place.otherSideName,
    isFiledElsewhere: facts.isFiledElsewhere,
    filedWhere: facts.filedWhere,
    centre: await viewCentre(ticket),
    handler: handlerOf(ticket),
    isMine: ticket.handlerId === me.accountId,
    ...viewPapers(seal, ticket, deps.calendar()),
    messages: viewMessages(seal, ticket, maskedName),
    notes: ticket.notes.map(({ id, authorName, text, at }) => ({
      id,
      authorName,
      text: seal.open("note", text),
      at: at.toISOString(),
    })),
    history: viewHistory(seal, ticket),
    isHistoryIntact: isHistoryIntact(ticket, seal),
    totalClock: needed(totalClockOf(ticket, deps, today)),
    centreClock: centreClockOf(ticket, deps, today),
    routeReasons: ticket.routeReasons,
    ...viewAnswers(seal, ticket),
    appealDays: promisedDaysOf(ticket).appealDays,
    rating: viewRating(seal, ticket),
    isFormerHandler: isBarred(me, factsOf(ticket)),
    proposal: await viewProposal(deps, ticket),
    actions: staffActionsOf(factsOf(ticket), me),
  };
}

export async function viewTriageRow(
  deps: TicketDeps,
  ticket: TicketRecord,
  me: Signed,
): Promise<Omit<TriageRow, "watcherNames">> {
  const today = todayOf(deps);
  const place = placeOf(ticket.parts.place?.countyCode ?? "");
  return {
    id: ticket._id,
    number: ticket.number ?? "",
    title: titleOf(deps, ticket),
    rights: ticket.parts.right?.kinds ?? [],
    unitName: place?.unitName ?? "",
    countyName: place?.countyName ?? "",
    status: ticket.status,
    version: ticket.version,
    handler: handlerOf(ticket),
    isMine: ticket.handlerId === me.accountId,
    group: groupOf(ticket.triageKey ?? "", today, deps.calendar()),
    clock: needed(firstClockOf(ticket, deps, today)),
    centreName: ticket.centreId === null ? null : (await briefOfCentre(ticket.centreId)).name,
  };
}

/** "王**": the first character, so that colleagues can tell two people apart. */
function maskName(name: string): string {
  const [first = "", ...rest] = [...name];
  return first + "*".repeat(Math.min(Math.max(rest.length, 1), 2));
}

function handlerOf(ticket: TicketRecord): TriageTicket["handler"] {
  const { handlerId, handlerName } = ticket;
  return handlerId === null ? null : { id: handlerId, name: handlerName ?? "" };
}

function placeNameOf(countyCode: string): string {
  const place = placeOf(countyCode);
  return place ? `${place.unitName}${place.countyName}` : "";
}

/** What has been sent has every part and a clock. */
function needed<Value>(value: Value | null): Value {
  if (value === null) throw new Error("A request that was sent has no clock.");
  return value;
}

function completeParts(parts: TicketRecord["parts"]) {
  const { applicant, place, right, facts } = parts;
  if (!applicant || !place || !right || !facts) {
    throw new Error("A request that was sent lacks a part.");
  }
  return { applicant, place, right, facts };
}
