import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf, recordId } from "../http/fields";
import {
  certificateCheck,
  certificateCode,
  certificateKey,
  certificateName,
  certificateView,
  issuedCertificate,
  revocation,
  revocationReason,
  roundCertificate,
} from "./certificate-schemas";

export const readRoundCertificateEndpoint = defineEndpoint({
  name: "readRoundCertificate",
  summary: "Whether a finished round of mine has earned a certificate, and the one it has",
  method: "get",
  path: "/api/quiz/rounds/:roundId/certificate",
  access: anyRole,
  input: z.strictObject({ roundId: recordId }),
  output: roundCertificate,
});

export const issueCertificateEndpoint = defineEndpoint({
  name: "issueCertificate",
  summary:
    "A certificate for a finished round of mine that reached the score. One per round: asked again " +
    "with the same name it gives the same; with another name it is refused (`already_issued`)",
  method: "post",
  path: "/api/quiz/certificates",
  access: anyRole,
  limit: "create",
  isIdempotentByKey: true,
  input: z.strictObject({ roundId: recordId, name: certificateName }),
  output: issuedCertificate,
});

export const listCertificatesEndpoint = defineEndpoint({
  name: "listCertificates",
  summary: "My certificates, the latest first",
  method: "get",
  path: "/api/quiz/certificates",
  access: anyRole,
  input: z.strictObject(pageFields),
  output: pageOf(certificateView),
});

export const listCertificateKeysEndpoint = defineEndpoint({
  name: "listCertificateKeys",
  summary:
    "The public keys of certificates, the current one first: for checking without this server",
  method: "get",
  path: "/api/quiz/certificates/key",
  access: "everyone",
  input: z.strictObject({}),
  output: z.object({ algorithm: z.literal("Ed25519"), keys: z.array(certificateKey) }),
});

export const checkCertificateEndpoint = defineEndpoint({
  name: "checkCertificate",
  summary: "Whether a number is genuine, revoked, erased, altered, unknown or mistyped",
  method: "get",
  path: "/api/quiz/certificates/:code",
  access: "everyone",
  limit: "check",
  input: z.strictObject({ code: certificateCode }),
  output: certificateCheck,
});

export const eraseCertificateEndpoint = defineEndpoint({
  name: "eraseCertificate",
  summary:
    "Delete my name and every tie to me from a certificate; its number then answers `erased`, and the " +
    "round may be given a new one unless this one was revoked",
  method: "delete",
  path: "/api/quiz/certificates/:code",
  access: anyRole,
  input: z.strictObject({ code: certificateCode }),
  output: z.object({ isErased: z.literal(true) }),
});

export const revokeCertificateEndpoint = defineEndpoint({
  name: "revokeCertificate",
  summary:
    "Take a certificate back, with the reason its owner will read; a second time changes nothing",
  method: "post",
  path: "/api/quiz/certificates/:code/revocation",
  access: ["editor"],
  isIdempotentByKey: true,
  input: z.strictObject({ code: certificateCode, reason: revocationReason }),
  output: revocation,
});
