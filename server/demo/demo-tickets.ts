/**
 * Requests for the demonstration: a queue that is alive at staff-a's centre, and one closed example of
 * the firm's. Everything in them is made up (示例); they exist outside production only.
 */

import { addWorkingDays, type IsoDay } from "#shared/calendar/working-days";
import { defaultTicketLimits } from "#shared/tickets/ticket-limits";
import { formatTicketNumber } from "#shared/tickets/ticket-number";
import { chooseCentre } from "#shared/tickets/ticket-routing";
import type { DraftParts } from "#shared/tickets/ticket-schemas";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { listRoutingCentres, placeOf, readCentreBrief, releaseLoad, reserveLoad } from "../centres";
import { routingRequestOf } from "../placements";
import {
  byApplicant,
  byProgram,
  type EntryAuthor,
  entryOf,
  findTicket,
  insertTicket,
  linkEntries,
  type NewEntry,
  newDraft,
  nextSerial,
  sealOf,
  searchFieldsOf,
  shelfOf,
  type TicketDeps,
  type TicketRecord,
  type TicketSeal,
  triageKeyOf,
} from "../ticket-records";
import { deskDay, momentOf, workingDaysBefore } from "./demo-days";
import { type Sample, samples } from "./demo-samples";

export interface DemoTicketDeps extends TicketDeps {
  /** The centre whose queue is to be alive: staff-a's. */
  demoCentreId: string;
  /** Accounts of the demonstration's people; made when they are not there yet. */
  demoAccountId: (persona: "staff-a" | "firm") => Promise<string>;
}

const madeUp = "（这是一件示例申请，人物和事情都是编的。）";
const sampleOwnerId = "d".repeat(24);
const colleague = { id: `${"d".repeat(23)}e`, name: "示例乙" };

/** Loads what is missing; a second run adds nothing. */
export function demoTickets(deps: DemoTicketDeps) {
  return {
    name: "demo-tickets",
    load: async (): Promise<{ added: number }> => {
      const added = samples.map((sample, index) =>
        addSample(deps, sample, `d${String(index + 1).padStart(23, "0")}`),
      );
      return { added: (await Promise.all(added)).filter(Boolean).length };
    },
  };
}

async function addSample(deps: DemoTicketDeps, sample: Sample, id: string): Promise<boolean> {
  if (await findTicket(id)) return false;
  if (!(await reserveLoad(deps.demoCentreId, id))) return false;
  await insertTicket(await drawUp(deps, sample, id));
  if (sample.status === "closed") await releaseLoad(deps.demoCentreId, id);
  return true;
}

async function drawUp(deps: DemoTicketDeps, sample: Sample, id: string): Promise<TicketRecord> {
  const seal = sealOf(deps, id);
  const sentOn = workingDaysBefore(deskDay(deps), sample.daysAgo, deps.calendar());
  const ownerId = sample.isFirms ? await deps.demoAccountId("firm") : sampleOwnerId;
  const sentAt = momentOf(sentOn, "10:20");
  const parts = partsOf(sample);
  const number = formatTicketNumber(sentOn, await nextSerial(sentOn));
  const sent: TicketRecord = {
    ...newDraft(id, ownerId, sentAt),
    number,
    version: 1,
    status: sample.status,
    shelf: shelfOf(sample.status),
    parts: seal.sealParts(parts),
    phoneHash: deps.hashPhone(samplePhone),
    ...searchFieldsOf(deps, number, parts),
    consents: {
      process: { version: consentVersions.process, at: sentAt },
      transfers: [{ version: consentVersions.transfer, centreId: deps.demoCentreId, at: sentAt }],
      notify: null,
    },
    centreId: deps.demoCentreId,
    routeReasons: await reasonsFor(deps, parts),
    submittedAt: sentAt,
    submittedOn: sentOn,
    receivedOn: sentOn,
    isSample: true,
  };
  const { set, entries } = await stepsOf(deps, { sample, seal, sentOn });
  const before = { ...sent, ...set };
  const all = [...(await firstEntries(deps, sent, sentAt)), ...entries];
  const updatedAt = all.at(-1)?.at ?? sentAt;
  const after = { ...before, ...linkEntries(before, all, 1), updatedAt };
  return { ...after, triageKey: triageKeyOf(after, deps) };
}

const samplePhone = "13000000000";

function partsOf({ title, story, right, countyCode, isFirms }: Sample): DraftParts {
  const applicant = {
    kind: isFirms ? ("firm" as const) : ("person" as const),
    role: "right_holder" as const,
    name: "示例申请人",
    phone: samplePhone,
    organisation: isFirms ? "青城乳品（示例）" : null,
    creditCode: null,
    principalName: null,
    isAuthorised: false,
    isFourteenOrOlder: true as const,
  };
  return {
    applicant,
    place: {
      countyCode,
      businessCountyCode: null,
      infringement: "offline",
      infringementCountyCode: countyCode,
      infringementDetail: "",
      otherSideName: "",
      otherSideCountyCode: null,
    },
    right: { kinds: [right], number: "" },
    facts: {
      title,
      story: story + madeUp,
      wants: ["opinion", "advice"],
      isFiledElsewhere: false,
      filedWhere: "",
    },
  };
}

