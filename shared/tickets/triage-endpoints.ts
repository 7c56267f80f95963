import { z } from "zod";
import { centreId, countyCode } from "../centres/centre-schemas";
import { defineEndpoint } from "../http/endpoint";
import { isoMoment, pageFields, pageOf, recordId, typedText } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { triageRow, triageTicket } from "./ticket-schemas";
import { ticketStatuses } from "./ticket-statuses";
import { ticketId, version } from "./ticket-target";
import {
  claimOutcomes,
  outcomes,
  refusalGrounds,
  ticketBounds,
  triageGroups,
  wantKinds,
} from "./ticket-terms";

/** Staff of its centre; the coordinator where no centre has it (other moves of his name themselves). */
const desk = ["staff", "coordinator"] as const;
const target = { ticketId, version };

export const listTriageEndpoint = defineEndpoint({
  name: "listTriage",
  summary:
    "The queue of my centre (of all centres for the coordinator): what runs out first on top",
  method: "get",
  path: "/api/triage/tickets",
  access: desk,
  input: z.strictObject({
    ...pageFields,
    show: z.enum(["open", "mine", "unclaimed", "all"]).default("open"),
    /** Looks among those that are over too, whatever \`show\` says. */
    status: z.enum(ticketStatuses).optional(),
    right: rightKind.optional(),
    /** A county, or a unit: all of its counties. */
    place: countyCode.optional(),
    /** Which part of the queue. */
    due: z.enum(triageGroups).optional(),
    /** The number, names of both sides, words of the title, the right's number: two characters at least. */
    search: typedText(0, 40).optional(),
  }),
  output: pageOf(triageRow),
});

export const readTriageOverviewEndpoint = defineEndpoint({
  name: "readTriageOverview",
  summary: "The figures above the queue",
  method: "get",
  path: "/api/triage/overview",
  access: desk,
  input: z.strictObject({}),
  output: z.object({
    today: z.iso.date(),
    isWorkday: z.boolean(),
    /** A holiday's name, or why a weekend day is worked; null on an ordinary day. */
    dayNote: z.string().nullable(),
    centreName: z.string().nullable(),
    open: z.number().int(),
    breached: z.number().int(),
    dueToday: z.number().int(),
    withinTwoDays: z.number().int(),
    unclaimed: z.number().int(),
    paused: z.number().int(),
    mine: z.number().int(),
    /** How many there are of each status, those that are over included. */
    statuses: z.array(z.object({ status: z.enum(ticketStatuses), count: z.number().int() })),
    /** What came today and nobody has claimed, the newest first: it lies low in a queue by due day. */
    arrivals: z.array(triageRow),
    load: z.number().int(),
    capacity: z.number().int(),
    /** Places that were found wrong and mended, on the newest such day of the past week; to the coordinator. */
    placeRepair: z
      .object({
        on: z.iso.date(),
        released: z.number().int(),
        reserved: z.number().int(),
        /** Open requests whose centre is full without them. */
        unplaced: z.number().int(),
      })
      .nullable(),
  }),
});

export const readTriageTicketEndpoint = defineEndpoint({
  name: "readTriageTicket",
  summary: "A request of my centre",
  method: "get",
  path: "/api/triage/tickets/:ticketId",
  access: desk,
  input: z.strictObject({ ticketId }),
  output: triageTicket,
});

export const readRelatedTicketsEndpoint = defineEndpoint({
  name: "readRelatedTickets",
  summary:
    "The applicant's other requests where this one lies, and the latest closed ones like it, without names",
  method: "get",
  path: "/api/triage/tickets/:ticketId/related",
  access: desk,
  input: z.strictObject({ ticketId }),
  output: z.object({
    others: z.array(
      triageRow
        .pick({ id: true, number: true, title: true, rights: true, status: true })
        .extend({ submittedOn: z.iso.date() }),
    ),
    similar: z.array(
      triageRow.pick({ id: true, number: true, rights: true }).extend({
        wants: z.array(z.enum(wantKinds)),
        outcome: z.string(),
        answer: z.string(),
        closedAt: isoMoment,
      }),
    ),
  }),
});

export const watchTicketEndpoint = defineEndpoint({
  name: "watchTicket",
  summary: "I have it open, or have left it; who else has it open",
  method: "put",
  path: "/api/triage/tickets/:ticketId/presence",
  access: desk,
  input: z.strictObject({ ticketId, isHere: z.boolean() }),
  output: z.object({ otherNames: z.array(z.string()) }),
});

export const claimTicketsEndpoint = defineEndpoint({
  name: "claimTickets",
  summary: "Take several at once; what became of each",
  method: "post",
  path: "/api/triage/claims",
  access: desk,
  input: z.strictObject({
    tickets: z
      .array(z.strictObject(target))
      .min(1)
      .max(ticketBounds.claimsAtOnce)
      .refine((tickets) => new Set(tickets.map((one) => one.ticketId)).size === tickets.length, {
        error: "duplicate",
      }),
  }),
  output: z.object({
    results: z.array(
      z.object({
        ticketId,
        outcome: z.enum(claimOutcomes),
        /** Who was quicker. */
        handlerName: z.string().nullable(),
      }),
    ),
  }),
});

export const claimTicketEndpoint = defineEndpoint({
  name: "claimTicket",
  summary: "Take it: I am its handler now",
  method: "post",
  path: "/api/tickets/:ticketId/claim",
  access: desk,
  input: z.strictObject(target),
  output: triageTicket,
});

