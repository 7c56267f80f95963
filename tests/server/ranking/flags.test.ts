import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { emptyRanking, stored } from "../../support/ranking";
import { aStoredRound } from "../../support/rounds";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";

const start = "2027-04-22T02:00:00Z";
const clock = aClock(start);

describe("flags", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const join = (caller: TestCaller, nickname: string) =>
    ask("put", "/api/quiz/board/me", caller).send({ nickname, leagueCode: "1501" });
  const list = async (query = "", caller?: TestCaller) =>
    ask("get", `/api/quiz/flags${query}`, caller ?? (await signIn("editor")));
  const mark = async (id: string, isSeen: boolean, caller?: TestCaller) =>
    ask("put", `/api/quiz/flags/${id}/seen`, caller ?? (await signIn("editor"))).send({ isSeen });
  const aPerson = async (nickname: string, durationMs: number) => {
    const caller = await signIn("visitor");
    await join(caller, nickname);
    await aStoredRound(caller.accountId, { day: "2027-04-22", durationMs });
    clock.forward(1);
    await runJob(ask, "settle-ranking");
    return caller;
  };

  beforeEach(async () => {
    clock.set(start);
    await emptyRanking();
  });

  it("are raised for rounds nobody can have read, once, and change no place", async () => {
    const caller = await aPerson("快如闪电", 9_000);
    await aPerson("慢慢来", 90_000);
    await aStoredRound(caller.accountId, { day: "2027-04-22", durationMs: 95_000 });
    await runJob(ask, "settle-ranking");
    const { items, nextCursor } = (await list()).body.data;
    expect(nextCursor).toBeNull();
    const kinds = items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(["perfect_fast", "too_fast"]);
    expect(items[0]).toMatchObject({
      people: [{ nickname: "快如闪电", leagueName: "呼和浩特市" }],
      round: { score: 10, questionCount: 10, answered: 10, durationMs: 9_000 },
      accounts: null,
      seen: null,
    });
    const mine = await ask("get", "/api/quiz/board/me", caller);
    expect(mine.body.data.standing).toMatchObject({
      best: { score: 10, seconds: 9 },
      region: { place: 1 },
    });
  });

  it("are raised when many accounts join from one address within a few minutes", async () => {
    for (let number = 1; number <= 16; number += 1) {
      expect((await list()).body.data.items).toEqual([]);
      await join(await signIn("visitor"), `第${number}个`);
    }
    const { items } = (await list()).body.data;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: "many_accounts", accounts: 16, round: null });
    expect(items[0].people).toHaveLength(16);
    expect(JSON.stringify([await stored("ranking_joins", {}), items])).not.toContain("127.0.0.1");
  });

  it("are not raised by one person who joins again and again", async () => {
    const caller = await signIn("visitor");
    for (let number = 1; number <= 20; number += 1) {
      await join(caller, "进进出出");
      await ask("delete", "/api/quiz/board/me", caller);
    }
    expect((await list()).body.data.items).toEqual([]);
  });

  it("count of an address only those who have not left again", async () => {
    for (let number = 1; number <= 5; number += 1) {
      const caller = await signIn("visitor");
      await join(caller, `来过${number}`);
      await ask("delete", "/api/quiz/board/me", caller);
    }
    for (let number = 1; number <= 15; number += 1) {
      await join(await signIn("visitor"), `第${number}个`);
    }
    expect((await list()).body.data.items).toEqual([]);
    await join(await signIn("visitor"), "第十六个");
    const { items } = (await list()).body.data;
    expect(items).toMatchObject([{ kind: "many_accounts", accounts: 16 }]);
  });

  it("are not opened again by as many as an editor has seen, but by more", async () => {
    const callers: TestCaller[] = [];
    for (let number = 1; number <= 16; number += 1) {
      const caller = await signIn("visitor");
      await join(caller, `第${number}个`);
      callers.push(caller);
    }
    const [flag] = (await list()).body.data.items;
    await mark(flag.id, true);
    const [first] = callers;
    await join(first as TestCaller, "换个名字");
    expect((await list()).body.data.items).toEqual([]);
    await join(await signIn("visitor"), "第十七个");
    expect((await list()).body.data.items).toMatchObject([{ id: flag.id, accounts: 17 }]);
  });

  it("keep of an address not even its hash for longer than a day", async () => {
    await join(await signIn("visitor"), "路过");
    expect(await stored("ranking_joins", {})).toHaveLength(1);
    clock.forward(24 * 3_600 + 1);
    await runJob(ask, "sweep-ranking-joins");
    expect(await stored("ranking_joins", {})).toEqual([]);
  });

  it("come page by page, the latest first, and go to the other list when looked at", async () => {
    for (const name of ["一", "二", "三"]) await aPerson(name, 34_000);
    const first = (await list("?limit=2")).body.data;
    const second = (await list(`?limit=2&cursor=${first.nextCursor}`)).body.data;
    const names = [...first.items, ...second.items].map(({ people }) => people[0].nickname);
    expect(names).toEqual(["三", "二", "一"]);
    expect(second.nextCursor).toBeNull();
    const editor = await signIn("editor", { nickname: "编辑甲" });
    const seen = await mark(first.items[0].id, true, editor);
    expect(seen.body.data.seen).toEqual({ at: clock.now().toISOString(), by: "编辑甲" });
    expect((await list()).body.data.items).toHaveLength(2);
    expect((await list("?state=seen")).body.data.items).toEqual([seen.body.data]);
    expect((await mark(first.items[0].id, false)).body.data.seen).toBeNull();
    expect((await list()).body.data.items).toHaveLength(3);
  });

  it("go with the person they are about", async () => {
    const caller = await aPerson("走了", 9_000);
    await ask("delete", "/api/quiz/board/me", caller);
    expect((await list()).body.data.items).toEqual([]);
    expect(await stored("ranking_flags", {})).toEqual([]);
  });

  it("refuse a bad cursor, and say when there is no such flag", async () => {
    expect((await list("?cursor=nonsense")).status).toBe(400);
    expect((await mark("0".repeat(24), true)).status).toBe(404);
    expect((await mark("x", true)).status).toBe(400);
  });

  it("are for editors only", async () => {
    for (const role of ["visitor", "applicant", "staff", "coordinator"] as const) {
      const caller = await signIn(role);
      expect((await list("", caller)).status).toBe(403);
      expect((await mark("0".repeat(24), true, caller)).status).toBe(403);
    }
  });
});
