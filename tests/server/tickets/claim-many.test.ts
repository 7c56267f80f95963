import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("POST /api/triage/claims", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const fileOne = async () => fileTicket(ask, await signIn("applicant"), { centreId: centreA });
  const target = ({ id, version }: { id: string; version: number }) => ({ ticketId: id, version });
  const claim = (tickets: object[], staff: Awaited<ReturnType<typeof signIn>>) =>
    ask("post", "/api/triage/claims", staff).send({ tickets });

  it("takes what is free, and says of the others why not", async () => {
    const [free, taken, changed, over] = await Promise.all([1, 2, 3, 4].map(fileOne));
    if (!free || !taken || !changed || !over) throw new Error("Not all were filed.");
    const [mine, other] = [await signInStaff("其其格"), await signInStaff("巴特尔")];
    await moveAtDesk(ask, other, taken.id, { path: "claim" });
    await moveAtDesk(ask, other, over.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚" },
    });
    await storedTickets().updateOne({ _id: over.id }, { $set: { handlerId: null } });
    const gone = { ticketId: "f".repeat(24), version: 1 };
    const answer = await claim(
      [target(free), target(taken), { ...target(changed), version: 0 }, target(over), gone],
      mine,
    );
    expect(answer.body.data.results).toEqual([
      { ticketId: free.id, outcome: "claimed", handlerName: null },
      { ticketId: taken.id, outcome: "taken", handlerName: "巴特尔" },
      { ticketId: changed.id, outcome: "changed", handlerName: null },
      { ticketId: over.id, outcome: "changed", handlerName: null },
      { ticketId: gone.ticketId, outcome: "gone", handlerName: null },
    ]);
    expect(await storedTickets().findOne({ _id: free.id })).toMatchObject({
      handlerName: "其其格",
    });
  });

  it("gives each of two who claim the same ones at once what the other does not get", async () => {
    const tickets = (await Promise.all([1, 2, 3].map(fileOne))).map(target);
    const people = [await signInStaff("甲"), await signInStaff("乙")];
    const answers = await Promise.all(people.map((staff) => claim(tickets, staff)));
    const outcomes = answers.map(({ body }) =>
      (body.data.results as { outcome: string }[]).map(({ outcome }) => outcome),
    );
    for (const at of tickets.keys()) {
      expect(new Set(outcomes.map((told) => told[at]))).toEqual(new Set(["claimed", "taken"]));
    }
  });

  it("does not tell another centre's staff whether there is such a request", async () => {
    const ticket = await fileOne();
    const answer = await claim([target(ticket)], await signInStaff("巴特尔", centreB));
    expect(answer.body.data.results).toMatchObject([{ outcome: "gone", handlerName: null }]);
  });

  it.each<[string, object[]]>([
    ["none", []],
    [
      "more than fifty",
      Array.from({ length: 51 }, (_, at) => ({
        ticketId: String(at).padStart(24, "0"),
        version: 1,
      })),
    ],
    [
      "one twice",
      [
        { ticketId: "a".repeat(24), version: 1 },
        { ticketId: "a".repeat(24), version: 2 },
      ],
    ],
    ["one without a version", [{ ticketId: "a".repeat(24) }]],
  ])("refuses %s", async (_what, tickets) => {
    expect((await claim(tickets, await signInStaff())).status).toBe(400);
  });
});
