/**
 * Finding requests by what people typed although it is sealed: keyed hashes of pieces of the number,
 * the names of both sides, the title and the right's number stand beside the request. What they tell
 * somebody who holds the database and no key is in docs/decisions/0010.
 */
import { type DisputeSides, disputeTermsOf, sidesOf } from "#shared/tickets/dispute-sides";
import { hasAllTerms, piecesOf } from "#shared/tickets/search-words";
import type { DraftParts } from "#shared/tickets/ticket-schemas";
import { listDisputed, listUnindexed, storePieces } from "./queue-model";
import { sealOf, type TicketDeps } from "./ticket-deps";
import type { TicketRecord } from "./ticket-record";

type SearchDeps = Pick<TicketDeps, "hashSearch">;
type SearchFields = Pick<TicketRecord, "searchPieces" | "disputeKeys" | "searchMark">;

/** Another number when texts are cut otherwise, or others are searched: the job makes all pieces anew. */
const cutting = 2;
const atOnce = 200;
/** Of open requests about one right, or by one name; more than there ever are. */
const mostDisputed = 200;

/** What is stored to find a request by; `parts` in clear. */
export function searchFieldsOf(
  deps: SearchDeps,
  number: string | null,
  parts: DraftParts,
): SearchFields {
  const pieces = textsOf(number, parts).flatMap(piecesOf);
  // In order, so that nothing tells which piece follows which.
  const searchPieces = [...new Set(hashPieces(deps, pieces))].sort(byText);
  const { stored } = disputeTermsOf(sidesOf(parts));
  return { searchPieces, disputeKeys: hashTerms(deps, stored), searchMark: markOf(deps) };
}

/** What an erased request keeps: nothing to find it by. */
export const noSearchFields: SearchFields = {
  searchPieces: [],
  disputeKeys: [],
  searchMark: null,
};

/** Apart from pieces of the same letters. */
function hashTerms(deps: SearchDeps, terms: readonly string[]): string[] {
  return [...new Set(terms.map((term) => deps.hashSearch(`dispute:${term}`)))];
}

/** Open requests of others that may be the other side of this one's dispute, and its own sides. */
export async function findDisputed(
  deps: SearchDeps & Pick<TicketDeps, "cipher">,
  about: { ticketId: string; ownerId: string | null; sides: DisputeSides },
): Promise<{ ticket: TicketRecord; sides: DisputeSides }[]> {
  const { opposing } = disputeTermsOf(about.sides);
  if (opposing.length === 0) return [];
  const found = await listDisputed(hashTerms(deps, opposing), mostDisputed);
  return found
    .filter(({ _id, ownerId }) => _id !== about.ticketId && ownerId !== about.ownerId)
    .map((ticket) => ({ ticket, sides: sidesOf(openParts(deps, ticket)) }));
}

export function hashPieces(deps: SearchDeps, pieces: readonly string[]): string[] {
  return pieces.map((piece) => deps.hashSearch(piece));
}

/** Whether a request found by its pieces holds the words themselves. */
export function holdsTerms(
  deps: Pick<TicketDeps, "cipher">,
  ticket: TicketRecord,
  terms: readonly string[],
): boolean {
  return hasAllTerms(textsOf(ticket.number, openParts(deps, ticket)), terms);
}

/** Makes the pieces of requests that have none, or others than today's; says of how many. */
export async function indexRequests(deps: TicketDeps): Promise<number> {
  const mark = markOf(deps);
  let indexed = 0;
  for (;;) {
    const found = await listUnindexed(mark, atOnce);
    for (const ticket of found) {
      const fields = searchFieldsOf(deps, ticket.number, openParts(deps, ticket));
      await storePieces(ticket._id, fields);
    }
    indexed += found.length;
    if (found.length < atOnce) return indexed;
  }
}

function byText(one: string, two: string): number {
  return one < two ? -1 : 1;
}

function markOf(deps: SearchDeps): string {
  return `${cutting}.${deps.hashSearch("")}`;
}

function openParts(deps: Pick<TicketDeps, "cipher">, ticket: TicketRecord): DraftParts {
  return sealOf(deps, ticket._id).openParts(ticket.parts);
}

function textsOf(number: string | null, { applicant, place, right, facts }: DraftParts): string[] {
  return [
    number,
    applicant?.name,
    applicant?.organisation,
    applicant?.principalName,
    place?.otherSideName,
    right?.number,
    facts?.title,
  ].filter((text) => typeof text === "string");
}
