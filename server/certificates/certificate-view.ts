import { shanghaiDay } from "#shared/calendar/working-days";
import { formatCode } from "#shared/certificates/certificate-code";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { type CertificateDeps, namePlace, reasonPlace } from "./certificate-deps";
import type { CertificateRecord } from "./certificate-model";

/** A certificate's number as it is printed. */
export function codeOf({ _id, issuedOn, seal }: CertificateRecord): string {
  return formatCode({ serial: _id, issuedOn, seal });
}

/** For its owner. Whoever has it as his own has its name, its round and its signature. */
export function toCertificateView(
  deps: Pick<CertificateDeps, "cipher" | "publicBaseUrl">,
  record: CertificateRecord,
): CertificateView {
  const code = codeOf(record);
  return {
    code,
    roundId: record.roundId ?? "",
    name: record.name === null ? "" : deps.cipher.open(record.name, namePlace),
    score: record.score,
    questionCount: record.questionCount,
    occasion: record.occasion,
    issuedOn: record.issuedOn,
    checkAddress: deps.publicBaseUrl
      ? new URL(`c/${code}`, slashed(deps.publicBaseUrl)).href
      : null,
    signature: record.signature ?? "",
    keyId: record.keyId,
    revocation: record.revokedAt && {
      on: shanghaiDay(record.revokedAt),
      reason: reasonOf(deps, record),
    },
  };
}

export function reasonOf(
  { cipher }: Pick<CertificateDeps, "cipher">,
  { revocationReason }: CertificateRecord,
): string {
  return revocationReason === null ? "" : cipher.open(revocationReason, reasonPlace);
}

/** "https://example.org/anan" is a folder too. */
function slashed(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}
