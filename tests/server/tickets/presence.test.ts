import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { centreA, centreB, fileTicket, signInStaff, storedCentres } from "../../support/tickets";

describe("PUT /api/triage/tickets/:ticketId/presence", () => {
  let now = new Date("2026-11-23T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const fileOne = async () => fileTicket(ask, await signIn("applicant"), { centreId: centreA });
  const say = (id: string, staff: Awaited<ReturnType<typeof signIn>>, isHere = true) =>
    ask("put", `/api/triage/tickets/${id}/presence`, staff).send({ isHere });
  const rowOf = async (id: string, staff: Awaited<ReturnType<typeof signIn>>) => {
    const answer = await ask("get", "/api/triage/tickets?limit=100", staff);
    return (answer.body.data.items as { id: string; watcherNames: string[] }[]).find(
      (row) => row.id === id,
    );
  };

  it("names the others who have it open, and never oneself", async () => {
    const { id } = await fileOne();
    const [one, two] = [await signInStaff("其其格"), await signInStaff("巴特尔")];
    expect((await say(id, one)).body.data).toEqual({ otherNames: [] });
    expect((await say(id, two)).body.data).toEqual({ otherNames: ["其其格"] });
    expect((await say(id, one)).body.data).toEqual({ otherNames: ["巴特尔"] });
    expect(await rowOf(id, one)).toMatchObject({ watcherNames: ["巴特尔"] });
  });

  it("forgets who has left, and who says nothing for a while", async () => {
    const { id } = await fileOne();
    const [one, two, three] = [
      await signInStaff("甲"),
      await signInStaff("乙"),
      await signInStaff("丙"),
    ];
    await say(id, one);
    await say(id, two);
    await say(id, one, false);
    expect((await say(id, three)).body.data).toEqual({ otherNames: ["乙"] });
    now = new Date(now.getTime() + 90_000);
    expect((await say(id, three)).body.data).toEqual({ otherNames: [] });
    const sweep = ask.rooms().jobs.find(({ name }) => name === "sweep-watchers");
    expect(await sweep?.run()).toBeGreaterThan(0);
  });

  it("is unknown to another centre's staff, who leave no trace", async () => {
    const { id } = await fileOne();
    const answer = await say(id, await signInStaff("外人", centreB));
    expect([answer.status, answer.body.error.code]).toEqual([404, "not_found"]);
    expect((await say(id, await signInStaff())).body.data).toEqual({ otherNames: [] });
  });

  it("shows itself to the coordinator's glance", async () => {
    const { id } = await fileOne();
    await say(id, await signIn("coordinator", { nickname: "统筹员" }));
    expect((await say(id, await signInStaff())).body.data).toEqual({ otherNames: ["统筹员"] });
  });
});
