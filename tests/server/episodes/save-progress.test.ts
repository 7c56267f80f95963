import { EpisodeModel } from "../../../server/episodes/episode-model";
import { ProgressModel } from "../../../server/episodes/progress-model";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { anEpisode } from "./an-episode";

const moment = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, seconds)).toISOString();

describe("PUT /api/episodes/:episodeId/progress", () => {
  const ask = useTestServer({ now: () => new Date("2026-11-22T10:00:00Z") });
  const save = (caller: TestCaller | undefined, changes: object = {}, id = "a-film") =>
    ask("put", `/api/episodes/${id}/progress`, caller).send({
      positionSeconds: 10,
      isFinished: false,
      sentAt: moment(0),
      ...changes,
    });
  beforeEach(async () => {
    await EpisodeModel.deleteMany({});
    await EpisodeModel.create(anEpisode({ _id: "a-film", durationSeconds: 40 }));
  });

  it("keeps where I am", async () => {
    const me = await signIn("visitor");
    const answer = await save(me);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({
      positionSeconds: 10,
      isFinished: false,
      watchedAt: moment(0),
    });
    expect(await ProgressModel.find({ accountId: me.accountId }).lean()).toMatchObject([
      { episodeId: "a-film", positionSeconds: 10 },
    ]);
  });

  it("follows the message sent last, back or forth", async () => {
    const me = await signIn("visitor");
    await save(me, { positionSeconds: 30, sentAt: moment(1) });
    const answer = await save(me, { positionSeconds: 5, sentAt: moment(2) });
    expect(answer.body.data).toMatchObject({ positionSeconds: 5, watchedAt: moment(2) });
  });

  it("does not follow a message that comes late", async () => {
    const me = await signIn("visitor");
    await save(me, { positionSeconds: 30, sentAt: moment(9) });
    const answer = await save(me, { positionSeconds: 5, sentAt: moment(1) });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ positionSeconds: 30, watchedAt: moment(9) });
  });

  it("stays finished once finished", async () => {
    const me = await signIn("visitor");
    await save(me, { positionSeconds: 40, isFinished: true, sentAt: moment(1) });
    const answer = await save(me, { positionSeconds: 2, sentAt: moment(2) });
    expect(answer.body.data).toMatchObject({ positionSeconds: 2, isFinished: true });
  });

  it("learns of the end even from a late message", async () => {
    const me = await signIn("visitor");
    await save(me, { positionSeconds: 3, sentAt: moment(9) });
    const answer = await save(me, { positionSeconds: 40, isFinished: true, sentAt: moment(1) });
    expect(answer.body.data).toMatchObject({ positionSeconds: 3, isFinished: true });
  });

  it("ends with the last message sent, in whatever order 32 arrive at once", async () => {
    const me = await signIn("visitor");
    const seconds = Array.from({ length: 32 }, (_, index) => (index * 7) % 32);
    const answers = await Promise.all(
      seconds.map((second) => save(me, { positionSeconds: second, sentAt: moment(second) })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await ProgressModel.find({ accountId: me.accountId }).lean()).toMatchObject([
      { positionSeconds: 31, sentAt: new Date(moment(31)) },
    ]);
  });

  it("does not let a phone whose clock is fast shut out what it sends later", async () => {
    const me = await signIn("visitor");
    const fast = await save(me, { sentAt: "2099-01-01T00:00:00Z" });
    expect(fast.body.data.watchedAt).toBe("2026-11-22T10:00:00.000Z");
    const answer = await save(me, { positionSeconds: 20, sentAt: "2026-11-22T10:00:00Z" });
    expect(answer.body.data.positionSeconds).toBe(20);
  });

  it("goes no further than the end", async () => {
    const answer = await save(await signIn("visitor"), { positionSeconds: 3_000 });
    expect(answer.body.data.positionSeconds).toBe(40);
  });

  it("keeps one person's place from another's", async () => {
    const [me, other] = [await signIn("visitor"), await signIn("visitor")];
    await save(me, { positionSeconds: 30, sentAt: moment(9) });
    const answer = await save(other, { positionSeconds: 5, sentAt: moment(1) });
    expect(answer.body.data.positionSeconds).toBe(5);
  });

  it("has no episode of another id, and keeps nothing for it", async () => {
    const me = await signIn("visitor");
    const answer = await save(me, {}, "no-such-film");
    expect(answer.status).toBe(404);
    expect(await ProgressModel.countDocuments({ accountId: me.accountId })).toBe(0);
  });

  it("refuses a stranger", async () => {
    const answer = await save(undefined);
    expect(answer.status).toBe(401);
    expect(answer.body.error.code).toBe("not_signed_in");
  });

  it.each([
    ["positionSeconds", { positionSeconds: -1 }],
    ["positionSeconds", { positionSeconds: "10" }],
    ["positionSeconds", { positionSeconds: { $gt: 0 } }],
    ["isFinished", { isFinished: 1 }],
    ["sentAt", { sentAt: "yesterday" }],
    ["accountId", { accountId: "0".repeat(24) }],
  ])("refuses a bad %s (%j)", async (field, changes) => {
    const answer = await save(await signIn("visitor"), changes);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues.map((issue: { field: string }) => issue.field)).toEqual(
      [field],
    );
  });
});
