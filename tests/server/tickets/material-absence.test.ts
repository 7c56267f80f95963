import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

interface Material {
  id: string;
  label: string;
  state: string;
  absence: string;
}

describe("PUT /api/tickets/:ticketId/materials/:materialId/absence", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const askedFor = async (...labels: string[]) => {
    const applicant = await signIn("applicant");
    const { id } = await fileTicket(ask, applicant, { centreId: centreA });
    const staff = await signInStaff();
    const answer = await moveAtDesk(ask, staff, id, {
      path: "material-request",
      body: { materials: labels.map((label) => ({ label, isNeeded: true })), words: "" },
    });
    const materials = answer.body.data.materials as Material[];
    const at = (place: number) => `/api/tickets/${id}/materials/${materials[place]?.id}/absence`;
    return { applicant, staff, id, at, version: answer.body.data.version as number, materials };
  };
  const explain = (path: string, who: TestCaller, reason: string | null) =>
    ask("put", path, who).send({ reason });
  const supplement = (id: string, version: number, who: TestCaller) =>
    ask("post", `/api/tickets/${id}/supplement`, who).send({ version });

  it("answers a needed material, so that the rest can be handed in, and tells the desk why", async () => {
    const { applicant, staff, id, at, version } = await askedFor("原图", "小票");
    await explain(at(0), applicant, "相机丢了");
    expect((await supplement(id, version, applicant)).status).toBe(409);
    await explain(at(1), applicant, "当时没有留");
    expect((await supplement(id, version, applicant)).status).toBe(200);
    const seen = await ask("get", `/api/triage/tickets/${id}`, staff);
    expect(seen.body.data.materials).toMatchObject([
      { label: "原图", state: "absent", absence: "相机丢了" },
      { label: "小票", state: "absent", absence: "当时没有留" },
    ]);
    expect(seen.body.data.history.at(-1)).toMatchObject({
      act: "supplement",
      details: { files: 0, absent: 2 },
    });
  });

  it("is sealed where it is stored", async () => {
    const { applicant, id, at } = await askedFor("原图");
    await explain(at(0), applicant, "相机丢了");
    const stored = await storedTickets().findOne({ _id: id });
    expect(JSON.stringify(stored)).not.toContain("相机丢了");
  });

  it("may be taken back, and gives way to a file", async () => {
    const { applicant, id, at, materials } = await askedFor("原图");
    await explain(at(0), applicant, "相机丢了");
    const back = await explain(at(0), applicant, null);
    expect(back.body.data.materials).toMatchObject([{ state: "missing", absence: "" }]);
    await explain(at(0), applicant, "相机丢了");
    await ask("post", `/api/tickets/${id}/attachments`, applicant)
      .field("materialId", materials[0]?.id ?? "")
      .attach("file", pngBytes, "a.png");
    const seen = await ask("get", `/api/tickets/${id}`, applicant);
    expect(seen.body.data.materials).toMatchObject([{ state: "given" }]);
  });

  it("keeps both when two are explained at once", async () => {
    const { applicant, id, at } = await askedFor("原图", "小票");
    await Promise.all([explain(at(0), applicant, "相机丢了"), explain(at(1), applicant, "没有留")]);
    const seen = await ask("get", `/api/tickets/${id}`, applicant);
    expect(seen.body.data.materials).toMatchObject([
      { absence: "相机丢了" },
      { absence: "没有留" },
    ]);
  });

  it("is not possible once nothing is awaited", async () => {
    const { applicant, id, at, version } = await askedFor("原图");
    await explain(at(0), applicant, "相机丢了");
    await supplement(id, version, applicant);
    const answer = await explain(at(0), applicant, "找到了又丢了");
    expect(answer.body.error.code).toBe("not_possible_now");
  });

  it("is nobody else's to give, nor of a material nobody asked for", async () => {
    const { applicant, id, at } = await askedFor("原图");
    const answers = [
      await explain(at(0), await signIn("applicant"), "不是我的"),
      await explain(`/api/tickets/${id}/materials/${"9".repeat(24)}/absence`, applicant, "没有"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it.each(["", "x", "长".repeat(201), 1])("refuses the reason %j", async (reason) => {
    const { applicant, at } = await askedFor("原图");
    const answer = await ask("put", at(0), applicant).send({ reason });
    expect(answer.status).toBe(400);
  });
});
