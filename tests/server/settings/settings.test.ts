import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { centreA, fileTicket, moveAtDesk, signInStaff, storedTickets } from "../../support/tickets";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

describe("what the coordinator sets", () => {
  let now = at("2026-09-17");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let coordinator: TestCaller;
  beforeEach(async () => {
    now = at("2026-09-17");
    coordinator = await signIn("coordinator", { nickname: "统筹员" });
    await setBack("limits");
    await setBack("weights");
  });
  /** As shipped, through the front door, for what the program keeps in memory has to hear of it. */
  const setBack = async (kind: "limits" | "weights") => {
    const { version, standard } = (await read(kind)).body.data;
    await write(kind, { version, value: standard });
  };
  const read = (kind: string) => ask("get", `/api/settings/${kind}`, coordinator);
  const write = (kind: string, body: object) =>
    ask("put", `/api/settings/${kind}`, coordinator).send(body);
  const changeLimits = async (changes: object) => {
    const { version, value } = (await read("limits")).body.data;
    return write("limits", { version, value: { ...value, ...changes } });
  };

  it("counts for requests sent from then on, and not for those that were promised other days", async () => {
    const applicant = await signIn("applicant");
    const before = await fileTicket(ask, applicant);
    await changeLimits({ firstAnswerDays: 10, centreAnswerDays: 8, appealDays: 3 });
    const after = await fileTicket(ask, applicant);
    const again = await ask("get", `/api/tickets/${before.id}`, applicant);
    expect(again.body.data.totalClock).toMatchObject({ limitDays: 15 });
    expect(after).toMatchObject({ totalClock: { limitDays: 10 }, centreClock: { limitDays: 8 } });
    const refusal = {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚是哪家网店" },
    };
    await moveAtDesk(ask, await signInStaff("甲", before.centre?.id), before.id, refusal);
    await moveAtDesk(ask, await signInStaff("乙", after.centre?.id), after.id, refusal);
    const stored = await storedTickets()
      .find({ _id: { $in: [before.id, after.id] } })
      .sort({ submittedAt: 1, number: 1 })
      .toArray();
    expect(stored.map(({ appealBy }) => appealBy)).toEqual(["2026-09-28", "2026-09-21"]);
  });

  it("tells who asks where a request would go the days that hold now", async () => {
    await changeLimits({ firstAnswerDays: 5, centreAnswerDays: 5 });
    const preview = await ask("post", "/api/tickets/route-preview").send({
      countyCode: "150105",
      infringementCountyCode: null,
      otherSideCountyCode: null,
      otherSideName: "",
      rights: ["copyright"],
      rightNumber: "",
    });
    expect(preview.body.data.dates).toMatchObject({ limitDays: 5, answerBy: "2026-09-23" });
  });

  it("gives requests from before the days were noted the standard ones", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    await storedTickets().updateOne({ _id: ticket.id }, { $unset: { limitDays: 1 } });
    await changeLimits({ firstAnswerDays: 20 });
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.totalClock).toMatchObject({ limitDays: 15 });
  });

  it("decides how many drafts an account may hold", async () => {
    await changeLimits({ drafts: 1 });
    const applicant = await signIn("applicant");
    await ask("post", "/api/tickets", applicant).send({});
    const second = await ask("post", "/api/tickets", applicant).send({});
    expect(second.body.error).toMatchObject({
      code: "not_possible_now",
      details: { mostDrafts: 1 },
    });
  });

  it("keeps who changed what, from what to what, the latest first", async () => {
    await changeLimits({ supplementDays: 9 });
    const changed = await changeLimits({ supplementDays: 10 });
    const { changes, value } = changed.body.data;
    expect(value.supplementDays).toBe(10);
    expect(changes[0]).toMatchObject({
      at: now.toISOString(),
      byName: "统筹员",
      from: { supplementDays: 9 },
      to: { supplementDays: 10 },
    });
    expect(changes[1]).toMatchObject({ from: { supplementDays: 7 }, to: { supplementDays: 9 } });
  });

  it("lets one of two coordinators through who change the same version at once", async () => {
    const { version, value } = (await read("limits")).body.data;
    const answers = await Promise.all(
      [3, 4, 5].map((drafts) => write("limits", { version, value: { ...value, drafts } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error).toMatchObject({
      code: "stale_version",
      details: { version: version + 1 },
    });
  });

  it("answers a repeated change like the first, and notes it once", async () => {
    const { version, value } = (await read("limits")).body.data;
    const body = { version, value: { ...value, drafts: 6 } };
    await write("limits", body);
    const again = await write("limits", body);
    expect(again.status).toBe(200);
    expect(again.body.data.version).toBe(version + 1);
  });

  it.each([
    ["limits", { firstAnswerDays: 0 }, "value.firstAnswerDays"],
    ["limits", { firstAnswerDays: 5 }, "value.centreAnswerDays"],
    ["limits", { drafts: 2.5 }, "value.drafts"],
    ["weights", { noExpert: -1 }, "value.noExpert"],
    ["weights", { halfDistanceKm: 0 }, "value.halfDistanceKm"],
    ["weights", { reach: { county: 10, unit: 5, region: 200 } }, "value.reach"],
  ])("refuses %s of %j", async (kind, changes, field) => {
    const { version, value } = (await read(kind)).body.data;
    const answer = await write(kind, { version, value: { ...value, ...changes } });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues[0].field).toBe(field);
  });

  it("weighs centres by the weights that hold now", async () => {
    const where = async () => {
      const answer = await ask("post", "/api/tickets/route-preview").send({
        countyCode: "150105",
        infringementCountyCode: null,
        otherSideCountyCode: null,
        otherSideName: "",
        rights: ["trademark"],
        rightNumber: "",
      });
      return answer.body.data.centre.id as string;
    };
    const load = Array.from({ length: 11 }, (_, number) => String(number).padStart(24, "0"));
    const centres = connection.collection<{ _id: string; openTicketIds: string[] }>("centres");
    await centres.updateOne({ _id: centreA }, { $set: { openTicketIds: load } });
    const setFullLoad = async (fullLoad: number) => {
      const { version, value } = (await read("weights")).body.data;
      await write("weights", { version, value: { ...value, fullLoad } });
    };
    await setFullLoad(0);
    expect(await where()).toBe(centreA);
    await setFullLoad(500);
    expect(await where()).not.toBe(centreA);
  });

  it("is the coordinator's alone", async () => {
    const answer = await ask("get", "/api/settings/limits", await signInStaff());
    expect(answer.status).toBe(403);
  });
});
