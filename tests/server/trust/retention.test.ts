import type { TicketView } from "#shared/tickets/ticket-schemas";
import { defaultRetention, type RetentionSettings } from "#shared/trust/retention-table";
import type { RetentionPreview, RetentionRun } from "#shared/trust/trust-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedFileCounts,
  storedTickets,
} from "../../support/tickets";

const nightOf = (day: string) => new Date(`${day}T02:00:00+08:00`);

describe("keeping no longer than set", () => {
  let now = nightOf("2026-09-17");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let coordinator: TestCaller;
  const read = async () => (await ask("get", "/api/trust/retention", coordinator)).body.data;
  const set = async (changes: Partial<RetentionSettings>) => {
    const { version, value } = await read();
    return ask("put", "/api/trust/retention", coordinator).send({
      version,
      value: { ...value, ...changes },
    });
  };
  const preview = async (changes: Partial<RetentionSettings> = {}): Promise<RetentionPreview> => {
    const value = { ...defaultRetention, ...changes };
    return (await ask("post", "/api/trust/retention/preview", coordinator).send({ value })).body
      .data;
  };
  const due = async (rule: string, changes: Partial<RetentionSettings> = {}) =>
    (await preview(changes)).rows.find((row) => row.rule === rule);
  const erase = () => runJob(ask, "erase-what-is-due");
  const runs = async (): Promise<RetentionRun[]> =>
    (await ask("get", "/api/trust/retention/runs", coordinator)).body.data.items;
  const countOf = (run: RetentionRun | undefined, rule: string) =>
    run?.counts.find((each) => each.rule === rule)?.count;
  const aRefused = async (): Promise<{ ticket: TicketView; applicant: TestCaller }> => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const staff = await signInStaff("其其格", ticket.centre?.id);
    await ask("post", `/api/tickets/${ticket.id}/messages`, staff).send({ text: "王小明您好" });
    const answer = await moveAtDesk(ask, staff, ticket.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚" },
    });
    expect(answer.status).toBe(200);
    return { ticket, applicant };
  };
  beforeEach(async () => {
    coordinator = await signIn("coordinator");
    now = nightOf("2026-09-17");
    await set(defaultRetention);
    await storedTickets().deleteMany({});
  });

  it("erases nothing before it is switched on, and says what it would have", async () => {
    const { ticket } = await aRefused();
    now = nightOf("2029-09-17");
    expect(await due("closed_tickets")).toMatchObject({ dueNow: 1 });
    expect((await preview()).first).toEqual([
      { number: ticket.number, endedOn: "2026-09-17", dueOn: "2029-09-17" },
    ]);
    await erase();
    expect((await runs())[0]).toMatchObject({ id: "2029-09-17", isOn: false });
    expect(countOf((await runs())[0], "closed_tickets")).toBe(1);
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({ erasedAt: null });
  });

  it("erases three years after the end, not a day before, and leaves the counts and the chain", async () => {
    const { ticket, applicant } = await aRefused();
    await set({ isOn: true });
    now = nightOf("2029-09-16");
    expect(await due("closed_tickets")).toMatchObject({ dueNow: 0, dueSoon: 1 });
    await erase();
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({ erasedAt: null });
    now = nightOf("2029-09-18");
    await erase();
    expect(countOf((await runs())[0], "closed_tickets")).toBe(1);
    const stored = await storedTickets().findOne({ _id: ticket.id });
    expect(stored).toMatchObject({
      ...{ ownerId: null, phoneHash: null, status: "refused", messages: [] },
      number: ticket.number,
      refusal: { ground: "no_facts", words: "" },
    });
    const gone = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(gone.status).toBe(404);
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, coordinator);
    expect(seen.body.data).toMatchObject({ isHistoryIntact: true, story: "" });
    await erase();
    expect(countOf((await runs())[0], "closed_tickets")).toBe(1);
  });

  it("deletes a draft nobody went on with for 180 days, its files too, and no other", async () => {
    const applicant = await signIn("applicant");
    const before = await storedFileCounts();
    const idle = await fileDraft(ask, applicant);
    await ask("post", `/api/tickets/${idle.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "a.png",
    );
    now = nightOf("2027-03-10");
    const young = await fileDraft(ask, applicant);
    await set({ isOn: true });
    now = nightOf("2027-03-17");
    await erase();
    expect(await storedTickets().findOne({ _id: idle.id })).toBeNull();
    expect(await storedTickets().findOne({ _id: young.id })).not.toBeNull();
    expect(await storedFileCounts()).toEqual(before);
  });

  it("leaves what is opened again, and what is still open, however old", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    await set({ isOn: true });
    now = nightOf("2040-01-02");
    await erase();
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({ erasedAt: null });
  });

  it("takes the looks out when their time is over", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const staff = await signInStaff("其其格", ticket.centre?.id);
    await ask("get", `/api/triage/tickets/${ticket.id}`, staff);
    await ask.rooms().flush();
    await set({ isOn: true });
    now = nightOf("2030-09-18");
    await erase();
    const { body } = await ask("get", `/api/tickets/${ticket.id}/looks`, coordinator);
    expect(body.data.items).toEqual([]);
  });

  it("is set by the coordinator alone, within bounds, and who changed it is kept", async () => {
    const { version } = await read();
    const wrong = await set({ closedYears: 0 });
    expect([wrong.status, wrong.body.error.code]).toEqual([400, "invalid_request"]);
    const staff = await ask("put", "/api/trust/retention", await signInStaff()).send({
      version,
      value: defaultRetention,
    });
    expect(staff.status).toBe(403);
    const changed = await set({ closedYears: 5 });
    expect(changed.body.data.changes[0]).toMatchObject({
      from: { closedYears: 3 },
      to: { closedYears: 5 },
    });
    const stale = await ask("put", "/api/trust/retention", coordinator).send({
      version,
      value: { ...defaultRetention, isOn: true },
    });
    expect(stale.body.error.code).toBe("stale_version");
  });
});
