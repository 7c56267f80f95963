/**
 * Takes notices out of the requests they lie in (written there with the change that caused them) to the
 * people they are for. A crash between delivering and clearing delivers again, under the same ids.
 */
import { createHash } from "node:crypto";
import type { NoticeAddress } from "#shared/notices/notice-rule";
import { clearOutbox, findWithOutbox, type TicketBrief } from "../ticket-records";
import { deliverOnce, type NoticeRecord } from "./notice-model";

export interface DeliveryDeps {
  /** This account if it still exists, or everybody of a desk: a centre's staff, or the coordinators (null). */
  findReaders: (of: { accountId: string } | { deskOfCentreId: string | null }) => Promise<string[]>;
}

const requestsAtOnce = 100;

/** Delivers all there is. One request that fails keeps no other waiting; its fault is thrown at the end. */
export async function deliverNotices(deps: DeliveryDeps): Promise<void> {
  const faults: unknown[] = [];
  for (;;) {
    const tickets = await findWithOutbox(requestsAtOnce);
    const failed = faults.length;
    for (const ticket of tickets) {
      await deliverOf(deps, ticket).catch((fault: unknown) => faults.push(fault));
    }
    // The same ones would come again: the next run tries them.
    if (tickets.length < requestsAtOnce || faults.length > failed) break;
  }
  if (faults.length > 0) throw faults[0];
}

async function deliverOf(deps: DeliveryDeps, ticket: TicketBrief): Promise<void> {
  const notices: NoticeRecord[] = [];
  for (const { id, cause, to, at, exceptId, dueOn } of ticket.outbox) {
    for (const accountId of await readersOf(deps, to)) {
      if (accountId === exceptId) continue;
      notices.push({
        _id: createHash("sha256").update(`${id} ${accountId}`).digest("hex").slice(0, 24),
        ...{ accountId, cause, at, dueOn },
        ticketId: ticket._id,
        number: ticket.number ?? "",
        readAt: null,
      });
    }
  }
  await deliverOnce(notices);
  await clearOutbox(
    ticket._id,
    ticket.outbox.map(({ id }) => id),
  );
}

function readersOf(deps: DeliveryDeps, to: NoticeAddress): Promise<string[]> {
  if (to.kind === "account") return deps.findReaders({ accountId: to.id });
  return deps.findReaders({ deskOfCentreId: to.kind === "centre" ? to.id : null });
}
