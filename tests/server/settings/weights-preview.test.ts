import { defaultWeights } from "#shared/tickets/ticket-routing";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { centreA, centreB, fileTicket, storedCentres, storedTickets } from "../../support/tickets";

const busyFirst = {
  ...defaultWeights,
  reach: { county: 0, unit: 0, region: 0 },
  noExpert: 0,
  farAway: 0,
  fullLoad: 900,
};

describe("what other weights would have done", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let coordinator: TestCaller;
  beforeAll(async () => {
    coordinator = await signIn("coordinator");
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { openTicketIds: [], capacity: 1_000 } });
    const applicant = await signIn("applicant");
    for (let day = 0; day < 6; day += 1) {
      await fileTicket(ask, applicant);
      now = new Date(now.getTime() + 3_600_000);
    }
  });
  const preview = (value: object) =>
    ask("post", "/api/settings/weights/preview", coordinator).send({ value });

  it("is nothing, when they are the weights that hold", async () => {
    const answer = await preview(defaultWeights);
    expect(answer.body.data).toMatchObject({ requests: 6, moved: 0, isCut: false, examples: [] });
    expect(answer.body.data.centres).toMatchObject([{ centreId: centreA, before: 6, after: 6 }]);
  });

  it("is told by centre, with the greatest change first, and by number", async () => {
    const { data } = (await preview(busyFirst)).body;
    expect(data.moved).toBeGreaterThan(0);
    const rows = data.centres as { centreId: string; before: number; after: number }[];
    expect(rows[0]).toMatchObject({ centreId: centreA, before: 6 });
    expect(rows[0]?.after).toBe(6 - data.moved);
    expect(rows.some(({ centreId }) => centreId === centreB)).toBe(true);
    expect(rows.reduce((sum, { after }) => sum + after, 0)).toBe(6);
    expect(data.examples).toHaveLength(data.moved);
    expect(data.examples[0]).toMatchObject({
      number: expect.stringMatching(/^2026-0917-/),
      from: "示例二号工作站",
    });
  });

  it("changes nothing", async () => {
    const before = await storedCentres().find().toArray();
    await preview(busyFirst);
    expect(await storedCentres().find().toArray()).toEqual(before);
    const kept = await ask("get", "/api/settings/weights", coordinator);
    expect(kept.body.data.version).toBe(0);
  });

  it("looks back 30 days, and no further", async () => {
    const then = now;
    now = new Date(then.getTime() + 31 * 24 * 3_600_000);
    const answer = await preview(busyFirst);
    now = then;
    expect(answer.body.data).toMatchObject({ requests: 0, moved: 0, centres: [] });
  });

  it("leaves out the oldest where there are more than it looks at", async () => {
    const [one] = await storedTickets().find().limit(1).toArray();
    const many = Array.from({ length: 2_001 }, (_, at) => ({
      ...one,
      _id: `9${String(at).padStart(23, "0")}`,
      number: null,
    }));
    await storedTickets().insertMany(many);
    const answer = await preview(busyFirst);
    await storedTickets().deleteMany({ _id: { $in: many.map(({ _id }) => _id) } });
    expect(answer.body.data).toMatchObject({ requests: 2_000, isCut: true });
  });
});
