import { type IsoDay, shanghaiDay, type WorkCalendar } from "#shared/calendar/working-days";
import type { TicketLimits } from "#shared/tickets/ticket-limits";
import type { RoutingWeights } from "#shared/tickets/ticket-routing";
import type { LookKind } from "#shared/trust/trust-terms";
import type { AttachmentStore } from "../attachments";
import type { FieldCipher } from "../database/field-cipher";
import type { Signed } from "../http/request";
import { createTicketSeal, type TicketSeal } from "./ticket-seal";

/** Somebody at a desk looks at what a request holds. */
export interface Look {
  ticketId: string;
  by: Signed;
  what: LookKind;
  /** Which file. */
  thing?: string;
}

/** Keeps who has looked at what (server/trust/look-log.ts). The applicant's own looks are nobody's business. */
export interface LookLog {
  /** Costs the caller nothing: written within seconds, with others. */
  note: (look: Look) => void;
  /** On disk before anything is shown. */
  noteNow: (look: Look) => Promise<void>;
}

/** What the rooms of requests are given by app.ts. */
export interface TicketDeps {
  cipher: FieldCipher;
  /** Keyed hash of a phone number (server/database/field-cipher.ts). */
  hashPhone: (phone: string) => string;
  /** Keyed hash of a piece of a text that requests are found by. */
  hashSearch: (piece: string) => string;
  attachments: AttachmentStore;
  /** What a person is called; "" for an account that is gone. */
  nicknameOf: (accountId: string) => Promise<string>;
  /** The accounts of a centre's staff. */
  findStaff: (centreId: string) => Promise<string[]>;
  /** What the coordinator has set; a request that was sent keeps its own days (`promisedDaysOf`). */
  limits: () => Promise<TicketLimits>;
  weights: () => Promise<RoutingWeights>;
  /** The holidays known at this moment. */
  calendar: () => WorkCalendar;
  looks: LookLog;
  now: () => Date;
}

/** What limits are reckoned with. */
export type ClockDeps = Pick<TicketDeps, "calendar">;

export function sealOf(deps: Pick<TicketDeps, "cipher">, ticketId: string): TicketSeal {
  return createTicketSeal(deps.cipher, ticketId);
}

/** What the applicant called it, in clear; "" while it has no name. */
export function titleOf(
  deps: Pick<TicketDeps, "cipher">,
  { _id, parts }: { _id: string; parts: { facts?: { title: string } | undefined } },
): string {
  return parts.facts ? sealOf(deps, _id).open("facts.title", parts.facts.title) : "";
}

export function todayOf(deps: Pick<TicketDeps, "now">): IsoDay {
  return shanghaiDay(deps.now());
}
