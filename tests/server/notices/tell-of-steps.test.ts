import { signIn, type TestCaller } from "../../support/factories";
import { causesOf, noticesOf, runJob } from "../../support/notices";
import { useTestServer } from "../../support/test-server";
import {
  centreB,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("notices", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let applicant: TestCaller;
  let handler: TestCaller;
  let colleague: TestCaller;
  beforeEach(async () => {
    now = new Date("2026-09-17T10:00:00+08:00");
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await storedTickets().deleteMany({});
    applicant = await signIn("applicant");
    handler = await signInStaff();
    colleague = await signInStaff("苏日娜");
  });
  /** A minute passes, so that the order of what is told is no accident. */
  const move = (staff: TestCaller, ticketId: string, path: string, body: object = {}) => {
    now = new Date(now.getTime() + 60_000);
    return moveAtDesk(ask, staff, ticketId, { path, body });
  };

  it("tell the applicant that it is received, and all of the centre's staff that it has come", async () => {
    const elsewhere = await signInStaff("巴特尔", centreB);
    const { id, number } = await fileTicket(ask, applicant);
    expect(await noticesOf(ask, applicant)).toMatchObject([
      { cause: "received", ticketId: id, number, title: "网店用了我的照片", isRead: false },
    ]);
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
    expect(await causesOf(ask, colleague)).toEqual(["arrived"]);
    expect(await causesOf(ask, elsewhere)).toEqual([]);
  });

  it("go to the coordinator where no centre has the request", async () => {
    const coordinator = await signIn("coordinator");
    await fileTicket(ask, applicant, { centreId: null });
    expect(await causesOf(ask, coordinator)).toEqual(["arrived"]);
    expect(await causesOf(ask, handler)).toEqual([]);
  });

  it("follow a request through material to its closing, to each side what the other did", async () => {
    const { id } = await fileTicket(ask, applicant);
    const asked = await move(handler, id, "material-request", {
      materials: [{ label: "原图", isNeeded: true }],
      words: "",
    });
    const { version, materials } = asked.body.data;
    await ask("post", `/api/tickets/${id}/attachments`, applicant)
      .field("materialId", materials[0].id)
      .attach("file", pngBytes, "a.png");
    now = new Date(now.getTime() + 60_000);
    await ask("post", `/api/tickets/${id}/supplement`, applicant).send({ version });
    await move(handler, id, "acceptance");
    await move(handler, id, "closing", { outcome: "advised", answer: "已经答复您了" });
    await move(await signIn("coordinator"), id, "reopening", { reason: "又有新材料" });
    expect(await causesOf(ask, applicant)).toEqual([
      "reopened",
      "closed",
      "accepted",
      "material_asked",
      "received",
    ]);
    expect(await causesOf(ask, handler)).toEqual(["reopened", "material_given", "arrived"]);
    // Whoever asked for the material handles it from then on: colleagues are told no more.
    expect(await causesOf(ask, colleague)).toEqual(["arrived"]);
  });

  it("say until when material is awaited", async () => {
    const { id } = await fileTicket(ask, applicant);
    await move(handler, id, "material-request", {
      materials: [{ label: "原图", isNeeded: true }],
      words: "",
    });
    expect((await noticesOf(ask, applicant))[0]).toMatchObject({
      cause: "material_asked",
      dueOn: "2026-09-28",
    });
  });

  it("of a message go to the other side alone", async () => {
    const { id } = await fileTicket(ask, applicant);
    await move(handler, id, "claim");
    const write = (who: TestCaller) =>
      ask("post", `/api/tickets/${id}/messages`, who).send({ text: "您好" });
    await write(applicant);
    await write(handler);
    expect(await causesOf(ask, applicant)).toEqual(["message", "received"]);
    expect(await causesOf(ask, handler)).toEqual(["message", "arrived"]);
  });

  it("of an appeal reach the coordinators, and of its decision the applicant and the desk", async () => {
    const coordinator = await signIn("coordinator");
    const { id } = await fileTicket(ask, applicant);
    const refused = await move(handler, id, "refusal", {
      ground: "no_facts",
      words: "没有说清楚是哪家网店",
    });
    now = new Date(now.getTime() + 60_000);
    await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version: refused.body.data.version,
      reason: "我写清楚了",
    });
    expect((await noticesOf(ask, coordinator))[0]).toMatchObject({ cause: "appealed" });
    await move(coordinator, id, "appeal-decision", { isUpheld: false, words: "事实清楚" });
    expect((await causesOf(ask, applicant)).slice(0, 2)).toEqual(["appeal_overturned", "refused"]);
    expect((await causesOf(ask, handler))[0]).toBe("appeal_overturned");
  });

  it("tell the handler that a request was passed on, and keep its name from then on", async () => {
    const { id } = await fileTicket(ask, applicant);
    await move(handler, id, "claim");
    const coordinator = await signIn("coordinator");
    await move(coordinator, id, "transfer", { centreId: null, reason: "超出了这里的范围" });
    const told = await noticesOf(ask, handler);
    expect(told.map(({ cause, title }) => [cause, title])).toEqual([
      ["left_desk", null],
      ["arrived", null],
    ]);
    expect(await causesOf(ask, applicant)).toEqual(["transferred", "received"]);
    // Who passed it on is a coordinator too, and knows.
    expect(await causesOf(ask, coordinator)).toEqual([]);
  });

  it("are told once, however often delivering is cut off and done again", async () => {
    const { id } = await fileTicket(ask, applicant);
    const lying = await storedTickets().findOne({ _id: id });
    await runJob(ask, "deliver-notices");
    // As after a crash between delivering and clearing: the same notices lie there again.
    await storedTickets().updateOne({ _id: id }, { $set: { outbox: lying?.outbox } });
    await Promise.all([runJob(ask, "deliver-notices"), runJob(ask, "deliver-notices")]);
    expect(await causesOf(ask, applicant)).toEqual(["received"]);
    expect((await storedTickets().findOne({ _id: id }))?.outbox).toEqual([]);
  });

  it("wait for delivery in the request itself, written with the step that caused them", async () => {
    const { id } = await fileTicket(ask, applicant);
    const stored = await storedTickets().findOne({ _id: id });
    expect(stored?.outbox).toMatchObject([{ cause: "received" }, { cause: "arrived" }]);
    expect(stored?.history).toHaveLength(2);
  });
});
