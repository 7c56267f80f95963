import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import { centreA, consentsTo, fileTicket, someParts, storedCentres } from "../../support/tickets";

interface Change {
  number: number;
  kind: string;
  byName: string;
  details: Record<string, unknown>;
}

describe("the directory in the coordinator's hand", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let coordinator: TestCaller;
  beforeEach(async () => {
    now = new Date("2026-09-17T10:00:00+08:00");
    coordinator = await signIn("coordinator", { nickname: "统筹员" });
    await storedCentres().updateMany({}, { $set: { openTicketIds: [] } });
  });
  const read = async () => (await ask("get", "/api/directory", coordinator)).body.data;
  const centreNow = async (id = centreA) =>
    (await read()).items.find((each: { id: string }) => each.id === id);
  const edit = async (changes: object) => {
    const { number } = await read();
    const { id, isSample: _, pause: __, load: ___, ...fields } = await centreNow();
    return ask("put", `/api/directory/centres/${id}`, coordinator).send({
      ...fields,
      ...changes,
      number,
    });
  };
  const pause = async (wanted: object | null, id = centreA) =>
    ask("put", `/api/directory/centres/${id}/pause`, coordinator).send({
      number: (await read()).number,
      pause: wanted,
    });
  const where = async () => {
    const answer = await ask("post", "/api/tickets/route-preview").send({
      countyCode: "150105",
      infringementCountyCode: null,
      otherSideCountyCode: null,
      otherSideName: "",
      rights: ["copyright"],
      rightNumber: "",
    });
    return answer.body.data.centre.id as string;
  };
  it("shows all 38 with what they have open", async () => {
    await fileTicket(ask, await signIn("applicant"));
    const { items } = await read();
    expect(items).toHaveLength(38);
    expect(await centreNow()).toMatchObject({ load: 1, capacity: 12, pause: null, isSample: true });
  });

  it("changes a capacity at once, below what is open too; what is open stays", async () => {
    const applicant = await signIn("applicant");
    await fileTicket(ask, applicant);
    await fileTicket(ask, applicant);
    const changed = await edit({ capacity: 1 });
    expect(changed.body.data.changes[0]).toMatchObject({
      kind: "edit",
      byName: "统筹员",
      details: { centreName: "示例二号工作站" },
    });
    expect(await centreNow()).toMatchObject({ capacity: 1, load: 2 });
    expect(await where()).not.toBe(centreA);
    await edit({ capacity: 12 });
    expect(await where()).toBe(centreA);
  });

  it("sends a paused centre no new requests, says so to everybody, and leaves it what it has", async () => {
    const applicant = await signIn("applicant");
    const before = await fileTicket(ask, applicant);
    await pause({ reason: "搬到新址", until: "2026-09-25" });
    expect(await where()).not.toBe(centreA);
    const seen = await ask("get", `/api/centres/${centreA}`);
    expect(seen.body.data.pause).toEqual({ reason: "搬到新址", until: "2026-09-25" });
    const still = await ask("get", `/api/tickets/${before.id}`, applicant);
    expect(still.body.data.centre.id).toBe(centreA);
    await pause(null);
    expect(await where()).toBe(centreA);
  });

  it("refuses a place at a centre that was paused after the applicant had agreed to it", async () => {
    const applicant = await signIn("applicant");
    await pause({ reason: "搬到新址", until: null });
    const sent = await ask("post", "/api/tickets", applicant).send(someParts());
    const { id, version } = sent.body.data;
    const answer = await ask("post", `/api/tickets/${id}/submission`, applicant).send({
      version,
      consents: consentsTo(centreA),
    });
    expect(answer.body.error.code).toBe("route_changed");
    await pause(null);
  });

  it("ends a pause when its last day is over", async () => {
    await pause({ reason: "培训", until: "2026-09-18" });
    now = new Date("2026-09-18T23:50:00+08:00");
    await runJob(ask, "end-pauses");
    expect((await centreNow()).pause).not.toBeNull();
    now = new Date("2026-09-19T00:10:00+08:00");
    await runJob(ask, "end-pauses");
    expect((await centreNow()).pause).toBeNull();
    const [latest] = (await read()).changes as Change[];
    expect(latest).toMatchObject({ kind: "pause_over", byName: "" });
  });

  it("refuses a pause that ended before it began, and a place that is none", async () => {
    const late = await pause({ reason: "培训", until: "2026-09-16" });
    expect(late.body.error.details.issues).toEqual([{ field: "pause.until", code: "in_the_past" }]);
    const nowhere = await edit({ countyCode: "159999" });
    expect(nowhere.body.error.details.issues[0].field).toBe("countyCode");
  });

  it("goes back to what it was, pauses and capacities included", async () => {
    const { number } = await read();
    const before = await centreNow();
    await edit({ capacity: 3, phone: "0471-1234567" });
    await pause({ reason: "培训", until: null });
    const undone = await ask("post", "/api/directory/undo", coordinator).send({
      number: number + 2,
      to: number,
    });
    expect(undone.body.data.number).toBe(number + 3);
    expect(await centreNow()).toEqual({ ...before, load: 0 });
  });

  it("lets one of two through who change it at once", async () => {
    const { number } = await read();
    const answers = await Promise.all(
      ["c-03", "c-04"].map((id) =>
        ask("put", `/api/directory/centres/${id}/pause`, coordinator).send({
          number,
          pause: { reason: "培训", until: null },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { items } = await read();
    const paused = items.filter((each: { pause: object | null }) => each.pause !== null);
    expect(paused).toHaveLength(1);
    await pause(null, paused[0].id);
  });

  it("finishes after a crash what was written down and had not reached the centres", async () => {
    const { number } = await read();
    const changes = connection.collection<{ _id: number; isApplied: boolean; centres: object[] }>(
      "directory-changes",
    );
    await edit({ capacity: 5 });
    // As a crash between the two leaves it: the change stands, one centre's document lacks it.
    await storedCentres().updateOne(
      { _id: centreA },
      { $set: { capacity: 12, directoryNumber: number } },
    );
    await changes.updateOne({ _id: number + 1 }, { $set: { isApplied: false } });
    await runJob(ask, "apply-directory");
    expect(await storedCentres().findOne({ _id: centreA })).toMatchObject({ capacity: 5 });
    expect(await changes.countDocuments({ isApplied: false })).toBe(0);
  });

  it("is not put back by a late repair of an earlier change", async () => {
    const { number } = await read();
    await edit({ capacity: 6 });
    await edit({ capacity: 7 });
    await connection
      .collection<{ _id: number }>("directory-changes")
      .updateOne({ _id: number + 1 }, { $set: { isApplied: false } });
    await runJob(ask, "apply-directory");
    expect(await storedCentres().findOne({ _id: centreA })).toMatchObject({ capacity: 7 });
  });

  it("is not added to by the next start, once somebody has changed it", async () => {
    await edit({ name: "赛罕区工作站（改）" });
    await storedCentres().deleteOne({ _id: "c-38" });
    for (const { name, load } of ask.rooms().content) if (name === "centres") await load();
    expect(await storedCentres().findOne({ _id: "c-38" })).toBeNull();
  });
});
