import { randomInt } from "node:crypto";
import type { z } from "zod";
import { shanghaiDay } from "#shared/calendar/working-days";
import { codeCharacters, readCode, serialLength } from "#shared/certificates/certificate-code";
import type {
  issueCertificateEndpoint,
  listCertificatesEndpoint,
  revokeCertificateEndpoint,
} from "#shared/certificates/certificate-endpoints";
import type { CertificateView, RoundCertificate } from "#shared/certificates/certificate-schemas";
import { AppError } from "#shared/errors/app-error";
import { readMomentCursor, writeMomentCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import type { EarnedRound } from "../quiz";
import {
  type CertificateDeps,
  namePlace,
  noSuchCertificate,
  reasonPlace,
} from "./certificate-deps";
import {
  type CertificateRecord,
  eraseCertificates,
  findCertificate,
  findCertificateOfRound,
  insertCertificate,
  listCertificatesOf,
  revoke,
} from "./certificate-model";
import { sealOf } from "./certificate-signature";
import { codeOf, reasonOf, toCertificateView } from "./certificate-view";

/** Two serials alike are one in a million million; ten in a row are a broken source of chance. */
const attempts = 10;
const mostExported = 10_000;

/** Whether a round of mine earned one, and the one it has. */
export async function readRoundCertificate(
  deps: CertificateDeps,
  { accountId }: Signed,
  roundId: string,
): Promise<RoundCertificate> {
  const { score, ...round } = await finishedRound(deps, accountId, roundId);
  const kept = await findCertificateOfRound(roundId);
  const certificate = kept?.accountId === accountId ? toCertificateView(deps, kept) : null;
  return { ...round, score, certificate };
}

/** One for a round: sent again, or ten times at once, it gives the same. */
export async function issueCertificate(
  deps: CertificateDeps,
  { accountId }: Signed,
  { roundId, name }: z.output<typeof issueCertificateEndpoint.input>,
): Promise<{ code: string }> {
  const round = await finishedRound(deps, accountId, roundId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const kept = await findCertificateOfRound(roundId);
    if (kept) return sameCertificate(deps, kept, { accountId, name });
    assertEarned(round);
    const made = makeCertificate(deps, round, { accountId, roundId, name });
    if (await insertCertificate(made)) return { code: codeOf(made) };
  }
  throw new AppError("conflict", "No free serial was found.");
}

export async function listCertificates(
  deps: CertificateDeps,
  { accountId }: Signed,
  { limit, cursor }: z.output<typeof listCertificatesEndpoint.input>,
): Promise<{ items: CertificateView[]; nextCursor: string | null }> {
  const after = readMomentCursor(cursor);
  const found = await listCertificatesOf(accountId, { limit: limit + 1, after });
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map((record) => toCertificateView(deps, record)),
    nextCursor: last ? writeMomentCursor({ at: last.issuedAt, id: last._id }) : null,
  };
}

/** Takes the person out of one certificate. Somebody else's is as if it were not there. */
export async function eraseCertificate(
  { now }: CertificateDeps,
  { accountId }: Signed,
  code: string,
): Promise<{ isErased: true }> {
  const record = await findByCode(code);
  const erased = await eraseCertificates(accountId, { now: now(), serial: record._id });
  if (erased === 0) throw noSuchCertificate();
  return { isErased: true };
}

/** The first reason stays. */
export async function revokeCertificate(
  deps: CertificateDeps,
  { accountId }: Signed,
  { code, reason }: z.output<typeof revokeCertificateEndpoint.input>,
): Promise<{ code: string; revokedAt: string; reason: string }> {
  const { _id } = await findByCode(code);
  const at = deps.now();
  const sealed = deps.cipher.seal(reason, reasonPlace);
  const revoked = await revoke(_id, { at, reason: sealed, editorId: accountId });
  if (!revoked) throw noSuchCertificate();
  const { revokedAt } = revoked;
  return {
    code: codeOf(revoked),
    revokedAt: (revokedAt ?? at).toISOString(),
    reason: reasonOf(deps, revoked),
  };
}

/** For the export of an account: what each says, with its signature. */
export async function exportCertificates(deps: CertificateDeps, accountId: string) {
  const found = await listCertificatesOf(accountId, { limit: mostExported });
  return found.map((record) => toCertificateView(deps, record));
}

async function finishedRound(
  deps: CertificateDeps,
  accountId: string,
  roundId: string,
): Promise<EarnedRound & { score: number }> {
  const round = await deps.findRound(accountId, roundId);
  if (!round) throw new AppError("not_found", "No such round of this account.");
  const { score, ...rest } = round;
  if (score === null) {
    throw new AppError("not_possible_now", "The round is open.", { reason: "round_open" });
  }
  return { ...rest, score };
}

function assertEarned({ isOffered, score, neededScore }: EarnedRound & { score: number }): void {
  if (!isOffered) {
    const details = { reason: "not_offered" };
    throw new AppError("not_possible_now", "The week gives no certificates.", details);
  }
  if (score < neededScore) {
    const details = { reason: "score_too_low", score, neededScore };
    throw new AppError("not_possible_now", "The score is not reached.", details);
  }
}

function sameCertificate(
  { cipher }: CertificateDeps,
  kept: CertificateRecord,
  wanted: { accountId: string; name: string },
): { code: string } {
  if (kept.accountId !== wanted.accountId || kept.name === null) {
    const details = { reason: "revoked" };
    throw new AppError("not_possible_now", "This round's certificate was taken back.", details);
  }
  if (cipher.open(kept.name, namePlace) !== wanted.name) {
    const details = { reason: "already_issued" };
    throw new AppError("conflict", "This round has a certificate with another name.", details);
  }
  return { code: codeOf(kept) };
}

function makeCertificate(
  { cipher, signer, now }: CertificateDeps,
  round: EarnedRound & { score: number },
  { accountId, roundId, name }: { accountId: string; roundId: string; name: string },
): CertificateRecord {
  const issuedAt = now();
  const { score, questionCount, occasion } = round;
  const said = { score, questionCount, occasion, issuedOn: shanghaiDay(issuedAt) };
  const serial = drawSerial();
  const { keyId, signature } = signer.sign({ ...said, serial, name });
  return {
    ...said,
    _id: serial,
    accountId,
    roundId,
    name: cipher.seal(name, namePlace),
    issuedAt,
    keyId,
    signature,
    seal: sealOf(signature),
    erasedAt: null,
    revokedAt: null,
    revocationReason: null,
    revokedBy: null,
  };
}

function drawSerial(): string {
  const draw = () => codeCharacters[randomInt(codeCharacters.length)];
  return Array.from({ length: serialLength }, draw).join("");
}

/** Only the whole number names a certificate: a serial alone opens nothing. */
async function findByCode(code: string): Promise<CertificateRecord> {
  const parts = readCode(code);
  const record = parts && (await findCertificate(parts.serial));
  const isWhole = record?.seal === parts?.seal && record?.issuedOn === parts?.issuedOn;
  if (!record || !isWhole) throw noSuchCertificate();
  return record;
}
