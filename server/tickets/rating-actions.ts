/** The survey after a closing: what the applicant says of it, and what follows. */

import { canRate, doesUnsolvedReopen } from "#shared/tickets/ticket-permissions";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { statusAfter } from "#shared/tickets/ticket-statuses";
import type { RatingStep, SolvedAnswer } from "#shared/tickets/ticket-terms";
import type { Signed } from "../http/request";
import { placeAgain } from "../placements";
import {
  assertVersion,
  byApplicant,
  changeTicket,
  entryOf,
  factsOf,
  findOwned,
  notPossible,
  sealOf,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { viewTicket } from "./ticket-view";

interface Rating {
  ticketId: string;
  version: number;
  step: RatingStep;
  solved: SolvedAnswer;
  words: string;
}

/**
 * Keeps the rating, in place of an earlier one, up to the last day for it. The first "not solved" of a
 * request opens it again where it was (at the coordinator's when there is no place), without a handler:
 * who closed it may not take it.
 */
export async function rateTicket(deps: TicketDeps, input: Rating, me: Signed): Promise<TicketView> {
  const changed = await changeTicket(
    deps,
    () => findOwned(me, input.ticketId),
    async (ticket) => {
      assertVersion(ticket, input.version);
      const facts = factsOf(ticket);
      const today = todayOf(deps);
      if (!canRate(facts, today)) throw notPossible(ticket, "It is not, or no more, to be rated.");
      const rated = ratingOf(deps, ticket, input);
      const doesReopen = input.solved === "no" && doesUnsolvedReopen(facts, today);
      return doesReopen ? reopenedWith(deps, ticket, rated) : rated;
    },
  );
  return viewTicket(deps, changed);
}

function ratingOf(deps: TicketDeps, ticket: TicketRecord, input: Rating): TicketChange {
  const { step, solved, words } = input;
  const at = deps.now();
  const seal = sealOf(deps, ticket._id);
  return {
    set: {
      rating: {
        ...{ step, solved, at },
        words: words === "" ? null : seal.seal("rating", words),
        centreId: ticket.centreId,
        isOfEarlierClosing: false,
      },
    },
    entries: [entryOf("rate", byApplicant, at, { details: { step, solved }, words, seal })],
    isNewVersion: false,
  };
}

async function reopenedWith(
  deps: TicketDeps,
  ticket: TicketRecord,
  rated: TicketChange,
): Promise<TicketChange> {
  const { handlerId } = ticket;
  return {
    set: {
      ...rated.set,
      ...(await placeAgain(deps, ticket)),
      status: statusAfter("reopen"),
      handlerId: null,
      handlerName: null,
      hasReopened: true,
      barredHandlerIds: [...(ticket.barredHandlerIds ?? []), ...(handlerId ? [handlerId] : [])],
    },
    entries: [...(rated.entries ?? []), entryOf("reopen", byApplicant, deps.now())],
    isNewVersion: true,
  };
}
