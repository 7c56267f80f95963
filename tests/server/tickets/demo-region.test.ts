import type { RegionOverview } from "#shared/reports/report-schemas";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { storedCentres, storedTickets } from "../../support/tickets";

describe("the made-up requests of the other centres", () => {
  const ask = useTestServer({}, { hasContent: true });
  const run = async () => {
    const job = ask.rooms().jobs.find(({ name }) => name === "demo-region");
    return (await job?.run()) as number;
  };
  const made = { _id: /^d1/ as unknown as string };
  beforeAll(async () => {
    await run();
  });

  it("are marked as samples, and are there once however often the job runs", async () => {
    const count = await storedTickets().countDocuments(made);
    expect(count).toBeGreaterThan(200);
    expect(await storedTickets().countDocuments({ ...made, isSample: false })).toBe(0);
    expect(await run()).toBe(0);
    expect(await storedTickets().countDocuments(made)).toBe(count);
  });

  it("fill no centre over its room, and hold a place for each that is open", async () => {
    const centres = await storedCentres().find({}).toArray();
    expect(centres.filter((each) => each.openTicketIds.length > each.capacity)).toEqual([]);
    const held = centres.flatMap(({ openTicketIds }) => openTicketIds);
    const open = await storedTickets()
      .find({ ...made, shelf: "open", centreId: { $ne: null } })
      .toArray();
    expect(open.filter(({ _id }) => !held.includes(_id))).toEqual([]);
  });

  it("can be opened, their records whole, and make the overview look alive", async () => {
    const coordinator = await signIn("coordinator");
    const overview: RegionOverview = (
      await ask("get", "/api/reports/overview?period=year", coordinator)
    ).body.data;
    expect(overview.units.filter(({ open }) => open > 0)).toHaveLength(14);
    expect(overview.totals.atCoordinator).toBeGreaterThan(0);
    expect(overview.totals.ratings).toBeGreaterThan(20);
    expect(overview.outcomes.length).toBeGreaterThan(3);
    const id = `d1${"1".padStart(22, "0")}`;
    const seen = await ask("get", `/api/triage/tickets/${id}`, coordinator);
    expect(seen.body.data).toMatchObject({ isHistoryIntact: true });
  });
});
