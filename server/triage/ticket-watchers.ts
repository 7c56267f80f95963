/** Presence: colleagues see who else has a request open. Nobody learns it who may not know the request. */
import type { Signed } from "../http/request";
import { findKnown, type TicketDeps } from "../ticket-records";
import { dropWatcher, keepWatcher, listWatchers } from "./watcher-model";

/** Pages say it every 30 seconds; two may be lost on the way. */
const watchMs = 80_000;

/** "I have it open" or "I have left"; answers the names of the others who have it open. */
export async function watchTicket(
  deps: TicketDeps,
  input: { ticketId: string; isHere: boolean },
  me: Signed,
): Promise<{ otherNames: string[] }> {
  const { ticketId, isHere } = input;
  const { accountId } = me;
  await findKnown(me, ticketId);
  if (isHere) {
    const expiresAt = new Date(deps.now().getTime() + watchMs);
    const name = await deps.nicknameOf(accountId);
    await keepWatcher({ ticketId, accountId, name, expiresAt });
  } else {
    await dropWatcher(ticketId, accountId);
  }
  const names = await otherWatchers(deps, [ticketId], me);
  return { otherNames: names.get(ticketId) ?? [] };
}

/** The names of the others who have each of these requests open; of requests the caller may know of. */
export async function otherWatchers(
  deps: Pick<TicketDeps, "now">,
  ticketIds: readonly string[],
  me: Signed,
): Promise<ReadonlyMap<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const { ticketId, accountId, name } of await listWatchers(ticketIds, deps.now())) {
    if (accountId !== me.accountId) names.set(ticketId, [...(names.get(ticketId) ?? []), name]);
  }
  return names;
}
