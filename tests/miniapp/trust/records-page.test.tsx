import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { BrokenHistory } from "#shared/trust/trust-schemas";
import { aDesk } from "../../support/desk-server";
import { aPhone, signIn } from "../../support/fake-phone";

const coordinatorId = "c".repeat(24);
const list = "GET /api/trust/broken-histories";
const check = {
  startedAt: "2026-09-16T17:05:00.000Z",
  finishedAt: "2026-09-16T17:06:00.000Z",
  checked: 812,
  broken: 0,
};

function aBroken(change: Partial<BrokenHistory> = {}): BrokenHistory {
  return {
    ticketId: "7".repeat(24),
    number: "2026-0917-0042-7",
    centreName: "示例二号工作站",
    entry: 2,
    why: "entry_changed",
    foundAt: "2026-09-16T17:05:30.000Z",
    checkedAt: "2026-09-16T17:05:30.000Z",
    ...change,
  };
}

const value = { isOn: false, closedYears: 3, draftDays: 180, lookYears: 3 };
const stored = { version: 4, value, standard: value, changes: [] };
const run = {
  id: "2026-09-17",
  startedAt: "2026-09-16T17:05:00.000Z",
  finishedAt: "2026-09-16T17:06:00.000Z",
  isOn: false,
  counts: [
    { rule: "closed_tickets" as const, count: 2 },
    { rule: "idle_drafts" as const, count: 0 },
    { rule: "looks" as const, count: 0 },
  ],
};

function retention() {
  return {
    "GET /api/trust/retention": () => ({ data: stored }),
    "POST /api/trust/retention/preview": () => ({
      data: {
        today: "2026-09-17",
        rows: [
          { rule: "closed_tickets", dueNow: 2, dueSoon: 5 },
          { rule: "idle_drafts", dueNow: 1, dueSoon: 0 },
          { rule: "looks", dueNow: 0, dueSoon: 0 },
        ],
        first: [{ number: "2023-0910-0001-4", endedOn: "2023-09-15", dueOn: "2026-09-15" }],
      },
    }),
    "GET /api/trust/retention/runs": () => ({ data: { items: [run], nextCursor: null } }),
    "PUT /api/trust/retention": () => ({
      data: { ...stored, version: 5, value: { ...value, isOn: true } },
    }),
  };
}

function open(items: BrokenHistory[], more: Parameters<typeof aDesk>[0] = {}) {
  const page = { items, nextCursor: null, count: items.length, lastCheck: check };
  const phone = aPhone(aDesk({ [list]: () => ({ data: page }), ...retention(), ...more }));
  signIn(phone, coordinatorId, "coordinator");
  return phone;
}

describe("whether the records are whole, to the coordinator", () => {
  it("says when all was checked, and that it fits", async () => {
    open([]).open("trust/records-page");
    expect(await screen.findByText(/看了 812 件，都对得上/)).toBeTruthy();
  });

  it("says so before the first check", async () => {
    const none = { items: [], nextCursor: null, count: 0, lastCheck: null };
    open([], { [list]: () => ({ data: none }) }).open("trust/records-page");
    expect(await screen.findByText(/还没有核对过/)).toBeTruthy();
  });

  it("names the request and the entry that does not fit, and leads there", async () => {
    const phone = open([aBroken()]);
    phone.open("trust/records-page");
    const row = await screen.findByText("2026-0917-0042-7");
    expect(screen.getByText(/示例二号工作站。第 2 条：这一条被改过/)).toBeTruthy();
    fireEvent.click(row);
    expect(phone.went).toEqual([`/triage/triage-ticket-page?id=${"7".repeat(24)}`]);
  });

  it("shows the failure with a way to try again", async () => {
    open([], { [list]: () => ({ status: 503, code: "unavailable" }) }).open("trust/records-page");
    expect(await screen.findByRole("button", { name: /再试/ })).toBeTruthy();
  });
});

describe("how long what is kept, to the coordinator", () => {
  const put = (phone: ReturnType<typeof open>) =>
    phone.sent.find(({ method, path }) => method === "PUT" && path === "/api/trust/retention");

  it("says what is due and when, and what the nights did, while it is switched off", async () => {
    open([]).open("trust/records-page");
    expect(await screen.findByText("现在到期 2 条，30 天内还有 5 条")).toBeTruthy();
    expect(screen.getByText("2023-0910-0001-4")).toBeTruthy();
    expect(screen.getByText("关着，没有删；到期的有申请 2")).toBeTruthy();
    expect(screen.getByText("关着：只数一数，什么也不删")).toBeTruthy();
  });

  it("asks in words before it is switched on", async () => {
    const phone = open([]);
    phone.open("trust/records-page");
    await screen.findByText("现在到期 2 条，30 天内还有 5 条");
    fireEvent.click(screen.getByRole("switch", { name: "到期自动删除" }));
    phone.saysYes = false;
    fireEvent.click(screen.getByRole("button", { name: "存下来" }));
    await waitFor(() => expect(phone.asked.join()).toContain("到期的 3 条资料"));
    expect(put(phone)).toBeUndefined();
    phone.saysYes = true;
    fireEvent.click(screen.getByRole("button", { name: "存下来" }));
    expect(await screen.findByText("每天夜里一点以后")).toBeTruthy();
    await waitFor(() =>
      expect(put(phone)?.body).toEqual({ version: 4, value: { ...value, isOn: true } }),
    );
  });

  it("takes no span beyond its bounds", async () => {
    const phone = open([]);
    phone.open("trust/records-page");
    fireEvent.input(await screen.findByLabelText("结束以后留几年"), { target: { value: "0" } });
    expect(await screen.findByText("填 1 到 30 的整数")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "存下来" }));
    expect(put(phone)).toBeUndefined();
  });

  it("says in words when storing did not work", async () => {
    const phone = open([], {
      "PUT /api/trust/retention": () => ({ status: 409, code: "stale_version" }),
    });
    phone.open("trust/records-page");
    fireEvent.click(await screen.findByRole("switch", { name: "到期自动删除" }));
    fireEvent.click(screen.getByRole("button", { name: "存下来" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
  });
});

describe("the coordinator's queue", () => {
  const queue = { "GET /api/triage/tickets": () => ({ data: { items: [], nextCursor: null } }) };

  it("has a strip that leads to the broken records", async () => {
    const phone = open([aBroken()], queue);
    phone.open("triage/queue-page");
    fireEvent.click(await screen.findByText("有 1 件申请的办理经过对不上"));
    expect(phone.went).toEqual(["/trust/records-page"]);
  });

  it("shows no strip while all is well or the check cannot be asked, and goes on either way", async () => {
    open([], { ...queue, [list]: () => ({ status: 503, code: "unavailable" }) }).open(
      "triage/queue-page",
    );
    expect(await screen.findByText("这里都办完了")).toBeTruthy();
    expect(screen.queryByText(/对不上/)).toBeNull();
  });
});
