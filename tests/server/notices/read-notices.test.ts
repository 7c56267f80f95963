import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { noticesOf, runJob } from "../../support/notices";
import { useTestServer } from "../../support/test-server";
import { fileTicket, signInStaff, storedCentres, storedTickets } from "../../support/tickets";

describe("/api/notices", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let applicant: TestCaller;
  beforeEach(async () => {
    now = new Date("2026-09-17T10:00:00+08:00");
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await storedTickets().deleteMany({});
    applicant = await signIn("applicant");
  });
  const unread = async (caller: TestCaller) =>
    (await ask("get", "/api/notices/unread", caller)).body.data.unread as number;
  const fileThree = async () => {
    for (let filed = 0; filed < 3; filed += 1) {
      now = new Date(now.getTime() + 60_000);
      await fileTicket(ask, applicant);
    }
    return noticesOf(ask, applicant);
  };

  it("counts what has not been read, and reading one leaves the others", async () => {
    const [latest] = await fileThree();
    expect(await unread(applicant)).toBe(3);
    const answer = await ask("put", `/api/notices/${latest?.id}/reading`, applicant);
    expect(answer.body.data).toEqual({ unread: 2 });
    const isRead = (await noticesOf(ask, applicant)).map((notice) => notice.isRead);
    expect(isRead).toEqual([true, false, false]);
  });

  it("reads all up to a moment: what came after it stays unread", async () => {
    const [, second] = await fileThree();
    const answer = await ask("put", "/api/notices/reading", applicant).send({ upTo: second?.at });
    expect(answer.body.data).toEqual({ unread: 1 });
  });

  it("goes on with the older ones page by page", async () => {
    const all = await fileThree();
    const first = await ask("get", "/api/notices?limit=2", applicant);
    const { items, nextCursor } = first.body.data;
    const rest = await ask("get", `/api/notices?limit=2&cursor=${nextCursor}`, applicant);
    expect([...items, ...rest.body.data.items]).toEqual(all);
    expect(rest.body.data.nextCursor).toBeNull();
  });

  it("keeps another's notice from being read or seen", async () => {
    const [latest] = await fileThree();
    const stranger = await signIn("applicant");
    const answer = await ask("put", `/api/notices/${latest?.id}/reading`, stranger);
    expect(answer.status).toBe(404);
    expect(await noticesOf(ask, stranger)).toEqual([]);
    expect(await unread(applicant)).toBe(3);
  });

  it("refuses a cursor that is none of its own", async () => {
    const cursor = Buffer.from(JSON.stringify(["yesterday", "x"])).toString("base64url");
    const answer = await ask("get", `/api/notices?cursor=${cursor}`, applicant);
    expect(answer.body.error).toMatchObject({ code: "invalid_request" });
  });

  it("keeps notices for 180 days", async () => {
    await fileThree();
    now = new Date("2027-03-14T10:00:00+08:00");
    await runJob(ask, "sweep-notices");
    expect(await noticesOf(ask, applicant)).toHaveLength(3);
    now = new Date("2027-03-17T10:00:00+08:00");
    await runJob(ask, "sweep-notices");
    expect(await noticesOf(ask, applicant)).toEqual([]);
  });

  it("stores nothing of the case, and gives a person's notices out and up with the rest", async () => {
    await fileThree();
    const stored = JSON.stringify(await connection.collection("notices").find().toArray());
    expect(stored).not.toContain("照片");
    const exported = await ask("get", "/api/me/export", applicant);
    expect(exported.body.data.notices).toHaveLength(3);
    await storedTickets().updateMany({}, { $set: { status: "closed", shelf: "over" } });
    await ask("delete", "/api/me", applicant);
    const left = connection
      .collection("notices")
      .countDocuments({ accountId: applicant.accountId });
    expect(await left).toBe(0);
  });

  it("delivers nothing to an account that is gone", async () => {
    await fileTicket(ask, applicant);
    const staff = await signInStaff();
    const lying = await storedTickets().findOne({});
    await storedTickets().updateMany({}, { $set: { status: "closed", shelf: "over" } });
    await ask("delete", "/api/me", applicant);
    await storedTickets().updateMany({}, { $set: { outbox: lying?.outbox } });
    expect(await noticesOf(ask, staff)).toHaveLength(1);
    const left = connection
      .collection("notices")
      .countDocuments({ accountId: applicant.accountId });
    expect(await left).toBe(0);
  });
});
