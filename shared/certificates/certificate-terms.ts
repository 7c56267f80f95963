/** The plain words, bounds and rule of certificates, without schemas: a page may use them. */
import { isFitText } from "../http/typed-text";

export const certificateNameBounds = { min: 1, max: 20 } as const;
export const revocationReasonBounds = { min: 4, max: 200 } as const;

/** How the public check of a number can end; each is told apart from the others. */
export const checkResults = [
  "genuine",
  /** Taken back by an editor. */
  "revoked",
  /** Its owner had the name deleted. */
  "erased",
  /** There is a certificate with this serial, and the rest of the number, or what we keep, does not fit its signature. */
  "altered",
  /** Right in its form, and we never issued it. */
  "unknown",
  /** No number of ours by its form: a character is missing or mistyped. */
  "mistyped",
] as const;
export type CheckResult = (typeof checkResults)[number];

/** One line of visible text: what can stand on a certificate. `tidied` has been through tidyText. */
export function isFitCertificateName(tidied: string): boolean {
  const isOneLine = !/[\n\t\u2028\u2029]/.test(tidied);
  const isVisible = /[\p{L}\p{N}]/u.test(tidied);
  return isOneLine && isVisible && isFitText(tidied, certificateNameBounds);
}

/** Right answers from which a round of this many questions earns a certificate; `percent` is a setting of the week. */
export function neededScore(questionCount: number, percent: number): number {
  return Math.ceil((questionCount * percent) / 100);
}
