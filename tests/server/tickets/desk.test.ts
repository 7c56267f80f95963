import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("the desk", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const fileOne = async () => {
    const applicant = await signIn("applicant");
    return { applicant, ticket: await fileTicket(ask, applicant, { centreId: centreA }) };
  };

  it("is closed to staff of another centre: nothing is found", async () => {
    const { ticket } = await fileOne();
    const stranger = await signInStaff("巴特尔", centreB);
    const target = { version: ticket.version };
    const post = (path: string, body: object) =>
      ask("post", `/api/tickets/${ticket.id}/${path}`, stranger).send(body);
    const answers = await Promise.all([
      ask("get", `/api/triage/tickets/${ticket.id}`, stranger),
      post("claim", target),
      post("acceptance", target),
      post("refusal", { ...target, ground: "no_facts", words: "没有事实" }),
      post("handling", target),
      post("closing", { ...target, outcome: "advised", answer: "已经答复" }),
      post("transfer", { ...target, centreId: null, reason: "不归我们" }),
      post("reveal", { reason: "回电" }),
      post("note", { text: "看看" }),
      post("messages", { text: "您好" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(404));
    const stored = await storedTickets().findOne({ _id: ticket.id });
    expect(stored).toMatchObject({ status: "submitted", handlerId: null, version: 1 });
  });

  it("is closed to applicants, guests and editors", async () => {
    const { applicant, ticket } = await fileOne();
    const callers = [applicant, await signIn("visitor"), await signIn("editor")];
    const answers = await Promise.all(
      callers.map((caller) => ask("get", `/api/triage/tickets/${ticket.id}`, caller)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it("is looked over, not run, by the coordinator while a centre has the request", async () => {
    const { ticket } = await fileOne();
    const coordinator = await signIn("coordinator");
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, coordinator);
    const accepted = await ask("post", `/api/tickets/${ticket.id}/acceptance`, coordinator).send({
      version: ticket.version,
    });
    expect([seen.status, accepted.status]).toEqual([200, 403]);
  });

  it("gives a request to one of those who claim it at once, and names the handler to the rest", async () => {
    const { ticket } = await fileOne();
    const names = ["甲", "乙", "丙", "丁"];
    const people = await Promise.all(names.map((name) => signInStaff(name)));
    const answers = await Promise.all(
      people.map((staff) =>
        ask("post", `/api/tickets/${ticket.id}/claim`, staff).send({ version: ticket.version }),
      ),
    );
    const winner = names[answers.findIndex(({ status }) => status === 200)];
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(3);
    expect(lost.map(({ body }) => body.error)).toEqual(
      Array(3).fill(
        expect.objectContaining({ code: "conflict", details: { handlerName: winner } }),
      ),
    );
  });

  it("lets one of two who answer at once win, and tells the other what changed", async () => {
    const { ticket } = await fileOne();
    const [one, two] = [await signInStaff("甲"), await signInStaff("乙")];
    const answers = await Promise.all([
      ask("post", `/api/tickets/${ticket.id}/acceptance`, one).send({ version: ticket.version }),
      ask("post", `/api/tickets/${ticket.id}/refusal`, two).send({
        version: ticket.version,
        ground: "out_of_scope",
        words: "不属于援助范围",
      }),
    ]);
    const lost = answers.find(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(lost?.body.error).toMatchObject({
      code: "stale_version",
      details: { version: 2, changed: [{ by: "staff", act: expect.any(String) }] },
    });
  });

  it("refuses a move the status does not allow", async () => {
    const { ticket } = await fileOne();
    const answer = await moveAtDesk(ask, await signInStaff(), ticket.id, { path: "handling" });
    expect(answer.body.error).toMatchObject({
      code: "not_possible_now",
      details: { status: "submitted" },
    });
  });

  it("does not let one person handle both sides of a dispute", async () => {
    const number = "ZL202310000001.5";
    await signInStaff("丙", centreB);
    await signInStaff("丁", centreB);
    const { applicant: who, place } = someParts();
    const sideOf = (organisation: string, otherSideName: string) =>
      someParts({
        applicant: { ...someApplicant(who), kind: "firm", organisation },
        place: { ...somePlace(place), otherSideName },
        right: { kinds: ["patent"], number },
      });
    const one = await fileTicket(ask, await signIn("applicant"), {
      parts: sideOf("青山乳业公司", "绿水乳业 公司"),
    });
    const two = await fileTicket(ask, await signIn("applicant"), {
      parts: sideOf("绿水乳业公司", "青山乳业公司"),
    });
    const staff = await signInStaff("甲", one.centre?.id);
    await moveAtDesk(ask, staff, one.id, { path: "claim" });
    const answer = await moveAtDesk(ask, staff, two.id, { path: "claim" });
    expect(answer.body.error).toMatchObject({
      code: "conflict",
      details: { reason: "other_side", number: one.number },
    });
    const colleague = await signInStaff("乙", two.centre?.id);
    const other = await moveAtDesk(ask, colleague, two.id, { path: "claim" });
    expect(other.status).toBe(200);
  });

  it("reveals name and phone with a reason the applicant reads later", async () => {
    const { applicant, ticket } = await fileOne();
    const staff = await signInStaff();
    const revealed = await ask("post", `/api/tickets/${ticket.id}/reveal`, staff).send({
      reason: "回电",
    });
    expect(revealed.body.data).toEqual({
      name: "王小明",
      phone: "13812345678",
      principalName: null,
    });
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.history.at(-1)).toMatchObject({
      act: "reveal",
      byName: "其其格",
      details: { words: "回电" },
    });
  });

  it("keeps notes among colleagues", async () => {
    const { applicant, ticket } = await fileOne();
    const staff = await signInStaff();
    const noted = await ask("post", `/api/tickets/${ticket.id}/note`, staff).send({
      text: "同一店铺也有人反映过",
    });
    expect(noted.body.data.notes).toMatchObject([{ text: "同一店铺也有人反映过" }]);
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(JSON.stringify(seen.body)).not.toContain("同一店铺");
    expect(seen.body.data.history.some(({ act }: { act: string }) => act === "note")).toBe(false);
  });

  it("stores a message sent twice with one key once", async () => {
    const { ticket } = await fileOne();
    const staff = await signInStaff();
    const send = () =>
      ask("post", `/api/tickets/${ticket.id}/messages`, staff)
        .set("Idempotency-Key", "m-1")
        .send({ text: "您好" });
    await Promise.all([send(), send(), send()]);
    const stored = await storedTickets().findOne({ _id: ticket.id });
    expect(stored?.messages).toHaveLength(1);
  });

  it("keeps every message of many written at once, and an unbroken history", async () => {
    const { applicant, ticket } = await fileOne();
    const staff = await signInStaff();
    await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        ask("post", `/api/tickets/${ticket.id}/messages`, number % 2 ? staff : applicant).send({
          text: `第${number}条`,
        }),
      ),
    );
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.messages).toHaveLength(6);
    expect(seen.body.data).toMatchObject({ isHistoryIntact: true, version: ticket.version });
  });

  it("frees the centre's place when it closes, and takes it again when it reopens", async () => {
    const { ticket } = await fileOne();
    const staff = await signInStaff();
    const holds = async () =>
      (await storedCentres().findOne({ _id: centreA }))?.openTicketIds.includes(ticket.id);
    await moveAtDesk(ask, staff, ticket.id, { path: "acceptance" });
    expect(await holds()).toBe(true);
    await moveAtDesk(ask, staff, ticket.id, {
      path: "closing",
      body: { outcome: "advised", answer: "已经答复您了" },
    });
    expect(await holds()).toBe(false);
    const reopened = await moveAtDesk(ask, staff, ticket.id, {
      path: "reopening",
      body: { reason: "又有新材料" },
    });
    expect(reopened.body.data.status).toBe("reopened");
    expect(await holds()).toBe(true);
  });

  it("passes on to the coordinator, and to a centre only with the applicant's consent", async () => {
    const { applicant, ticket } = await fileOne();
    const staff = await signInStaff();
    const toOther = await moveAtDesk(ask, staff, ticket.id, {
      path: "transfer",
      body: { centreId: centreB, reason: "那边更合适" },
    });
    expect(toOther.body.error).toMatchObject({
      code: "consent_missing",
      details: { consent: "transfer", centreId: centreB },
    });
    const passed = await moveAtDesk(ask, staff, ticket.id, {
      path: "transfer",
      body: { centreId: null, reason: "专家要回避" },
    });
    expect(passed.body.data).toEqual({ isDone: true, centreName: null });
    const gone = await ask("get", `/api/triage/tickets/${ticket.id}`, staff);
    expect(gone.status).toBe(404);
    const coordinator = await signIn("coordinator");
    const back = await moveAtDesk(ask, coordinator, ticket.id, {
      path: "transfer",
      body: { centreId: centreA, reason: "换一个专家" },
    });
    expect(back.body.data.centreName).toBe("示例二号工作站");
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.history.slice(-2)).toMatchObject([
      { act: "transfer", details: { count: 1, centreId: null, words: "专家要回避" } },
      { act: "transfer", by: "coordinator", details: { count: 2, centreId: centreA } },
    ]);
  });

  it("sends a centre's third transfer to the coordinator whatever was asked, who places it again", async () => {
    const { ticket } = await fileOne();
    const coordinator = await signIn("coordinator");
    const passBy = async (who: TestCaller, centreId: string | null) => {
      const body = { centreId, reason: "再转一次" };
      return (await moveAtDesk(ask, who, ticket.id, { path: "transfer", body })).body.data;
    };
    await passBy(coordinator, null);
    await passBy(coordinator, centreA);
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { centreId: centreB } });
    const staff = await signInStaff("甲", centreB);
    expect(await passBy(staff, centreA)).toMatchObject({ centreName: null });
    expect(await passBy(coordinator, centreA)).toMatchObject({ centreName: "示例二号工作站" });
  });

  it.each([
    ["refusal", { ground: "nonsense", words: "没有事实" }],
    ["material-request", { materials: [], words: "" }],
    ["closing", { outcome: "advised", answer: "" }],
    ["transfer", { centreId: { $ne: null }, reason: "不归我们" }],
  ])("refuses a bad field of %s", async (path, body) => {
    const { ticket } = await fileOne();
    const answer = await moveAtDesk(ask, await signInStaff(), ticket.id, { path, body });
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_request"]);
  });

  it("shows a history that was tampered with as broken, and goes on showing the request", async () => {
    const { applicant, ticket } = await fileOne();
    await storedTickets().updateOne(
      { _id: ticket.id },
      { $set: { "history.1.details.centreName": "别的中心" } },
    );
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data).toMatchObject({ isHistoryIntact: false, status: "submitted" });
  });

  it.each<[string, object]>([
    ["an entry is taken out", { $pull: { history: { act: "submit" } } }],
    ["the newest entry is cut off", { $pop: { history: 1 } }],
    ["an entry's moment is changed", { $set: { "history.0.at": new Date(0) } }],
    ["words are put into an entry", { $set: { "history.0.words": "v1.test.AAAA" } }],
  ])("sees it when %s", async (_what, tampering) => {
    const { applicant, ticket } = await fileOne();
    await storedTickets().updateOne({ _id: ticket.id }, tampering);
    const seen = await ask("get", `/api/tickets/${ticket.id}`, applicant);
    expect(seen.body.data.isHistoryIntact).toBe(false);
  });
});

type Parts = ReturnType<typeof someParts>;
function someApplicant(part: Parts["applicant"]): NonNullable<Parts["applicant"]> {
  return part as NonNullable<Parts["applicant"]>;
}
function somePlace(part: Parts["place"]): NonNullable<Parts["place"]> {
  return part as NonNullable<Parts["place"]>;
}
