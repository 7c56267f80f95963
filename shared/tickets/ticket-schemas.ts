import { z } from "zod";
import { centreId, countyCode } from "../centres/centre-schemas";
import { isoDay, isoMoment, recordId, typedText } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { isCreditCode, tidyCreditCode } from "./credit-code";
import { ticketMoves, ticketStatuses } from "./ticket-statuses";
import {
  applicantActions,
  applicantKinds,
  applicantRoles,
  infringementPlaces,
  ratingSteps,
  solvedAnswers,
  staffActions,
  ticketBounds,
  triageGroups,
  wantKinds,
} from "./ticket-terms";

const phone = z
  .string()
  .trim()
  .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/);
const rightNumber = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\w.\-/（）()号第\u4e00-\u9fff ]*$/);

const creditCode = z
  .string()
  .max(40)
  .transform(tidyCreditCode)
  .refine(isCreditCode, { error: "check_digit" });

export const applicantPart = z
  .strictObject({
    kind: z.enum(applicantKinds),
    role: z.enum(applicantRoles),
    /** How to address the person; no identity number is ever asked for at this stage. */
    name: typedText(1, 30),
    phone,
    /** Of a firm or organisation. */
    organisation: typedText(2, 60).nullable(),
    /** Of a firm or organisation that likes to give it: 统一社会信用代码. */
    creditCode: creditCode.nullable().default(null),
    /** Whom an agent acts for. */
    principalName: typedText(2, 60).nullable().default(null),
    /** An agent says that they have been authorised. */
    isAuthorised: z.boolean().default(false),
    isFourteenOrOlder: z.literal(true),
  })
  .refine(({ role, principalName }) => role !== "agent" || principalName !== null, {
    path: ["principalName"],
    error: "needed",
  })
  .refine(({ role, isAuthorised }) => role !== "agent" || isAuthorised, {
    path: ["isAuthorised"],
    error: "needed",
  });
export const placePart = z.strictObject({
  /** Where the applicant lives, or a firm is registered. */
  countyCode,
  /** Where the applicant does business, when that is elsewhere. */
  businessCountyCode: countyCode.nullable().default(null),
  infringement: z.enum(infringementPlaces),
  infringementCountyCode: countyCode.nullable(),
  /** A web address, a shop's name, a street: as the person writes it. */
  infringementDetail: typedText(0, 200),
  otherSideName: typedText(0, 60),
  otherSideCountyCode: countyCode.nullable(),
});
export const rightPart = z.strictObject({
  kinds: z
    .array(rightKind)
    .min(1)
    .max(3)
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: "duplicate" }),
  number: rightNumber,
});
export const factsPart = z.strictObject({
  title: typedText(4, 40),
  story: typedText(10, ticketBounds.story),
  wants: z
    .array(z.enum(wantKinds))
    .min(1)
    .max(wantKinds.length)
    .refine((wants) => new Set(wants).size === wants.length, { error: "duplicate" }),
  isFiledElsewhere: z.boolean(),
  filedWhere: typedText(0, 60),
});

/** What a draft holds: each step's part when that step is done; everything is needed to submit. */
export const draftParts = z.strictObject({
  applicant: applicantPart.optional(),
  place: placePart.optional(),
  right: rightPart.optional(),
  facts: factsPart.optional(),
});
export type DraftParts = z.infer<typeof draftParts>;
export type DraftInput = z.input<typeof draftParts>;

export const consentInput = z.strictObject({
  /** Without it nothing can be submitted. */
  process: z.strictObject({ version: z.string().max(20) }),
  /** Passing the case to that centre, another legal person (PIPL 23); null: the coordinator keeps it. */
  transfer: z.strictObject({ version: z.string().max(20), centreId }).nullable(),
  /** One message on WeChat when there is an answer. */
  notify: z.strictObject({ version: z.string().max(20) }).nullable(),
});
export type ConsentInput = z.infer<typeof consentInput>;

// --- routing

/** One reason, as data; the mini-program turns it into words. */
export const routeReason = z.discriminatedUnion("code", [
  z.object({
    code: z.literal("jurisdiction"),
    basis: z.enum(["residence", "business", "infringement", "other_side"]),
    reach: z.enum(["county", "unit", "region"]),
    placeName: z.string(),
  }),
  z.object({
    code: z.literal("competence"),
    rights: z.array(rightKind),
    experts: z.number().int(),
  }),
  z.object({
    code: z.literal("capacity"),
    open: z.number().int(),
    capacity: z.number().int(),
    /** Working days a runner-up would take longer than the chosen; 0 for the chosen. */
    extraDays: z.number().int(),
  }),
  z.object({ code: z.literal("no_conflict") }),
  z.object({ code: z.literal("distance"), km: z.number() }),
]);
export type RouteReason = z.infer<typeof routeReason>;

/** Why a centre that was thought of was not chosen. */
export const refusalReason = z.enum([
  "not_competent",
  "no_jurisdiction",
  "full",
  "conflict",
  "less_suited",
]);

