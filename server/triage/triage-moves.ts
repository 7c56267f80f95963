/** The moves of the status table that a desk makes. */

import { randomBytes } from "node:crypto";
import { addWorkingDays } from "#shared/calendar/working-days";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { statusAfter, type TicketMoveName } from "#shared/tickets/ticket-statuses";
import type { refusalGrounds } from "#shared/tickets/ticket-terms";
import { releaseLoad } from "../centres";
import type { Signed } from "../http/request";
import { placeAgain } from "../placements";
import {
  byDesk,
  entryOf,
  firstAnswerOf,
  pausedFrom,
  promisedDaysOf,
  sealOf,
  stopClocks,
  type TicketChange,
  type TicketDeps,
  type TicketRecord,
  todayOf,
  workingDaysTaken,
} from "../ticket-records";
import { type Actor, actorOf, changeAtDesk, type Target, viewChanged } from "./triage-change";

/** The first answer: it is accepted. Who accepts an unclaimed request handles it. */
export async function acceptTicket(
  deps: TicketDeps,
  input: Target,
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "accept", (ticket) =>
    moveOf(deps, actor, "accept", {
      set: {
        ...stopClocks(ticket, todayOf(deps)),
        ...handlerUnlessSet(ticket, actor),
        firstAnswer: firstAnswerOf(ticket, deps, todayOf(deps)),
      },
    }),
  );
  return viewChanged(deps, me, changed);
}

/** The first answer: it is refused, with a ground of the list and words; the time for an appeal begins. */
export async function refuseTicket(
  deps: TicketDeps,
  input: Target & { ground: (typeof refusalGrounds)[number]; words: string },
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = await changeAtDesk(deps, input, me, "refuse", (ticket) => {
    const today = todayOf(deps);
    const { day: appealBy } = addWorkingDays(
      today,
      promisedDaysOf(ticket).appealDays,
      deps.calendar(),
    );
    const { ground } = input;
    const words = sealOf(deps, ticket._id).seal("refusal", input.words);
    return moveOf(deps, actor, "refuse", {
      set: {
        ...stopClocks(ticket, today),
        ...handlerUnlessSet(ticket, actor),
        refusal: { ground, words },
        firstAnswer: firstAnswerOf(ticket, deps, today),
        appealBy,
      },
      details: { ground, appealBy },
    });
  });
  await givePlaceBack(changed);
  return viewChanged(deps, me, Promise.resolve(changed));
}

/** Asks for material as a list; both clocks stand until it is handed in. */
export async function requestMaterial(
  deps: TicketDeps,
  input: Target & { materials: { label: string; isNeeded: boolean }[]; words: string },
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "request_material", (ticket) => {
    const today = todayOf(deps);
    const { day: dueOn } = addWorkingDays(
      today,
      promisedDaysOf(ticket).supplementDays,
      deps.calendar(),
    );
    const asked = input.materials.map((material) => ({
      id: randomBytes(12).toString("hex"),
      ...material,
      isWaived: false,
    }));
    return moveOf(deps, actor, "request_material", {
      set: {
        ...handlerUnlessSet(ticket, actor),
        pauses: pausedFrom(ticket.pauses, today),
        materials: [...ticket.materials, ...asked],
        materialDueOn: dueOn,
      },
      details: { materials: asked.length, dueOn },
      words: { text: input.words, ticketId: ticket._id },
    });
  });
  return viewChanged(deps, me, changed);
}

export async function startTicket(
  deps: TicketDeps,
  input: Target,
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "start", (ticket) =>
    moveOf(deps, actor, "start", { set: handlerUnlessSet(ticket, actor) }),
  );
  return viewChanged(deps, me, changed);
}

/** Closes it with an outcome and an answer; the centre's place is free again. */
export async function closeTicket(
  deps: TicketDeps,
  input: Target & { outcome: string; answer: string },
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const { ratingDays } = await deps.limits();
  const changed = await changeAtDesk(deps, input, me, "close", (ticket) => {
    const answer = sealOf(deps, ticket._id).seal("closing", input.answer);
    const { outcome } = input;
    const today = todayOf(deps);
    return moveOf(deps, actor, "close", {
      set: {
        ...stopClocks(ticket, today),
        ...handlerUnlessSet(ticket, actor),
        closing: { outcome, answer, days: workingDaysTaken(ticket, deps, today) },
        rateBy: addWorkingDays(today, ratingDays, deps.calendar()).day,
        rating: ticket.rating ? { ...ticket.rating, isOfEarlierClosing: true } : null,
      },
      details: { outcome },
    });
  });
  await givePlaceBack(changed);
  return viewChanged(deps, me, Promise.resolve(changed));
}

/** Opens a closed request again, where it was; at the coordinator's when the centre has no place left. */
export async function reopenTicket(
  deps: TicketDeps,
  input: Target & { reason: string },
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const changed = changeAtDesk(deps, input, me, "reopen", async (ticket) =>
    moveOf(deps, actor, "reopen", {
      set: await placeAgain(deps, ticket),
      words: { text: input.reason, ticketId: ticket._id },
    }),
  );
  return viewChanged(deps, me, changed);
}

/** The coordinator's decision on an appeal; overturned, the request goes back to its centre. */
export async function decideAppeal(
  deps: TicketDeps,
  input: Target & { isUpheld: boolean; words: string },
  me: Signed,
): Promise<TriageTicket> {
  const actor = await actorOf(deps, me);
  const move = input.isUpheld ? "uphold" : "overturn";
  const changed = changeAtDesk(deps, input, me, move, async (ticket) =>
    moveOf(deps, actor, move, {
      set: input.isUpheld ? {} : await placeAgain(deps, ticket),
      words: { text: input.words, ticketId: ticket._id },
    }),
  );
  return viewChanged(deps, me, changed);
}

interface Move {
  set: Partial<TicketRecord>;
  details?: Record<string, string | number | boolean | null>;
  words?: { text: string; ticketId: string };
}

function moveOf(deps: TicketDeps, actor: Actor, move: TicketMoveName, told: Move): TicketChange {
  const { details, words } = told;
  const author = byDesk(actor.me, actor.name);
  return {
    set: { ...told.set, status: statusAfter(move) },
    entries: [
      entryOf(move, author, deps.now(), {
        ...(details && { details }),
        ...(words && { words: words.text, seal: sealOf(deps, words.ticketId) }),
      }),
    ],
    isNewVersion: true,
  };
}

function handlerUnlessSet(
  ticket: TicketRecord,
  { me, name }: Actor,
): Partial<Pick<TicketRecord, "handlerId" | "handlerName">> {
  return ticket.handlerId === null ? { handlerId: me.accountId, handlerName: name } : {};
}

async function givePlaceBack(ticket: TicketRecord): Promise<void> {
  if (ticket.centreId !== null) await releaseLoad(ticket.centreId, ticket._id);
}
