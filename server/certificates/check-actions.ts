import { shanghaiDay } from "#shared/calendar/working-days";
import { formatCode, readCode } from "#shared/certificates/certificate-code";
import type { CertificateCheck } from "#shared/certificates/certificate-schemas";
import type { CheckResult } from "#shared/certificates/certificate-terms";
import { isSameSecret } from "../http/same-secret";
import { type CertificateDeps, namePlace } from "./certificate-deps";
import { type CertificateRecord, findCertificate } from "./certificate-model";
import { codeOf } from "./certificate-view";
import { maskName } from "./mask-name";

/**
 * What anybody may learn of a number. Only who has the whole number learns anything of the certificate;
 * with a part of it one learns that the rest does not fit, and nobody can count through the serials.
 */
export async function checkCertificate(
  deps: CertificateDeps,
  typed: string,
): Promise<CertificateCheck> {
  const parts = readCode(typed);
  if (!parts) return verdict("mistyped", null);
  const code = formatCode(parts);
  const record = await findCertificate(parts.serial);
  if (!record) return verdict("unknown", code);
  if (!isSameSecret(code, codeOf(record))) return verdict("altered", code);
  const { revokedAt, erasedAt } = record;
  if (revokedAt) return { ...verdict("revoked", code), endedOn: shanghaiDay(revokedAt) };
  if (erasedAt) return { ...verdict("erased", code), endedOn: shanghaiDay(erasedAt) };
  const name = signedName(deps, record);
  if (name === null) return verdict("altered", code);
  const { score, questionCount, occasion, issuedOn } = record;
  const shown = { maskedName: maskName(name), score, questionCount, occasion, issuedOn };
  return { ...verdict("genuine", code), shown };
}

function verdict(result: CheckResult, code: string | null): CertificateCheck {
  return { result, code, shown: null, endedOn: null };
}

/** The name, if what is kept is still what was signed; null when somebody got at the database. */
function signedName({ cipher, signer }: CertificateDeps, record: CertificateRecord): string | null {
  const { _id: serial, score, questionCount, occasion, issuedOn, keyId, signature } = record;
  const name = openName(cipher, record);
  if (name === null || signature === null) return null;
  const said = { serial, name, score, questionCount, occasion, issuedOn };
  return signer.isSigned(said, { keyId, signature }) ? name : null;
}

function openName(cipher: CertificateDeps["cipher"], { name }: CertificateRecord): string | null {
  try {
    return name === null ? null : cipher.open(name, namePlace);
  } catch {
    return null; // the sealed name was changed: to the reader the same as any other change
  }
}
