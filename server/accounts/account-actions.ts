import type { AccountView } from "#shared/accounts/account-schemas";
import { AppError } from "#shared/errors/app-error";
import { trusted } from "../database/trusted";
import type { Signed } from "../http/request";
import { type Account, AccountModel } from "./account-model";
import { viewAccount } from "./account-view";
import type { PersonalDataKeeper } from "./personal-data";
import type { SessionDeps } from "./session-actions";
import { eraseSessions, listSessions } from "./sessions";

export interface AccountDeps extends SessionDeps {
  /** Every room that keeps something about people. */
  keepers: readonly PersonalDataKeeper[];
}

export async function readMe(deps: AccountDeps, me: Signed): Promise<AccountView> {
  return view(deps, await findAccount(me.accountId));
}

export async function updateMe(
  deps: AccountDeps,
  me: Signed,
  change: { nickname: string },
): Promise<AccountView> {
  const account = await AccountModel.findOneAndUpdate({ _id: me.accountId }, change, {
    returnDocument: "after",
  });
  return view(deps, account ?? gone());
}

export async function exportMe(deps: AccountDeps, me: Signed): Promise<Record<string, unknown>> {
  const account = await readMe(deps, me);
  const rooms = deps.keepers.map(async ({ name, exportAccount }) => [
    name,
    await exportAccount(me.accountId),
  ]);
  const parts = Object.fromEntries(await Promise.all(rooms)) as Record<string, unknown>;
  return { exportedAt: new Date(), account, sessions: await listSessions(me.accountId), ...parts };
}

/** First every room is asked whether it may be; then nobody can come in any more; then all of it goes. */
export async function deleteMe(deps: AccountDeps, me: Signed): Promise<void> {
  for (const keeper of deps.keepers) await keeper.assertErasable?.(me.accountId);
  await AccountModel.updateOne({ _id: me.accountId }, { erasingAt: new Date() });
  await deps.sessions.revokeAll(me.accountId);
  await eraseAccount(deps, me.accountId);
}

const erasureGraceMs = 60_000;

/** A crash between two rooms leaves an erasure half done: this finishes it. */
export async function finishErasures(deps: AccountDeps): Promise<void> {
  const before = new Date(Date.now() - erasureGraceMs);
  const begun = await AccountModel.find({ erasingAt: trusted({ $ne: null, $lte: before }) });
  for (const account of begun) await eraseAccount(deps, String(account._id));
}

async function eraseAccount(deps: AccountDeps, accountId: string): Promise<void> {
  for (const keeper of deps.keepers) await keeper.eraseAccount(accountId);
  await eraseSessions(accountId);
  await AccountModel.deleteOne({ _id: accountId });
}

async function view(deps: AccountDeps, account: Account): Promise<AccountView> {
  return viewAccount(account, account.centreId ? await deps.centreNameOf(account.centreId) : null);
}

async function findAccount(accountId: string): Promise<Account> {
  return (await AccountModel.findById(accountId)) ?? gone();
}

function gone(): never {
  throw new AppError("not_signed_in", "The account was erased meanwhile.");
}
