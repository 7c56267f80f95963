import { useTestServer } from "../../support/test-server";
import { centreA, storedCentres, storedTickets } from "../../support/tickets";

describe("the demonstration's requests", () => {
  // A Tuesday: on a day of rest nothing can be due.
  const now = () => new Date("2026-11-24T10:00:00+08:00");
  const ask = useTestServer({ now }, { hasContent: true });
  const signInAs = async (persona: string) =>
    (await ask("post", "/api/sessions/demo").send({ persona })).body.data.token as string;
  const read = (path: string, token: string) =>
    ask("get", path).set("Authorization", `Bearer ${token}`);

  it("make staff-a's queue alive, across its groups", async () => {
    const answer = await read("/api/triage/tickets?limit=100", await signInAs("staff-a"));
    const rows = answer.body.data.items as { group: string; isMine: boolean }[];
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ isMine }) => isMine)).toHaveLength(4);
    expect(new Set(rows.map(({ group }) => group))).toEqual(
      new Set(["due_today", "two_days", "later", "paused", "handled"]),
    );
  });

  it("leave the firm one closed example, with an answer", async () => {
    const token = await signInAs("firm");
    const open = await read("/api/tickets", token);
    const over = await read("/api/tickets?show=over", token);
    expect(open.body.data.items).toEqual([]);
    expect(over.body.data.items).toHaveLength(1);
    const one = await read(`/api/tickets/${over.body.data.items[0].id}`, token);
    expect(one.body.data).toMatchObject({
      status: "closed",
      isHistoryIntact: true,
      closing: { outcome: "opinion_given" },
    });
  });

  it("are loaded once, and take a place each while they are open", async () => {
    const before = await storedTickets().countDocuments();
    const loader = ask.rooms().content.find(({ name }) => name === "demo-tickets");
    expect(await loader?.load()).toEqual({ added: 0 });
    expect(await storedTickets().countDocuments()).toBe(before);
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).toHaveLength(8);
  });

  it("do not exist in production", async () => {
    const { furnishRooms } = await import("../../../server/app");
    const { testDeps } = await import("../../support/test-server");
    const rooms = furnishRooms({ ...testDeps(), isProduction: true });
    expect(rooms.content.map(({ name }) => name)).not.toContain("demo-tickets");
  });
});
