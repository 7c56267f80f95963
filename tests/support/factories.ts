import type { Role } from "#shared/http/endpoint";
import { AccountModel, type AccountRecord } from "../../server/accounts/account-model";
import { createSessions } from "../../server/accounts/sessions";

/** Somebody with a session, as a test calls in their name. */
export interface TestCaller {
  token: string;
  accountId: string;
  role: Role;
}

export async function anAccount(changes: Partial<AccountRecord> = {}): Promise<string> {
  const account = await AccountModel.create({
    role: "visitor",
    kind: "guest",
    nickname: "访客0001",
    createdAt: new Date(),
    ...changes,
  });
  return String(account._id);
}

/** A new account with this role, and a session of it. */
export async function signIn(
  role: Role,
  changes: Partial<AccountRecord> = {},
): Promise<TestCaller> {
  const centreId = role === "staff" ? "c-150105" : null;
  const accountId = await anAccount({ role, centreId, ...changes });
  const { token } = await createSessions({ days: 1 }).open(accountId);
  return { token, accountId, role };
}
