/** What an applicant says to a proposed transfer. */

import type { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import type { answerProposalEndpoint } from "#shared/tickets/ticket-endpoints";
import { canAnswerProposal } from "#shared/tickets/ticket-permissions";
import { releaseLoad, reserveLoad } from "../centres";
import type { Signed } from "../http/request";
import { briefOfCentre } from "../placements";
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
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { assertConsent } from "./ticket-submission";
import { viewTicket } from "./ticket-view";

type Answer = z.output<typeof answerProposalEndpoint.input>;
type Answered = z.input<typeof answerProposalEndpoint.output>;
type Proposal = NonNullable<TicketRecord["proposal"]>;

/**
 * Agreed, it moves like a transfer, the consent to that very centre stored with it (PIPL 23). When the
 * centre has no place any more (full, paused, gone from the directory) it stays where it is. What is over, replaced
 * or too late cannot be answered: 409 `not_possible_now`.
 */
export async function answerProposal(
  deps: TicketDeps,
  input: Answer,
  me: Signed,
): Promise<Answered> {
  let outcome: Answered["outcome"] = "declined";
  let left: string | null = null;
  const changed = await changeTicket(
    deps,
    () => findOwned(me, input.ticketId),
    async (ticket) => {
      assertVersion(ticket, input.version);
      const proposal = openProposal(deps, ticket, input.proposalId);
      left = ticket.centreId;
      if (!input.isAgreed) {
        outcome = "declined";
        return stay(deps, proposal, byApplicant, false);
      }
      assertAgreed(input, proposal);
      await markReserving(ticket._id, deps.now());
      const isThere = await reserveLoad(proposal.centreId, ticket._id);
      outcome = isThere ? "moved" : "not_there";
      return isThere ? move(deps, ticket, proposal, input) : stay(deps, proposal, byProgram, true);
    },
  );
  if (left !== null && left !== changed.centreId) await releaseLoad(left, input.ticketId);
  return { ticket: await viewTicket(deps, changed), outcome };
}

function openProposal(deps: TicketDeps, ticket: TicketRecord, proposalId: string): Proposal {
  const { proposal } = ticket;
  const isOpen = canAnswerProposal(factsOf(ticket), todayOf(deps));
  if (proposal && isOpen && proposal.id === proposalId) return proposal;
  throw notPossible(ticket, "No such transfer is proposed, or no longer.");
}

function assertAgreed({ consent }: Answer, { centreId }: Proposal): void {
  assertConsent("transfer", consent);
  if (consent !== null) return;
  const details = { consent: "transfer", centreId };
  throw new AppError("consent_missing", "To agree takes the consent to that centre.", details);
}

async function move(
  deps: TicketDeps,
  ticket: TicketRecord,
  { centreId }: Proposal,
  { consent }: Answer,
): Promise<TicketChange> {
  const now = deps.now();
  const count = ticket.transferCount + 1;
  const { name: centreName } = await briefOfCentre(centreId);
  const { consents } = ticket;
  const given = consent ? [{ ...consent, centreId, at: now }] : [];
  return {
    set: {
      centreId,
      receivedOn: todayOf(deps),
      ...{ handlerId: null, handlerName: null, reservingAt: null, proposal: null },
      transferCount: count,
      consents: consents && { ...consents, transfers: [...consents.transfers, ...given] },
    },
    entries: [entryOf("transfer", byApplicant, now, { details: { centreId, centreName, count } })],
    isNewVersion: true,
  };
}

async function stay(
  deps: TicketDeps,
  { centreId }: Proposal,
  author: typeof byApplicant,
  isAgreed: boolean,
): Promise<TicketChange> {
  const { name: centreName } = await briefOfCentre(centreId);
  const details = { centreId, centreName, isAgreed };
  return {
    set: { proposal: null, reservingAt: null },
    entries: [entryOf("decline_transfer", author, deps.now(), { details })],
    isNewVersion: true,
  };
}
