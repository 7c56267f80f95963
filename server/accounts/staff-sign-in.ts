/** How people who work here come in: by an invitation once, then by name and password. */
import { createHash, randomBytes } from "node:crypto";
import type { SessionView } from "#shared/accounts/account-schemas";
import { nameKeyOf, passwordFault } from "#shared/accounts/password-rule";
import type { StaffRole } from "#shared/accounts/staff-schemas";
import { AppError } from "#shared/errors/app-error";
import { isDuplicateKey } from "../database/database-errors";
import { invalidRequest } from "../http/read-input";
import { AccountModel } from "./account-model";
import { findInvitation, type Invitation, keepInvitation, markUsed } from "./invitation-model";
import { hashPassword, isPassword } from "./password-hash";
import { openSession, type SessionDeps } from "./session-actions";
import type { SignInLimit } from "./sign-in-limit";

const dayMs = 24 * 3_600_000;
const invitationDays = 7;

export interface StaffDeps extends SessionDeps {
  signInLimit: SignInLimit;
  now: () => Date;
}

/** 403 `wrong_name_or_password` whichever it is, after the same work; 429 when it was tried too often. */
export async function createStaffSession(
  deps: StaffDeps,
  input: { name: string; password: string },
  address: string,
): Promise<SessionView> {
  const nameKey = nameKeyOf(input.name);
  await deps.signInLimit.count(nameKey, address);
  const account = await AccountModel.findOne({
    signInKey: nameKey,
    erasingAt: null,
    suspendedAt: null,
  }).select("+passwordHash");
  const isRight = await isPassword(input.password, account?.passwordHash);
  if (!account || !isRight) {
    throw new AppError("not_allowed", "Name or password is wrong.", {
      reason: "wrong_name_or_password",
    });
  }
  await deps.signInLimit.forgive(nameKey, address);
  return openSession(deps, account);
}

/** Makes an invitation; the code is told here and kept nowhere. */
export async function invite(invitation: {
  id: string;
  role: StaffRole;
  centreId: string | null;
  byId: string | null;
  now: Date;
}): Promise<{ code: string; expiresAt: Date }> {
  const { id, role, centreId, byId, now } = invitation;
  const code = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + invitationDays * dayMs);
  const codeHash = hashCode(code);
  const stored = { _id: id, codeHash, role, centreId, byId, createdAt: now, expiresAt };
  await keepInvitation({ ...stored, usedAt: null });
  return { code, expiresAt };
}

/** What the invitation is for; 404 when it is unknown, used, withdrawn or has run out. */
export async function lookAtInvitation(
  deps: StaffDeps,
  code: string,
): Promise<{ role: StaffRole; centreName: string | null; expiresAt: string }> {
  const { role, centreId, expiresAt } = await findValid(deps, code);
  const centreName = centreId === null ? null : await deps.centreNameOf(centreId);
  return { role, centreName, expiresAt: expiresAt.toISOString() };
}

/**
 * Makes the account, in one write under the invitation's id: so an invitation makes one account, however
 * often and from wherever it is redeemed, and a crash leaves it made or not made. 409 `conflict`
 * `name_taken`; 400 for a password that will not do.
 */
export async function redeemInvitation(
  deps: StaffDeps,
  input: { code: string; name: string; password: string },
): Promise<SessionView> {
  const fault = passwordFault(input.name, input.password);
  if (fault) throw invalidRequest([{ field: "password", code: fault }]);
  const invitation = await findValid(deps, input.code);
  const passwordHash = await hashPassword(input.password);
  const account = await makeAccount(invitation, { name: input.name, passwordHash }, deps.now());
  await markUsed(invitation._id, deps.now());
  return openSession(deps, account);
}

async function makeAccount(
  { _id, role, centreId }: Invitation,
  { name, passwordHash }: { name: string; passwordHash: string },
  createdAt: Date,
) {
  try {
    return await AccountModel.create({
      ...{ _id, role, centreId, passwordHash, createdAt },
      kind: "staff",
      nickname: name,
      signInKey: nameKeyOf(name),
    });
  } catch (error) {
    if (isDuplicateKey(error, "_id")) throw noInvitation(); // somebody was quicker with this link
    if (!isDuplicateKey(error)) throw error;
    throw new AppError("conflict", "Somebody signs in by this name.", { reason: "name_taken" });
  }
}

async function findValid(deps: StaffDeps, code: string): Promise<Invitation> {
  const invitation = await findInvitation(hashCode(code));
  const isOpen = invitation && invitation.usedAt === null && invitation.expiresAt > deps.now();
  if (!isOpen) throw noInvitation();
  // A crash may have come between the account and the mark.
  if (await AccountModel.exists({ _id: invitation._id })) throw noInvitation();
  return invitation;
}

function noInvitation(): AppError {
  return new AppError("not_found", "No such invitation is open.");
}

function hashCode(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
