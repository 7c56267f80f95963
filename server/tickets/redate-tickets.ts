/**
 * When the holidays of a year become known, or are put right, the dates of open requests are reckoned
 * anew. A day promised to the applicant for something of their own (material, an appeal) never becomes
 * an earlier one. Every run bears being done twice: a request notes with what it was reckoned.
 */
import { addWorkingDays, type IsoDay, type WorkCalendar } from "#shared/calendar/working-days";
import {
  byProgram,
  entryOf,
  findDated,
  markDated,
  promisedDaysOf,
  type TicketDeps,
  type TicketRecord,
  todayOf,
  triageKeyOf,
  writeChange,
} from "../ticket-records";

interface Move {
  what: "answer" | "material" | "appeal";
  from: IsoDay;
  to: IsoDay;
}

const requestsAtOnce = 100;
const answerKey = "a:";

/** Says how many requests have another date now. */
export async function redateTickets(deps: TicketDeps): Promise<number> {
  let redated = 0;
  const { mark } = deps.calendar();
  for await (const ticket of everyDated(deps, mark)) {
    const moves = movesOf(ticket, deps.calendar());
    if (moves.length === 0) await markDated(ticket, mark);
    else if (await writeMoves(deps, ticket, moves)) redated += 1;
  }
  return redated;
}

/** How many open requests would have another date. */
export async function countMoved(
  deps: Pick<TicketDeps, "now">,
  next: WorkCalendar,
): Promise<number> {
  let moved = 0;
  for await (const ticket of everyDated(deps)) {
    if (movesOf(ticket, next).length > 0) moved += 1;
  }
  return moved;
}

/** Requests with a day still ahead, those reckoned with `mark` left out. */
async function* everyDated(deps: Pick<TicketDeps, "now">, mark?: string) {
  let after = "";
  for (;;) {
    const found = await findDated({ today: todayOf(deps), mark, after }, requestsAtOnce);
    yield* found;
    after = found.at(-1)?._id ?? after;
    if (found.length < requestsAtOnce) return;
  }
}

/** Null when somebody wrote meanwhile: the next run looks again. */
function writeMoves(
  deps: TicketDeps,
  ticket: TicketRecord,
  moves: readonly Move[],
): Promise<TicketRecord | null> {
  const to = (what: Move["what"]) => moves.find((move) => move.what === what)?.to;
  return writeChange(deps, ticket, {
    set: {
      materialDueOn: to("material") ?? ticket.materialDueOn,
      appealBy: to("appeal") ?? ticket.appealBy,
    },
    entries: moves.map(({ what, from, to: dueOn }) =>
      entryOf("redate", byProgram, deps.now(), { details: { what, from, dueOn } }),
    ),
    // Nobody's move depends on it: what a desk is just writing is not refused.
    isNewVersion: false,
  });
}

function movesOf(ticket: TicketRecord, calendar: WorkCalendar): Move[] {
  const days = promisedDaysOf(ticket);
  const asked = ticket.pauses.find(({ to }) => to === null)?.from;
  const isAwaiting = ticket.status === "awaiting_material" && asked !== undefined;
  return [
    ...moved("answer", answerByOf(ticket.triageKey), answerByIn(ticket, calendar)),
    ...(isAwaiting
      ? later(
          "material",
          ticket.materialDueOn,
          addWorkingDays(asked, days.supplementDays, calendar),
        )
      : []),
    ...(ticket.status === "refused" && ticket.stoppedOn !== null
      ? later(
          "appeal",
          ticket.appealBy,
          addWorkingDays(ticket.stoppedOn, days.appealDays, calendar),
        )
      : []),
  ];
}

function answerByIn(ticket: TicketRecord, calendar: WorkCalendar): IsoDay | null {
  return answerByOf(triageKeyOf(ticket, { calendar: () => calendar }));
}

/** The day a running clock ends stands in the queue's key. */
function answerByOf(key: string | null): IsoDay | null {
  return key?.startsWith(answerKey) ? key.slice(answerKey.length) : null;
}

function moved(what: Move["what"], from: IsoDay | null, to: IsoDay | null): Move[] {
  return from === null || to === null || from === to ? [] : [{ what, from, to }];
}

function later(what: Move["what"], from: IsoDay | null, to: { day: IsoDay }): Move[] {
  return from === null || to.day <= from ? [] : [{ what, from, to: to.day }];
}
