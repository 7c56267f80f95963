import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const lone = "c-05";
const recusal = { path: "recusal", body: { reason: "对方是我的亲戚" } };

describe("POST /api/tickets/:ticketId/recusal", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const fileOne = async () => {
    const applicant = await signIn("applicant");
    return { applicant, ticket: await fileTicket(ask, applicant, { centreId: centreA }) };
  };

  it("takes the request from who handles it, for good, and tells the colleagues", async () => {
    const { ticket } = await fileOne();
    const [handler, colleague] = [await signInStaff("甲"), await signInStaff("乙")];
    await moveAtDesk(ask, handler, ticket.id, { path: "claim" });
    const answer = await moveAtDesk(ask, handler, ticket.id, recusal);
    expect(answer.body.data).toEqual({ isDone: true, isWithCoordinator: false });
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, handler);
    expect(seen.body.data).toMatchObject({ handler: null, actions: ["transfer", "note"] });
    const refused = await Promise.all([
      moveAtDesk(ask, handler, ticket.id, { path: "claim" }),
      moveAtDesk(ask, handler, ticket.id, { path: "acceptance" }),
      ask("post", `/api/tickets/${ticket.id}/reveal`, handler).send({ reason: "回电" }),
      ask("post", `/api/tickets/${ticket.id}/messages`, handler).send({ text: "您好" }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 403, 403]);
    await ask
      .rooms()
      .jobs.find(({ name }) => name === "deliver-notices")
      ?.run();
    const notices = await ask("get", "/api/notices", colleague);
    expect(notices.body.data.items).toContainEqual(
      expect.objectContaining({ cause: "recused", ticketId: ticket.id }),
    );
    const claimed = await moveAtDesk(ask, colleague, ticket.id, { path: "claim" });
    expect(claimed.body.data).toMatchObject({ isMine: true });
  });

  it("shows its reason to colleagues, and to the applicant only that somebody steps back", async () => {
    const { applicant, ticket } = await fileOne();
    const [one, two] = [await signInStaff("甲"), await signInStaff("乙")];
    await moveAtDesk(ask, one, ticket.id, recusal);
    const desk = await ask("get", `/api/triage/tickets/${ticket.id}`, two);
    expect(desk.body.data.history.at(-1)).toMatchObject({
      act: "recuse",
      byName: "甲",
      details: { words: "对方是我的亲戚" },
    });
    const own = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(own.body.data.history.at(-1)).toMatchObject({ act: "recuse", details: {} });
    expect(own.body.data.isHistoryIntact).toBe(true);
  });

  it("leaves a colleague who handles it the handler", async () => {
    const { ticket } = await fileOne();
    const [handler, other] = [await signInStaff("甲"), await signInStaff("乙")];
    await moveAtDesk(ask, handler, ticket.id, { path: "claim" });
    await moveAtDesk(ask, other, ticket.id, recusal);
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, handler);
    expect(seen.body.data).toMatchObject({ isMine: true });
  });

  it("gives the request to the coordinator when nobody is left, and its place back", async () => {
    const { applicant, ticket } = await fileOne();
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { centreId: lone } });
    await storedCentres().updateOne({ _id: lone }, { $set: { openTicketIds: [ticket.id] } });
    const only = await signInStaff("独", lone);
    const answer = await moveAtDesk(ask, only, ticket.id, recusal);
    expect(answer.body.data).toEqual({ isDone: true, isWithCoordinator: true });
    expect((await ask("get", `/api/triage/tickets/${ticket.id}`, only)).status).toBe(404);
    const coordinator = await signIn("coordinator");
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, coordinator);
    expect(seen.body.data).toMatchObject({
      centre: null,
      actions: expect.arrayContaining(["claim"]),
    });
    expect((await storedCentres().findOne({ _id: lone }))?.openTicketIds).toEqual([]);
    const own = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(own.body.data.history.map(({ act }: { act: string }) => act).slice(-2)).toEqual([
      "recuse",
      "route",
    ]);
  });

  it("wants a reason, once, from somebody at this desk", async () => {
    const { ticket } = await fileOne();
    const [staff, stranger] = [await signInStaff("甲"), await signInStaff("丁", lone)];
    await signInStaff("乙");
    const short = { path: "recusal", body: { reason: "亲" } };
    const answers = [
      await moveAtDesk(ask, staff, ticket.id, short),
      await ask("post", `/api/tickets/${ticket.id}/recusal`, stranger).send({
        ...{ version: ticket.version, reason: "对方是我的亲戚" },
      }),
      await moveAtDesk(ask, staff, ticket.id, recusal),
      await moveAtDesk(ask, staff, ticket.id, recusal),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 200, 409]);
  });
});
