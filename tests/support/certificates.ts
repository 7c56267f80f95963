import type { CertificateView, RoundCertificate } from "#shared/certificates/certificate-schemas";
import { roundId } from "./quiz-server";

export const certificateNumber = "AN270425-7K3Q-9XWM-4T2P-H8RC-2";

/** A certificate as its owner is shown it. */
export function aCertificateView(change: Partial<CertificateView> = {}): CertificateView {
  return {
    code: certificateNumber,
    roundId,
    name: "草原小鹿",
    score: 18,
    questionCount: 20,
    occasion: "2027 年知识产权宣传周",
    issuedOn: "2027-04-25",
    checkAddress: `https://anan.example.org/c/${certificateNumber}`,
    signature: "c2lnbmF0dXJl",
    keyId: "k1",
    revocation: null,
    ...change,
  };
}

/** A round that earned one and has none yet. */
export function aRoundCertificate(change: Partial<RoundCertificate> = {}): RoundCertificate {
  return {
    score: 18,
    questionCount: 20,
    neededScore: 12,
    isOffered: true,
    occasion: "2027 年知识产权宣传周",
    certificate: null,
    ...change,
  };
}
