/**
 * Requests at all the other centres over the last weeks, so that the overview of the demonstration has
 * something to show. Everything is made up (示例). It is a job, not content of a start: nobody waits for
 * it; what is there already is left alone.
 */
import { addWorkingDays, daysBetween, type IsoDay } from "#shared/calendar/working-days";
import { formatTicketNumber } from "#shared/tickets/ticket-number";
import type { DraftParts } from "#shared/tickets/ticket-schemas";
import { statusAfter } from "#shared/tickets/ticket-statuses";
import { consentVersions, outcomes, ratingSteps, wantKinds } from "#shared/tickets/ticket-terms";
import { listRoutingCentres, reserveLoad } from "../centres";
import type { Job } from "../database/jobs";
import {
  byApplicant,
  byProgram,
  type EntryAuthor,
  entryOf,
  findMissingIds,
  firstAnswerOf,
  insertTickets,
  linkEntries,
  newDraft,
  nextSerial,
  sealOf,
  searchFieldsOf,
  shelfOf,
  type TicketDeps,
  type TicketRecord,
  triageKeyOf,
  workingDaysTaken,
} from "../ticket-records";
import { deskDay, momentOf, workingDaysBefore } from "./demo-days";
import { type Fate, type PlannedTicket, planRegion } from "./region-plan";
import { regionAnswer, regionStory } from "./region-samples";

const sampleOwnerId = "d".repeat(24);
const handler: EntryAuthor = { by: "staff", byId: `${"d".repeat(23)}e`, byName: "示例乙" };
const dayMs = 24 * 3_600_000;

/** `ownCentreIds`: the centres of the demonstration's people, whose desks hold their own samples. */
export function demoRegionJobs(deps: TicketDeps, ownCentreIds: readonly string[]): Job[] {
  const run = async () => {
    const centres = (await listRoutingCentres()).filter(
      ({ id, isSample }) => isSample && !ownCentreIds.includes(id),
    );
    const planned = planRegion(centres);
    const missing = new Set(await findMissingIds(planned.map(({ id }) => id)));
    const placed: TicketRecord[] = [];
    for (const plan of planned.filter(({ id }) => missing.has(id))) {
      const ticket = await drawUp(deps, plan);
      const isPlaced = await takePlace(ticket);
      if (isPlaced) placed.push(ticket);
    }
    await insertTickets(placed);
    return placed.length;
  };
  return [{ name: "demo-region", everyMs: dayMs, run }];
}

/** What is open needs a place; a crash before it is stored leaves one, and the repair job gives it back. */
async function takePlace({ _id, shelf, centreId }: TicketRecord): Promise<boolean> {
  return shelf !== "open" || centreId === null || reserveLoad(centreId, _id);
}

async function drawUp(deps: TicketDeps, plan: PlannedTicket): Promise<TicketRecord> {
  const { id, centre, fate } = plan;
  const calendar = deps.calendar();
  const sentOn = workingDaysBefore(deskDay(deps), plan.daysAgo, calendar);
  const sentAt = momentOf(sentOn, "10:40");
  const parts = partsOf(plan);
  const number = formatTicketNumber(sentOn, await nextSerial(sentOn));
  const centreId = fate === "at_coordinator" ? null : centre.id;
  const sent: TicketRecord = {
    ...newDraft(id, sampleOwnerId, sentAt),
    number,
    version: 1,
    status: statusAfter("submit"),
    parts: sealOf(deps, id).sealParts(parts),
    ...searchFieldsOf(deps, number, parts),
    consents: {
      process: { version: consentVersions.process, at: sentAt },
      transfers: centreId === null ? [] : [consentTo(centreId, sentAt)],
      notify: null,
    },
    centreId,
    submittedAt: sentAt,
    submittedOn: sentOn,
    receivedOn: centreId === null ? null : sentOn,
    isSample: true,
  };
  const centreName = centreId === null ? null : centre.name;
  const first = [
    entryOf("submit", byApplicant, sentAt, { details: { number, files: 0 } }),
    entryOf("route", byProgram, sentAt, { details: { centreId, centreName, reasons: 0 } }),
  ];
  const { set, entries } = stepsOf(deps, plan, sent);
  const before = { ...sent, ...set, shelf: shelfOf(set.status ?? sent.status) };
  const all = [...first, ...entries];
  const after = {
    ...before,
    ...linkEntries(before, all, 1),
    updatedAt: all.at(-1)?.at ?? sentAt,
  };
  return { ...after, triageKey: triageKeyOf(after, deps) };
}

function consentTo(centreId: string, at: Date) {
  return { version: consentVersions.transfer, centreId, at };
}

type Steps = { set: Partial<TicketRecord>; entries: ReturnType<typeof entryOf>[] };
const untouched: readonly Fate[] = ["unclaimed", "at_coordinator"];

