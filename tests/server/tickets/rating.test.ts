import type { TicketView } from "#shared/tickets/ticket-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

let now = new Date("2026-11-02T02:00:00Z"); // a Monday

describe("POST /api/tickets/:ticketId/rating", () => {
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeEach(async () => {
    now = new Date("2026-11-02T02:00:00Z");
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });

  const read = async (applicant: TestCaller, id: string) =>
    (await ask("get", `/api/tickets/${id}`, applicant)).body.data as TicketView;

  async function closeIt(staff: TestCaller, id: string) {
    const body = { outcome: "advised", answer: "已经答复您了。" };
    return moveAtDesk(ask, staff, id, { path: "closing", body });
  }

  async function aClosedOne() {
    const applicant = await signIn("applicant");
    const staff = await signInStaff();
    const { id } = await fileTicket(ask, applicant, { centreId: centreA });
    await moveAtDesk(ask, staff, id, { path: "acceptance" });
    await closeIt(staff, id);
    return { applicant, staff, id };
  }

  const rate = async (applicant: TestCaller, id: string, change: object = {}) =>
    ask("post", `/api/tickets/${id}/rating`, applicant).send({
      version: (await read(applicant, id)).version,
      step: "satisfied",
      solved: "yes",
      words: "",
      ...change,
    });

  it("keeps what the applicant says, and shows it to the staff, words too", async () => {
    const { applicant, staff, id } = await aClosedOne();
    const answer = await rate(applicant, id, { words: "讲得很清楚" });
    expect(answer.body.data).toMatchObject({
      status: "closed",
      rating: { step: "satisfied", solved: "yes", words: "讲得很清楚" },
    });
    const seen = (await ask("get", `/api/triage/tickets/${id}`, staff)).body.data;
    expect(seen.rating).toMatchObject({ step: "satisfied", words: "讲得很清楚" });
    expect(seen.history.at(-1)).toMatchObject({ act: "rate", by: "applicant" });
  });

  it("stores the words sealed", async () => {
    const { applicant, id } = await aClosedOne();
    await rate(applicant, id, { words: "讲得很清楚" });
    expect(JSON.stringify(await storedTickets().findOne({ _id: id }))).not.toContain("讲得很清楚");
  });

  it("is asked for on the list of requests until it is given", async () => {
    const { applicant, id } = await aClosedOne();
    const isAsked = async () => {
      const answer = await ask("get", "/api/tickets?show=over", applicant);
      return answer.body.data.items[0].isRatingAsked as boolean;
    };
    expect(await isAsked()).toBe(true);
    await rate(applicant, id);
    expect(await isAsked()).toBe(false);
  });

  it("takes the last word up to the fifteenth working day, and none after it", async () => {
    const { applicant, id } = await aClosedOne();
    await rate(applicant, id);
    now = new Date("2026-11-23T02:00:00Z"); // the fifteenth working day
    expect((await rate(applicant, id, { step: "unsatisfied" })).status).toBe(200);
    now = new Date("2026-11-24T02:00:00Z");
    const late = await rate(applicant, id, { step: "very_satisfied" });
    expect([late.status, late.body.error.code]).toEqual([409, "not_possible_now"]);
    expect((await read(applicant, id)).rating?.step).toBe("unsatisfied");
  });

  it("opens it again when it is not solved: without a handler, its place taken again", async () => {
    const { applicant, id } = await aClosedOne();
    const answer = await rate(applicant, id, { step: "unsatisfied", solved: "no" });
    expect(answer.body.data).toMatchObject({ status: "reopened", handlerName: null });
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).toContain(id);
  });

  it("goes to the coordinator when the centre has no place left", async () => {
    const { applicant, id } = await aClosedOne();
    await storedCentres().updateOne({ _id: centreA }, { $set: { capacity: 0 } });
    const answer = await rate(applicant, id, { solved: "no" });
    expect(answer.body.data).toMatchObject({ status: "reopened", centre: null });
  });

  it("does not let who closed it take it again, by claiming or by starting; a colleague may", async () => {
    const { applicant, staff, id } = await aClosedOne();
    await rate(applicant, id, { solved: "no" });
    const claimed = await moveAtDesk(ask, staff, id, { path: "claim" });
    const started = await moveAtDesk(ask, staff, id, { path: "handling" });
    expect(claimed.body.error).toMatchObject({
      code: "conflict",
      details: { reason: "former_handler" },
    });
    expect(started.body.error.code).toBe("not_possible_now");
    const colleague = await signInStaff("巴特尔");
    expect((await moveAtDesk(ask, colleague, id, { path: "claim" })).status).toBe(200);
  });

  it("lets who closed it take it again when the coordinator says so", async () => {
    const { applicant, staff, id } = await aClosedOne();
    await rate(applicant, id, { solved: "no" });
    const coordinator = await signIn("coordinator");
    expect((await moveAtDesk(ask, staff, id, { path: "handler-bar" })).status).toBe(403);
    const lifted = await moveAtDesk(ask, coordinator, id, { path: "handler-bar" });
    expect(lifted.status).toBe(200);
    expect((await moveAtDesk(ask, staff, id, { path: "claim" })).status).toBe(200);
  });

  it("opens it again only once; the second time it is only kept", async () => {
    const { applicant, id } = await aClosedOne();
    await rate(applicant, id, { solved: "no" });
    const colleague = await signInStaff("巴特尔");
    await moveAtDesk(ask, colleague, id, { path: "claim" });
    await closeIt(colleague, id);
    const before = await read(applicant, id);
    expect(before).toMatchObject({
      doesUnsolvedReopen: false,
      rating: { solved: "no", isOfEarlierClosing: true },
    });
    const again = await rate(applicant, id, { solved: "no" });
    expect(again.body.data).toMatchObject({
      status: "closed",
      rating: { solved: "no", isOfEarlierClosing: false },
    });
  });

  it("says no to what is not closed, to another's request and to a made-up step", async () => {
    const { applicant, id } = await aClosedOne();
    const open = await fileTicket(ask, applicant, { centreId: centreA });
    expect((await rate(applicant, open.id)).body.error.code).toBe("not_possible_now");
    const body = { version: 1, step: "satisfied", solved: "yes" };
    const stranger = await signIn("applicant");
    const stolen = await ask("post", `/api/tickets/${id}/rating`, stranger).send(body);
    expect(stolen.status).toBe(404);
    expect((await rate(applicant, id, { step: "six" })).status).toBe(400);
    expect((await rate(applicant, id, { words: "长".repeat(501) })).status).toBe(400);
  });

  it("goes by the version it was written against", async () => {
    const { applicant, id } = await aClosedOne();
    expect((await rate(applicant, id, { version: 0 })).body.error.code).toBe("stale_version");
  });

  it("keeps the steps and forgets the words of an erased account", async () => {
    const { applicant, id } = await aClosedOne();
    await rate(applicant, id, { words: "讲得很清楚" });
    expect((await ask("delete", "/api/me", applicant)).status).toBe(200);
    const stored = await storedTickets().findOne({ _id: id });
    expect(stored?.rating).toMatchObject({ step: "satisfied", words: null });
  });
});
