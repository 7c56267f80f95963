import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedCentres,
  storedFileCounts,
  storedTickets,
} from "../../support/tickets";

describe("what an account's requests hold", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });

  it("is in the export, in clear", async () => {
    const applicant = await signIn("applicant");
    await fileTicket(ask, applicant);
    const answer = await ask("get", "/api/me/export", applicant);
    expect(answer.body.data.tickets).toMatchObject([
      { status: "submitted", parts: { applicant: { name: "王小明", phone: "13812345678" } } },
    ]);
  });

  it("cannot be erased while a request is open", async () => {
    const applicant = await signIn("applicant");
    await fileTicket(ask, applicant);
    const answer = await ask("delete", "/api/me", applicant);
    expect([answer.status, answer.body.error.code]).toEqual([409, "not_possible_now"]);
  });

  it("goes with the account; the request stays for the counts, its chain unbroken", async () => {
    const applicant = await signIn("applicant");
    const before = await storedFileCounts();
    const draft = await fileDraft(ask, applicant, {});
    await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "a.png",
    );
    const ticket = await fileTicket(ask, applicant);
    const staff = await signInStaff();
    await ask("post", `/api/tickets/${ticket.id}/messages`, staff).send({ text: "王小明您好" });
    await ask("post", `/api/tickets/${ticket.id}/reveal`, staff).send({ reason: "回电给王先生" });
    await moveAtDesk(ask, staff, ticket.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚" },
    });
    const answer = await ask("delete", "/api/me", applicant);
    expect(answer.status).toBe(200);
    expect(await storedTickets().findOne({ _id: draft.id })).toBeNull();
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({
      ownerId: null,
      phoneHash: null,
      searchPieces: [],
      status: "refused",
      messages: [],
      refusal: { ground: "no_facts", words: "" },
    });
    expect(await storedFileCounts()).toEqual(before);
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, staff);
    expect(seen.body.data).toMatchObject({
      isHistoryIntact: true,
      story: "",
      applicant: { maskedPhone: "****" },
    });
    for (const job of ask.rooms().jobs) if (job.name === "index-requests") await job.run();
    const found = await ask(
      "get",
      `/api/triage/tickets?show=all&search=${encodeURIComponent("王小明")}`,
      staff,
    );
    const ids = found.body.data.items.map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(ticket.id);
    const revealed = await ask("post", `/api/tickets/${ticket.id}/reveal`, staff).send({
      reason: "回电",
    });
    expect(revealed.body.error.code).toBe("not_possible_now");
  });
});
