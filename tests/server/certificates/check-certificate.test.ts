import { formatCode, readCode } from "#shared/certificates/certificate-code";
import { aCertificate } from "../../support/earned-certificate";
import { signIn } from "../../support/factories";
import { tamperWith } from "../../support/stored-certificates";
import { useTestServer } from "../../support/test-server";

describe("GET /api/quiz/certificates/:code", () => {
  const ask = useTestServer({}, { hasContent: true });
  const check = async (code: string) => {
    const answer = await ask("get", `/api/quiz/certificates/${encodeURIComponent(code)}`);
    expect(answer.status).toBe(200);
    return answer.body.data;
  };
  const partsOf = (code: string) => {
    const parts = readCode(code);
    if (!parts) throw new Error(`${code} is no number.`);
    return parts;
  };
  const nothing = { shown: null, endedOn: null };

  it("confirms a genuine one to anybody, with a masked name", async () => {
    const { certificate } = await aCertificate(ask);
    const { code, score, questionCount, occasion, issuedOn } = certificate;
    expect(await check(code.toLowerCase().replaceAll("-", " "))).toEqual({
      result: "genuine",
      code,
      shown: { maskedName: "草***", score, questionCount, occasion, issuedOn },
      endedOn: null,
    });
  });

  it.each([
    ["欧", "欧"],
    ["Ulaan", "U****"],
    ["👨‍👩‍👧a", "👨‍👩‍👧*"],
  ])("masks %s as %s", async (name, masked) => {
    const { certificate } = await aCertificate(ask, name);
    expect((await check(certificate.code)).shown.maskedName).toBe(masked);
  });

  it.each([
    ["another day", { issuedOn: "2027-04-20" }],
    ["another seal", { seal: "0".repeat(8) }],
  ])("tells a number with %s from a genuine one: altered", async (_, put) => {
    const { certificate } = await aCertificate(ask);
    const altered = formatCode({ ...partsOf(certificate.code), ...put });
    expect(await check(altered)).toEqual({ result: "altered", code: altered, ...nothing });
  });

  it.each([
    ["score", { score: 20 }],
    ["occasion", { occasion: "别的活动" }],
    ["name", { name: "v1.test.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["signature", { signature: Buffer.alloc(64, 1).toString("base64url") }],
    ["key", { keyId: "gone" }],
  ])("sees it when somebody changed the %s in the database: altered", async (_, fields) => {
    const { certificate } = await aCertificate(ask);
    await tamperWith(certificate.code, fields);
    expect(await check(certificate.code)).toMatchObject({ result: "altered", ...nothing });
  });

  it("denies one that was never issued, right as its form may be: unknown", async () => {
    const forged = formatCode({ issuedOn: "2027-04-25", serial: "7K3Q9XWM", seal: "4T2PH8RC" });
    expect(await check(forged)).toEqual({ result: "unknown", code: forged, ...nothing });
  });

  it("says mistyped of what is no number, and of one with a wrong check character", async () => {
    const { code } = (await aCertificate(ask)).certificate;
    const last = code.at(-1) === "A" ? "B" : "A";
    const mistyped = { result: "mistyped", code: null, ...nothing };
    expect(await check(code.slice(0, -1) + last)).toEqual(mistyped);
    expect(await check("2026-1122-0042-7")).toEqual(mistyped);
  });

  it("says revoked, and since when, whatever else became of it", async () => {
    const { certificate, caller } = await aCertificate(ask);
    const { code } = certificate;
    const editor = await signIn("editor");
    const path = `/api/quiz/certificates/${code}/revocation`;
    await ask("post", path, editor).send({ reason: "成绩由程序代答" });
    const today = certificate.issuedOn;
    const revoked = { result: "revoked", code, shown: null, endedOn: today };
    expect(await check(code)).toEqual(revoked);
    await ask("delete", `/api/quiz/certificates/${code}`, caller);
    expect(await check(code)).toEqual(revoked);
  });

  it("says erased when its owner had the name deleted", async () => {
    const { certificate, caller } = await aCertificate(ask);
    const { code, issuedOn } = certificate;
    await ask("delete", `/api/quiz/certificates/${code}`, caller);
    expect(await check(code)).toEqual({ result: "erased", code, shown: null, endedOn: issuedOn });
  });

  it("still knows an altered number of an erased or revoked one", async () => {
    const { certificate, caller } = await aCertificate(ask);
    const altered = formatCode({ ...partsOf(certificate.code), seal: "0".repeat(8) });
    await ask("delete", `/api/quiz/certificates/${certificate.code}`, caller);
    expect((await check(altered)).result).toBe("altered");
  });

  it("refuses a number of more than sixty characters", async () => {
    const { status } = await ask("get", `/api/quiz/certificates/${"A".repeat(61)}`);
    expect(status).toBe(400);
  });
});

describe("how often numbers may be checked", () => {
  const ample = { read: 99, write: 99, "sign-in": 99, create: 99, upload: 99, round: 99 };
  const byAccount = { ...ample, check: 2 };
  const ask = useTestServer({ limits: { byAccount, addressFactor: 1, byAddress: {} } });

  it("is limited, on the page and in the contract together", async () => {
    const answers = [
      await ask("get", "/api/quiz/certificates/AN270425"),
      await ask("get", "/c/AN270425"),
      await ask("get", "/c/AN270425"),
      await ask("get", "/api/quiz/certificates/AN270425"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 429, 429]);
    expect(answers[2]?.text).toContain("查得有点快");
    expect(answers[2]?.headers["retry-after"]).toBe("60");
  });
});
