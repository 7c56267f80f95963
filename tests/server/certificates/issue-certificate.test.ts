import { readCode } from "#shared/certificates/certificate-code";
import { aWeek } from "../../support/campaigns";
import { aRoundOf } from "../../support/earned-certificate";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { storedAnswers } from "../../support/stored-answers";
import { storedCertificatesOf } from "../../support/stored-certificates";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-04-25T16:30:00Z"); // the 26th in Shanghai, the week's last day

describe("POST /api/quiz/certificates", () => {
  const ask = useTestServer(
    { now: clock.now, publicBaseUrl: "https://anan.example.org/quiz" },
    { hasContent: true },
  );
  const issue = (caller: TestCaller | undefined, input: object) =>
    ask("post", "/api/quiz/certificates", caller).send(input);
  const read = async (caller: TestCaller, roundId: string) =>
    (await ask("get", `/api/quiz/rounds/${roundId}/certificate`, caller)).body.data;

  it("gives one for a round that reached the score, as its owner typed the name", async () => {
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 12);
    const { status, body } = await issue(caller, { roundId, name: " 草原 小鹿 " });
    expect(status).toBe(200);
    const { certificate, ...round } = await read(caller, roundId);
    expect(round).toMatchObject({ score: 12, questionCount: 20, neededScore: 12, isOffered: true });
    expect(certificate).toMatchObject({
      code: body.data.code,
      roundId,
      name: "草原 小鹿",
      score: 12,
      questionCount: 20,
      occasion: "2027 年知识产权宣传周",
      issuedOn: "2027-04-26",
      checkAddress: `https://anan.example.org/quiz/c/${body.data.code}`,
      keyId: "test",
      revocation: null,
    });
    expect(readCode(body.data.code)?.issuedOn).toBe("2027-04-26");
  });

  it("keeps the name sealed, and in no answer that is kept for a key", async () => {
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 20);
    const input = { roundId, name: "乌兰其其格" };
    const { body } = await issue(caller, input).set("Idempotency-Key", "k1");
    const [kept] = await storedCertificatesOf(roundId);
    expect(kept?.name).toMatch(/^v1\.test\./);
    expect(JSON.stringify(kept)).not.toContain("乌兰其其格");
    expect(Object.keys(body.data)).toEqual(["code"]);
    expect(await storedAnswers(caller.accountId)).toHaveLength(1);
  });

  it("gives the same one when asked again, or ten times at once", async () => {
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 18);
    const input = { roundId, name: "草原小鹿" };
    const all = await Promise.all(Array.from({ length: 10 }, () => issue(caller, input)));
    const later = await issue(caller, input);
    const codes = [...all, later].map(({ body }) => body.data.code);
    expect(new Set(codes).size).toBe(1);
    expect(await storedCertificatesOf(roundId)).toHaveLength(1);
  });

  it("refuses a second one for a round in another name", async () => {
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 18);
    await issue(caller, { roundId, name: "草原小鹿" });
    const { status, body } = await issue(caller, { roundId, name: "别的名字" });
    expect([status, body.error.code]).toEqual([409, "conflict"]);
    expect(body.error.details).toEqual({ reason: "already_issued" });
    expect((await read(caller, roundId)).certificate.name).toBe("草原小鹿");
  });

  it("refuses a round below the score, and says what is needed", async () => {
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 11);
    const { status, body } = await issue(caller, { roundId, name: "草原小鹿" });
    expect([status, body.error.code]).toEqual([409, "not_possible_now"]);
    expect(body.error.details).toEqual({ reason: "score_too_low", score: 11, neededScore: 12 });
    expect((await read(caller, roundId)).certificate).toBeNull();
  });

  it("refuses a round that is still open", async () => {
    const caller = await signIn("visitor");
    const { body: begun } = await ask("post", "/api/quiz/rounds", caller).send({});
    const { body } = await issue(caller, { roundId: begun.data.id, name: "草原小鹿" });
    expect(body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "round_open" },
    });
  });

  it("names the quiz where there is no week", async () => {
    clock.set("2027-03-01T02:00:00Z");
    const caller = await signIn("visitor");
    const { occasion } = await read(caller, await aRoundOf(ask, caller, 18));
    expect(occasion).toBe("知识产权百题问答");
  });

  it("goes by the settings of the round's week", async () => {
    const { modes } = aWeek();
    const days = { startsOn: "2027-06-01", endsOn: "2027-06-02", certificateScore: 90 };
    const week = aWeek({ ...days, modes: { ...modes, certificate: false } });
    await ask("post", "/api/campaigns", await signIn("editor")).send(week);
    clock.set("2027-06-01T02:00:00Z");
    const caller = await signIn("visitor");
    const roundId = await aRoundOf(ask, caller, 18);
    expect(await read(caller, roundId)).toMatchObject({ neededScore: 18, isOffered: false });
    const { body } = await issue(caller, { roundId, name: "草原小鹿" });
    expect(body.error.details).toEqual({ reason: "not_offered" });
  });

  it.each([
    ["no name", { name: "   " }, "name"],
    ["a name too long", { name: "一".repeat(21) }, "name"],
    ["a name of two lines", { name: "王\n小明" }, "name"],
    ["a name nobody can see", { name: "\u200b" }, "name"],
    ["an operator for a name", { name: { $ne: "" } }, "name"],
    ["a round that is no id", { roundId: "x" }, "roundId"],
  ])("refuses %s", async (_, change, field) => {
    const caller = await signIn("visitor");
    const input = { roundId: "0".repeat(24), name: "草原小鹿", ...change };
    const { status, body } = await issue(caller, input);
    expect(status).toBe(400);
    expect(body.error.details.issues[0].field).toBe(field);
  });

  it("knows nobody else's round", async () => {
    const roundId = await aRoundOf(ask, await signIn("visitor"), 18);
    const stranger = await signIn("visitor");
    const refused = await issue(stranger, { roundId, name: "草原小鹿" });
    const unread = await ask("get", `/api/quiz/rounds/${roundId}/certificate`, stranger);
    expect([refused.status, unread.status]).toEqual([404, 404]);
    expect(await storedCertificatesOf(roundId)).toEqual([]);
  });

  it("needs a session", async () => {
    const { status } = await issue(undefined, { roundId: "0".repeat(24), name: "草原小鹿" });
    expect(status).toBe(401);
  });
});
