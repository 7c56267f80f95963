import type { AccountView } from "#shared/accounts/account-schemas";
import type { Account } from "./account-model";

export function viewAccount(account: Account, centreName: string | null): AccountView {
  return {
    id: String(account._id),
    role: account.role,
    nickname: account.nickname,
    centreId: account.centreId,
    centreName,
    createdAt: account.createdAt.toISOString(),
  };
}
