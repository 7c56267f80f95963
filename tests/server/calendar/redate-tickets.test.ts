import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { anImport, notice2027 } from "../../support/notice-2027";
import { noticesOf, runJob } from "../../support/notices";
import { useTestServer } from "../../support/test-server";
import {
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("when the holidays of a year become known", () => {
  let now = new Date("2026-12-21T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let applicant: TestCaller;
  let staff: TestCaller;
  beforeEach(async () => {
    now = new Date("2026-12-21T10:00:00+08:00");
    await connection.collection("year-arrangements").deleteMany({});
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await ask.rooms().prepare();
    applicant = await signIn("applicant");
    staff = await signInStaff();
  });
  const publish = async (text = notice2027) => {
    now = new Date(now.getTime() + 60_000);
    await ask("post", "/api/calendar/years", await signIn("editor")).send(anImport({ text }));
    await runJob(ask, "redate-tickets");
  };
  const seen = async (id: string) => (await ask("get", `/api/tickets/${id}`, applicant)).body.data;
  const askForMaterial = (id: string) =>
    moveAtDesk(ask, staff, id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });

  it("an answer's day moves, the history says so, and the applicant is told", async () => {
    const { id } = await fileTicket(ask, applicant);
    expect((await seen(id)).totalClock).toMatchObject({ dueOn: "2027-01-11", isProvisional: true });
    await publish();
    const after = await seen(id);
    expect(after.totalClock).toMatchObject({ dueOn: "2027-01-12", isProvisional: false });
    expect(after.history.at(-1)).toMatchObject({
      act: "redate",
      by: "program",
      details: { what: "answer", from: "2027-01-11", dueOn: "2027-01-12" },
    });
    expect(after.isHistoryIntact).toBe(true);
    expect((await noticesOf(ask, applicant))[0]).toMatchObject({
      cause: "redated",
      dueOn: "2027-01-12",
    });
    const stored = await storedTickets().findOne({ _id: id });
    expect(stored?.triageKey).toBe("a:2027-01-12");
  });

  it("the day for material moves with it, and is no longer provisional", async () => {
    const { id } = await fileTicket(ask, applicant);
    now = new Date("2026-12-28T10:00:00+08:00");
    await askForMaterial(id);
    expect(await seen(id)).toMatchObject({
      materialDueOn: "2027-01-06",
      isMaterialDueProvisional: true,
    });
    await publish();
    expect(await seen(id)).toMatchObject({
      materialDueOn: "2027-01-07",
      isMaterialDueProvisional: false,
    });
    const stored = await storedTickets().findOne({ _id: id });
    expect(stored?.triageKey).toBe("b:2027-01-07");
  });

  it("an appeal may be made for as long as the working days say", async () => {
    const { id } = await fileTicket(ask, applicant);
    now = new Date("2026-12-28T10:00:00+08:00");
    await moveAtDesk(ask, staff, id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚是哪家网店" },
    });
    await publish();
    now = new Date("2027-01-07T22:00:00+08:00");
    const appeal = await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version: (await seen(id)).version,
      reason: "我写了是哪家网店",
    });
    expect(appeal.body.data.status).toBe("appealed");
  });

  it("no day promised to the applicant becomes an earlier one, an answer's may", async () => {
    const { id } = await fileTicket(ask, applicant);
    const other = await fileTicket(ask, applicant);
    now = new Date("2026-12-28T10:00:00+08:00");
    await askForMaterial(id);
    // As though both days after New Year were worked.
    await publish(
      notice2027.replace(
        "1月1日（周五）至3日（周日）放假，共3天。",
        "1月1日（周五）放假1天。1月2日（周六）、3日（周日）上班。",
      ),
    );
    expect((await seen(id)).materialDueOn).toBe("2027-01-06");
    expect((await seen(other.id)).totalClock.dueOn).toBe("2027-01-08");
  });

  it("a second run changes nothing and tells nobody again", async () => {
    const { id } = await fileTicket(ask, applicant);
    await publish();
    const before = await storedTickets().findOne({ _id: id });
    await Promise.all([runJob(ask, "redate-tickets"), runJob(ask, "redate-tickets")]);
    expect(await storedTickets().findOne({ _id: id })).toEqual(before);
  });

  it("a request whose day does not move stays as it was", async () => {
    const { id } = await fileTicket(ask, applicant);
    const stored = async () => {
      const record = await storedTickets().findOne({ _id: id });
      return { datedWith: record?.datedWith, rest: { ...record, datedWith: undefined } };
    };
    await moveAtDesk(ask, staff, id, { path: "acceptance" });
    const before = await stored();
    await publish();
    const after = await stored();
    expect(after.rest).toEqual(before.rest);
    expect(after.datedWith).not.toEqual(before.datedWith);
  });

  it("the desk's move that is being written is not refused for it", async () => {
    const { id, version } = await fileTicket(ask, applicant);
    await publish();
    const accepted = await ask("post", `/api/tickets/${id}/acceptance`, staff).send({ version });
    expect(accepted.body.data.status).toBe("accepted");
  });
});
