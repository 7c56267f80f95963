import { AccountModel } from "../../../server/accounts/account-model";
import { SessionModel } from "../../../server/accounts/session-model";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

describe("/api/me", () => {
  const ask = useTestServer();

  it("takes a new nickname, trimmed, and keeps it", async () => {
    const caller = await signIn("visitor");
    const changed = await ask("patch", "/api/me", caller).send({ nickname: "  小马驹 " });
    expect(changed.body.data.nickname).toBe("小马驹");
    expect((await AccountModel.findById(caller.accountId))?.nickname).toBe("小马驹");
  });

  it.each(["", "   ", "一二三四五六七八九十一二三", "a\u202eb", 7, null, { $set: 1 }])(
    "refuses the nickname %j",
    async (nickname) => {
      const answer = await ask("patch", "/api/me", await signIn("visitor")).send({ nickname });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.issues[0].field).toBe("nickname");
    },
  );

  it("changes nothing but the nickname", async () => {
    const caller = await signIn("visitor");
    const answer = await ask("patch", "/api/me", caller).send({ nickname: "甲", role: "editor" });
    expect(answer.body.error.details.issues).toEqual([
      { field: "role", code: "unrecognized_keys" },
    ]);
    expect((await AccountModel.findById(caller.accountId))?.role).toBe("visitor");
  });

  it("gives out all there is about me, and no token", async () => {
    const caller = await signIn("applicant");
    const { status, text, body } = await ask("get", "/api/me/export", caller);
    expect(status).toBe(200);
    expect(body.data.account.id).toBe(caller.accountId);
    expect(body.data.sessions).toHaveLength(1);
    expect(text).not.toContain(caller.token);
    expect(text).not.toMatch(/tokenHash/);
  });

  it("is erased with every session, at once", async () => {
    const caller = await signIn("applicant");
    expect((await ask("get", "/api/me", caller)).status).toBe(200);
    const answer = await ask("delete", "/api/me", caller);
    expect(answer.body).toEqual({ data: { isDone: true } });
    expect((await ask("get", "/api/me", caller)).status).toBe(401);
    expect(await AccountModel.findById(caller.accountId)).toBeNull();
    expect(await SessionModel.find({ accountId: caller.accountId })).toEqual([]);
  });
});
