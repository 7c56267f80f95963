import { addDays } from "#shared/calendar/working-days";
import {
  type ComparedRequest,
  duplicateWindowDays,
  type Likeness,
  likenessesOf,
} from "#shared/tickets/likely-duplicates";
import { canTalk } from "#shared/tickets/ticket-permissions";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import type { Signed } from "../http/request";
import {
  findOwned,
  listOwned,
  sealOf,
  type TicketDeps,
  type TicketRecord,
  todayOf,
} from "../ticket-records";
import { viewTicketCard } from "./ticket-view";

/** The latest ones; nobody has more under way at once. */
const mostCompared = 100;
const mostShown = 3;

/**
 * The caller's own requests under way that may be about the same as this draft of theirs. Nobody
 * else's is looked at, let alone told of.
 */
export async function listLikelyDuplicates(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<{ items: { ticket: TicketCard; alike: Likeness[] }[] }> {
  const draft = comparedOf(deps, await findOwned(me, ticketId));
  const since = addDays(todayOf(deps), -duplicateWindowDays);
  const open = await listOwned({
    ownerId: me.accountId,
    shelf: "open",
    after: null,
    limit: mostCompared,
  });
  const found = open
    .filter(({ _id, status, submittedOn }) => {
      const isRecent = submittedOn !== null && submittedOn >= since;
      return _id !== ticketId && isRecent && canTalk(status);
    })
    .map((ticket) => ({ ticket, alike: likenessesOf(draft, comparedOf(deps, ticket)) }))
    .filter(({ alike }) => alike.length > 0)
    .sort((one, other) => other.alike.length - one.alike.length)
    .slice(0, mostShown);
  const items = found.map(async ({ ticket, alike }) => ({
    ticket: await viewTicketCard(deps, ticket),
    alike,
  }));
  return { items: await Promise.all(items) };
}

function comparedOf(deps: TicketDeps, { _id, parts }: TicketRecord): ComparedRequest {
  const { open } = sealOf(deps, _id);
  return {
    rightNumber: parts.right ? open("right.number", parts.right.number) : "",
    otherSideName: parts.place ? open("place.otherSideName", parts.place.otherSideName) : "",
  };
}
