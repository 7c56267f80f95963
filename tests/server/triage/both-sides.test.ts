import { forgetProfiles } from "../../../server/centres/centre-actions";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  consentsTo,
  fileDraft,
  fileTicket,
  moveAtDesk,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";
import { interruptedAtWrite } from "../../support/watched-writes";

let serial = 7_000_000;

/** Both sides of a dispute about a right nobody else has; they write names and number each in their way. */
function twoSides() {
  serial += 1;
  const { applicant, place } = someParts();
  if (!applicant || !place) throw new Error("There are parts.");
  const holder = someParts({
    applicant: {
      ...applicant,
      kind: "firm",
      name: "张三",
      organisation: `青山示例乳业${serial}有限公司`,
    },
    place: { ...place, otherSideName: "某网店" },
    right: { kinds: ["trademark"], number: `第${serial}号` },
  });
  const accused = someParts({
    applicant: { ...applicant, role: "accused", name: "李四" },
    place: { ...place, otherSideName: `青山示例乳业 ${serial} 有限责任公司` },
    right: { kinds: ["trademark"], number: `${serial}` },
  });
  return [holder, accused] as const;
}

describe("the two sides of one dispute", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });
  const others = async () => [await signInStaff("乙"), await signInStaff("丙")];

  /** The one side is handled by `handler`; the other lies unclaimed at the same centre. */
  async function oneHandled(handler: TestCaller) {
    const [holder, accused] = twoSides();
    const owner = await signIn("applicant");
    const one = await fileTicket(ask, owner, { parts: holder, centreId: centreA });
    await moveAtDesk(ask, handler, one.id, { path: "claim" });
    const applicant = await signIn("applicant");
    const two = await fileTicket(ask, applicant, { parts: accused, centreId: centreA });
    return { one, two, owner, applicant };
  }
  const handlerOf = async (id: string) => (await storedTickets().findOne({ _id: id }))?.handlerId;

  it.each([
    ["claim", "submitted", {}],
    ["acceptance", "submitted", {}],
    ["refusal", "submitted", { ground: "no_facts", words: "没有事实" }],
    [
      "material-request",
      "submitted",
      { materials: [{ label: "原图", isNeeded: false }], words: "" },
    ],
    ["handling", "accepted", {}],
    ["closing", "accepted", { outcome: "advised", answer: "已经答复您了" }],
  ])("do not meet at one handler by %s", async (path, status, body) => {
    await others();
    const handler = await signInStaff("甲");
    const { one, two } = await oneHandled(handler);
    await storedTickets().updateOne({ _id: two.id }, { $set: { status } });
    const answer = await moveAtDesk(ask, handler, two.id, { path, body });
    expect(answer.body.error).toMatchObject({
      code: "conflict",
      details: { reason: "other_side", number: one.number },
    });
    expect(await handlerOf(two.id)).toBeNull();
    const colleague = await moveAtDesk(ask, await signInStaff("乙"), two.id, { path, body });
    expect(colleague.status).toBe(200);
  });

  it("do not meet at one handler who claims several at once", async () => {
    await others();
    const handler = await signInStaff("甲");
    const [holder, accused] = twoSides();
    const sent = [
      await fileTicket(ask, await signIn("applicant"), { parts: holder, centreId: centreA }),
      await fileTicket(ask, await signIn("applicant"), { parts: accused, centreId: centreA }),
    ];
    const answer = await ask("post", "/api/triage/claims", handler).send({
      tickets: sent.map(({ id, version }) => ({ ticketId: id, version })),
    });
    const outcomes = answer.body.data.results.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(["claimed", "conflict"]);
  });

  it("do not meet at one handler who takes both in the same moment", async () => {
    await others();
    const handler = await signInStaff("甲");
    const [holder, accused] = twoSides();
    const one = await fileTicket(ask, await signIn("applicant"), {
      ...{ parts: holder, centreId: centreA },
    });
    const two = await fileTicket(ask, await signIn("applicant"), {
      ...{ parts: accused, centreId: centreA },
    });
    const claim = ({ id, version }: { id: string; version: number }) =>
      ask("post", `/api/tickets/${id}/claim`, handler).send({ version });
    // Right before the one claim is written, the other is made from beginning to end.
    await interruptedAtWrite(
      0,
      async () => claim(one),
      async () => claim(two),
    );
    const handlers = [await handlerOf(one.id), await handlerOf(two.id)];
    expect(handlers.filter((id) => id === handler.accountId)).toHaveLength(1);
  });

  it.each(["reopening", "an overturned refusal"])("part again at %s", async (way) => {
    await others();
    const handler = await signInStaff("甲");
    const [holder, accused] = twoSides();
    const applicant = await signIn("applicant");
    const one = await fileTicket(ask, applicant, { parts: holder, centreId: centreA });
    const isReopened = way === "reopening";
    if (isReopened) await moveAtDesk(ask, handler, one.id, { path: "acceptance" });
    const ended = await moveAtDesk(ask, handler, one.id, {
      path: isReopened ? "closing" : "refusal",
      body: isReopened
        ? { outcome: "advised", answer: "已经答复您了" }
        : { ground: "no_facts", words: "没有事实" },
    });
    expect(ended.status).toBe(200);
    const two = await fileTicket(ask, await signIn("applicant"), {
      ...{ parts: accused, centreId: centreA },
    });
    await moveAtDesk(ask, handler, two.id, { path: "claim" });
    if (!isReopened) {
      await ask("post", `/api/tickets/${one.id}/appeal`, applicant).send({
        ...{ version: ended.body.data.version, reason: "我写清楚了" },
      });
    }
    const again = await moveAtDesk(ask, await signIn("coordinator"), one.id, {
      path: isReopened ? "reopening" : "appeal-decision",
      body: isReopened ? { reason: "又有新材料" } : { isUpheld: false, words: "事实清楚" },
    });
    expect(again.status).toBe(200);
    expect(await handlerOf(one.id)).toBeNull();
  });

  it("are not sent to a centre where one person would serve both", async () => {
    const lone = "c-05"; // nobody else of this test works there
    await signInStaff("甲", lone);
    const [holder, accused] = twoSides();
    await storedCentres().updateMany({ _id: { $ne: lone } }, { $set: { isActive: false } });
    forgetProfiles();
    try {
      await fileTicket(ask, await signIn("applicant"), { parts: holder, centreId: lone });
      const send = async () => {
        const applicant = await signIn("applicant");
        const draft = await fileDraft(ask, applicant, accused);
        return ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
          ...{ version: draft.version, consents: consentsTo(lone) },
        });
      };
      const refused = await send();
      expect(refused.body.error).toMatchObject({
        code: "route_changed",
        details: { preview: { centre: null, runnersUp: [] } },
      });
      await signInStaff("乙", lone);
      expect((await send()).body.data).toMatchObject({ centre: { id: lone } });
    } finally {
      await storedCentres().updateMany({}, { $set: { isActive: true } });
      forgetProfiles();
    }
  });

  it("are found by keyed hashes, which go with an erasure", async () => {
    const [holder] = twoSides();
    const applicant = await signIn("applicant");
    const one = await fileTicket(ask, applicant, { parts: holder, centreId: centreA });
    const stored = await storedTickets().findOne({ _id: one.id });
    expect(stored?.disputeKeys).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toContain(`${serial}`);
    await ask("post", `/api/tickets/${one.id}/withdrawal`, applicant).send({
      ...{ version: one.version, reason: "" },
    });
    await ask("delete", "/api/me", applicant);
    expect((await storedTickets().findOne({ _id: one.id }))?.disputeKeys).toEqual([]);
  });
});
