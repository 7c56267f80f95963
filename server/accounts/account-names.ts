import { AccountModel } from "./account-model";

/** What a person is called, for what they write and handle; "" for an account that is gone. */
export async function nicknameOf(accountId: string): Promise<string> {
  const account = await AccountModel.findById(accountId).select({ nickname: 1 }).lean();
  return account?.nickname ?? "";
}
