import { connection } from "mongoose";
import type { StaffView } from "#shared/accounts/staff-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { centreA, centreB, fileTicket, moveAtDesk } from "../../support/tickets";

const password = "qing-cao-2026";

describe("people who work here", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let coordinator: TestCaller;
  let count = 0;
  beforeEach(async () => {
    now = new Date("2026-09-17T10:00:00+08:00");
    coordinator = await signIn("coordinator", { nickname: "统筹员" });
    count += 1;
  });
  const invite = async (input: object = { role: "staff", centreId: centreA }) => {
    const answer = await ask("post", "/api/staff/invitations", coordinator).send(input);
    return answer.body.data as { id: string; code: string };
  };
  const redeem = (code: string, name: string, chosen = password) =>
    ask("post", "/api/invitations/redemption").send({ code, name, password: chosen });
  const enter = (name: string, tried = password) =>
    ask("post", "/api/sessions/staff").send({ name, password: tried });
  const list = async () => (await ask("get", "/api/staff", coordinator)).body.data as StaffView;
  /** Somebody who has come in by an invitation, with their session. */
  const join = async (centreId = centreA): Promise<TestCaller & { name: string }> => {
    const name = `来人${count}`;
    const answer = await redeem((await invite({ role: "staff", centreId })).code, name);
    const { token, account } = answer.body.data;
    return { token, accountId: account.id, role: "staff", name };
  };

  it("come in by an invitation, choose name and password, and sign in with them", async () => {
    const { code } = await invite();
    const look = await ask("post", "/api/invitations/look").send({ code });
    expect(look.body.data).toMatchObject({ role: "staff", centreName: "示例二号工作站" });
    const joined = await redeem(code, "乌兰");
    expect(joined.body.data.account).toMatchObject({
      role: "staff",
      nickname: "乌兰",
      centreId: centreA,
    });
    const session = await enter(" 乌兰 ");
    const me = await ask("get", "/api/me", { ...coordinator, token: session.body.data.token });
    expect(me.body.data).toMatchObject({ nickname: "乌兰", role: "staff" });
  });

  it("are stored without their password, and invitations without their code", async () => {
    const { code } = await invite();
    await redeem(code, "存着的人");
    const stored = await Promise.all(
      ["accounts", "invitations"].map((name) => connection.collection(name).find().toArray()),
    );
    const text = JSON.stringify(stored);
    expect(text).toContain("$argon2id$");
    expect(text).not.toContain(password);
    expect(text).not.toContain(code);
    expect(ask.logs().join("\n")).not.toMatch(new RegExp(`${password}|${code}`));
    const { accountId, token } = await join();
    const exported = await ask("get", "/api/me/export", { ...coordinator, accountId, token });
    expect(exported.text).not.toContain("argon2id");
  });

  it("make one account of one invitation, however many redeem it at once", async () => {
    const { code } = await invite();
    const names = ["甲一", "甲二", "甲三"];
    const answers = await Promise.all(names.map((name) => redeem(code, name)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await redeem(code, "甲四")).status).toBe(404);
  });

  it("cannot use an invitation that has run out, was withdrawn, or never was", async () => {
    const late = await invite();
    now = new Date("2026-09-24T10:00:01+08:00");
    expect((await redeem(late.code, "晚来的")).status).toBe(404);
    now = new Date("2026-09-17T10:00:00+08:00");
    const withdrawn = await invite();
    expect((await list()).invitations.map(({ id }) => id)).toContain(withdrawn.id);
    await ask("delete", `/api/staff/invitations/${withdrawn.id}`, coordinator);
    expect((await redeem(withdrawn.code, "撤了的")).status).toBe(404);
    expect((await redeem("a".repeat(43), "没有的")).status).toBe(404);
  });

  it("choose a name nobody has, and keep the invitation when it was taken", async () => {
    const { name } = await join();
    const { code } = await invite();
    const taken = await redeem(code, name);
    expect(taken.body.error).toMatchObject({
      code: "conflict",
      details: { reason: "name_taken" },
    });
    expect((await redeem(code, `${name}二`)).status).toBe(200);
  });

  it.each([
    ["short", "too_short"],
    ["我是巴图你好1234567", "holds_name"],
    ["aaaaaaaaaaaa", "too_plain"],
  ])("may not choose the password %s", async (chosen, code) => {
    const answer = await redeem((await invite()).code, "巴图", chosen);
    expect(answer.body.error.details.issues).toEqual([{ field: "password", code }]);
  });

  it("hear the same of a wrong password and of a name that nobody has", async () => {
    const { name } = await join();
    const wrong = await enter(name, "not-the-right-one");
    const unknown = await enter("没有这个人", "not-the-right-one");
    const { requestId: _, ...one } = wrong.body.error;
    const { requestId: __, ...other } = unknown.body.error;
    expect(one).toEqual(other);
    expect(one.details).toMatchObject({ reason: "wrong_name_or_password" });
  });

  it("are not asked for their password for ever, when it was wrong again and again", async () => {
    const { name } = await join();
    for (let attempt = 0; attempt < 8; attempt += 1) await enter(name, "not-the-right-one");
    const refused = await enter(name);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(60);
  });

  it("are shut out at once, and what they handled is to be claimed anew", async () => {
    const person = await join();
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await moveAtDesk(ask, person, ticket.id, { path: "claim" });
    expect((await ask("get", `/api/triage/tickets/${ticket.id}`, person)).status).toBe(200);
    await ask("put", `/api/staff/${person.accountId}/suspension`, coordinator).send({
      isSuspended: true,
    });
    expect((await ask("get", `/api/triage/tickets/${ticket.id}`, person)).status).toBe(401);
    expect((await enter(person.name)).status).toBe(403);
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, coordinator);
    expect(seen.body.data.handler).toBeNull();
    await ask("put", `/api/staff/${person.accountId}/suspension`, coordinator).send({
      isSuspended: false,
    });
    expect((await enter(person.name)).status).toBe(200);
  });

  it("see another centre's queue from the moment they are moved", async () => {
    const person = await join();
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await moveAtDesk(ask, person, ticket.id, { path: "claim" });
    const moved = await ask("put", `/api/staff/${person.accountId}/centre`, coordinator).send({
      centreId: centreB,
    });
    const member = (moved.body.data as StaffView).items.find(({ id }) => id === person.accountId);
    expect(member).toMatchObject({ centreId: centreB, centreName: "示例一号分中心" });
    expect((await ask("get", `/api/triage/tickets/${ticket.id}`, person)).status).toBe(404);
    const nowhere = await ask("put", `/api/staff/${person.accountId}/centre`, coordinator).send({
      centreId: "c-99",
    });
    expect(nowhere.body.error.details.issues[0].code).toBe("unknown_centre");
  });

  it("are never oneself: nobody suspends themselves", async () => {
    const answer = await ask("put", `/api/staff/${coordinator.accountId}/suspension`, coordinator);
    expect(answer.status).toBe(400);
    const tried = await ask(
      "put",
      `/api/staff/${coordinator.accountId}/suspension`,
      coordinator,
    ).send({ isSuspended: true });
    expect(tried.body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "own_account" },
    });
    expect((await list()).items.find(({ isMe }) => isMe)?.isSuspended).toBe(false);
  });

  it("are no applicants: an applicant's account is not the coordinator's to shut out", async () => {
    const applicant = await signIn("applicant");
    const answer = await ask(
      "put",
      `/api/staff/${applicant.accountId}/suspension`,
      coordinator,
    ).send({ isSuspended: true });
    expect(answer.status).toBe(404);
  });

  it("are invited into a centre, coordinators and editors into none", async () => {
    for (const input of [
      { role: "staff", centreId: null },
      { role: "coordinator", centreId: centreA },
    ]) {
      const answer = await ask("post", "/api/staff/invitations", coordinator).send(input);
      expect(answer.body.error.details.issues[0].field).toBe("centreId");
    }
    const joined = await redeem((await invite({ role: "editor", centreId: null })).code, "新编辑");
    expect(joined.body.data.account).toMatchObject({ role: "editor", centreId: null });
  });

  it("gets an invitation that works, also when the call was sent twice", async () => {
    const send = () =>
      ask("post", "/api/staff/invitations", coordinator)
        .set("Idempotency-Key", "invite-1")
        .send({ role: "editor", centreId: null });
    const one = await send();
    const again = await send();
    expect(again.body).toEqual(one.body);
    expect((await redeem(again.body.data.code, "两次的")).status).toBe(200);
  });
});
