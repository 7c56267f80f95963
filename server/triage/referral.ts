/** Asking somebody of the coordinator's list for help with a request. */
import type { Referee } from "#shared/desk-lists/desk-list-schemas";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import type { Signed } from "../http/request";
import { byDesk, entryOf, notPossible, sealOf, type TicketDeps } from "../ticket-records";
import { actorOf, changeAtDesk, type Target, viewChanged } from "./triage-change";

export interface ReferralDeps extends TicketDeps {
  /** Whom the coordinator has listed, those nobody is referred to any more too. */
  listReferees: () => Promise<readonly Referee[]>;
}

/**
 * Writes down who was asked and why, for the applicant to see. Nothing of the request goes to them by
 * this: that would want the applicant's consent (PIPL 23). 409 `not_possible_now` when the list has
 * nobody of that id who is active.
 */
export async function referTicket(
  deps: ReferralDeps,
  input: Target & { refereeId: string; reason: string },
  me: Signed,
): Promise<TriageTicket> {
  const { refereeId, reason } = input;
  const { name } = await actorOf(deps, me);
  const referee = (await deps.listReferees()).find(({ id }) => id === refereeId);
  const changed = changeAtDesk(deps, input, me, "refer", (ticket) => {
    if (!referee?.isActive) throw notPossible(ticket, "Nobody on the list has that id.");
    const details = { refereeId, refereeName: referee.name, refereeKind: referee.kind };
    const told = { details, words: reason, seal: sealOf(deps, ticket._id) };
    return { entries: [entryOf("refer", byDesk(me, name), deps.now(), told)], isNewVersion: true };
  });
  return viewChanged(deps, me, changed);
}