const centreBrief = z.object({
  id: centreId,
  name: z.string(),
  placeName: z.string(),
  isSample: z.boolean(),
});
export const routePreview = z.object({
  /** Null: nobody fits, or no consent to pass it on; the coordinator takes it at once. */
  centre: centreBrief.nullable(),
  reasons: z.array(routeReason),
  runnersUp: z.array(
    z.object({ centre: centreBrief, why: refusalReason, reasons: z.array(routeReason) }),
  ),
  dates: z.object({
    today: isoDay,
    limitDays: z.number().int(),
    answerBy: isoDay,
    /** Named holidays inside the span, and make-up workdays that count. */
    holidays: z.array(z.string()),
    makeUpDays: z.array(isoDay),
    /** The span reaches a year whose arrangement is not published yet. */
    isProvisional: z.boolean(),
  }),
});
export type RoutePreview = z.infer<typeof routePreview>;

export const routePreviewInput = z.strictObject({
  countyCode,
  businessCountyCode: countyCode.nullable().default(null),
  infringementCountyCode: countyCode.nullable(),
  otherSideCountyCode: countyCode.nullable(),
  otherSideName: typedText(0, 60),
  rights: rightPart.shape.kinds,
  rightNumber,
});

// --- what is shown

/** One box of a clock, a calendar day. */
export const clockDay = z.object({
  day: isoDay,
  kind: z.enum(["start", "counted", "paused", "rest", "left", "due"]),
  /** Which working day of the limit it is. */
  number: z.number().int().nullable(),
  /** A holiday's name, or "班" on a make-up workday. */
  note: z.string().nullable(),
  isToday: z.boolean(),
});
export const clock = z.object({
  limitDays: z.number().int(),
  usedDays: z.number().int(),
  leftDays: z.number().int(),
  pausedDays: z.number().int(),
  dueOn: isoDay.nullable(),
  state: z.enum(["running", "paused", "stopped", "breached"]),
  isProvisional: z.boolean(),
  startedOn: isoDay,
  days: z.array(clockDay),
});
export type Clock = z.infer<typeof clock>;
export const clockBrief = clock.omit({ days: true });
export type ClockBrief = z.infer<typeof clockBrief>;

/** What a file is there for; an agent's authorisation is labelled as such. */
export const attachmentPurpose = z.enum(["evidence", "authorisation"]).default("evidence");

