import { connection } from "mongoose";
import type { BrokenHistory } from "#shared/trust/trust-schemas";
import { signIn } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import { fileDraft, fileTicket, signInStaff, storedTickets } from "../../support/tickets";

const nightOf = (day: string) => new Date(`${day}T02:00:00+08:00`);

describe("the nightly check of the chains", () => {
  let now = nightOf("2026-09-17");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const check = () => runJob(ask, "check-histories");
  const list = async (query = "") => {
    const coordinator = await signIn("coordinator");
    return (await ask("get", `/api/trust/broken-histories${query}`, coordinator)).body.data;
  };
  const aBroken = async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { "history.1.details.x": 1 } });
    return ticket;
  };
  const nextNight = () => {
    now = new Date(now.getTime() + 24 * 3_600_000);
  };
  const checks = () => connection.collection<{ _id: string }>("history-checks");
  beforeEach(nextNight);

  it("says nothing before the first night, and that all is well after it", async () => {
    expect(await list()).toMatchObject({ items: [], count: 0, lastCheck: null });
    await fileDraft(ask, await signIn("applicant"));
    await check();
    expect(await list()).toMatchObject({
      count: 0,
      lastCheck: { broken: 0, finishedAt: now.toISOString() },
    });
  });

  it("tells the coordinator, the log and the metrics which request was tampered with", async () => {
    const ticket = await aBroken();
    await check();
    const { items, count, lastCheck } = await list();
    expect({ count, broken: lastCheck.broken }).toEqual({ count: 1, broken: 1 });
    expect(items).toEqual([
      expect.objectContaining({
        ticketId: ticket.id,
        number: ticket.number,
        centreName: expect.stringContaining("示例"),
        entry: 2,
        why: "entry_changed",
        foundAt: now.toISOString(),
      }),
    ]);
    const logged = ask.logs().filter((line) => line.includes(ticket.id));
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 50, ticketId: ticket.id, why: "entry_changed" }),
    ]);
    expect(logged.join()).not.toContain("王小明");
    const { text } = await ask("get", "/metrics");
    expect(text).toContain("ticket_histories_broken 1");
  });

  it("finds one whose whole history was taken away, and forgets one that is whole again", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const stored = await storedTickets().findOne({ _id: ticket.id });
    const { history, historyHead } = stored as Record<string, unknown>;
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { history: [], historyHead: "" } });
    await check();
    const found = (await list()).items as BrokenHistory[];
    expect(found).toContainEqual(
      expect.objectContaining({ ticketId: ticket.id, why: "end_missing" }),
    );
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { history, historyHead } });
    nextNight();
    await check();
    const left = (await list()).items as BrokenHistory[];
    expect(left.map(({ ticketId }) => ticketId)).not.toContain(ticket.id);
  });

  it("walks once a night, and goes on where a node stopped that died at it", async () => {
    await aBroken();
    await checks().insertOne({
      ...{ _id: "2026-01-01", startedAt: now, checked: 7, broken: 1, finishedAt: null },
      afterId: "f".repeat(24),
    } as { _id: string });
    await check();
    expect(await checks().findOne({ _id: "2026-01-01" })).toMatchObject({
      checked: 7,
      broken: 1,
      finishedAt: now,
    });
    await check();
    const { lastCheck } = await list();
    const { checked } = lastCheck;
    await check();
    expect((await list()).lastCheck.checked).toBe(checked);
  });

  it("does not begin before one in the morning", async () => {
    await check();
    const { startedAt } = (await list()).lastCheck;
    now = new Date(now.getTime() + 22.5 * 3_600_000);
    await check();
    expect((await list()).lastCheck.startedAt).toBe(startedAt);
  });

  it("gives the list in pages, to the coordinator alone", async () => {
    await aBroken();
    await aBroken();
    await check();
    const first = await list("?limit=1");
    const second = await list(`?limit=1&cursor=${first.nextCursor}`);
    expect(first.items[0].ticketId < second.items[0].ticketId).toBe(true);
    const staff = await ask("get", "/api/trust/broken-histories", await signInStaff());
    expect(staff.status).toBe(403);
    const bad = await ask(
      "get",
      "/api/trust/broken-histories?cursor=nonsense",
      await signIn("coordinator"),
    );
    expect([bad.status, bad.body.error.code]).toEqual([400, "invalid_request"]);
  });
});
