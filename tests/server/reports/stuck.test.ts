import { consentVersions } from "#shared/tickets/ticket-terms";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

let now = new Date("2026-11-02T02:00:00Z"); // a Monday

describe("GET /api/reports/stuck", () => {
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeEach(async () => {
    now = new Date("2026-11-02T02:00:00Z");
    await storedTickets().deleteMany({});
    const fresh = { capacity: 1_000, openTicketIds: [], isActive: true };
    await storedCentres().updateMany({}, { $set: fresh });
  });

  const look = async (kind: string, more = "") => {
    const coordinator = await signIn("coordinator");
    const answer = await ask("get", `/api/reports/stuck?kind=${kind}${more}`, coordinator);
    return answer.body.data as {
      items: { id: string; waitedDays: number; transferCount: number; centreName: string }[];
      nextCursor: string | null;
      counts: Record<string, number>;
    };
  };
  const fileOne = async (centreId: string | null = centreA) =>
    fileTicket(ask, await signIn("applicant"), { centreId });

  it("is the coordinator's alone", async () => {
    expect((await ask("get", "/api/reports/stuck", await signInStaff())).status).toBe(403);
  });

  it("has what nobody claimed for three working days, not sooner, and not what somebody has", async () => {
    const left = await fileOne();
    const claimed = await fileOne();
    await moveAtDesk(ask, await signInStaff(), claimed.id, { path: "claim" });
    now = new Date("2026-11-04T02:00:00Z");
    expect((await look("unclaimed")).items).toEqual([]);
    now = new Date("2026-11-05T02:00:00Z");
    const { items, counts } = await look("unclaimed");
    expect(items).toMatchObject([{ id: left.id, waitedDays: 3, centreName: "示例二号工作站" }]);
    expect(counts).toMatchObject({ unclaimed: 1, breached: 0 });
  });

  it("has what runs out by the next working day with nobody on it first", async () => {
    const left = await fileOne();
    const claimed = await fileOne();
    await moveAtDesk(ask, await signInStaff(), claimed.id, { path: "claim" });
    now = new Date("2026-11-19T02:00:00Z"); // two working days are left
    expect((await look("urgent")).items).toEqual([]);
    now = new Date("2026-11-20T02:00:00Z"); // the last day is the Monday
    expect((await look("urgent")).items.map(({ id }) => id)).toEqual([left.id]);
  });

  it("has what is past its day, the longest first, page by page", async () => {
    const first = await fileOne();
    now = new Date("2026-11-03T02:00:00Z");
    const second = await fileOne();
    now = new Date("2026-11-25T02:00:00Z");
    const page = await look("breached", "&limit=1");
    expect(page.items.map(({ id }) => id)).toEqual([first.id]);
    const next = await look("breached", `&limit=1&cursor=${page.nextCursor}`);
    expect([next.items.map(({ id }) => id), next.nextCursor]).toEqual([[second.id], null]);
  });

  it("has what was passed on twice, and what the coordinator has", async () => {
    const { id } = await fileOne();
    const agreed = { version: consentVersions.transfer, centreId: centreA, at: now };
    await storedTickets().updateOne({ _id: id }, { $set: { "consents.transfers": [agreed] } });
    const reason = "不归我们这里管";
    const staff = await signInStaff();
    await moveAtDesk(ask, staff, id, { path: "transfer", body: { centreId: null, reason } });
    expect((await look("bounced")).items).toEqual([]);
    expect((await look("at_coordinator")).items.map((each) => each.id)).toEqual([id]);
    const coordinator = await signIn("coordinator");
    const back = { centreId: centreA, reason };
    await moveAtDesk(ask, coordinator, id, { path: "transfer", body: back });
    expect((await look("bounced")).items).toMatchObject([{ id, transferCount: 2 }]);
    expect((await look("at_coordinator")).items).toEqual([]);
  });

  it("has what is open at a centre that takes nothing at present", async () => {
    const { id } = await fileOne(centreA);
    await fileOne(centreB);
    await storedCentres().updateOne({ _id: centreA }, { $set: { isActive: false } });
    await new Promise((resolve) => setTimeout(resolve, 5_100)); // the directory is kept for five seconds
    expect((await look("paused_centre")).items.map((each) => each.id)).toEqual([id]);
  });
});
