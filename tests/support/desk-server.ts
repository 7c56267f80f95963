/** What the desk's endpoints answer, small enough to see through. */
import { staffActionsOf } from "#shared/tickets/ticket-permissions";
import type { TriageRow, TriageTicket } from "#shared/tickets/ticket-schemas";
import type { FakeServer } from "./fake-phone";
import { aServer } from "./quiz-server";

export const staffId = "5".repeat(24);
export const colleagueId = "6".repeat(24);

const clock = {
  limitDays: 15,
  usedDays: 10,
  leftDays: 5,
  pausedDays: 2,
  dueOn: "2026-10-16",
  state: "running" as const,
  isProvisional: false,
  startedOn: "2026-09-17",
};

export function aRow(at: number, change: Partial<TriageRow> = {}): TriageRow {
  return {
    id: String(at).padStart(24, "0"),
    number: `2026-0917-00${String(at).padStart(2, "0")}-7`,
    title: `第 ${at} 件申请`,
    rights: ["copyright"],
    unitName: "呼和浩特市",
    countyName: "赛罕区",
    status: "submitted",
    version: 3,
    handler: null,
    isMine: false,
    group: "later",
    clock,
    centreName: "示例二号工作站",
    watcherNames: [],
    ...change,
  };
}

export const ticketId = "7".repeat(24);

export function aDeskTicket(change: Partial<TriageTicket> = {}): TriageTicket {
  const ticket: TriageTicket = {
    id: ticketId,
    number: "2026-0917-0042-7",
    status: "submitted",
    version: 3,
    title: "网店未经许可使用我的照片",
    story: "我拍的六张草原照片被一家网店当成商品图。",
    wants: ["opinion"],
    rights: ["copyright"],
    rightNumber: "",
    applicant: {
      kind: "person",
      role: "right_holder",
      maskedName: "王**",
      maskedPhone: "138****0000",
      organisation: null,
      creditCode: null,
      maskedPrincipalName: null,
    },
    placeName: "呼和浩特市赛罕区",
    businessPlaceName: null,
    infringement: "online",
    infringementPlaceName: null,
    infringementDetail: "示例网店",
    otherSideName: "",
    isFiledElsewhere: false,
    filedWhere: "",
    centre: { id: "c-02", name: "示例二号工作站", placeName: "赛罕区", isSample: true },
    handler: { id: staffId, name: "示例甲" },
    isMine: true,
    attachments: [],
    materials: [],
    materialDueOn: null,
    isMaterialDueProvisional: false,
    messages: [],
    notes: [],
    history: [
      {
        at: "2026-09-17T06:20:00.000Z",
        act: "submit",
        by: "applicant",
        byName: "",
        details: { files: 4 },
      },
    ],
    isHistoryIntact: true,
    totalClock: { ...clock, days: [] },
    centreClock: null,
    routeReasons: [],
    closing: null,
    refusal: null,
    appealDays: 7,
    rating: null,
    isFormerHandler: false,
    proposal: null,
    actions: [],
    ...change,
  };
  return change.actions ? ticket : { ...ticket, actions: actionsOf(ticket) };
}

function actionsOf({ status, centre, handler }: TriageTicket): TriageTicket["actions"] {
  return staffActionsOf(
    {
      status,
      centreId: centre?.id ?? null,
      handlerId: handler?.id ?? null,
      hasObjected: false,
      recusedIds: [],
      isMaterialThere: true,
      proposalBy: null,
      appealBy: null,
      rateBy: null,
      hasReopened: false,
      barredHandlerIds: [],
    },
    { accountId: staffId, role: "staff", centreId: "c-02" },
  );
}

export const overview = {
  today: "2026-10-10",
  isWorkday: true,
  dayNote: "班",
  centreName: "示例二号工作站",
  open: 7,
  breached: 0,
  dueToday: 1,
  withinTwoDays: 2,
  unclaimed: 3,
  paused: 1,
  mine: 4,
  statuses: [
    { status: "submitted", count: 4 },
    { status: "awaiting_material", count: 1 },
    { status: "in_progress", count: 2 },
    { status: "closed", count: 5 },
  ],
  arrivals: [],
  load: 6,
  capacity: 12,
  placeRepair: null,
};

const noList = { version: 0, changedAt: null, changedByName: "", items: [] };

/** The desk's server; the figures are always there. */
export function aDesk(handlers: Parameters<typeof aServer>[0]): FakeServer {
  return aServer({
    "GET /api/triage/overview": () => ({ data: overview }),
    [`GET /api/triage/tickets/${ticketId}/related`]: () => ({ data: { others: [], similar: [] } }),
    [`PUT /api/triage/tickets/${ticketId}/presence`]: () => ({ data: { otherNames: [] } }),
    "GET /api/canned-replies": () => ({ data: noList }),
    "GET /api/referees": () => ({ data: noList }),
    ...handlers,
  });
}
