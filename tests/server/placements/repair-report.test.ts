import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { centreA, fileTicket, signInStaff, storedCentres } from "../../support/tickets";

describe("the repair of places", () => {
  let now = new Date("2026-03-02T02:00:00Z");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const repair = () =>
    ask
      .rooms()
      .jobs.find(({ name }) => name === "repair-loads")
      ?.run();
  const setPlaces = (openTicketIds: string[], capacity = 1_000) =>
    storedCentres().updateOne({ _id: centreA }, { $set: { openTicketIds, capacity } });
  const placeRepair = async () =>
    (await ask("get", "/api/triage/overview", await signIn("coordinator"))).body.data.placeRepair;
  const figure = async (line: string) =>
    (await ask("get", "/metrics")).text.split("\n").find((each) => each.startsWith(line));

  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000 } });
  });

  it("says nothing where nothing was wrong", async () => {
    await repair(); // what the demonstration brought
    await fileTicket(ask, await signIn("applicant"), { centreId: centreA });
    const lines = ask.logs().length;
    await repair();
    expect(ask.logs().slice(lines).join()).not.toContain("places mended");
    expect(await placeRepair()).toBeNull();
  });

  it("tells the log, the figures and the coordinator what it mended, and what it could not", async () => {
    const [one, two] = [
      await fileTicket(ask, await signIn("applicant"), { centreId: centreA }),
      await fileTicket(ask, await signIn("applicant"), { centreId: centreA }),
    ];
    const held = (await storedCentres().findOne({ _id: centreA }))?.openTicketIds ?? [];
    const others = held.filter((id) => id !== one.id && id !== two.id);
    const strays = ["e".repeat(24), "f".repeat(24)];
    await setPlaces([...others, ...strays], others.length + 1);
    await repair();
    expect(await placeRepair()).toEqual({
      on: "2026-03-02",
      released: 2,
      reserved: 1,
      unplaced: 1,
    });
    expect(ask.logs().join("\n")).toMatch(/"released":2,"reserved":1,"unplaced":1/);
    expect(await figure('place_repairs_total{kind="released"}')).toMatch(/ 2$/);
    expect(await figure("requests_without_place")).toMatch(/ 1$/);
  });

  it("tells the centres nothing of it, and the coordinator no longer than a week", async () => {
    const staff = await ask("get", "/api/triage/overview", await signInStaff());
    expect(staff.body.data.placeRepair).toBeNull();
    now = new Date("2026-03-10T02:00:00Z");
    expect(await placeRepair()).toBeNull();
  });
});
