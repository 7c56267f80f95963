import { createPublicKey, verify } from "node:crypto";
import { readCode } from "#shared/certificates/certificate-code";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import {
  createCertificateSigner,
  sealOf,
} from "../../../server/certificates/certificate-signature";
import { aCertificate } from "../../support/earned-certificate";
import { useTestServer } from "../../support/test-server";

const statement = {
  serial: "7K3Q9XWM",
  name: "草原小鹿",
  score: 9,
  questionCount: 10,
  occasion: "知识产权百题问答",
  issuedOn: "2027-04-25",
};
const key = (id: string, fill: number) => ({ id, secret: Buffer.alloc(32, fill) });

describe("the signature of a certificate", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("can be checked by anybody with the public key alone, as docs/decisions says", async () => {
    const { certificate } = await aCertificate(ask);
    const { body } = await ask("get", "/api/quiz/certificates/key");
    const [published] = body.data.keys;
    const { name, score, questionCount, occasion, issuedOn }: CertificateView = certificate;
    const parts = readCode(certificate.code);
    const text = JSON.stringify([
      "anan-certificate-1",
      parts?.serial,
      name,
      score,
      questionCount,
      occasion,
      issuedOn,
    ]);
    const isSigned = verify(
      null,
      Buffer.from(text),
      createPublicKey(published.publicKey),
      Buffer.from(certificate.signature, "base64url"),
    );
    expect(isSigned).toBe(true);
    expect(published.id).toBe(certificate.keyId);
    expect(parts?.seal).toBe(sealOf(certificate.signature));
  });

  it("of an old key holds after a new one was put in front", () => {
    const before = createCertificateSigner([key("k1", 1)]).sign(statement);
    const now = createCertificateSigner([key("k2", 2), key("k1", 1)]);
    expect(now.isSigned(statement, before)).toBe(true);
    expect(now.sign(statement).keyId).toBe("k2");
    expect(now.publicKeys.map(({ id }) => id)).toEqual(["k2", "k1"]);
  });

  it("of a key that was taken out holds no more", () => {
    const before = createCertificateSigner([key("k1", 1)]).sign(statement);
    expect(createCertificateSigner([key("k2", 2)]).isSigned(statement, before)).toBe(false);
  });

  it("does not hold in another key's name", () => {
    const ring = createCertificateSigner([key("k2", 2), key("k1", 1)]);
    expect(ring.isSigned(statement, { ...ring.sign(statement), keyId: "k1" })).toBe(false);
  });

  it.each([
    ["serial", { serial: "00000000" }],
    ["name", { name: "草原小马" }],
    ["score", { score: 10 }],
    ["number of questions", { questionCount: 9 }],
    ["occasion", { occasion: "别的活动" }],
    ["day", { issuedOn: "2027-04-26" }],
  ])("covers the %s", (_, change) => {
    const signer = createCertificateSigner([key("k1", 1)]);
    expect(signer.isSigned({ ...statement, ...change }, signer.sign(statement))).toBe(false);
  });
});
