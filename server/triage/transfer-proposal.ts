/** Asks the applicant to agree to another centre, where the request holds no consent to it yet. */

import { addWorkingDays } from "#shared/calendar/working-days";
import { proposalAnswerDays } from "#shared/tickets/ticket-limits";
import { isCoordinatorsToPlace } from "#shared/tickets/ticket-permissions";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { listRoutingCentres } from "../centres";
import type { Signed } from "../http/request";
import {
  byDesk,
  entryOf,
  notPossible,
  sealOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { type Actor, actorOf, changeAtDesk, type Target, viewChanged } from "./triage-change";

interface Proposal extends Target {
  centreId: string;
  reason: string;
}

/**
 * Nothing moves until the applicant agrees (PIPL 23). A newer proposal takes the place of an older one.
 * 409 `not_possible_now` when the centre has no place, the applicant has objected to it, the request lies
 * there already, or it has bounced so often that only the coordinator places it.
 */
export async function proposeTransfer(
  deps: TicketDeps,
  input: Proposal,
  me: Signed,
  proposalId: string,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "transfer", (ticket) =>
    propose(deps, ticket, { ...input, proposalId }, actor),
  );
  return viewChanged(deps, me, changed);
}

async function propose(
  deps: TicketDeps,
  ticket: TicketRecord,
  { centreId, reason, proposalId }: Proposal & { proposalId: string },
  { me, name }: Actor,
): Promise<TicketChange> {
  const { transferToCoordinator } = await deps.limits();
  if (isCoordinatorsToPlace(me.role, ticket.transferCount, transferToCoordinator)) {
    throw notPossible(ticket, "It has bounced: the coordinator places it.");
  }
  const { name: centreName } = await openCentre(ticket, centreId);
  const today = todayOf(deps);
  const { day: answerBy } = addWorkingDays(today, proposalAnswerDays, deps.calendar());
  const seal = sealOf(deps, ticket._id);
  const details = { centreId, centreName, dueOn: answerBy };
  return {
    set: {
      proposal: {
        ...{ id: proposalId, centreId, answerBy },
        reason: seal.seal("proposal", reason),
        ...{ byId: me.accountId, byName: name, proposedOn: today },
      },
    },
    entries: [
      entryOf("propose_transfer", byDesk(me, name), deps.now(), { details, words: reason, seal }),
    ],
    isNewVersion: true,
  };
}

/** A centre that could take it today. */
async function openCentre(ticket: TicketRecord, centreId: string): Promise<{ name: string }> {
  if (centreId === ticket.centreId) throw notPossible(ticket, "It lies there already.");
  if (ticket.excludedCentreIds.includes(centreId)) {
    throw notPossible(ticket, "The applicant has objected to that centre.");
  }
  const centre = (await listRoutingCentres()).find(({ id }) => id === centreId);
  if (centre?.isActive && centre.load < centre.capacity) return centre;
  throw notPossible(ticket, "That centre has no place left.");
}
