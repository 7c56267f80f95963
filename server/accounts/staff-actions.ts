/** The coordinator's hand on who works here. */
import {
  type StaffMember,
  type StaffRole,
  type StaffView,
  staffRoles,
} from "#shared/accounts/staff-schemas";
import { AppError } from "#shared/errors/app-error";
import { trusted } from "../database/trusted";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import { type Account, AccountModel } from "./account-model";
import { deleteInvitation, listOpenInvitations } from "./invitation-model";
import { invite, type StaffDeps } from "./staff-sign-in";

export interface StaffAdminDeps extends StaffDeps {
  /** Somebody left a desk: what they handled there is to be claimed anew. */
  whenStaffLeave: (accountId: string) => Promise<void>;
}

/** More than one region has. */
const mostStaff = 2_000;

export async function listStaff(deps: StaffDeps, me: Signed): Promise<StaffView> {
  const [accounts, invitations] = await Promise.all([
    AccountModel.find({ role: trusted({ $in: [...staffRoles] }), erasingAt: null })
      .sort({ centreId: 1, nickname: 1, _id: 1 })
      .limit(mostStaff),
    listOpenInvitations(deps.now()),
  ]);
  return {
    items: await Promise.all(accounts.map((account) => viewMember(deps, account, me))),
    invitations: await Promise.all(
      invitations.map(async ({ _id, role, centreId, createdAt, expiresAt }) => ({
        id: _id,
        role,
        centreName: centreId === null ? null : await deps.centreNameOf(centreId),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    ),
  };
}

/** 400 for a centre that is none. */
export async function inviteStaff(
  deps: StaffDeps,
  input: { role: StaffRole; centreId: string | null },
  me: Signed,
  id: string,
): Promise<{ id: string; code: string; expiresAt: string }> {
  await assertCentre(deps, input.centreId);
  const { code, expiresAt } = await invite({ id, ...input, byId: me.accountId, now: deps.now() });
  return { id, code, expiresAt: expiresAt.toISOString() };
}

export async function withdrawInvitation(
  deps: StaffDeps,
  invitationId: string,
  me: Signed,
): Promise<StaffView> {
  await deleteInvitation(invitationId);
  return listStaff(deps, me);
}

/** Their sessions end at once here, within seconds on other nodes; what they handled is unclaimed. */
export async function suspendStaff(
  deps: StaffAdminDeps,
  input: { accountId: string; isSuspended: boolean },
  me: Signed,
): Promise<StaffView> {
  const { accountId, isSuspended } = input;
  await assertOther(accountId, me);
  await AccountModel.updateOne(
    { _id: accountId },
    { suspendedAt: isSuspended ? deps.now() : null },
  );
  if (isSuspended) {
    await deps.sessions.revokeAll(accountId);
    await deps.whenStaffLeave(accountId);
  }
  return listStaff(deps, me);
}

/** Their sessions stay and are the new centre's from the next call on. */
export async function moveStaff(
  deps: StaffAdminDeps,
  input: { accountId: string; centreId: string },
  me: Signed,
): Promise<StaffView> {
  const { accountId, centreId } = input;
  const account = await assertOther(accountId, me);
  if (account.role !== "staff") {
    throw new AppError("not_possible_now", "Only staff belong to a centre.");
  }
  await assertCentre(deps, centreId);
  await AccountModel.updateOne({ _id: accountId }, { centreId });
  deps.sessions.forget(accountId);
  if (account.centreId !== centreId) await deps.whenStaffLeave(accountId);
  return listStaff(deps, me);
}

/** Nobody locks themselves out: so there is always a coordinator left. */
async function assertOther(accountId: string, me: Signed): Promise<Account> {
  const account = await AccountModel.findOne({
    _id: accountId,
    role: trusted({ $in: [...staffRoles] }),
  });
  if (!account) throw new AppError("not_found", "Nobody of the staff has this id.");
  if (accountId !== me.accountId) return account;
  throw new AppError("not_possible_now", "Nobody suspends or moves themselves.", {
    reason: "own_account",
  });
}

async function assertCentre(deps: StaffDeps, centreId: string | null): Promise<void> {
  if (centreId === null || (await deps.centreNameOf(centreId)) !== null) return;
  throw invalidRequest([{ field: "centreId", code: "unknown_centre" }]);
}

async function viewMember(deps: StaffDeps, account: Account, me: Signed): Promise<StaffMember> {
  const { centreId } = account;
  return {
    id: String(account._id),
    nickname: account.nickname,
    role: account.role as StaffRole,
    centreId,
    centreName: centreId === null ? null : await deps.centreNameOf(centreId),
    createdAt: account.createdAt.toISOString(),
    isSuspended: Boolean(account.suspendedAt),
    isMe: String(account._id) === me.accountId,
  };
}
