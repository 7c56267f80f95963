import { model, Schema } from "mongoose";
import type { IsoDay } from "#shared/calendar/working-days";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

export interface CertificateRecord {
  /** The random part of its number. */
  _id: string;
  /** Whose it is and which round earned it; null once erased. A revoked one keeps its round. */
  accountId: string | null;
  roundId: string | null;
  /** Sealed; null once erased. */
  name: string | null;
  score: number;
  questionCount: number;
  occasion: string;
  issuedOn: IsoDay;
  issuedAt: Date;
  keyId: string;
  /** Null once erased: with it and a guess the name could be found out. */
  signature: string | null;
  /** The part of the signature that stands in the number. */
  seal: string;
  erasedAt: Date | null;
  revokedAt: Date | null;
  /** Sealed: an editor may have written of a person. */
  revocationReason: string | null;
  revokedBy: string | null;
}

const text = { type: String, required: true } as const;
const textOrNull = { type: String, default: null } as const;
const count = { type: Number, required: true } as const;
const momentOrNull = { type: Date, default: null } as const;

const CertificateModel = model(
  "Certificate",
  new Schema<CertificateRecord>(
    {
      _id: text,
      accountId: textOrNull,
      roundId: textOrNull,
      name: textOrNull,
      score: count,
      questionCount: count,
      occasion: text,
      issuedOn: text,
      issuedAt: { type: Date, required: true },
      keyId: text,
      signature: textOrNull,
      seal: text,
      erasedAt: momentOrNull,
      revokedAt: momentOrNull,
      revocationReason: textOrNull,
      revokedBy: textOrNull,
    },
    { collection: "certificates", versionKey: false },
  )
    // One for each round, whatever comes at the same time.
    .index(
      { roundId: 1 },
      { unique: true, partialFilterExpression: { roundId: { $type: "string" } } },
    )
    // An account's own, the latest first.
    .index({ accountId: 1, issuedAt: -1, _id: -1 }),
);

/** False when the round has one already, or the serial is taken. */
export async function insertCertificate(record: CertificateRecord): Promise<boolean> {
  try {
    await CertificateModel.create(record);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export function findCertificate(serial: string): Promise<CertificateRecord | null> {
  return CertificateModel.findById(serial).lean<CertificateRecord | null>().exec();
}

export function findCertificateOfRound(roundId: string): Promise<CertificateRecord | null> {
  return CertificateModel.findOne({ roundId }).lean<CertificateRecord | null>().exec();
}

/** An account's certificates, the latest first. */
export function listCertificatesOf(
  accountId: string,
  { limit, after }: { limit: number; after?: { at: Date; id: string } | null },
): Promise<CertificateRecord[]> {
  const older = after && [
    { issuedAt: trusted({ $lt: after.at }) },
    { issuedAt: after.at, _id: trusted({ $lt: after.id }) },
  ];
  return CertificateModel.find({ accountId, ...(older && { $or: older }) })
    .sort({ issuedAt: -1, _id: -1 })
    .limit(limit)
    .lean<CertificateRecord[]>()
    .exec();
}

/** The first revocation holds; null when there is no such certificate. */
export async function revoke(
  serial: string,
  by: { at: Date; reason: string; editorId: string },
): Promise<CertificateRecord | null> {
  await CertificateModel.updateOne(
    { _id: serial, revokedAt: null },
    { revokedAt: by.at, revocationReason: by.reason, revokedBy: by.editorId },
  );
  return findCertificate(serial);
}

/**
 * Takes the person out of certificates: of one, or of all of the account's. The round is let go too, so that
 * a name with a slip of the pen can be written again; not where an editor took the certificate back.
 */
export async function eraseCertificates(
  accountId: string,
  { now, serial }: { now: Date; serial?: string },
): Promise<number> {
  const own = { accountId, ...(serial !== undefined && { _id: serial }) };
  const erased = { accountId: null, name: null, signature: null, erasedAt: now };
  const valid = await CertificateModel.updateMany(
    { ...own, revokedAt: null },
    { ...erased, roundId: null },
  );
  const revoked = await CertificateModel.updateMany(own, erased);
  return valid.matchedCount + revoked.matchedCount;
}
