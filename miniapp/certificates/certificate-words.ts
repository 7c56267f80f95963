import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { serverAddress } from "../platform/settings";

/** What stands on a certificate before it has a number too. */
export type CertificateFace = Pick<
  CertificateView,
  "name" | "score" | "questionCount" | "occasion"
> & {
  /** Null while it is not issued. */
  issued: { code: string; issuedOn: string; checkAddress: string } | null;
};

export function faceOf(certificate: CertificateView): CertificateFace {
  const { code, issuedOn } = certificate;
  const checkAddress = certificate.checkAddress ?? serverAddress(`/c/${code}`);
  return { ...certificate, issued: { code, issuedOn, checkAddress } };
}

/** The two lines of its sentence. */
export function sentenceOf({ score, questionCount }: CertificateFace): [string, string] {
  return [`限时答完 ${questionCount} 道知识产权题，`, `答对 ${score} 题。`];
}

/** A number in the two lines it is printed in. */
export function codeLines(code: string): [string, string] {
  const groups = code.split("-");
  return [groups.slice(0, 3).join("-"), groups.slice(3).join("-")];
}

/** "2027 年 4 月 25 日" */
export function issuedWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
