import { aCertificate, aRoundOf } from "../../support/earned-certificate";
import { signIn, type TestCaller } from "../../support/factories";
import { storedCertificate } from "../../support/stored-certificates";
import { useTestServer } from "../../support/test-server";

describe("my certificates", () => {
  const ask = useTestServer({}, { hasContent: true });
  const list = (caller: TestCaller, query = "") =>
    ask("get", `/api/quiz/certificates${query}`, caller);
  const erase = (code: string, caller: TestCaller) =>
    ask("delete", `/api/quiz/certificates/${code}`, caller);
  const issue = (caller: TestCaller, roundId: string, name: string) =>
    ask("post", "/api/quiz/certificates", caller).send({ roundId, name });

  it("are listed page by page, the latest first, and nobody else's", async () => {
    await aCertificate(ask);
    const caller = await signIn("visitor");
    for (const name of ["一", "二", "三"])
      await issue(caller, await aRoundOf(ask, caller, 18), name);
    const first = await list(caller, "?limit=2");
    const next = await list(caller, `?limit=2&cursor=${first.body.data.nextCursor}`);
    const namesOf = ({ body }: { body: { data: { items: { name: string }[] } } }) =>
      body.data.items.map(({ name }) => name);
    expect([...namesOf(first), ...namesOf(next)]).toEqual(["三", "二", "一"]);
    expect(next.body.data.nextCursor).toBeNull();
  });

  it("refuse a cursor that is none of ours", async () => {
    const cursor = Buffer.from('["soon","x"]').toString("base64url");
    expect((await list(await signIn("visitor"), `?cursor=${cursor}`)).status).toBe(400);
  });

  it("lose name, owner, round and signature when their owner deletes them", async () => {
    const { caller, certificate } = await aCertificate(ask);
    const { body } = await erase(certificate.code, caller);
    expect(body.data).toEqual({ isErased: true });
    expect(await storedCertificate(certificate.code)).toMatchObject({
      name: null,
      accountId: null,
      roundId: null,
      signature: null,
      score: 18,
    });
    expect((await list(caller)).body.data.items).toEqual([]);
  });

  it("may be written anew for the round, once deleted", async () => {
    const { caller, roundId, certificate } = await aCertificate(ask, "草原小路");
    await erase(certificate.code, caller);
    const { body } = await issue(caller, roundId, "草原小鹿");
    expect(body.data.code).not.toBe(certificate.code);
    expect((await list(caller)).body.data.items).toMatchObject([{ name: "草原小鹿", roundId }]);
  });

  it("are not there for a stranger to delete", async () => {
    const { caller, certificate } = await aCertificate(ask);
    const { status } = await erase(certificate.code, await signIn("visitor"));
    expect(status).toBe(404);
    expect((await list(caller)).body.data.items).toHaveLength(1);
  });

  it("are in the export of the account, signature and all", async () => {
    const { caller, certificate } = await aCertificate(ask);
    const { body } = await ask("get", "/api/me/export", caller);
    expect(body.data.certificates).toEqual([certificate]);
  });

  it("lose the person with the account, the revoked ones too", async () => {
    const { caller, certificate } = await aCertificate(ask);
    const other = await aRoundOf(ask, caller, 20);
    const revoked = (await issue(caller, other, "草原小鹿")).body.data.code;
    const path = `/api/quiz/certificates/${revoked}/revocation`;
    await ask("post", path, await signIn("editor")).send({ reason: "成绩由程序代答" });
    await ask("delete", "/api/me", caller);
    for (const code of [certificate.code, revoked]) {
      expect(await storedCertificate(code)).toMatchObject({
        name: null,
        accountId: null,
        signature: null,
      });
    }
    const { body } = await ask("get", `/api/quiz/certificates/${certificate.code}`);
    expect(body.data.result).toBe("erased");
  });
});

describe("POST /api/quiz/certificates/:code/revocation", () => {
  const ask = useTestServer({}, { hasContent: true });
  const revoke = (code: string, caller: TestCaller, reason: unknown = "成绩由程序代答") =>
    ask("post", `/api/quiz/certificates/${code}/revocation`, caller).send({ reason });

  it("takes one back; its owner reads why, and when", async () => {
    const { caller, roundId, certificate } = await aCertificate(ask);
    const { status, body } = await revoke(certificate.code, await signIn("editor"));
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ code: certificate.code, reason: "成绩由程序代答" });
    const read = await ask("get", `/api/quiz/rounds/${roundId}/certificate`, caller);
    expect(read.body.data.certificate.revocation).toEqual({
      on: certificate.issuedOn,
      reason: "成绩由程序代答",
    });
  });

  it("keeps the first reason", async () => {
    const { certificate } = await aCertificate(ask);
    const editor = await signIn("editor");
    await revoke(certificate.code, editor, "第一个理由");
    const { body } = await revoke(certificate.code, editor, "第二个理由");
    expect(body.data.reason).toBe("第一个理由");
  });

  it("is not got round by deleting the certificate and asking for another", async () => {
    const { caller, roundId, certificate } = await aCertificate(ask);
    await revoke(certificate.code, await signIn("editor"));
    await ask("delete", `/api/quiz/certificates/${certificate.code}`, caller);
    const input = { roundId, name: "草原小鹿" };
    const { body } = await ask("post", "/api/quiz/certificates", caller).send(input);
    expect(body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "revoked" },
    });
  });

  it.each(["visitor", "applicant", "staff", "coordinator"] as const)(
    "is not for a %s",
    async (role) => {
      const { certificate } = await aCertificate(ask);
      expect((await revoke(certificate.code, await signIn(role))).status).toBe(403);
    },
  );

  it.each(["", "短", "长".repeat(201), { $ne: "" }])("refuses the reason %j", async (reason) => {
    const { status, body } = await revoke("AN270425", await signIn("editor"), reason);
    expect(status).toBe(400);
    expect(body.error.details.issues[0].field).toBe("reason");
  });

  it("knows only whole numbers that were issued", async () => {
    const { status } = await revoke("AN270425-7K3Q-9XWM-4T2P-H8RC-2", await signIn("editor"));
    expect(status).toBe(404);
  });
});
