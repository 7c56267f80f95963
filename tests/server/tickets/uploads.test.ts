import { signIn, type TestCaller } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  pngBytes,
  signInStaff,
  storedChunks,
  storedFileCounts,
  storedFiles,
} from "../../support/tickets";

const piece = 512 * 1024;
/** A picture of two whole pieces and a bit. */
const content = Buffer.concat([pngBytes, Buffer.alloc(2 * piece, 7)]);

describe("a large file, piece by piece", () => {
  let now = new Date();
  const ask = useTestServer({ now: () => now }, { hasContent: true });

  async function begun(bytes = content.length) {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const at = `/api/tickets/${draft.id}/uploads`;
    const answer = await ask("post", at, applicant).send({ bytes });
    const { id } = answer.body.data as { id: string };
    return { applicant, draft, id, at: `${at}/${id}`, upload: answer.body.data };
  }
  const put = (at: string, caller: TestCaller, number: number, bytes: Buffer) =>
    ask("put", `${at}/chunks/${number}`, caller)
      .set("Content-Type", "application/octet-stream")
      .send(bytes);
  const pieceOf = (number: number) => content.subarray(number * piece, (number + 1) * piece);
  const finish = (at: string, caller: TestCaller, name = "现场.png") =>
    ask("put", `${at}/completion`, caller).send({ name });
  async function sendAll(at: string, caller: TestCaller) {
    for (const number of [0, 1, 2]) await put(at, caller, number, pieceOf(number));
  }

  it("becomes evidence once all pieces are here, and comes back as it was", async () => {
    const { applicant, draft, at, upload } = await begun();
    expect(upload).toMatchObject({ chunkBytes: piece, chunks: 3, received: [] });
    await sendAll(at, applicant);
    const finished = await finish(at, applicant);
    expect(finished.body.data).toMatchObject({
      name: "现场.png",
      bytes: content.length,
      type: "image/png",
    });
    const read = await ask(
      "get",
      `/api/tickets/${draft.id}/attachments/${finished.body.data.id}`,
      applicant,
    );
    expect((read.body as Buffer).equals(content)).toBe(true);
  });

  it("says after a break which pieces are here, in whichever order they came", async () => {
    const { applicant, at } = await begun();
    await put(at, applicant, 2, pieceOf(2));
    await put(at, applicant, 0, pieceOf(0));
    const answer = await ask("get", at, applicant);
    expect(answer.body.data.received).toEqual([0, 2]);
    const early = await finish(at, applicant);
    expect(early.body.error).toMatchObject({ code: "not_possible_now", details: { missing: 1 } });
  });

  it("is one file, however often a piece, the announcement or the end is sent", async () => {
    const { applicant, draft, at } = await begun();
    await put(at, applicant, 0, pieceOf(0));
    await put(at, applicant, 0, Buffer.alloc(piece, 1)); // the first one stays
    await sendAll(at, applicant);
    const one = await finish(at, applicant);
    const two = await finish(at, applicant);
    expect(two.body.data).toEqual(one.body.data);
    const read = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(read.body.data.attachments).toHaveLength(1);
  });

  it("takes no piece any more once it is finished", async () => {
    const { applicant, at } = await begun();
    await sendAll(at, applicant);
    await finish(at, applicant);
    const late = await put(at, applicant, 0, pieceOf(0));
    expect([late.status, late.body.error.code]).toEqual([409, "not_possible_now"]);
  });

  it("is judged by its content", async () => {
    const { applicant, draft, at } = await begun(piece);
    await put(at, applicant, 0, Buffer.concat([Buffer.from("MZ"), Buffer.alloc(piece - 2)]));
    const answer = await finish(at, applicant, "图.png");
    expect(answer.body.error.code).toBe("file_type_refused");
    const read = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(read.body.data.attachments).toEqual([]);
  });

  it.each([
    ["too short", 0, piece - 1],
    ["too long", 2, piece],
    ["beyond the end", 3, 1],
  ])("takes no piece that is %s", async (_, number, length) => {
    const { applicant, at } = await begun();
    const answer = await put(at, applicant, number, Buffer.alloc(length));
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_request"]);
  });

  it("takes a body of bytes only, and none that is far too long", async () => {
    const { applicant, at } = await begun();
    const json = await ask("put", `${at}/chunks/0`, applicant).send({ a: 1 });
    const long = await put(at, applicant, 0, Buffer.alloc(1024 * 1024 + 1));
    expect([json.status, long.status]).toEqual([415, 413]);
  });

  it.each([0, 20 * 1024 * 1024 + 1, 1.5])("may not have %d bytes", async (bytes) => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answer = await ask("post", `/api/tickets/${draft.id}/uploads`, applicant).send({ bytes });
    expect(answer.status).toBe(400);
  });

  it("is nobody else's", async () => {
    const { at } = await begun();
    const stranger = await signIn("applicant");
    const answers = await Promise.all([
      ask("get", at, stranger),
      put(at, stranger, 0, pieceOf(0)),
      finish(at, stranger),
      ask("get", at, await signInStaff()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 403]);
  });

  it("belongs to one request: by another of the same person it is not found", async () => {
    const { applicant, id } = await begun();
    const other = await fileDraft(ask, applicant);
    const answer = await ask("get", `/api/tickets/${other.id}/uploads/${id}`, applicant);
    expect(answer.status).toBe(404);
  });

  it("is stored unreadable", async () => {
    const { applicant, at, id } = await begun();
    await put(at, applicant, 0, pieceOf(0));
    const chunk = await storedChunks().findOne({ _id: `${id}:0` });
    expect(Buffer.from(chunk?.content.buffer ?? []).includes(pngBytes)).toBe(false);
  });

  it("is swept an hour after its last piece, and not before", async () => {
    const before = await storedFileCounts();
    const { applicant, at, id } = await begun();
    now = new Date(now.getTime() + 50 * 60_000);
    await put(at, applicant, 0, pieceOf(0));
    now = new Date(now.getTime() + 50 * 60_000);
    await runJob(ask, "sweep-attachments");
    expect(await storedFiles().findOne({ _id: id })).not.toBeNull();
    now = new Date(now.getTime() + 61 * 60_000);
    await runJob(ask, "sweep-attachments");
    expect(await storedFiles().findOne({ _id: id })).toBeNull();
    expect(await storedFileCounts()).toMatchObject({ chunks: expect.any(Number) });
    expect((await storedFileCounts()).chunks).toBeLessThanOrEqual(before.chunks);
  });

  it("has at most twenty beside it on their way", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const begin = () =>
      ask("post", `/api/tickets/${draft.id}/uploads`, applicant).send({ bytes: 1_000 });
    for (let count = 0; count < 20; count += 1) expect((await begin()).status).toBe(200);
    expect((await begin()).body.error.code).toBe("too_many_files");
  });

  it("may be an agent's authorisation, which is said to the desk", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const added = await ask("post", `/api/tickets/${draft.id}/attachments`, applicant)
      .field("purpose", "authorisation")
      .attach("file", pngBytes, "委托书.png");
    expect(added.body.data).toMatchObject({ purpose: "authorisation" });
    const plain = await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "证据.png",
    );
    expect(plain.body.data).not.toHaveProperty("purpose");
  });
});
