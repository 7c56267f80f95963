import { createFieldCipher } from "../../../server/database/field-cipher";
import { signIn, type TestCaller } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  centreB,
  fileDraft,
  fileTicket,
  pngBytes,
  signInStaff,
  storedChunks,
  storedFileCounts,
  storedFiles,
} from "../../support/tickets";

const cipher = createFieldCipher([{ id: "k", secret: Buffer.alloc(32, 7) }]);

describe("files of evidence", () => {
  let now = new Date();
  const ask = useTestServer({ cipher, now: () => now }, { hasContent: true });
  const upload = (ticketId: string, caller: TestCaller, content: Buffer, name = "a.png") =>
    ask("post", `/api/tickets/${ticketId}/attachments`, caller).attach("file", content, name);

  it("come back as they were, and are not cached", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const big = Buffer.concat([pngBytes, Buffer.alloc(2_500_000, 3)]);
    const added = await upload(draft.id, applicant, big, "照片 1.png");
    const answer = await ask(
      "get",
      `/api/tickets/${draft.id}/attachments/${added.body.data.id}`,
      applicant,
    )
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => done(null, Buffer.concat(parts)));
      });
    expect((answer.body as Buffer).equals(big)).toBe(true);
    expect(answer.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(answer.headers["content-disposition"]).toContain("filename*=UTF-8''");
  });

  it("are offered for keeping, not shown, unless pictures or PDF", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const added = await upload(draft.id, applicant, Buffer.from("记录"), "记录.txt");
    const url = `/api/tickets/${draft.id}/attachments/${added.body.data.id}`;
    const answer = await ask("get", url, applicant);
    expect(answer.headers["content-disposition"]).toMatch(/^attachment/);
  });

  it("are stored unreadable", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const added = await upload(draft.id, applicant, Buffer.from("秘密的聊天记录"), "a.txt");
    const chunk = await storedChunks().findOne({ _id: `${added.body.data.id}:0` });
    const stored = Buffer.from(chunk?.content.buffer ?? []);
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.includes(Buffer.from("秘密"))).toBe(false);
  });

  it.each<[string, Buffer, string]>([
    ["a program that calls itself a picture", Buffer.from("MZ\u0090\0"), "a.png"],
    ["a web page that calls itself text", Buffer.from("<html><script>"), "a.txt"],
    ["nothing at all", Buffer.alloc(0), "a.png"],
  ])("are refused: %s", async (_what, content, name) => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const before = await storedFileCounts();
    const answer = await upload(draft.id, applicant, content, name);
    expect([answer.status, answer.body.error.code]).toEqual([415, "file_type_refused"]);
    expect(await storedFileCounts()).toEqual(before);
  });

  it("are refused above 20 MB", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answer = await upload(draft.id, applicant, Buffer.alloc(20 * 1024 * 1024 + 1, 1));
    expect([answer.status, answer.body.error.code]).toEqual([413, "file_too_large"]);
  });

  it("are twenty at most, many at once included", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answers = await Promise.all(
      Array.from({ length: 23 }, () => upload(draft.id, applicant, pngBytes)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ body }) => body.error.code)).toEqual(Array(3).fill("too_many_files"));
    const seen = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(seen.body.data.attachments).toHaveLength(20);
  });

  it("are stored once by one idempotency key", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const send = () => upload(draft.id, applicant, pngBytes).set("Idempotency-Key", "f-1");
    await Promise.all([send(), send()]);
    const seen = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(seen.body.data.attachments).toHaveLength(1);
  });

  it("are hidden from strangers, open to the staff of the centre and the coordinator", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const { id } = (await upload(draft.id, applicant, pngBytes)).body.data as { id: string };
    const url = `/api/tickets/${draft.id}/attachments/${id}`;
    const beforeSending = await ask("get", url, await signInStaff());
    const { version } = (await ask("get", `/api/tickets/${draft.id}`, applicant)).body.data;
    await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version,
      consents: {
        process: { version: "2026-12" },
        transfer: { version: "2026-12", centreId: "c-02" },
        notify: null,
      },
    });
    const callers = [
      await signIn("applicant"),
      await signInStaff("巴特尔", centreB),
      await signIn("editor"),
      await signInStaff(),
      await signIn("coordinator"),
    ];
    const answers = await Promise.all(callers.map((caller) => ask("get", url, caller)));
    expect(beforeSending.status).toBe(404);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403, 200, 200]);
  });

  it("can be taken back from a draft, and their content goes too", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const before = await storedFileCounts();
    const { id } = (await upload(draft.id, applicant, pngBytes)).body.data as { id: string };
    const deleted = await ask("delete", `/api/tickets/${draft.id}/attachments/${id}`, applicant);
    expect(deleted.status).toBe(200);
    expect(await storedFileCounts()).toEqual(before);
  });

  it("go with a draft that is thrown away", async () => {
    const applicant = await signIn("applicant");
    const before = await storedFileCounts();
    const draft = await fileDraft(ask, applicant);
    await upload(draft.id, applicant, pngBytes);
    await ask("delete", `/api/tickets/${draft.id}`, applicant);
    expect(await storedFileCounts()).toEqual(before);
  });

  it("are not taken any more once the request is sent, unless asked for", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const answer = await upload(ticket.id, applicant, pngBytes);
    expect(answer.body.error.code).toBe("not_possible_now");
  });

  it("are swept when their upload never ended; a file that is named stays", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const { id } = (await upload(draft.id, applicant, pngBytes)).body.data as { id: string };
    await storedFiles().updateOne({ _id: id }, { $set: { isKept: false } });
    const orphan = "f".repeat(24);
    await storedFiles().insertOne({
      ...{ _id: orphan, ownerId: draft.id, bytes: 5, chunks: 1, sealedKey: "" },
      isKept: false,
      createdAt: now,
    });
    now = new Date(now.getTime() + 2 * 3_600_000);
    await runJob(ask, "sweep-attachments");
    expect(await storedFiles().findOne({ _id: orphan })).toBeNull();
    expect(await storedFiles().findOne({ _id: id })).toMatchObject({ isKept: true });
  });
});
