import { fireEvent, screen } from "@testing-library/react";
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

function open(items: BrokenHistory[], more: Parameters<typeof aDesk>[0] = {}) {
  const page = { items, nextCursor: null, count: items.length, lastCheck: check };
  const phone = aPhone(aDesk({ [list]: () => ({ data: page }), ...more }));
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
