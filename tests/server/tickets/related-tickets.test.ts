import type { DraftInput } from "#shared/tickets/ticket-schemas";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("GET /api/triage/tickets/:ticketId/related", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeAll(async () => {
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const file = async (
    applicant: Awaited<ReturnType<typeof signIn>>,
    changes: { parts?: DraftInput; centreId?: string } = {},
  ) => fileTicket(ask, applicant, { centreId: centreA, ...changes });
  const related = async (id: string, staff: Awaited<ReturnType<typeof signIn>>) =>
    (await ask("get", `/api/triage/tickets/${id}/related`, staff)).body.data as {
      others: { id: string }[];
      similar: { id: string; outcome: string; answer: string }[];
    };
  const close = async (id: string, answer: string, centreId = centreA) => {
    const staff = await signInStaff("其其格", centreId);
    await moveAtDesk(ask, staff, id, { path: "acceptance" });
    await moveAtDesk(ask, staff, id, { path: "closing", body: { outcome: "advised", answer } });
  };

  it("has the applicant's other requests at this centre, and none that lie elsewhere", async () => {
    const applicant = await signIn("applicant");
    const [one, two] = [await file(applicant), await file(applicant)];
    await file(await signIn("applicant"));
    const elsewhere = await ask("post", "/api/tickets", applicant).send(someParts());
    expect(elsewhere.status).toBe(200);
    const atCoordinators = await fileTicket(ask, applicant, { centreId: null });
    // Material asked for must not be in the way: a list is read without its files.
    await moveAtDesk(ask, await signInStaff(), two.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    const coordinator = await signIn("coordinator");
    expect((await related(one.id, await signInStaff())).others).toMatchObject([
      { id: two.id, title: "网店用了我的照片", status: "awaiting_material" },
    ]);
    expect((await related(one.id, coordinator)).others).toMatchObject([{ id: two.id }]);
    expect((await related(atCoordinators.id, coordinator)).others).toEqual([]);
  });

  it("has the latest closed ones of the same right and wish, their answers without names", async () => {
    const applicant = await signIn("applicant");
    const closed = await file(applicant);
    await close(closed.id, "王小明您好，某某网店用了您的照片，打 13812345678 说一声。");
    const { facts } = someParts();
    const otherWish = await file(applicant, {
      parts: someParts({ facts: { ...(facts as NonNullable<typeof facts>), wants: ["overseas"] } }),
    });
    await close(otherWish.id, "可以在那边应诉。");
    const ticket = await file(await signIn("applicant"));
    const { similar } = await related(ticket.id, await signInStaff());
    expect(similar).toMatchObject([
      {
        id: closed.id,
        outcome: "advised",
        answer: "申请人您好，对方用了您的照片，打 （电话） 说一声。",
      },
    ]);
    expect(JSON.stringify(similar)).not.toContain("王小明");
    expect(similar[0]).not.toHaveProperty("title");
  });

  it("is not found by another centre's staff", async () => {
    const ticket = await file(await signIn("applicant"));
    const answer = await ask(
      "get",
      `/api/triage/tickets/${ticket.id}/related`,
      await signInStaff("外人", centreB),
    );
    expect(answer.status).toBe(404);
  });
});
