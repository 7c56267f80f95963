import { signIn } from "../../support/factories";
import { noticesOf } from "../../support/notices";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
} from "../../support/tickets";

describe("POST /api/tickets/:ticketId/referral", () => {
  const ask = useTestServer({}, { hasContent: true });
  let expert: { id: string };
  let retired: { id: string };
  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    const entry = { kind: "expert", rights: ["copyright"], contact: "0471-0000000" };
    const answer = await ask("put", "/api/referees", await signIn("coordinator"))
      .set("Idempotency-Key", "f".repeat(32))
      .send({
        version: 0,
        items: [
          { ...entry, name: "示例专家", isActive: true },
          { ...entry, name: "示例前专家", isActive: false },
        ],
      });
    [expert, retired] = answer.body.data.items;
  });
  const fileOne = async () => {
    const applicant = await signIn("applicant");
    return { applicant, ticket: await fileTicket(ask, applicant, { centreId: centreA }) };
  };
  const refer = (
    ticketId: string,
    staff: Awaited<ReturnType<typeof signIn>>,
    body: { refereeId: string; reason?: string },
  ) =>
    moveAtDesk(ask, staff, ticketId, {
      path: "referral",
      body: { reason: "请看看是不是作品", ...body },
    });

  it("is written down with who and why, and the applicant sees it", async () => {
    const { applicant, ticket } = await fileOne();
    const answer = await refer(ticket.id, await signInStaff(), { refereeId: expert.id });
    expect(answer.body.data).toMatchObject({ status: "submitted", version: 2 });
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.history.at(-1)).toMatchObject({
      act: "refer",
      by: "staff",
      details: { refereeName: "示例专家", refereeKind: "expert", words: "请看看是不是作品" },
    });
    expect(seen.body.data.isHistoryIntact).toBe(true);
    expect(JSON.stringify(seen.body)).not.toContain("0471-0000000");
    const notices = await noticesOf(ask, applicant);
    expect(notices.map(({ cause }: { cause: string }) => cause)).toContain("referred");
  });

  it("goes to nobody who is not on the list, or no more", async () => {
    const { ticket } = await fileOne();
    const staff = await signInStaff();
    for (const refereeId of [retired.id, "9".repeat(24)]) {
      const answer = await refer(ticket.id, staff, { refereeId });
      expect(answer.body.error.code).toBe("not_possible_now");
    }
  });

  it("is not for a request that is over", async () => {
    const { ticket } = await fileOne();
    const staff = await signInStaff();
    await moveAtDesk(ask, staff, ticket.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚" },
    });
    const answer = await refer(ticket.id, staff, { refereeId: expert.id });
    expect(answer.body.error).toMatchObject({
      code: "not_possible_now",
      details: { status: "refused" },
    });
  });

  it("is closed to another centre, and to the coordinator while a centre has it", async () => {
    const { ticket } = await fileOne();
    const body = { version: ticket.version, refereeId: expert.id, reason: "请看看" };
    const post = (caller: Awaited<ReturnType<typeof signIn>>) =>
      ask("post", `/api/tickets/${ticket.id}/referral`, caller).send({
        ...body,
        reason: "请看一看",
      });
    const answers = [
      await post(await signInStaff("外人", centreB)),
      await post(await signIn("coordinator")),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 403]);
  });

  it("is refused without a reason, and against a stale version", async () => {
    const { ticket } = await fileOne();
    const staff = await signInStaff();
    expect((await refer(ticket.id, staff, { refereeId: expert.id, reason: "看" })).status).toBe(
      400,
    );
    const stale = await ask("post", `/api/tickets/${ticket.id}/referral`, staff).send({
      version: 0,
      refereeId: expert.id,
      reason: "请看一看",
    });
    expect(stale.body.error.code).toBe("stale_version");
  });
});
