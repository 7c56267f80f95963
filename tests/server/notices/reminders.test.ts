import { forgetProfiles } from "../../../server/centres/centre-actions";
import { signIn, type TestCaller } from "../../support/factories";
import { causesOf, noticesOf, runJob } from "../../support/notices";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);

/** Sent on 17 September 2026: the eighth working day is the 29th, the last but one 13 October. */
describe("reminders of a limit", () => {
  let now = at("2026-09-17");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let applicant: TestCaller;
  let handler: TestCaller;
  let colleague: TestCaller;
  let coordinator: TestCaller;
  beforeEach(async () => {
    now = at("2026-09-17");
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await storedTickets().deleteMany({});
    applicant = await signIn("applicant");
    handler = await signInStaff();
    colleague = await signInStaff("苏日娜");
    coordinator = await signIn("coordinator");
  });
  const remindAt = async (day: string, time?: string) => {
    now = at(day, time);
    await runJob(ask, "remind-of-limits");
  };
  const claimed = async () => {
    const ticket = await fileTicket(ask, applicant);
    await moveAtDesk(ask, handler, ticket.id, { path: "claim" });
    return ticket.id;
  };

  it("reach the handler at half, a working day before the last, and once it is over", async () => {
    await claimed();
    await remindAt("2026-09-28");
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
    await remindAt("2026-09-29");
    await remindAt("2026-10-13");
    await remindAt("2026-10-15");
    const told = await noticesOf(ask, handler);
    expect(told.map(({ cause, dueOn }) => [cause, dueOn])).toEqual([
      ["breached", "2026-10-14"],
      ["due_soon", "2026-10-14"],
      ["half_gone", "2026-10-14"],
      ["arrived", null],
    ]);
    expect(await causesOf(ask, colleague)).toEqual(["arrived"]);
  });

  it("of what nobody has claimed reach all at the centre, and the coordinator once it is over", async () => {
    await fileTicket(ask, applicant);
    await remindAt("2026-10-13");
    expect(await causesOf(ask, colleague)).toEqual(["due_soon", "arrived"]);
    expect(await causesOf(ask, coordinator)).toEqual([]);
    await remindAt("2026-10-15");
    expect(await causesOf(ask, colleague)).toEqual(["breached", "due_soon", "arrived"]);
    expect(await causesOf(ask, coordinator)).toEqual(["breached"]);
    expect(await causesOf(ask, applicant)).toEqual(["received"]);
  });

  it("are given once, whoever runs the job and however often", async () => {
    await claimed();
    now = at("2026-09-29");
    await Promise.all([1, 2, 3].map(() => runJob(ask, "remind-of-limits")));
    await remindAt("2026-09-30");
    expect(await causesOf(ask, handler)).toEqual(["half_gone", "arrived"]);
  });

  it("leave out a stage that was slept through", async () => {
    await claimed();
    await remindAt("2026-10-13");
    await remindAt("2026-10-14");
    expect(await causesOf(ask, handler)).toEqual(["due_soon", "arrived"]);
  });

  it("keep to the office hours: not at night, at lunch or on a day of rest", async () => {
    await claimed();
    for (const [day, time] of [
      ["2026-09-29", "08:59"],
      ["2026-09-29", "12:30"],
      ["2026-09-29", "20:00"],
      ["2026-10-03", "10:00"],
    ] as const) {
      await remindAt(day, time);
      expect(await causesOf(ask, handler)).toEqual(["arrived"]);
    }
    await remindAt("2026-09-29", "14:30");
    expect(await causesOf(ask, handler)).toEqual(["half_gone", "arrived"]);
  });

  it("go by the hours of the centre that has the request", async () => {
    const { openHours } = (await storedCentres().findOne({ _id: centreA })) as unknown as {
      openHours: object[];
    };
    const setHours = async (hours: object[]) => {
      await storedCentres().updateOne({ _id: centreA }, { $set: { openHours: hours } } as object);
      forgetProfiles();
    };
    await setHours([{ from: "18:00", to: "20:00" }]);
    await claimed();
    await remindAt("2026-09-29", "10:00");
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
    await remindAt("2026-09-29", "19:00");
    expect(await causesOf(ask, handler)).toEqual(["half_gone", "arrived"]);
    await setHours(openHours);
  });

  it("stop while material is awaited, and warn the applicant before it counts as withdrawn", async () => {
    const id = await claimed();
    now = at("2026-09-23");
    await moveAtDesk(ask, handler, id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    await remindAt("2026-10-08");
    expect(await causesOf(ask, applicant)).toEqual(["material_asked", "received"]);
    await remindAt("2026-10-09");
    await remindAt("2026-10-10");
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
    expect((await noticesOf(ask, applicant))[0]).toMatchObject({
      cause: "lapse_near",
      dueOn: "2026-10-10",
    });
    now = at("2026-10-11", "00:05");
    await runJob(ask, "lapse-tickets");
    expect((await causesOf(ask, applicant)).slice(0, 3)).toEqual([
      "lapsed",
      "lapse_near",
      "material_asked",
    ]);
    expect((await causesOf(ask, handler))[0]).toBe("lapsed");
  });

  it("come before a request counts as withdrawn, be it late: then it waits for a working day", async () => {
    const id = await claimed();
    now = at("2026-09-23");
    await moveAtDesk(ask, handler, id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    const statusAt = async (day: string, time?: string) => {
      now = at(day, time);
      await runJob(ask, "lapse-tickets");
      return (await storedTickets().findOne({ _id: id }))?.status;
    };
    // The last day was Saturday the 10th, a worked one; nothing ran from the 9th on.
    expect(await statusAt("2026-10-16", "08:00")).toBe("awaiting_material");
    expect(await statusAt("2026-10-16", "23:50")).toBe("awaiting_material");
    expect(await statusAt("2026-10-18")).toBe("awaiting_material"); // a Sunday
    const told = await noticesOf(ask, applicant);
    expect(told.map(({ cause, dueOn }) => [cause, dueOn])).toEqual([
      ["lapse_near", "2026-10-18"],
      ["material_asked", "2026-10-10"],
      ["received", null],
    ]);
    expect(await statusAt("2026-10-19", "00:05")).toBe("deemed_withdrawn");
    expect((await causesOf(ask, applicant))[0]).toBe("lapsed");
  });

  it("warn anew of material that is asked for anew", async () => {
    const id = await claimed();
    const askFor = async (label: string) => {
      const asked = await moveAtDesk(ask, handler, id, {
        path: "material-request",
        body: { materials: [{ label, isNeeded: false }], words: "" },
      });
      return asked.body.data.version as number;
    };
    const version = await askFor("原图");
    await remindAt("2026-09-24");
    expect((await causesOf(ask, applicant))[0]).toBe("lapse_near");
    await ask("post", `/api/tickets/${id}/supplement`, applicant).send({ version });
    now = at("2026-09-28");
    await askFor("合同");
    now = at("2026-10-20");
    await runJob(ask, "lapse-tickets");
    expect((await causesOf(ask, applicant))[0]).toBe("lapse_near");
    expect((await storedTickets().findOne({ _id: id }))?.status).toBe("awaiting_material");
  });

  it("begin anew at the desk a request was passed to", async () => {
    const id = await claimed();
    await remindAt("2026-09-29");
    await moveAtDesk(ask, handler, id, {
      path: "transfer",
      body: { centreId: null, reason: "超出了这里的范围" },
    });
    await remindAt("2026-09-30");
    expect(await causesOf(ask, coordinator)).toEqual(["half_gone", "arrived"]);
  });

  it("of an appeal reach the coordinator", async () => {
    const id = await claimed();
    const refused = await moveAtDesk(ask, handler, id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚是哪家网店" },
    });
    await ask("post", `/api/tickets/${id}/appeal`, applicant).send({
      version: refused.body.data.version,
      reason: "我写清楚了",
    });
    await remindAt("2026-10-15");
    expect(await causesOf(ask, coordinator)).toEqual(["breached", "appealed"]);
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
  });

  it("end with the first answer", async () => {
    const id = await claimed();
    await moveAtDesk(ask, handler, id, { path: "acceptance" });
    await remindAt("2026-10-15");
    expect(await causesOf(ask, handler)).toEqual(["arrived"]);
  });
});
