/** A server for page tests that keeps drafts as the real one does, and what pages are told of requests. */
import type { CentreView, UnitView } from "#shared/centres/centre-schemas";
import type { ReceiptView } from "#shared/receipts/receipt-endpoints";
import type { Clock, RoutePreview, TicketCard, TicketView } from "#shared/tickets/ticket-schemas";
import type { FakeAnswer, FakeRequest, FakeServer } from "./fake-phone";

export const applicantId = "a".repeat(24);
export const ticketId = "1".repeat(24);

export const units: UnitView[] = [
  {
    code: "150100",
    name: "呼和浩特市",
    counties: [
      { code: "150102", name: "新城区", lon: 111.66, lat: 40.85 },
      { code: "150105", name: "赛罕区", lon: 111.7, lat: 40.79 },
    ],
  },
  {
    code: "150781",
    name: "满洲里市",
    counties: [{ code: "150781", name: "满洲里市", lon: 117.45, lat: 49.59 }],
  },
];

export function aCentre(changes: Partial<CentreView> = {}): CentreView {
  return {
    id: "c-02",
    name: "示例二号工作站",
    kind: "workstation",
    countyCode: "150105",
    countyName: "赛罕区",
    unitName: "呼和浩特市",
    address: "赛罕区示例路2号",
    phone: null,
    lon: 111.7,
    lat: 40.79,
    rights: ["copyright", "trademark"],
    expertRights: ["copyright"],
    hours: "工作日 09:00–12:00",
    isOpenNow: false,
    closesAt: null,
    opensNext: { day: "2026-09-18", time: "09:00", isProvisional: false },
    isActive: true,
    pause: null,
    isSample: true,
    distanceKm: 1.3,
    ...changes,
  };
}

export function briefOf({ id, name, unitName, countyName, isSample }: CentreView) {
  return { id, name, placeName: `${unitName}${countyName}`, isSample };
}

export function aPreview(centre: CentreView | null = aCentre()): RoutePreview {
  return {
    centre: centre && briefOf(centre),
    reasons: centre
      ? [
          { code: "jurisdiction", basis: "residence", reach: "county", placeName: "赛罕区" },
          { code: "competence", rights: ["copyright"], experts: 3 },
          { code: "capacity", open: 6, capacity: 12, extraDays: 0 },
          { code: "no_conflict" },
          { code: "distance", km: 1.3 },
        ]
      : [],
    runnersUp: [
      {
        centre: briefOf(aCentre({ id: "c-05", name: "示例五号工作站" })),
        why: "not_competent",
        reasons: [
          { code: "jurisdiction", basis: "residence", reach: "unit", placeName: "呼和浩特市" },
        ],
      },
    ],
    dates: {
      today: "2026-09-17",
      limitDays: 15,
      answerBy: "2026-10-16",
      holidays: ["中秋", "国庆"],
      makeUpDays: ["2026-09-20", "2026-10-10"],
      isProvisional: false,
    },
  };
}

export function aClock(changes: Partial<Clock> = {}): Clock {
  return {
    limitDays: 15,
    usedDays: 10,
    leftDays: 5,
    pausedDays: 2,
    dueOn: "2026-10-16",
    state: "running",
    isProvisional: false,
    startedOn: "2026-09-17",
    days: [
      { day: "2026-09-17", kind: "start", number: null, note: null, isToday: false },
      { day: "2026-09-18", kind: "counted", number: 1, note: null, isToday: false },
      { day: "2026-09-19", kind: "rest", number: null, note: null, isToday: false },
      { day: "2026-09-20", kind: "counted", number: 2, note: "班", isToday: false },
    ],
    ...changes,
  };
}

/** A draft nothing is known of yet. */
export function aTicket(changes: Partial<TicketView> = {}): TicketView {
  return {
    id: ticketId,
    number: null,
    status: "draft",
    version: 0,
    parts: { applicant: null, place: null, right: null, facts: null },
    title: "",
    rights: [],
    centre: null,
    handlerName: null,
    attachments: [],
    materials: [],
    materialDueOn: null,
    isMaterialDueProvisional: false,
    messages: [],
    history: [],
    isHistoryIntact: true,
    totalClock: null,
    centreClock: null,
    closing: null,
    refusal: null,
    rating: null,
    rateBy: null,
    doesUnsolvedReopen: false,
    proposal: null,
    actions: ["edit", "submit"],
    submittedAt: null,
    ...changes,
  };
}

export const someParts = {
  applicant: {
    kind: "person" as const,
    role: "right_holder" as const,
    name: "王小明",
    phone: "13812345678",
    organisation: null,
    isFourteenOrOlder: true as const,
  },
  place: {
    countyCode: "150105",
    infringement: "online",
    infringementCountyCode: null,
    infringementDetail: "",
    otherSideName: "",
    otherSideCountyCode: null,
  },
  right: { kinds: ["copyright"], number: "" },
  facts: {
    title: "网店用了我的照片",
    story: "我拍的六张草原照片被一家网店当成商品图。",
    wants: ["advice"],
    isFiledElsewhere: false,
    filedWhere: "",
  },
};

