import { AppError } from "#shared/errors/app-error";
import {
  type AccountDeps,
  deleteMe,
  exportMe,
  finishErasures,
} from "../../../server/accounts/account-actions";
import { AccountModel } from "../../../server/accounts/account-model";
import type { PersonalDataKeeper } from "../../../server/accounts/personal-data";
import { createSessions } from "../../../server/accounts/sessions";
import { useDatabase } from "../../support/database";
import { anAccount } from "../../support/factories";

describe("erasure, where rooms keep something", () => {
  useDatabase();
  let erased: string[];
  let refusal: Error | undefined;
  let fault: Error | undefined;
  const keeper: PersonalDataKeeper = {
    name: "diary",
    assertErasable: async () => {
      if (refusal) throw refusal;
    },
    exportAccount: async (accountId) => ({ of: accountId }),
    eraseAccount: async (accountId) => {
      if (fault) throw fault;
      erased.push(accountId);
    },
  };
  const sessions = createSessions({ days: 1 });
  const deps: AccountDeps = { sessions, keepers: [keeper], centreNameOf: async () => null };
  const somebody = async () => {
    const accountId = await anAccount({ role: "applicant" });
    const { token } = await sessions.open(accountId);
    const signed = await sessions.find(token);
    if (!signed) throw new Error("no session");
    return { ...signed, token };
  };
  beforeEach(() => {
    erased = [];
    refusal = undefined;
    fault = undefined;
  });

  it("gives out what each room keeps, under its name", async () => {
    const me = await somebody();
    expect(await exportMe(deps, me)).toMatchObject({ diary: { of: me.accountId } });
  });

  it("is refused as a whole when one room refuses", async () => {
    const me = await somebody();
    refusal = new AppError("not_possible_now", "A request is open.");
    await expect(deleteMe(deps, me)).rejects.toMatchObject({ code: "not_possible_now" });
    expect(await sessions.find(me.token)).not.toBeNull();
    expect(await AccountModel.findById(me.accountId)).toMatchObject({ erasingAt: null });
  });

  it("that breaks half-way lets nobody in any more, and is finished by the job", async () => {
    const me = await somebody();
    fault = new Error("the disk");
    await expect(deleteMe(deps, me)).rejects.toThrow("the disk");
    expect(await sessions.find(me.token)).toBeNull();
    fault = undefined;
    await finishErasures(deps);
    expect(erased).toEqual([]); // still fresh: its own request may be at it
    await AccountModel.updateOne({ _id: me.accountId }, { erasingAt: new Date(0) });
    await finishErasures(deps);
    expect(erased).toEqual([me.accountId]);
    expect(await AccountModel.findById(me.accountId)).toBeNull();
  });
});
