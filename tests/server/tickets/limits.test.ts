import { signIn } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedCentres,
} from "../../support/tickets";

/** Thursday 2026-09-17 … with the holidays of that autumn in the way: the look's own example. */
const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);

describe("time limits", () => {
  let now = at("2026-09-17");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeEach(async () => {
    now = at("2026-09-17");
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const lapse = () => runJob(ask, "lapse-tickets");

  it("count working days, stand while material is awaited, and go on after it", async () => {
    const applicant = await signIn("applicant");
    const staff = await signInStaff();
    const ticket = await fileTicket(ask, applicant);
    now = at("2026-09-23");
    const asked = await moveAtDesk(ask, staff, ticket.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    // 7 working days after the 23rd: 24, 28, 29, 30, then the holiday, 8, 9 and the worked Saturday.
    expect(asked.body.data).toMatchObject({
      materialDueOn: "2026-10-10",
      totalClock: { state: "paused", usedDays: 5 },
    });
    now = at("2026-09-28");
    await ask("post", `/api/tickets/${ticket.id}/attachments`, applicant)
      .field("materialId", asked.body.data.materials[0].id)
      .attach("file", pngBytes, "a.png");
    await ask("post", `/api/tickets/${ticket.id}/supplement`, applicant).send({
      version: asked.body.data.version,
    });
    now = at("2026-10-10");
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.totalClock).toMatchObject({
      state: "running",
      usedDays: 10,
      leftDays: 5,
      dueOn: "2026-10-16",
    });
  });

  it("let a request lapse the day after its material was due, not before", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    await moveAtDesk(ask, await signInStaff(), ticket.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    now = at("2026-09-29", "23:59"); // the seventh working day: 18, 20 (worked), 21, 22, 23, 24, 28 …
    const statusNow = async () =>
      (await ask("get", `/api/tickets/${ticket.id}`, applicant)).body.data.status;
    now = at("2026-09-28");
    await runJob(ask, "remind-of-limits");
    now = at("2026-09-28", "23:59");
    await lapse();
    expect(await statusNow()).toBe("awaiting_material");
    now = at("2026-09-29", "00:01");
    await lapse();
    await lapse();
    expect(await statusNow()).toBe("deemed_withdrawn");
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).not.toContain(ticket.id);
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.history.at(-1)).toMatchObject({ act: "lapse", by: "program" });
  });

  const refuseOne = async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const refused = await moveAtDesk(ask, await signInStaff(), ticket.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚是哪家网店" },
    });
    return { applicant, id: ticket.id, version: refused.body.data.version as number };
  };

  it("end the time for an appeal with the seventh working day", async () => {
    const { applicant, id, version } = await refuseOne();
    now = at("2026-09-29");
    const late = await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version,
      reason: "我写了是哪家网店",
    });
    expect(late.body.error.code).toBe("not_possible_now");
    now = at("2026-09-28", "23:59");
    const inTime = await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version,
      reason: "我写了是哪家网店",
    });
    expect(inTime.body.data.status).toBe("appealed");
  });

  it("give an overturned request back to its centre", async () => {
    const { applicant, id, version } = await refuseOne();
    await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version,
      reason: "我写清楚了",
    });
    const asStaff = await moveAtDesk(ask, await signInStaff(), id, {
      path: "appeal-decision",
      body: { isUpheld: false, words: "事实清楚" },
    });
    expect(asStaff.status).toBe(403);
    const decided = await moveAtDesk(ask, await signIn("coordinator"), id, {
      path: "appeal-decision",
      body: { isUpheld: false, words: "事实清楚" },
    });
    expect(decided.body.data).toMatchObject({ status: "overturned", centre: { id: centreA } });
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).toContain(id);
    const started = await moveAtDesk(ask, await signInStaff(), id, { path: "handling" });
    expect(started.body.data.status).toBe("in_progress");
  });

  it("leave an upheld refusal as it is", async () => {
    const { applicant, id, version } = await refuseOne();
    await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version,
      reason: "我写清楚了",
    });
    const decided = await moveAtDesk(ask, await signIn("coordinator"), id, {
      path: "appeal-decision",
      body: { isUpheld: true, words: "确实没有" },
    });
    expect(decided.body.data.status).toBe("upheld");
  });

  it("go on for the applicant, and begin anew for the centre, after an objection", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    now = at("2026-09-22");
    const object = (consent?: object) =>
      ask("post", `/api/tickets/${ticket.id}/objection`, applicant).send({
        version: ticket.version,
        reason: "那里有我的熟人",
        ...(consent && { consent }),
      });
    const asked = await object();
    expect(asked.body.error.code).toBe("route_changed");
    const next = asked.body.error.details.preview.centre.id as string;
    expect(next).not.toBe(centreA);
    const moved = await object({ version: "2026-12", centreId: next });
    expect(moved.body.data).toMatchObject({
      centre: { id: next },
      totalClock: { startedOn: "2026-09-17", usedDays: 4 },
      centreClock: { startedOn: "2026-09-22", usedDays: 0 },
    });
    const again = await ask("post", `/api/tickets/${ticket.id}/objection`, applicant).send({
      version: moved.body.data.version,
      reason: "再换一家",
    });
    expect(again.body.error.code).toBe("not_possible_now");
    const [left, taken] = await Promise.all(
      [centreA, next].map((_id) => storedCentres().findOne({ _id })),
    );
    expect(left?.openTicketIds).not.toContain(ticket.id);
    expect(taken?.openTicketIds).toContain(ticket.id);
  });

  it("stop with a withdrawal, which frees the place", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const withdrawn = await ask("post", `/api/tickets/${ticket.id}/withdrawal`, applicant).send({
      version: ticket.version,
      reason: "",
    });
    expect(withdrawn.body.data).toMatchObject({
      status: "withdrawn",
      totalClock: { state: "stopped" },
      actions: [],
    });
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).not.toContain(ticket.id);
  });

  it("go to the coordinator when a reopened request finds its centre full", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const staff = await signInStaff();
    await moveAtDesk(ask, staff, ticket.id, { path: "acceptance" });
    await moveAtDesk(ask, staff, ticket.id, {
      path: "closing",
      body: { outcome: "advised", answer: "已经答复您了" },
    });
    await storedCentres().updateOne({ _id: centreA }, { $set: { capacity: 0 } });
    const reopened = await moveAtDesk(ask, await signIn("coordinator"), ticket.id, {
      path: "reopening",
      body: { reason: "又有新材料" },
    });
    expect(reopened.body.data).toMatchObject({ status: "reopened", centre: null });
    expect(centreB).not.toBe(centreA);
  });
});