/** A draft in which every step is done. */
export function aFullDraft(changes: Partial<TicketView> = {}): TicketView {
  return aTicket({
    version: 3,
    parts: someParts,
    title: someParts.facts.title,
    rights: ["copyright"],
    ...changes,
  });
}

/** A request that has been sent and waits for its first answer. */
export function aSentTicket(changes: Partial<TicketView> = {}): TicketView {
  return aFullDraft({
    number: "2026-0917-0042-7",
    status: "submitted",
    centre: briefOf(aCentre()),
    totalClock: aClock(),
    centreClock: aClock({ startedOn: "2026-09-21", usedDays: 7, leftDays: 8 }),
    actions: ["message", "withdraw", "objection"],
    history: [
      {
        at: "2026-09-17T06:20:00.000Z",
        act: "submit",
        by: "applicant",
        byName: "",
        details: { number: "2026-0917-0042-7", files: 4 },
      },
    ],
    submittedAt: "2026-09-17T06:20:00.000Z",
    ...changes,
  });
}

export function aCard(changes: Partial<TicketCard> = {}): TicketCard {
  const { days: _days, ...totalClock } = aClock();
  return {
    id: ticketId,
    number: "2026-0917-0042-7",
    title: "网店用了我的照片",
    status: "submitted",
    rights: ["copyright"],
    centre: briefOf(aCentre()),
    totalClock,
    isRatingAsked: false,
    updatedAt: "2026-09-17T06:20:00.000Z",
    ...changes,
  };
}

const aReceipt: ReceiptView = {
  number: "2026-0917-0042-7",
  qrRows: ["101", "010", "111"],
  sections: [
    { title: "谁来申请", rows: [{ label: "称呼", value: "王小明" }] },
    { title: "交上的材料", rows: [{ label: "", value: "没有文件" }] },
  ],
};

type Handler = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

/**
 * Regions, centres, routes, and one request that `ticket` is at first (null: none yet). Creating and
 * changing it work; handlers named "GET /api/…" come before these.
 */
export function aTicketServer(
  ticket: TicketView | null = null,
  handlers: Record<string, Handler> = {},
): { server: FakeServer; ticket: () => TicketView | null } {
  let stored = ticket;
  const of = `/api/tickets/${ticketId}`;
  const known: Record<string, Handler> = {
    "GET /api/regions": () => ({ data: { items: units } }),
    "GET /api/centres": () => ({ data: { items: [aCentre()] } }),
    "GET /api/centres/c-02": () => ({ data: aCentre() }),
    [`GET ${of}/likely-duplicates`]: () => ({ data: { items: [] } }),
    "GET /api/quiz/matter-law": () => ({ data: { items: [] } }),
    "POST /api/tickets/route-preview": () => ({ data: aPreview() }),
    [`GET ${of}/receipt`]: () => ({ data: aReceipt }),
    "GET /api/tickets": () => ({ data: { items: [], nextCursor: null } }),
    "POST /api/tickets": ({ body }) => {
      stored = withParts(aTicket(), body);
      return { data: stored };
    },
    [`GET ${of}`]: () => (stored ? { data: stored } : { status: 404, code: "not_found" }),
    [`PATCH ${of}`]: ({ body }) => {
      const { version, ...parts } = body as { version: number };
      if (!stored) return { status: 404, code: "not_found" };
      if (version !== stored.version) return { status: 409, code: "stale_version" };
      stored = withParts({ ...stored, version: version + 1 }, parts);
      return { data: stored };
    },
    [`POST ${of}/attachments`]: ({ body, key }) => ({
      data: {
        id: String(key)
          .slice(0, 1)
          .repeat(24)
          .replace(/[^0-9a-f]/g, "b"),
        name: (body as { fileName: string }).fileName,
        bytes: 1_000,
        type: "image/png",
        addedAt: "2026-09-17T06:20:00.000Z",
      },
    }),
    [`POST ${of}/submission`]: () => {
      stored = aSentTicket();
      return { data: stored };
    },
    ...handlers,
  };
  const server: FakeServer = (request) => {
    const path = request.path.split("?")[0];
    const handler = known[`${request.method} ${path}`];
    return handler ? handler(request) : { status: 404, code: "not_found" };
  };
  return { server, ticket: () => stored };
}

function withParts(ticket: TicketView, parts: unknown): TicketView {
  return { ...ticket, parts: { ...ticket.parts, ...(parts as Partial<TicketView["parts"]>) } };
}
