/**
 * What is signed, and by which key. The text of a certificate is one line of JSON in a fixed order, so
 * that anybody can write it down again and check the signature without us (docs/decisions/0006).
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { codeCharacters, sealLength } from "#shared/certificates/certificate-code";
import type { KeyRing } from "../database/field-cipher";

/** What a certificate says. */
export interface CertificateStatement {
  serial: string;
  name: string;
  score: number;
  questionCount: number;
  occasion: string;
  /** A day in Asia/Shanghai. */
  issuedOn: string;
}

export interface CertificateSigner {
  /** With the newest key. */
  sign: (statement: CertificateStatement) => { keyId: string; signature: string };
  /** False also for a key that is not in the ring. */
  isSigned: (statement: CertificateStatement, by: { keyId: string; signature: string }) => boolean;
  /** The newest first. */
  publicKeys: readonly { id: string; publicKey: string }[];
}

/** The first key signs, every one of them confirms; each is the 32 bytes an Ed25519 key grows from. */
export function createCertificateSigner(ring: KeyRing): CertificateSigner {
  const [current] = ring;
  const signingKey = privateKeyOf(current.secret);
  const publicKeys = new Map(
    ring.map(({ id, secret }) => [id, createPublicKey(privateKeyOf(secret))]),
  );
  return {
    sign: (statement) => ({
      keyId: current.id,
      signature: sign(null, textOf(statement), signingKey).toString("base64url"),
    }),
    isSigned: (statement, { keyId, signature }) => {
      const key = publicKeys.get(keyId);
      if (!key) return false;
      return verify(null, textOf(statement), key, Buffer.from(signature, "base64url"));
    },
    publicKeys: [...publicKeys].map(([id, key]) => ({
      id,
      publicKey: key.export({ type: "spki", format: "pem" }).toString(),
    })),
  };
}

/** The part of a signature that stands in the number: 40 bits of its hash. */
export function sealOf(signature: string): string {
  const hash = createHash("sha256").update(signature).digest();
  const bits = [...hash.subarray(0, (sealLength * 5) / 8)]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => codeCharacters[Number.parseInt(five, 2)])
    .join("");
}

function textOf(statement: CertificateStatement): Buffer {
  const { serial, name, score, questionCount, occasion, issuedOn } = statement;
  return Buffer.from(
    JSON.stringify(["anan-certificate-1", serial, name, score, questionCount, occasion, issuedOn]),
  );
}

/** RFC 8410: an Ed25519 key in PKCS #8 is this head and its 32 bytes. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

function privateKeyOf(secret: Buffer): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([pkcs8Head, secret]),
    format: "der",
    type: "pkcs8",
  });
}
