import { AppError } from "#shared/errors/app-error";
import type { FieldCipher } from "../database/field-cipher";
import { type SealedRecords, samePlace } from "../database/sealed-records";
import type { EarnedRound } from "../quiz";
import type { CertificateSigner } from "./certificate-signature";

/** What app.ts hands to the room. */
export interface CertificateDeps {
  cipher: FieldCipher;
  signer: CertificateSigner;
  /** A round of this account; null when it has no such round. */
  findRound: (accountId: string, roundId: string) => Promise<EarnedRound | null>;
  /** Where people reach this server, when it is known. */
  publicBaseUrl: string | undefined;
  now: () => Date;
}

export const namePlace = { record: "certificate", field: "name" };
export const reasonPlace = { record: "certificate", field: "revocationReason" };

export const certificateSeals: SealedRecords = {
  collection: "certificates",
  placeOf: (path) => {
    if (path === "name") return samePlace(namePlace);
    return path === "revocationReason" ? samePlace(reasonPlace) : null;
  },
};

export function noSuchCertificate(): AppError {
  return new AppError("not_found", "No such certificate.");
}
