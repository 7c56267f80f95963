import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { signInStaff } from "../../support/tickets";

const anExpert = {
  name: "示例专家",
  kind: "expert",
  rights: ["patent"],
  contact: "0471-1234567",
  isActive: true,
};
const aReply = { title: "请补权属", act: "request_material", text: "{称呼}，请补权属证明。" };

describe("what the coordinator keeps for the desks", () => {
  const ask = useTestServer();
  let coordinator: TestCaller;
  const lists = () => connection.collection<{ _id: string; items: object[] }>("desk-lists");
  beforeEach(async () => {
    await lists().deleteMany({});
    coordinator = await signIn("coordinator", { nickname: "统筹员" });
  });
  const write = (path: string, version: number, items: object[], key?: string) => {
    const asked = ask("put", `/api/${path}`, coordinator);
    return (key ? asked.set("Idempotency-Key", key) : asked).send({ version, items });
  };

  it("is empty before anybody has written it", async () => {
    const answer = await ask("get", "/api/referees", await signInStaff());
    expect(answer.body.data).toEqual({
      version: 0,
      changedAt: null,
      changedByName: "",
      items: [],
    });
  });

  it("shows staff whom they may refer to, and the coordinator those who left too", async () => {
    const left = { ...anExpert, name: "示例调解组织", kind: "mediation", isActive: false };
    const written = await write("referees", 0, [anExpert, left]);
    expect(written.body.data).toMatchObject({ version: 1, changedByName: "统筹员" });
    const toStaff = await ask("get", "/api/referees", await signInStaff());
    expect(toStaff.body.data.items).toMatchObject([anExpert]);
    const toCoordinator = await ask("get", "/api/referees", coordinator);
    expect(toCoordinator.body.data.items).toMatchObject([anExpert, left]);
  });

  it("keeps an entry's id through changes, and stores how they are reached sealed", async () => {
    const [first] = (await write("referees", 0, [anExpert])).body.data.items;
    const changed = await write("referees", 1, [{ ...first, contact: "0471-7654321" }]);
    expect(changed.body.data.items).toEqual([{ ...first, contact: "0471-7654321" }]);
    const stored = await lists().findOne({ _id: "referees" });
    expect(JSON.stringify(stored)).not.toContain("7654321");
  });

  it("keeps prepared answers in the order they were put in", async () => {
    const other = { title: "已转办", act: "message", text: "{编号} 已经转给 {中心}。" };
    await write("canned-replies", 0, [aReply, other]);
    const { items } = (await ask("get", "/api/canned-replies", coordinator)).body.data;
    await write("canned-replies", 1, items.toReversed());
    const seen = await ask("get", "/api/canned-replies", await signInStaff());
    expect(seen.body.data.items).toMatchObject([other, aReply]);
  });

  it("lets one of two through who write over the same version", async () => {
    const answers = await Promise.all([1, 2].map(() => write("canned-replies", 0, [aReply])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error).toMatchObject({ code: "stale_version", details: { version: 1 } });
  });

  it("answers a call that is sent again like the first", async () => {
    const first = await write("canned-replies", 0, [aReply], "key-1");
    const again = await write("canned-replies", 0, [aReply], "key-1");
    expect(again.body).toEqual(first.body);
  });

  it("refuses a place that nobody fills, and two entries with one id", async () => {
    const strange = await write("canned-replies", 0, [{ ...aReply, text: "请补 {材料}。" }]);
    expect(strange.body.error.details.issues).toEqual([
      { field: "items.0.text", code: "unknown_place" },
    ]);
    const id = "1".repeat(24);
    const twice = await write("canned-replies", 0, [
      { ...aReply, id },
      { ...aReply, id },
    ]);
    expect(twice.body.error.details.issues).toEqual([{ field: "items.1.id", code: "duplicate" }]);
  });

  it("is closed to applicants, and written by the coordinator alone", async () => {
    const read = await ask("get", "/api/canned-replies", await signIn("applicant"));
    expect(read.status).toBe(403);
    const written = await ask("put", "/api/referees", await signInStaff()).send({
      version: 0,
      items: [],
    });
    expect(written.status).toBe(403);
  });
});