export const recuseFromTicketEndpoint = defineEndpoint({
  name: "recuseFromTicket",
  summary: "Declare with a reason that I must not handle it: colleagues do, or the coordinator",
  method: "post",
  path: "/api/tickets/:ticketId/recusal",
  access: desk,
  input: z.strictObject({ ...target, reason: typedText(4, 200) }),
  output: z.object({ isDone: z.literal(true), isWithCoordinator: z.boolean() }),
});

export const acceptTicketEndpoint = defineEndpoint({
  name: "acceptTicket",
  summary: "Accept the request",
  method: "post",
  path: "/api/tickets/:ticketId/acceptance",
  access: desk,
  input: z.strictObject(target),
  output: triageTicket,
});

export const refuseTicketEndpoint = defineEndpoint({
  name: "refuseTicket",
  summary: "Refuse it, with a ground of the list and own words",
  method: "post",
  path: "/api/tickets/:ticketId/refusal",
  access: desk,
  input: z.strictObject({ ...target, ground: z.enum(refusalGrounds), words: typedText(4, 500) }),
  output: triageTicket,
});

export const requestMaterialEndpoint = defineEndpoint({
  name: "requestMaterial",
  summary: "Ask for material as a list: the clocks stop",
  method: "post",
  path: "/api/tickets/:ticketId/material-request",
  access: desk,
  input: z.strictObject({
    ...target,
    materials: z
      .array(z.strictObject({ label: typedText(2, 60), isNeeded: z.boolean() }))
      .min(1)
      .max(10),
    words: typedText(0, 500),
  }),
  output: triageTicket,
});

export const startTicketEndpoint = defineEndpoint({
  name: "startTicket",
  summary: "Begin handling what was accepted",
  method: "post",
  path: "/api/tickets/:ticketId/handling",
  access: desk,
  input: z.strictObject(target),
  output: triageTicket,
});

export const closeTicketEndpoint = defineEndpoint({
  name: "closeTicket",
  summary: "Close it with an outcome and an answer to the applicant",
  method: "post",
  path: "/api/tickets/:ticketId/closing",
  access: desk,
  input: z.strictObject({
    ...target,
    outcome: z.enum(outcomes),
    answer: typedText(4, ticketBounds.story),
  }),
  output: triageTicket,
});

export const reopenTicketEndpoint = defineEndpoint({
  name: "reopenTicket",
  summary: "Open a closed request again",
  method: "post",
  path: "/api/tickets/:ticketId/reopening",
  access: desk,
  input: z.strictObject({ ...target, reason: typedText(4, 200) }),
  output: triageTicket,
});

export const transferTicketEndpoint = defineEndpoint({
  name: "transferTicket",
  summary:
    "Pass it on with a reason: to a centre, or to the coordinator (null); from the third on a centre passes it to the coordinator only",
  method: "post",
  path: "/api/tickets/:ticketId/transfer",
  access: desk,
  input: z.strictObject({ ...target, centreId: centreId.nullable(), reason: typedText(4, 200) }),
  output: z.object({ isDone: z.literal(true), centreName: z.string().nullable() }),
});

export const proposeTransferEndpoint = defineEndpoint({
  name: "proposeTransfer",
  summary:
    "Ask the applicant, with a reason, to agree to another centre; replaces what was proposed before",
  method: "post",
  path: "/api/tickets/:ticketId/proposal",
  access: desk,
  input: z.strictObject({ ...target, centreId, reason: typedText(4, 200) }),
  output: triageTicket,
});

export const referTicketEndpoint = defineEndpoint({
  name: "referTicket",
  summary:
    "Ask an expert or a mediation body of the coordinator's list for help; the applicant sees it",
  method: "post",
  path: "/api/tickets/:ticketId/referral",
  access: desk,
  input: z.strictObject({ ...target, refereeId: recordId, reason: typedText(4, 200) }),
  output: triageTicket,
});

export const noteTicketEndpoint = defineEndpoint({
  name: "noteTicket",
  summary: "A note that only colleagues see",
  method: "post",
  path: "/api/tickets/:ticketId/note",
  access: desk,
  isIdempotentByKey: true,
  input: z.strictObject({ ticketId, text: typedText(1, ticketBounds.message) }),
  output: triageTicket,
});

export const revealApplicantEndpoint = defineEndpoint({
  name: "revealApplicant",
  summary: "Name and phone in clear, with a reason; kept in the history the applicant sees",
  method: "post",
  path: "/api/tickets/:ticketId/reveal",
  access: desk,
  input: z.strictObject({ ticketId, reason: typedText(2, 100) }),
  output: z.object({
    name: z.string(),
    phone: z.string(),
    /** Whom an agent acts for. */
    principalName: z.string().nullable(),
  }),
});

export const decideAppealEndpoint = defineEndpoint({
  name: "decideAppeal",
  summary: "Uphold a refusal or overturn it",
  method: "post",
  path: "/api/tickets/:ticketId/appeal-decision",
  access: ["coordinator"],
  input: z.strictObject({ ...target, isUpheld: z.boolean(), words: typedText(4, 500) }),
  output: triageTicket,
});

export const liftHandlerBarEndpoint = defineEndpoint({
  name: "liftHandlerBar",
  summary: "Let who closed it take it again, although the applicant said it was not solved",
  method: "post",
  path: "/api/tickets/:ticketId/handler-bar",
  access: ["coordinator"],
  input: z.strictObject(target),
  output: triageTicket,
});
