import { consentVersions } from "#shared/tickets/ticket-terms";
import { signIn, type TestCaller } from "../../support/factories";
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

describe("a transfer that is proposed to the applicant", () => {
  let now = new Date("2026-11-25T02:00:00Z");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const reason = "侵权发生在那边，取证更方便";

  /** A request at `centreA` whose handler proposes `centreB`. */
  async function proposed() {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant, { centreId: centreA });
    const staff = await signInStaff();
    await moveAtDesk(ask, staff, ticket.id, { path: "claim" });
    const answer = await propose(staff, ticket.id);
    expect(answer.status).toBe(200);
    return { applicant, staff, id: ticket.id, seen: await read(applicant, ticket.id) };
  }

  const propose = (who: TestCaller, id: string, centreId = centreB) =>
    moveAtDesk(ask, who, id, { path: "proposal", body: { centreId, reason } });

  const read = async (applicant: TestCaller, id: string) =>
    (await ask("get", `/api/tickets/${id}`, applicant)).body.data;

  const answerAs = (
    who: TestCaller,
    seen: { id: string; version: number; proposal: { id: string } },
    changes: object = {},
  ) =>
    ask("post", `/api/tickets/${seen.id}/proposal-answer`, who).send({
      ...{ version: seen.version, proposalId: seen.proposal.id, isAgreed: true },
      consent: { version: consentVersions.transfer },
      ...changes,
    });
  const declining = { isAgreed: false, consent: null };

  const holders = async (id: string) =>
    (await storedCentres().find({ openTicketIds: id }).toArray()).map(({ _id }) => _id);
  const causesOf = async (who: TestCaller) =>
    ((await ask("get", "/api/notices", who)).body.data.items as { cause: string }[]).map(
      ({ cause }) => cause,
    );
  const deliver = async () => {
    for (const { name, run } of ask.rooms().jobs) if (name === "deliver-notices") await run();
  };

  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 100 } });
  });

  beforeEach(() => {
    now = new Date("2026-11-25T02:00:00Z");
  });

  it("is shown with the centre, the reason and the last day, and nothing has moved", async () => {
    const { applicant, seen, id } = await proposed();
    expect(seen).toMatchObject({
      centre: { id: centreA },
      proposal: { centre: { id: centreB }, reason, byName: "其其格", answerBy: "2026-12-02" },
    });
    expect(seen.actions).toContain("answer_proposal");
    expect(await holders(id)).toEqual([centreA]);
    const stored = await storedTickets().findOne({ _id: id });
    expect(JSON.stringify(stored?.proposal)).not.toContain("取证");
    await deliver();
    expect(await causesOf(applicant)).toContain("transfer_proposed");
  });

  it("moves it once the applicant agrees, with the consent kept and the old place free", async () => {
    const { applicant, staff, seen, id } = await proposed();
    const moved = await answerAs(applicant, seen);
    expect(moved.body.data).toMatchObject({
      outcome: "moved",
      ticket: { centre: { id: centreB }, handlerName: null, proposal: null },
    });
    expect(await holders(id)).toEqual([centreB]);
    expect(await storedTickets().findOne({ _id: id })).toMatchObject({
      ...{ transferCount: 1, receivedOn: "2026-11-25", proposal: null },
      consents: { transfers: [{ centreId: centreA }, { centreId: centreB }] },
    });
    expect((await ask("get", `/api/triage/tickets/${id}`, staff)).status).toBe(404);
    const there = await ask("get", `/api/triage/tickets/${id}`, await signInStaff("乙", centreB));
    expect(there.status).toBe(200);
  });

  it("leaves it where it is when the applicant declines, and tells the handler", async () => {
    const { applicant, staff, seen, id } = await proposed();
    const declined = await answerAs(applicant, seen, declining);
    expect(declined.body.data).toMatchObject({
      outcome: "declined",
      ticket: { centre: { id: centreA }, handlerName: "其其格", proposal: null },
    });
    expect(declined.body.data.ticket.history.at(-1)).toMatchObject({
      ...{ act: "decline_transfer", by: "applicant" },
      details: { centreId: centreB },
    });
    expect(await holders(id)).toEqual([centreA]);
    await deliver();
    expect(await causesOf(staff)).toContain("transfer_declined");
  });

  it.each([
    ["full", { capacity: 0 }],
    ["gone from the directory", { isActive: false }],
  ])("stays where it is when the centre is %s by then, and says so", async (_what, change) => {
    const { applicant, staff, seen, id } = await proposed();
    const before = await storedCentres().findOne({ _id: centreB });
    await storedCentres().updateOne({ _id: centreB }, { $set: change });
    const answer = await answerAs(applicant, seen);
    if (before) await storedCentres().replaceOne({ _id: centreB }, before);
    expect(answer.body.data).toMatchObject({
      outcome: "not_there",
      ticket: { centre: { id: centreA }, handlerName: "其其格", proposal: null },
    });
    expect(await holders(id)).toEqual([centreA]);
    expect(await storedTickets().findOne({ _id: id })).toMatchObject({
      consents: { transfers: [{ centreId: centreA }] },
    });
    await deliver();
    expect(await causesOf(staff)).toContain("transfer_declined");
  });

  it("needs the consent in its present wording", async () => {
    const { applicant, seen, id } = await proposed();
    for (const consent of [null, { version: "2020-01" }]) {
      const answer = await answerAs(applicant, seen, { consent });
      expect(answer.body.error.code).toBe("consent_missing");
    }
    expect(await holders(id)).toEqual([centreA]);
  });

  it("can be answered to the end of its last day, and is not shown afterwards", async () => {
    const { applicant, seen, id } = await proposed();
    now = new Date("2026-12-02T15:59:00Z");
    expect((await read(applicant, id)).proposal).not.toBeNull();
    now = new Date("2026-12-02T16:01:00Z");
    expect((await read(applicant, id)).proposal).toBeNull();
    const late = await answerAs(applicant, seen);
    expect(late.body.error.code).toBe("not_possible_now");
    expect(await holders(id)).toEqual([centreA]);
  });

  it("gives way to a newer one, which the answer to the older does not touch", async () => {
    const { applicant, staff, seen, id } = await proposed();
    await propose(staff, id, "c-03");
    const stale = await answerAs(applicant, seen);
    expect(stale.body.error.code).toBe("stale_version");
    const newest = await read(applicant, id);
    expect(newest.proposal.centre.id).toBe("c-03");
    const mixedUp = await answerAs(applicant, { ...newest, proposal: seen.proposal });
    expect(mixedUp.body.error.code).toBe("not_possible_now");
    expect(await holders(id)).toEqual([centreA]);
  });

  it("falls away when the request goes elsewhere, or is closed", async () => {
    const passed = await proposed();
    const body = { centreId: null, reason: "请统筹员来定" };
    await moveAtDesk(ask, passed.staff, passed.id, { path: "transfer", body });
    expect(await storedTickets().findOne({ _id: passed.id })).toMatchObject({ proposal: null });
    const withdrawn = await proposed();
    const { version } = withdrawn.seen;
    const path = `/api/tickets/${withdrawn.id}/withdrawal`;
    await ask("post", path, withdrawn.applicant).send({ version, reason: "" });
    expect(await storedTickets().findOne({ _id: withdrawn.id })).toMatchObject({ proposal: null });
  });

  it("is not found by strangers and by staff elsewhere", async () => {
    const { seen, id } = await proposed();
    expect((await answerAs(await signIn("applicant"), seen)).status).toBe(404);
    const elsewhere = await signInStaff("乙", centreB);
    const body = { version: seen.version, centreId: "c-03", reason };
    expect((await ask("post", `/api/tickets/${id}/proposal`, elsewhere).send(body)).status).toBe(
      404,
    );
  });

  it("may be made by the coordinator for what waits with them", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant, { centreId: null });
    expect((await propose(await signIn("coordinator"), ticket.id)).status).toBe(200);
    const moved = await answerAs(applicant, await read(applicant, ticket.id));
    expect(moved.body.data).toMatchObject({
      outcome: "moved",
      ticket: { centre: { id: centreB } },
    });
    expect(await holders(ticket.id)).toEqual([centreB]);
  });

  it("is refused for where it lies, where nobody has a place, and where the applicant objected", async () => {
    const { staff, id } = await proposed();
    await storedTickets().updateOne({ _id: id }, { $set: { excludedCentreIds: ["c-03"] } });
    for (const centreId of [centreA, "c-03", "c-99"]) {
      const answer = await propose(staff, id, centreId);
      expect([answer.status, answer.body.error.code]).toEqual([409, "not_possible_now"]);
    }
  });
});
