import type { Signed } from "../http/request";
import type { NewEntry } from "./ticket-history";
import type { TicketSeal } from "./ticket-seal";

export type EntryAuthor = Pick<NewEntry, "by" | "byId" | "byName">;

/** The applicant stays without a name in the history: it outlives an erased account. */
export const byApplicant: EntryAuthor = { by: "applicant", byId: null, byName: "" };
export const byProgram: EntryAuthor = { by: "program", byId: null, byName: "" };

/** A member of staff or the coordinator, by the name the applicant sees. */
export function byDesk(me: Signed, name: string): EntryAuthor {
  const by = me.role === "coordinator" ? "coordinator" : "staff";
  return { by, byId: me.accountId, byName: name };
}

/** An entry of the history; `words` is sealed, an empty text is none. */
export function entryOf(
  act: NewEntry["act"],
  author: EntryAuthor,
  at: Date,
  told: { details?: NewEntry["details"]; words?: string; seal?: TicketSeal } = {},
): NewEntry {
  const words = told.words && told.seal ? told.seal.seal("history.words", told.words) : null;
  return { at, act, ...author, details: told.details ?? {}, words };
}