function stepsOf(deps: TicketDeps, plan: PlannedTicket, sent: TicketRecord): Steps {
  const { fate, answerDays } = plan;
  if (untouched.includes(fate)) return { set: {}, entries: [] };
  const on = (days: number) => laterDay(deps, sent, days);
  const claimed = entryOf("claim", handler, momentOf(on(0), "14:20"));
  const taken = { handlerId: handler.byId, handlerName: handler.byName };
  if (fate === "claimed") return { set: taken, entries: [claimed] };
  if (fate === "withdrawn") {
    const day = on(answerDays);
    return {
      set: { ...taken, status: statusAfter("withdraw"), stoppedOn: day, endedOn: day },
      entries: [claimed, entryOf("withdraw", byApplicant, momentOf(day, "09:10"))],
    };
  }
  const answeredOn = on(answerDays);
  const firstAnswer = firstAnswerOf(sent, deps, answeredOn) ?? null;
  const answered = { ...taken, stoppedOn: answeredOn, firstAnswer };
  if (fate === "refused") return refusedSteps(deps, sent, answered, [claimed]);
  const accepted = [
    claimed,
    entryOf("accept", handler, momentOf(answeredOn, "15:10")),
    entryOf("start", handler, momentOf(answeredOn, "16:30")),
  ];
  if (fate === "in_progress") {
    return { set: { ...answered, status: statusAfter("start") }, entries: accepted };
  }
  return closedSteps(deps, plan, sent, { set: answered, entries: accepted });
}

function refusedSteps(
  deps: TicketDeps,
  sent: TicketRecord,
  answered: Partial<TicketRecord>,
  entries: Steps["entries"],
): Steps {
  const day = answered.stoppedOn ?? sent.submittedOn ?? "";
  const words = sealOf(deps, sent._id).seal("refusal", "对象还不明确，请补充以后再来。（示例）");
  const details = { ground: "no_facts", appealBy: day };
  return {
    set: {
      ...answered,
      status: statusAfter("refuse"),
      endedOn: day,
      refusal: { ground: "no_facts", words },
      appealBy: day,
    },
    entries: [...entries, entryOf("refuse", handler, momentOf(day, "15:40"), { details })],
  };
}

function closedSteps(deps: TicketDeps, plan: PlannedTicket, sent: TicketRecord, so: Steps): Steps {
  const day = laterDay(deps, sent, plan.answerDays + plan.closeDays);
  const at = momentOf(day, "11:00");
  const outcome = outcomes[plan.dice % outcomes.length] ?? "advised";
  const answer = sealOf(deps, sent._id).seal("closing", regionAnswer);
  const days = workingDaysTaken(sent, deps, day);
  const { rating, rated } = ratingOf(plan, sent, at);
  return {
    set: {
      ...so.set,
      status: statusAfter("close"),
      endedOn: day,
      closing: { outcome, answer, days },
      rateBy: addWorkingDays(day, 15, deps.calendar()).day,
      rating,
    },
    entries: [...so.entries, entryOf("close", handler, at, { details: { outcome } }), ...rated],
  };
}

function ratingOf({ ratingAt }: PlannedTicket, { centreId }: TicketRecord, closedAt: Date) {
  const step = ratingAt === null ? undefined : ratingSteps[ratingAt];
  if (step === undefined) return { rating: null, rated: [] };
  const at = new Date(closedAt.getTime() + 3 * 3_600_000);
  const solved = ratingAt !== null && ratingAt > 2 ? ("partly" as const) : ("yes" as const);
  return {
    rating: { step, solved, words: null, at, centreId, isOfEarlierClosing: false },
    rated: [entryOf("rate", byApplicant, at, { details: { step, solved } })],
  };
}

/** `days` working days after it was sent, and never after yesterday. */
function laterDay(deps: TicketDeps, { submittedOn }: TicketRecord, days: number): IsoDay {
  const from = submittedOn ?? "";
  const { day } = addWorkingDays(from, days, deps.calendar());
  const yesterday = workingDaysBefore(deskDay(deps), 1, deps.calendar());
  if (daysBetween(yesterday, from) >= 0) return from;
  return daysBetween(day, yesterday) > 0 ? day : yesterday;
}

function partsOf({ centre, right, title, dice }: PlannedTicket): DraftParts {
  return {
    applicant: {
      kind: "firm",
      role: "right_holder",
      name: "示例申请人",
      phone: "13000000000",
      organisation: "示例企业",
      creditCode: null,
      principalName: null,
      isAuthorised: false,
      isFourteenOrOlder: true,
    },
    place: {
      countyCode: centre.countyCode,
      businessCountyCode: null,
      infringement: "online",
      infringementCountyCode: null,
      infringementDetail: "",
      otherSideName: "",
      otherSideCountyCode: null,
    },
    right: { kinds: [right], number: "" },
    facts: {
      title,
      story: regionStory,
      wants: [wantKinds[dice % 4] ?? "advice"],
      isFiledElsewhere: false,
      filedWhere: "",
    },
  };
}
