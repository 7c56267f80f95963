import {
  byProgram,
  changeTicket,
  entryOf,
  findTicket,
  listQueue,
  notFound,
  type TicketDeps,
} from "../ticket-records";

const atOnce = 200;

/** Whoever leaves a desk leaves what they handled there to be claimed anew; bears being done twice. */
export async function unclaimAllOf(deps: TicketDeps, accountId: string): Promise<void> {
  const handled = await listQueue({ handlerId: accountId, shelf: "open", limit: atOnce });
  for (const { _id } of handled) {
    await changeTicket(
      deps,
      async () => {
        const ticket = await findTicket(_id);
        if (!ticket) throw notFound();
        return ticket;
      },
      (ticket) =>
        ticket.handlerId === accountId
          ? {
              set: { handlerId: null, handlerName: null },
              entries: [entryOf("unclaim", byProgram, deps.now())],
              isNewVersion: true,
            }
          : null,
    );
  }
}
