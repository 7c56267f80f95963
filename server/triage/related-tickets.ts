/** What else the desk knows that helps with a request: the applicant's others here, and closed ones like it. */
import type { z } from "zod";
import { withoutParties } from "#shared/tickets/nameless-words";
import { canKnow } from "#shared/tickets/ticket-permissions";
import type { readRelatedTicketsEndpoint } from "#shared/tickets/triage-endpoints";
import type { Signed } from "../http/request";
import {
  findKnown,
  listClosedLike,
  listOthersOf,
  sealOf,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";

type Related = z.input<typeof readRelatedTicketsEndpoint.output>;

const mostOthers = 20;
const mostSimilar = 5;

/** Only of the centre that has the request: another centre's stay unknown, to the coordinator's eyes too. */
export async function readRelatedTickets(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<Related> {
  const ticket = await findKnown(me, ticketId);
  const [others, similar] = await Promise.all([
    ticket.ownerId === null ? [] : listOthersOf(ticket, ticket.ownerId, mostOthers),
    listClosedLike(ticket, mostSimilar),
  ]);
  const known = (found: TicketRecord) => canKnow(me, found);
  return {
    others: others.filter(known).map((other) => viewOther(deps, other)),
    similar: similar.filter(known).map((closed) => viewSimilar(deps, closed)),
  };
}

function viewOther(deps: TicketDeps, ticket: TicketRecord): Related["others"][number] {
  const { facts, right } = sealOf(deps, ticket._id).openParts(ticket.parts);
  return {
    id: ticket._id,
    number: ticket.number ?? "",
    title: facts?.title ?? "",
    rights: right?.kinds ?? [],
    status: ticket.status,
    submittedOn: ticket.submittedOn ?? "",
  };
}

/** What was answered, to nobody in particular. */
function viewSimilar(deps: TicketDeps, ticket: TicketRecord): Related["similar"][number] {
  const seal = sealOf(deps, ticket._id);
  const { applicant, place, facts, right } = seal.openParts(ticket.parts);
  const answer = ticket.closing?.answer ? seal.open("closing", ticket.closing.answer) : "";
  const closedAt = ticket.history.findLast(({ act }) => act === "close")?.at ?? ticket.updatedAt;
  return {
    id: ticket._id,
    number: ticket.number ?? "",
    rights: right?.kinds ?? [],
    wants: facts?.wants ?? [],
    outcome: ticket.closing?.outcome ?? "",
    answer: withoutParties(answer, {
      name: applicant?.name ?? "",
      organisation: applicant?.organisation ?? null,
      principalName: applicant?.principalName ?? null,
      otherSideName: place?.otherSideName ?? "",
    }),
    closedAt: closedAt.toISOString(),
  };
}
