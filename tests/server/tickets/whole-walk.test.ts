import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreFor,
  consentsTo,
  fileDraft,
  moveAtDesk,
  pngBytes,
  signInStaff,
  someParts,
} from "../../support/tickets";

describe("a request for help, from the first word to the answer", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("shows each step to its applicant, and asks every step of its desk", async () => {
    const applicant = await signIn("applicant", { nickname: "小明" });
    const staff = await signInStaff();

    const draft = await fileDraft(ask, applicant);
    expect(draft).toMatchObject({ status: "draft", number: null, actions: ["edit", "submit"] });
    const evidence = await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "原图.png",
    );
    expect(evidence.body.data).toMatchObject({ name: "原图.png", type: "image/png" });

    expect(await centreFor(ask, someParts())).toBe(centreA);
    const sent = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: draft.version,
      consents: consentsTo(centreA),
    });
    expect(sent.status).toBe(200);
    expect(sent.body.data).toMatchObject({
      status: "submitted",
      number: expect.stringMatching(/^\d{4}-\d{4}-\d{4}-\d$/),
      centre: { id: centreA },
      isHistoryIntact: true,
      totalClock: { state: "running", usedDays: 0, limitDays: 15 },
      centreClock: { state: "running" },
    });

    const queue = await ask("get", "/api/triage/tickets?show=unclaimed&limit=100", staff);
    expect(queue.body.data.items.map(({ id }: { id: string }) => id)).toContain(draft.id);

    const claimed = await moveAtDesk(ask, staff, draft.id, { path: "claim" });
    expect(claimed.body.data).toMatchObject({
      isMine: true,
      applicant: { maskedName: "王**", maskedPhone: "138****5678" },
      routeReasons: expect.arrayContaining([expect.objectContaining({ code: "jurisdiction" })]),
    });

    const asked = await moveAtDesk(ask, staff, draft.id, {
      path: "material-request",
      body: {
        materials: [
          { label: "照片原图", isNeeded: true },
          { label: "聊天记录", isNeeded: false },
        ],
        words: "请补原图",
      },
    });
    expect(asked.body.data).toMatchObject({
      status: "awaiting_material",
      totalClock: { state: "paused" },
    });
    const tooEarly = await ask("post", `/api/tickets/${draft.id}/supplement`, applicant).send({
      version: asked.body.data.version,
    });
    expect(tooEarly.body.error.code).toBe("not_possible_now");
    const materialId = asked.body.data.materials[0].id as string;
    await ask("post", `/api/tickets/${draft.id}/attachments`, applicant)
      .field("materialId", materialId)
      .attach("file", pngBytes, "raw.png");
    const supplemented = await ask("post", `/api/tickets/${draft.id}/supplement`, applicant).send({
      version: asked.body.data.version,
    });
    expect(supplemented.body.data).toMatchObject({
      status: "submitted",
      materials: [{ state: "given" }, { state: "missing" }],
      totalClock: { state: "running" },
    });

    await ask("post", `/api/tickets/${draft.id}/messages`, staff).send({ text: "原图收到了。" });
    await ask("post", `/api/tickets/${draft.id}/messages`, applicant).send({ text: "好的。" });
    const accepted = await moveAtDesk(ask, staff, draft.id, { path: "acceptance" });
    expect(accepted.body.data.totalClock.state).toBe("stopped");
    await moveAtDesk(ask, staff, draft.id, { path: "handling" });
    const closed = await moveAtDesk(ask, staff, draft.id, {
      path: "closing",
      body: { outcome: "opinion_given", answer: "可以要求对方停止使用。" },
    });
    expect(closed.status).toBe(200);

    const seen = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(seen.body.data).toMatchObject({
      status: "closed",
      handlerName: "其其格",
      isHistoryIntact: true,
      closing: { outcome: "opinion_given", answer: "可以要求对方停止使用。" },
      messages: [
        { from: "staff", authorName: "其其格", text: "原图收到了。" },
        { from: "applicant", text: "好的。" },
      ],
      actions: ["rate"],
    });
    expect(seen.body.data.history.map(({ act }: { act: string }) => act)).toEqual([
      "submit",
      "route",
      "claim",
      "request_material",
      "supplement",
      "message",
      "message",
      "accept",
      "start",
      "close",
    ]);
  });
});