/** What would speak for this centre, had it been alone. */
async function reasonsFor(deps: DemoTicketDeps, parts: DraftParts) {
  const own = (await listRoutingCentres()).filter(({ id }) => id === deps.demoCentreId);
  return chooseCentre(routingRequestOf(parts), own, { placeOf }).reasons;
}

async function firstEntries(
  deps: DemoTicketDeps,
  sent: TicketRecord,
  at: Date,
): Promise<NewEntry[]> {
  const centre = await readCentreBrief(deps.demoCentreId);
  const route = {
    centreId: deps.demoCentreId,
    centreName: centre?.name ?? null,
    reasons: sent.routeReasons.length,
  };
  return [
    entryOf("submit", byApplicant, at, {
      details: { number: sent.number, files: 0, consents: "process,transfer" },
    }),
    entryOf("route", byProgram, at, { details: route }),
  ];
}

interface Told {
  sample: Sample;
  seal: TicketSeal;
  sentOn: IsoDay;
}
interface Steps {
  set: Partial<TicketRecord>;
  entries: NewEntry[];
}

async function stepsOf(deps: DemoTicketDeps, told: Told): Promise<Steps> {
  const handler = await handlerOf(deps, told.sample);
  if (!handler) return { set: {}, entries: [] };
  const { id: handlerId, name: handlerName } = handler;
  const author: EntryAuthor = { by: "staff", byId: handlerId, byName: handlerName };
  const calendar = deps.calendar();
  const nextDay = addWorkingDays(told.sentOn, 1, calendar).day;
  const rest = laterSteps(deps, told, author, addWorkingDays(nextDay, 1, calendar).day);
  return {
    set: { handlerId, handlerName, ...rest.set },
    entries: [entryOf("claim", author, momentOf(nextDay, "09:40")), ...rest.entries],
  };
}

async function handlerOf(deps: DemoTicketDeps, sample: Sample) {
  if (sample.handler === null) return null;
  if (sample.handler === "colleague") return colleague;
  const id = await deps.demoAccountId("staff-a");
  return { id, name: await deps.nicknameOf(id) };
}

function laterSteps(
  deps: DemoTicketDeps,
  { sample, seal }: Told,
  author: EntryAuthor,
  day: IsoDay,
): Steps {
  if (sample.status === "awaiting_material") return askedSteps(deps, author, deskDay(deps));
  if (sample.status === "submitted") return { set: {}, entries: [] };
  const accepted: Steps = {
    set: { stoppedOn: day },
    entries: [
      entryOf("accept", author, momentOf(day, "15:10")),
      entryOf("start", author, momentOf(day, "16:30")),
    ],
  };
  if (sample.status === "in_progress") return accepted;
  const closedOn = addWorkingDays(day, 3, deps.calendar()).day;
  const answer =
    "图案是作品，您有合同和原稿，可以要求对方停止使用。先发一封函，附上原稿和合同；不成再来找我们调解。";
  return {
    set: {
      ...accepted.set,
      closing: { outcome: "opinion_given", answer: seal.seal("closing", answer), days: 5 },
      endedOn: closedOn,
      // So that the firm can be asked how it was, whenever the demonstration began.
      rateBy: addWorkingDays(deskDay(deps), 10, deps.calendar()).day,
    },
    entries: [
      ...accepted.entries,
      entryOf("close", author, momentOf(closedOn, "11:00"), {
        details: { outcome: "opinion_given" },
      }),
    ],
  };
}

/** Asked on the last working day before `today`, so that the time for it has just begun. */
function askedSteps(deps: DemoTicketDeps, author: EntryAuthor, today: IsoDay): Steps {
  const day = workingDaysBefore(today, 1, deps.calendar());
  const dueOn = addWorkingDays(day, defaultTicketLimits.supplementDays, deps.calendar()).day;
  const material = (number: number, label: string, isNeeded: boolean) => ({
    id: `d${String(number).padStart(23, "0")}`,
    label,
    isNeeded,
    isWaived: false,
  });
  const materials = [
    material(1, "地理标志的注册或者登记证书", true),
    material(2, "对方米袋的照片，正面和背面", true),
    material(3, "买米的小票", false),
  ];
  return {
    set: { pauses: [{ from: day, to: null }], materials, materialDueOn: dueOn },
    entries: [
      entryOf("request_material", author, momentOf(day, "15:06"), {
        details: { materials: materials.length, dueOn },
      }),
    ],
  };
}
