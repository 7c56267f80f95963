import { AccountModel } from "../../../server/accounts/account-model";
import { SessionModel } from "../../../server/accounts/session-model";
import { createSessions } from "../../../server/accounts/sessions";
import { anAccount, signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

describe("sessions", () => {
  const ask = useTestServer();

  it("begin for a guest without any data, and let them in", async () => {
    const opened = await ask("post", "/api/sessions/guest").send({});
    expect(opened.status).toBe(200);
    const { token, account, expiresAt } = opened.body.data;
    expect(account).toMatchObject({ role: "visitor", centreId: null, centreName: null });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    const me = await ask("get", "/api/me").set("Authorization", `Bearer ${token}`);
    expect(me.body.data).toEqual(account);
  });

  it("are stored by the hash of their token alone", async () => {
    const { token } = await signIn("visitor");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await SessionModel.find())).not.toContain(token);
  });

  it("end at once when their owner signs out, and only that one", async () => {
    const caller = await signIn("applicant");
    const other = await createSessions({ days: 1 }).open(caller.accountId);
    expect((await ask("get", "/api/me", caller)).status).toBe(200);
    const left = await ask("delete", "/api/sessions/current", caller);
    expect(left.body).toEqual({ data: { isDone: true } });
    expect((await ask("get", "/api/me", caller)).status).toBe(401);
    expect((await ask("get", "/api/me", { ...caller, ...other })).status).toBe(200);
  });

  it("end with their time, remembered or not", async () => {
    const caller = await signIn("visitor");
    await SessionModel.updateOne(
      { accountId: caller.accountId },
      { expiresAt: new Date(Date.now() + 400) },
    );
    expect((await ask("get", "/api/me", caller)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await ask("get", "/api/me", caller)).status).toBe(401);
  });

  it("that were revoked on another node end here within seconds", async () => {
    const sessions = createSessions({ days: 1, cacheKeptMs: 50 });
    const { token } = await sessions.open(await anAccount());
    expect(await sessions.find(token)).toMatchObject({ role: "visitor" });
    await SessionModel.updateMany({}, { revokedAt: new Date() });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await sessions.find(token)).toBeNull();
  });

  it("that never rest are read again all the same", async () => {
    const sessions = createSessions({ days: 1, cacheKeptMs: 100 });
    const { token } = await sessions.open(await anAccount());
    await sessions.find(token);
    await SessionModel.updateMany({}, { revokedAt: new Date() });
    for (let asked = 0; asked < 6; asked++) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await sessions.find(token);
    }
    expect(await sessions.find(token)).toBeNull();
  });

  it("cost no database read while they are remembered", async () => {
    const sessions = createSessions({ days: 1 });
    const { token } = await sessions.open(await anAccount());
    await sessions.find(token);
    const reading = jest.spyOn(SessionModel, "findOne");
    for (let i = 0; i < 100; i++) await sessions.find(token);
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
  });

  it.each(["", "x", "Bearer", "Bearer x", `Bearer ${"x".repeat(43)}`, `Basic ${"x".repeat(43)}`])(
    "are none with Authorization %j: 401 where one is needed, nothing where not",
    async (authorization) => {
      const at = (path: string) => ask("get", path).set("Authorization", authorization);
      expect((await at("/api/me")).status).toBe(401);
      expect((await at("/api/health")).status).toBe(200);
    },
  );

  it("see a change of role once they are told to forget", async () => {
    const sessions = createSessions({ days: 1 });
    const accountId = await anAccount();
    const { token } = await sessions.open(accountId);
    await sessions.find(token);
    await AccountModel.updateOne({ _id: accountId }, { role: "editor" });
    sessions.forget(accountId);
    expect(await sessions.find(token)).toMatchObject({ role: "editor" });
  });
});
