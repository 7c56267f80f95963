import { connection } from "mongoose";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import type { LookView } from "#shared/trust/trust-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreFor,
  consentsTo,
  fileDraft,
  fileTicket,
  pngBytes,
  signInStaff,
  someParts,
} from "../../support/tickets";

const hourMs = 3_600_000;

describe("who looked at a request", () => {
  let now = new Date("2026-11-05T14:20:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const list = async (ticketId: string, caller: TestCaller, query = "") =>
    (await ask("get", `/api/tickets/${ticketId}/looks${query}`, caller)).body.data as {
      items: LookView[];
      nextCursor: string | null;
    };
  const open = (ticketId: string, staff: TestCaller) =>
    ask("get", `/api/triage/tickets/${ticketId}`, staff);
  const staffOf = ({ centre }: TicketView, name = "其其格") => signInStaff(name, centre?.id);
  const stored = () => connection.collection("looks");

  it("is told to its applicant and to the coordinator: page, file, and name with phone", async () => {
    const applicant = await signIn("applicant");
    const staff = await signInStaff("其其格");
    const draft = await fileDraft(ask, applicant);
    const file = await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "原图.png",
    );
    await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: draft.version,
      consents: consentsTo(await centreFor(ask, someParts())),
    });
    await open(draft.id, staff);
    await ask("get", `/api/tickets/${draft.id}/attachments/${file.body.data.id}`, staff);
    await ask("post", `/api/tickets/${draft.id}/reveal`, staff).send({ reason: "回电" });
    const { items } = await list(draft.id, applicant);
    expect(items).toHaveLength(3);
    const by = { name: "其其格", role: "staff", centreName: expect.stringContaining("示例") };
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...by, what: "page", fileName: null, at: now.toISOString() }),
        expect.objectContaining({ ...by, what: "file", fileName: "原图.png" }),
        expect.objectContaining({ ...by, what: "reveal" }),
      ]),
    );
    const coordinator = await signIn("coordinator", { nickname: "统筹员" });
    expect((await list(draft.id, coordinator)).items).toHaveLength(3);
  });

  it("counts looks of one person within an hour once, and the applicant's own never", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const [one, two] = [await staffOf(ticket), await staffOf(ticket, "巴特尔")];
    await ask("get", `/api/tickets/${ticket.id}`, applicant);
    await open(ticket.id, one);
    now = new Date(now.getTime() + hourMs - 1_000);
    await open(ticket.id, one);
    await open(ticket.id, two);
    expect((await list(ticket.id, applicant)).items.map(({ name }) => name)).toEqual([
      "巴特尔",
      "其其格",
    ]);
    now = new Date(now.getTime() + 2_000);
    await open(ticket.id, one);
    expect((await list(ticket.id, applicant)).items).toHaveLength(3);
  });

  it("costs the reader no write, and is written when the program ends at the latest", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await open(ticket.id, await staffOf(ticket));
    expect(await stored().countDocuments({ ticketId: ticket.id })).toBe(0);
    await ask.rooms().flush();
    expect(await stored().countDocuments({ ticketId: ticket.id })).toBe(1);
  });

  it("has name and phone written before they are shown", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await ask("post", `/api/tickets/${ticket.id}/reveal`, await staffOf(ticket)).send({
      reason: "回电",
    });
    expect(await stored().findOne({ ticketId: ticket.id })).toMatchObject({ what: "reveal" });
  });

  it("comes in pages, the latest first", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    for (const name of ["甲", "乙", "丙"]) {
      now = new Date(now.getTime() + 1_000);
      await open(ticket.id, await staffOf(ticket, name));
    }
    const first = await list(ticket.id, applicant, "?limit=2");
    const second = await list(ticket.id, applicant, `?limit=2&cursor=${first.nextCursor}`);
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect([names, second.nextCursor]).toEqual([["丙", "乙", "甲"], null]);
  });

  it("is nobody else's to know", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const other = await ask("get", `/api/tickets/${ticket.id}/looks`, await signIn("applicant"));
    const staff = await ask("get", `/api/tickets/${ticket.id}/looks`, await signInStaff());
    expect([other.status, staff.status]).toEqual([404, 403]);
  });

  it("is in the applicant's export", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const staff = await staffOf(ticket);
    await open(ticket.id, staff);
    await ask.rooms().flush();
    const mine = await ask("get", "/api/me/export", applicant);
    expect(mine.body.data.looks).toMatchObject([
      { ticketId: ticket.id, name: "其其格", what: "page" },
    ]);
  });
});
