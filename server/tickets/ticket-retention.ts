/** What the night's erasing does with requests whose time is over, and with drafts nobody goes on with. */
import { addDays, type IsoDay } from "#shared/calendar/working-days";
import {
  countIdleDrafts,
  countOverSince,
  deleteIdleDraft,
  eraseOver,
  findIdleDrafts,
  findOverSince,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { blanksOf } from "./ticket-personal-data";

/** Midnight after `day` in China: everything of that day lies before. */
function endOf(day: IsoDay): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}

/** One for each rule of shared/trust/retention-table.ts that is about requests (RetentionKeeper of trust). */
export function ticketRetention(deps: TicketDeps) {
  return [
    {
      rule: "closed_tickets" as const,
      count: countOverSince,
      first: async (limit: number): Promise<{ number: string; endedOn: IsoDay }[]> =>
        (await findOverSince("9999", limit)).map(({ number, endedOn }) => ({
          number: number ?? "",
          endedOn: endedOn ?? "",
        })),
      erase: async (day: IsoDay, most: number): Promise<number> => {
        let erased = 0;
        for (const ticket of await findOverSince(day, most)) {
          if (await eraseTicketOver(deps, ticket)) erased += 1;
        }
        return erased;
      },
    },
    {
      rule: "idle_drafts" as const,
      count: (day: IsoDay): Promise<number> => countIdleDrafts(endOf(day)),
      erase: async (day: IsoDay, most: number): Promise<number> => {
        let erased = 0;
        for (const draft of await findIdleDrafts(endOf(day), most)) {
          if (await deleteDraftLeft(deps, draft, endOf(day))) erased += 1;
        }
        return erased;
      },
    },
  ];
}

/** The files are let go first: a crash between leaves strays, and those are swept, or kept where still named. */
async function eraseTicketOver(deps: TicketDeps, ticket: TicketRecord): Promise<boolean> {
  for (const { id } of ticket.attachments) await deps.attachments.letGo(id);
  if (await eraseOver(ticket, blanksOf(deps, ticket))) {
    await deps.attachments.removeAllOf(ticket._id);
    return true;
  }
  for (const { id } of ticket.attachments) await deps.attachments.keep(id);
  return false;
}

async function deleteDraftLeft(
  deps: TicketDeps,
  draft: TicketRecord,
  before: Date,
): Promise<boolean> {
  for (const { id } of draft.attachments) await deps.attachments.letGo(id);
  if (await deleteIdleDraft(draft._id, before)) {
    await deps.attachments.removeAllOf(draft._id);
    return true;
  }
  for (const { id } of draft.attachments) await deps.attachments.keep(id);
  return false;
}
