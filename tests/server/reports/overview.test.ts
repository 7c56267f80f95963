import type { RegionOverview } from "#shared/reports/report-schemas";
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

// Kept figures know no way back: each test is later than the one before.
let now = new Date("2026-11-02T02:00:00Z"); // a Monday

describe("GET /api/reports/overview", () => {
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeEach(async () => {
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });

  // Figures may be a minute old: every look is from a later moment.
  const look = async (period = "month"): Promise<RegionOverview> => {
    now = new Date(now.getTime() + 120_000);
    const coordinator = await signIn("coordinator");
    return (await ask("get", `/api/reports/overview?period=${period}`, coordinator)).body.data;
  };

  it("is the coordinator's alone", async () => {
    const callers = [await signInStaff(), await signIn("applicant"), await signIn("editor")];
    const answers = await Promise.all(
      callers.map((caller) => ask("get", "/api/reports/overview", caller)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it("follows a request from sending over the first answer to the rating", async () => {
    const applicant = await signIn("applicant");
    const staff = await signInStaff();
    const { id } = await fileTicket(ask, applicant, { centreId: centreA });
    const sent = await look();
    expect(sent.totals).toMatchObject({ open: 1, received: 1, ended: 0, medianAnswerDays: null });
    expect(sent.units.find(({ code }) => code === "150100")).toMatchObject({ open: 1, dueNow: 0 });

    now = new Date("2026-11-05T02:00:00Z"); // three working days on
    await moveAtDesk(ask, staff, id, { path: "acceptance" });
    expect((await look()).totals).toMatchObject({ medianAnswerDays: 3, inTimePercent: 100 });

    now = new Date("2026-11-09T02:00:00Z");
    const body = { outcome: "mediated", answer: "双方已经谈好。" };
    await moveAtDesk(ask, staff, id, { path: "closing", body });
    const { version } = (await ask("get", `/api/tickets/${id}`, applicant)).body.data;
    await ask("post", `/api/tickets/${id}/rating`, applicant).send({
      ...{ version, step: "satisfied", solved: "yes", words: "" },
    });
    const closed = await look();
    expect(closed.totals).toMatchObject({ open: 0, ended: 1, satisfaction: 4, ratings: 1 });
    expect(closed.outcomes).toEqual([{ outcome: "mediated", count: 1 }]);
    expect(closed.centres.find((centre) => centre.id === centreA)).toMatchObject({
      load: 0,
      medianAnswerDays: 3,
      satisfaction: 4,
      ratings: 1,
    });
  });

  it("counts what was refused or withdrawn as ended, and opened again as open", async () => {
    now = new Date("2026-11-16T02:00:00Z");
    const applicant = await signIn("applicant");
    const staff = await signInStaff();
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(() => fileTicket(ask, applicant, { centreId: centreA })),
    );
    const refusal = { ground: "no_facts", words: "没有写明事实" };
    await moveAtDesk(ask, staff, one?.id ?? "", { path: "refusal", body: refusal });
    await ask("post", `/api/tickets/${two?.id}/withdrawal`, applicant).send({
      version: two?.version,
      reason: "",
    });
    await moveAtDesk(ask, staff, three?.id ?? "", { path: "acceptance" });
    const closing = { outcome: "advised", answer: "已经答复您了。" };
    await moveAtDesk(ask, staff, three?.id ?? "", { path: "closing", body: closing });
    const reopening = { reason: "又有新的证据" };
    await moveAtDesk(ask, staff, three?.id ?? "", { path: "reopening", body: reopening });
    const { totals, outcomes } = await look("week");
    expect(totals).toMatchObject({ open: 1, received: 3, ended: 2 });
    expect(outcomes).toEqual([
      { outcome: "refused", count: 1 },
      { outcome: "withdrawn", count: 1 },
    ]);
  });

  it("warns of what is past its day with nobody on it", async () => {
    const applicant = await signIn("applicant");
    await fileTicket(ask, applicant, { centreId: centreA });
    now = new Date("2026-12-08T02:00:00Z"); // the sixteenth working day
    const { urgent, totals, centres } = await look();
    expect(urgent).toEqual({
      count: 1,
      places: [{ unitName: "呼和浩特市", count: 1, breached: 1, dueToday: 0, dueNext: 0 }],
    });
    expect(totals).toMatchObject({ breached: 1, inTimePercent: 0 });
    expect(centres.find(({ id }) => id === centreA)).toMatchObject({ breached: 1, dueSoon: 0 });
  });

  it("lists every centre with its place and its room", async () => {
    const { centres, weeks, units } = await look();
    expect([centres.length, weeks.length, units.length]).toEqual([38, 12, 14]);
    expect(centres[1]).toMatchObject({ id: "c-02", unitName: "呼和浩特市", isActive: true });
  });

  it("wants a period it knows", async () => {
    const coordinator = await signIn("coordinator");
    expect((await ask("get", "/api/reports/overview?period=day", coordinator)).status).toBe(400);
  });
});
