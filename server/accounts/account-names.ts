import { AccountModel } from "./account-model";

/** What a person is called, for what they write and handle; "" for an account that is gone. */
export async function nicknameOf(accountId: string): Promise<string> {
  const account = await AccountModel.findById(accountId).select({ nickname: 1 }).lean();
  return account?.nickname ?? "";
}

/** This account if it exists, or everybody of a desk: a centre's staff, or the coordinators (null). */
export async function findReaders(
  of: { accountId: string } | { deskOfCentreId: string | null },
): Promise<string[]> {
  const found = await AccountModel.find({ erasingAt: null, ...conditionsOf(of) })
    .select({ _id: 1 })
    .lean();
  return found.map(({ _id }) => String(_id));
}

function conditionsOf(of: Parameters<typeof findReaders>[0]) {
  if ("accountId" in of) return { _id: of.accountId };
  const { deskOfCentreId } = of;
  return deskOfCentreId === null
    ? { role: "coordinator" as const }
    : { role: "staff" as const, centreId: deskOfCentreId };
}
