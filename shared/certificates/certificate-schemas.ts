import { z } from "zod";
import { isoDay, isoMoment, recordId, typedText } from "../http/fields";
import {
  certificateNameBounds,
  checkResults,
  isFitCertificateName,
  revocationReasonBounds,
} from "./certificate-terms";

export const certificateName = typedText(
  certificateNameBounds.min,
  certificateNameBounds.max,
).refine(isFitCertificateName, { error: "forbidden_characters" });

export const revocationReason = typedText(revocationReasonBounds.min, revocationReasonBounds.max);

/** A number as it is sent: what it means is judged later, so that a mistyped one gets a kind answer. */
export const certificateCode = z.string().min(1).max(60);

/** A certificate as its owner sees it. */
export const certificateView = z.object({
  code: z.string(),
  roundId: recordId,
  /** As its owner typed it. */
  name: z.string(),
  score: z.number().int(),
  questionCount: z.number().int(),
  /** What it was earned in: the week's name, or the quiz. */
  occasion: z.string(),
  issuedOn: isoDay,
  /** The page that confirms it; null where the server does not know its own address. */
  checkAddress: z.url().nullable(),
  /** Ed25519 over the canonical text (docs/decisions/0006), in base64url. */
  signature: z.string(),
  keyId: z.string(),
  revocation: z.object({ on: isoDay, reason: z.string() }).nullable(),
});
export type CertificateView = z.infer<typeof certificateView>;

/** What issuing answers: the name is not in it, because answers to keyed calls are kept for a day. */
export const issuedCertificate = z.object({ code: z.string() });

/** Whether a round has earned a certificate, and the one it has. */
export const roundCertificate = z.object({
  score: z.number().int(),
  questionCount: z.number().int(),
  /** Right answers from which there is one. */
  neededScore: z.number().int(),
  /** The week gives certificates at all. */
  isOffered: z.boolean(),
  occasion: z.string(),
  certificate: certificateView.nullable(),
});
export type RoundCertificate = z.infer<typeof roundCertificate>;

/** What anybody may learn of a number. */
export const certificateCheck = z.object({
  result: z.enum(checkResults),
  /** The number in its printed form; null when it is none. */
  code: z.string().nullable(),
  /** Of a genuine one. All but the first character of the name is masked. */
  shown: z
    .object({
      maskedName: z.string(),
      score: z.number().int(),
      questionCount: z.number().int(),
      occasion: z.string(),
      issuedOn: isoDay,
    })
    .nullable(),
  /** Of a revoked or erased one. */
  endedOn: isoDay.nullable(),
});
export type CertificateCheck = z.infer<typeof certificateCheck>;

/** A public key, for who wants to check a signature without us. */
export const certificateKey = z.object({
  id: z.string(),
  /** SubjectPublicKeyInfo in PEM. */
  publicKey: z.string(),
});

/** What an editor sees before and after revoking. */
export const revocation = z.object({ code: z.string(), revokedAt: isoMoment, reason: z.string() });