export const attachmentView = z.object({
  id: recordId,
  name: z.string(),
  bytes: z.number().int(),
  /** By content, never by name. */
  type: z.string(),
  addedAt: isoMoment,
  /** Set on what shows that an agent may act. */
  purpose: z.literal("authorisation").optional(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

export const materialView = z.object({
  id: recordId,
  label: z.string(),
  isNeeded: z.boolean(),
  /** "absent": the applicant does not have it and says why. */
  state: z.enum(["missing", "given", "absent", "waived"]),
  absence: z.string(),
  attachmentIds: z.array(recordId),
});
export type MaterialView = z.infer<typeof materialView>;

export const messageView = z.object({
  id: recordId,
  from: z.enum(["applicant", "staff"]),
  authorName: z.string(),
  text: z.string(),
  sentAt: isoMoment,
});

/** A step of the ticket's history, as data. */
export const historyView = z.object({
  at: isoMoment,
  /** A move of the status table, or another act. */
  act: z.enum([
    ...(Object.keys(ticketMoves) as [keyof typeof ticketMoves]),
    "route",
    "claim",
    "unclaim",
    "recuse",
    "transfer",
    "propose_transfer",
    "decline_transfer",
    "refer",
    "objection",
    "message",
    "note",
    "reveal",
    "attach",
    "redate",
    "rate",
    "lift_bar",
  ]),
  by: z.enum(["applicant", "staff", "coordinator", "program"]),
  byName: z.string(),
  /** What the act carried: centre names, a count of materials, a reason in words. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type HistoryView = z.infer<typeof historyView>;

const centreOfTicket = centreBrief.nullable();

/** A transfer that waits for the applicant's consent. */
const transferProposal = z.object({
  id: recordId,
  centre: centreBrief,
  /** The words of who proposed it. */
  reason: z.string(),
  byName: z.string(),
  /** The last day to answer. */
  answerBy: isoDay,
});
export type TransferProposal = z.infer<typeof transferProposal>;

/** What the applicant said of a closed request. */
export const ratingView = z.object({
  step: z.enum(ratingSteps),
  solved: z.enum(solvedAnswers),
  words: z.string(),
  at: isoMoment,
  /** It was opened and closed again since: the applicant is asked anew. */
  isOfEarlierClosing: z.boolean(),
});
export type RatingView = z.infer<typeof ratingView>;

export const ticketCard = z.object({
  id: recordId,
  /** "2026-1122-0042-7", the last digit a check digit; null while a draft. */
  number: z.string().nullable(),
  title: z.string(),
  status: z.enum(ticketStatuses),
  rights: z.array(rightKind),
  centre: centreOfTicket,
  totalClock: clockBrief.nullable(),
  /** Closed, and its applicant has not said yet how it was. */
  isRatingAsked: z.boolean(),
  updatedAt: isoMoment,
});
export type TicketCard = z.infer<typeof ticketCard>;

/** A request as its applicant sees it. */
export const ticketView = z.object({
  id: recordId,
  number: z.string().nullable(),
  status: z.enum(ticketStatuses),
  version: z.number().int(),
  parts: z.object({
    applicant: z
      .object({ ...applicantPart.shape, name: z.string() })
      .partial()
      .nullable(),
    place: z.record(z.string(), z.unknown()).nullable(),
    right: z.record(z.string(), z.unknown()).nullable(),
    facts: z.record(z.string(), z.unknown()).nullable(),
  }),
  title: z.string(),
  rights: z.array(rightKind),
  centre: centreOfTicket,
  handlerName: z.string().nullable(),
  attachments: z.array(attachmentView),
  materials: z.array(materialView),
  /** By when the material must be there; null when none is asked for. */
  materialDueOn: isoDay.nullable(),
  /** That day lies in a year whose holidays are not known yet. */
  isMaterialDueProvisional: z.boolean(),
  messages: z.array(messageView),
  history: z.array(historyView),
  isHistoryIntact: z.boolean(),
  totalClock: clock.nullable(),
  centreClock: clock.nullable(),
  closing: z.object({ outcome: z.string(), answer: z.string() }).nullable(),
  refusal: z.object({ ground: z.string(), words: z.string() }).nullable(),
  rating: ratingView.nullable(),
  /** The last day to rate, or to change the rating; null where nothing was closed. */
  rateBy: isoDay.nullable(),
  /** Saying "not solved" now opens it again, with another handler. */
  doesUnsolvedReopen: z.boolean(),
  /** Asks for a consent; null where nothing is proposed, or no longer. */
  proposal: transferProposal.nullable(),
  actions: z.array(z.enum(applicantActions)),
  submittedAt: isoMoment.nullable(),
});
export type TicketView = z.infer<typeof ticketView>;

// --- triage

export const triageRow = z.object({
  id: recordId,
  number: z.string(),
  title: z.string(),
  rights: z.array(rightKind),
  unitName: z.string(),
  countyName: z.string(),
  status: z.enum(ticketStatuses),
  version: z.number().int(),
  handler: z.object({ id: recordId, name: z.string() }).nullable(),
  isMine: z.boolean(),
  group: z.enum(triageGroups),
  /** The clock that runs out first. */
  clock: clockBrief,
  centreName: z.string().nullable(),
  /** Others who have it open right now. */
  watcherNames: z.array(z.string()),
});
export type TriageRow = z.infer<typeof triageRow>;

/** A request as the staff of its centre see it: name and phone masked until revealed. */
export const triageTicket = z.object({
  id: recordId,
  number: z.string(),
  status: z.enum(ticketStatuses),
  version: z.number().int(),
  title: z.string(),
  story: z.string(),
  wants: z.array(z.enum(wantKinds)),
  rights: z.array(rightKind),
  rightNumber: z.string(),
  applicant: z.object({
    kind: z.enum(applicantKinds),
    role: z.enum(applicantRoles),
    maskedName: z.string(),
    maskedPhone: z.string(),
    organisation: z.string().nullable(),
    creditCode: z.string().nullable(),
    /** Whom an agent acts for. */
    maskedPrincipalName: z.string().nullable(),
  }),
  placeName: z.string(),
  businessPlaceName: z.string().nullable(),
  infringement: z.enum(infringementPlaces),
  infringementPlaceName: z.string().nullable(),
  infringementDetail: z.string(),
  otherSideName: z.string(),
  isFiledElsewhere: z.boolean(),
  filedWhere: z.string(),
  centre: centreOfTicket,
  handler: z.object({ id: recordId, name: z.string() }).nullable(),
  isMine: z.boolean(),
  attachments: z.array(attachmentView),
  materials: z.array(materialView),
  materialDueOn: isoDay.nullable(),
  /** That day lies in a year whose holidays are not known yet. */
  isMaterialDueProvisional: z.boolean(),
  messages: z.array(messageView),
  notes: z.array(
    z.object({ id: recordId, authorName: z.string(), text: z.string(), at: isoMoment }),
  ),
  history: z.array(historyView),
  isHistoryIntact: z.boolean(),
  totalClock: clock,
  centreClock: clock.nullable(),
  routeReasons: z.array(routeReason),
  closing: z.object({ outcome: z.string(), answer: z.string() }).nullable(),
  refusal: z.object({ ground: z.string(), words: z.string() }).nullable(),
  /** Working days the applicant would have to appeal against a refusal. */
  appealDays: z.number().int(),
  rating: ratingView.nullable(),
  /** The applicant had it opened again: who closed it may not take it. */
  isFormerHandler: z.boolean(),
  proposal: transferProposal.nullable(),
  actions: z.array(z.enum(staffActions)),
});
export type TriageTicket = z.infer<typeof triageTicket>;
