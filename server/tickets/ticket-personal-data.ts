/** Export and erasure of what an account's requests hold (PIPL 45, 47). */

import { AppError } from "#shared/errors/app-error";
import {
  allOwned,
  eraseTicket,
  findTicket,
  hasOpen,
  noSearchFields,
  sealOf,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { viewTicket } from "./ticket-view";

/**
 * The room's answer to "give me my data" and "forget me" (server/accounts/personal-data.ts). A request
 * that is over keeps place, kind of right, dates, outcome, rating and the chain of its history, for the counts;
 * names, phone, facts, files, messages and everything anybody wrote about it go.
 */
export function ticketPersonalData(deps: TicketDeps) {
  return {
    name: "tickets",
    assertErasable: async (accountId: string): Promise<void> => {
      if (!(await hasOpen(accountId))) return;
      throw new AppError("not_possible_now", "A request is still open.", { has: "open_ticket" });
    },
    exportAccount: async (accountId: string): Promise<unknown> =>
      Promise.all((await allOwned(accountId)).map((ticket) => viewTicket(deps, ticket))),
    eraseAccount: async (accountId: string): Promise<void> => {
      for (const { _id } of await allOwned(accountId)) await eraseOne(deps, _id);
    },
  };
}

/** The request's texts first, then its files: a crash between leaves strays, and those are swept. */
async function eraseOne(deps: TicketDeps, ticketId: string): Promise<void> {
  const ticket = await findTicket(ticketId);
  if (!ticket) return;
  for (const { id } of ticket.attachments) await deps.attachments.letGo(id);
  await eraseTicket(ticketId, blanksOf(deps, ticket));
  await deps.attachments.removeAllOf(ticketId);
}

/** What an erasure writes over what people told and wrote. */
export function blanksOf(
  deps: Pick<TicketDeps, "cipher" | "now">,
  ticket: TicketRecord,
): Partial<TicketRecord> {
  const seal = sealOf(deps, ticket._id);
  const blank = (field: string) => seal.seal(field, "");
  const { applicant, place, right, facts } = ticket.parts;
  return {
    ownerId: null,
    erasedAt: deps.now(),
    phoneHash: null,
    ...noSearchFields,
    parts: {
      ...(applicant && {
        applicant: {
          ...applicant,
          name: blank("applicant.name"),
          phone: blank("applicant.phone"),
          organisation: null,
          creditCode: null,
          principalName: null,
        },
      }),
      ...(place && {
        place: {
          ...place,
          infringementDetail: blank("place.infringementDetail"),
          otherSideName: blank("place.otherSideName"),
        },
      }),
      ...(right && { right: { ...right, number: blank("right.number") } }),
      ...(facts && {
        facts: {
          ...facts,
          title: blank("facts.title"),
          story: blank("facts.story"),
          filedWhere: blank("facts.filedWhere"),
        },
      }),
    },
    attachments: [],
    materials: ticket.materials.map((material) => ({ ...material, absence: null })),
    proposal: null,
    messages: [],
    notes: [],
    closing: ticket.closing && { ...ticket.closing, answer: "" },
    refusal: ticket.refusal && { ...ticket.refusal, words: "" },
    outbox: [],
    ...(ticket.rating && { rating: { ...ticket.rating, words: null } }),
    history: ticket.history.map((entry) => ({ ...entry, words: null })),
  };
}
