import { AppError } from "#shared/errors/app-error";
import { type StaffAction, staffActionsOf } from "#shared/tickets/ticket-permissions";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import type { Signed } from "../http/request";
import {
  assertVersion,
  changeTicket,
  factsOf,
  findKnown,
  notPossible,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { assertMayHandle, giveBackConflicted, newHandlerOf } from "./handler-conflict";
import { viewTriageTicket } from "./triage-view";

export interface Target {
  ticketId: string;
  version: number;
}

/** One who acts at a desk, by the name the applicant sees. */
export interface Actor {
  me: Signed;
  name: string;
}

export async function actorOf(deps: TicketDeps, me: Signed): Promise<Actor> {
  return { me, name: await deps.nicknameOf(me.accountId) };
}

/**
 * Permission first, then the version, then the rule of the status table, then the write. Whoever becomes
 * the handler by it, in whatever way, must not be at work for the other side.
 */
export async function changeAtDesk(
  deps: TicketDeps,
  input: Target,
  me: Signed,
  action: StaffAction,
  decide: (ticket: TicketRecord) => TicketChange | Promise<TicketChange>,
): Promise<TicketRecord> {
  let taker: string | null = null;
  const changed = await changeTicket(
    deps,
    () => findKnown(me, input.ticketId),
    async (ticket) => {
      assertDesk(ticket, me, action);
      assertVersion(ticket, input.version);
      assertMay(ticket, me, action);
      const change = await decide(ticket);
      taker = newHandlerOf(ticket, change);
      if (taker !== null) await assertMayHandle(deps, ticket, taker);
      return change;
    },
  );
  if (taker !== null) await giveBackConflicted(deps, changed, taker);
  return changed;
}

export async function viewChanged(
  deps: TicketDeps,
  me: Signed,
  changed: Promise<TicketRecord>,
): Promise<TriageTicket> {
  return viewTriageTicket(deps, await changed, me);
}

/** Moves of which the coordinator is master wherever the request lies. */
const coordinatorsOwn: readonly StaffAction[] = [
  "reopen",
  "transfer",
  "uphold",
  "overturn",
  "lift_bar",
];

/** The coordinator knows every request, but handles only what no centre has. */
function assertDesk(ticket: TicketRecord, me: Signed, action: StaffAction): void {
  const isElsewhere = me.role === "coordinator" && ticket.centreId !== null;
  if (!isElsewhere || coordinatorsOwn.includes(action)) return;
  throw new AppError("not_allowed", "A centre has this request; its staff handle it.");
}

function assertMay(ticket: TicketRecord, me: Signed, action: StaffAction): void {
  if (staffActionsOf(factsOf(ticket), me).includes(action)) return;
  throw notPossible(ticket, `A request that is ${ticket.status} does not allow this: ${action}.`);
}
