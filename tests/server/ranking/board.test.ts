import { findRound } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { stored } from "../../support/ranking";
import { aStoredRound } from "../../support/rounds";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";

const start = "2027-04-22T02:00:00Z";
const clock = aClock(start);
const hohhot = "150100";
const manzhouli = "150781";

describe("the board", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const board = (query = "", caller?: TestCaller) => ask("get", `/api/quiz/board${query}`, caller);
  const mine = (caller?: TestCaller) => ask("get", "/api/quiz/board/me", caller);
  const join = (caller: TestCaller | undefined, body: object = { leagueCode: hohhot }) =>
    ask("put", "/api/quiz/board/me", caller).send(body);
  const leave = (caller?: TestCaller) => ask("delete", "/api/quiz/board/me", caller);
  const settle = () => runJob(ask, "settle-ranking");
  const drawUp = () => runJob(ask, "draw-up-boards");
  /** Somebody who takes part with one finished round. */
  const aParticipant = async (nickname: string, score: number, leagueCode = hohhot) => {
    const caller = await signIn("visitor");
    await join(caller, { nickname, leagueCode });
    await aStoredRound(caller.accountId, { day: "2027-04-22", score });
    await settle();
    return caller;
  };

  beforeEach(() => clock.set(start));

  it("shows nobody who has not chosen to be on it", async () => {
    const caller = await signIn("visitor");
    await aStoredRound(caller.accountId, { day: "2027-04-22" });
    await settle();
    await drawUp();
    expect((await board()).body.data).toMatchObject({
      week: { phase: "during", startsOn: "2027-04-20" },
      scope: "region",
      takenAt: "2027-04-22T02:00:00.000Z",
      participants: 0,
      rows: [],
    });
    expect((await mine(caller)).body.data.standing).toBeNull();
  });

  it("shows names and units only, in order, equal ones in one place", async () => {
    await aParticipant("草原小鹿", 7);
    await aParticipant("一碗奶茶", 9, manzhouli);
    const caller = await aParticipant("青城骑行", 7);
    await aParticipant("大漠的风", 5);
    await drawUp();
    const { rows, participants } = (await board("", caller)).body.data;
    expect(participants).toBe(4);
    expect(rows.map(({ place }: { place: number }) => place)).toEqual([1, 2, 2, 4]);
    expect(rows[0]).toEqual({
      place: 1,
      nickname: "一碗奶茶",
      leagueName: "满洲里市",
      score: 9,
      seconds: 100,
      isMine: false,
    });
    expect(rows.filter(({ isMine }: { isMine: boolean }) => isMine)).toEqual([
      expect.objectContaining({ nickname: "青城骑行" }),
    ]);
    expect(JSON.stringify(rows)).not.toContain(caller.accountId);
  });

  it("shows the rows of one unit, by its code in either form", async () => {
    await drawUp();
    const short = (await board("?scope=league&code=1501")).body.data;
    const long = (await board(`?scope=league&code=${hohhot}`)).body.data;
    expect(short).toEqual(long);
    expect(short).toMatchObject({ scope: "league", code: hohhot, participants: 3 });
    expect((await board(`?scope=league&code=${manzhouli}`)).body.data.participants).toBe(1);
  });

  it("says of every unit how many people and rounds there were, and nothing else", async () => {
    const { leagues } = (await board()).body.data;
    expect(leagues).toHaveLength(14);
    expect(leagues[0]).toEqual({ code: hohhot, name: "呼和浩特市", people: 3, rounds: 3 });
    expect(leagues[1]).toEqual({ code: "150200", name: "包头市", people: 0, rounds: 0 });
  });

  it.each([
    ["an unknown scope", "?scope=school"],
    ["a unit there is not", "?scope=league&code=1599"],
    ["a unit without the scope", "?code=1501"],
    ["the scope without a unit", "?scope=league"],
  ])("refuses %s", async (_, query) => {
    expect((await board(query)).status).toBe(400);
  });

  it("tells my place this moment, in the region and in my unit", async () => {
    const caller = await aParticipant("兴安林海", 8, manzhouli);
    expect((await mine(caller)).body.data.standing).toMatchObject({
      nickname: "兴安林海",
      leagueName: "满洲里市",
      best: { score: 8, seconds: 100 },
      isCounting: false,
      region: { place: 2, participants: 5 },
      league: { place: 2, participants: 2 },
    });
  });

  it("counts a round as soon as it is handed in, and the best one of several", async () => {
    const caller = await signIn("visitor");
    await join(caller);
    const { id } = (await ask("post", "/api/quiz/rounds", caller).send({})).body.data;
    for (const position of [0, 1]) {
      const choice = [...((await findRound(id))?.items[position]?.key ?? "")];
      await ask("put", `/api/quiz/rounds/${id}/answers/${position}`, caller).send({ choice });
    }
    clock.forward(61);
    await ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({});
    await settle();
    const best = { score: 2, seconds: 61, finishedAt: "2027-04-22T02:01:01.000Z" };
    expect((await mine(caller)).body.data.standing.best).toEqual(best);
    await aStoredRound(caller.accountId, { day: "2027-04-22", score: 1 });
    await settle();
    expect((await mine(caller)).body.data.standing.best).toEqual(best);
  });

  it("says that a round is being counted until it stands in its place", async () => {
    const caller = await aParticipant("黑城夕照", 1);
    await aStoredRound(caller.accountId, { day: "2027-04-22", score: 2 });
    expect((await mine(caller)).body.data.standing).toMatchObject({
      best: { score: 1 },
      isCounting: true,
    });
    await settle();
    expect((await mine(caller)).body.data.standing).toMatchObject({
      best: { score: 2 },
      isCounting: false,
    });
    await leave(caller);
  });

  it("counts rounds of the week only, and those from before joining too", async () => {
    const caller = await signIn("visitor");
    await aStoredRound(caller.accountId, { day: "2027-04-19", score: 9 });
    await aStoredRound(caller.accountId, { day: "2027-04-20", score: 3 });
    const { standing } = (await join(caller)).body.data;
    expect(standing.best).toMatchObject({ score: 3 });
  });

  it("takes a name and a unit, and lets both be changed", async () => {
    const caller = await aParticipant("阴山脚下", 6);
    const changed = await join(caller, { nickname: "黄河边上", leagueCode: "1502" });
    expect(changed.body.data.standing).toMatchObject({
      nickname: "黄河边上",
      leagueName: "包头市",
      league: { place: 1, participants: 1 },
    });
    await join(caller, { leagueCode: "1502" });
    expect((await mine(caller)).body.data.standing.nickname).toBe("黄河边上");
    await leave(caller);
  });

  it("makes one standing of joining ten times at once", async () => {
    const caller = await signIn("visitor");
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(caller)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await stored("standings", { "person.accountId": caller.accountId })).toHaveLength(1);
    await leave(caller);
  });

  it("lets somebody go at once: the row, the place, and the count", async () => {
    const caller = await aParticipant("锡林河边", 10);
    await drawUp();
    const before = (await board()).body.data;
    expect(before.rows[0].nickname).toBe("锡林河边");
    expect((await leave(caller)).body.data.standing).toBeNull();
    const { rows } = (await board()).body.data;
    expect(rows).toEqual(before.rows.slice(1));
    expect(await stored("standings", { "person.accountId": caller.accountId })).toEqual([]);
    await drawUp();
    expect((await board()).body.data.participants).toBe(before.participants - 1);
  });

  it("is left by leaving twice, too", async () => {
    const caller = await signIn("visitor");
    expect((await leave(caller)).status).toBe(200);
    expect((await leave(caller)).body.data.standing).toBeNull();
  });

  it.each([
    ["a unit there is not", { leagueCode: "1599" }, "leagueCode"],
    ["a county that is no unit", { leagueCode: "150105" }, "leagueCode"],
    ["a phone number as a name", { leagueCode: hohhot, nickname: "13800000000" }, "nickname"],
    ["a name that is too long", { leagueCode: hohhot, nickname: "长".repeat(13) }, "nickname"],
    ["no unit", {}, "leagueCode"],
  ])("refuses %s", async (_, body, field) => {
    const refused = await join(await signIn("visitor"), body);
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.issues[0].field).toBe(field);
  });

  it("asks for another name when the one used elsewhere has no place on a board", async () => {
    const caller = await signIn("visitor", { nickname: "13800000000" });
    expect((await join(caller)).body.error.details.issues).toEqual([
      { field: "nickname", code: "looks_like_contact" },
    ]);
    expect((await join(caller, { leagueCode: hohhot, nickname: "小马" })).status).toBe(200);
    await leave(caller);
  });

  it("wants a session for what is mine, and nobody on it who sees the answers at work", async () => {
    for (const answer of [await mine(), await join(undefined), await leave()]) {
      expect(answer.status).toBe(401);
    }
    for (const role of ["editor", "coordinator", "staff"] as const) {
      const caller = await signIn(role);
      expect((await join(caller)).status).toBe(403);
      expect((await mine(caller)).body.data.standing).toBeNull();
    }
  });

  it.each([
    ["2027-04-19T15:59:59Z", "before", "week_to_come"],
    ["2027-04-26T16:00:00Z", "after", "week_over"],
  ])("is closed for joining at %s", async (at, phase, reason) => {
    clock.set(at);
    const refused = await join(await signIn("visitor"));
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ code: "not_possible_now", details: { reason } });
    expect((await board()).body.data.week.phase).toBe(phase);
  });

  it("is closed for joining, and says so, in a week its editors do not have ranked", async () => {
    const editor = await signIn("editor");
    const [week] = (await ask("get", "/api/campaigns", editor)).body.data.items;
    const { id, version, name, theme, startsOn, endsOn, modes, round } = week;
    const { certificateScore, rules } = week;
    const fields = { name, theme, startsOn, endsOn, round, certificateScore, rules };
    const edit = (isRanked: boolean, against: number) =>
      ask("put", `/api/campaigns/${id}`, editor).send({
        ...fields,
        version: against,
        isConfirmed: true,
        modes: { ...modes, ranking: isRanked },
      });
    const off = await edit(false, version);
    expect((await board()).body.data.week.isRanked).toBe(false);
    const refused = await join(await signIn("visitor"));
    await edit(true, off.body.data.version);
    expect(refused.status).toBe(409);
    expect(refused.body.error.details).toMatchObject({ reason: "mode_off", mode: "ranking" });
  });

  it("stays to be read, and to be left, after the week", async () => {
    const caller = await aParticipant("最后一天", 4);
    clock.set("2027-06-01T02:00:00Z");
    await drawUp();
    expect((await mine(caller)).body.data.standing.region.place).toBeGreaterThan(0);
    expect((await leave(caller)).body.data.standing).toBeNull();
  });

  it("gives a standing out with the account's data, and forgets it with the account", async () => {
    const caller = await aParticipant("要走的人", 10);
    await drawUp();
    const [exported] = (await ask("get", "/api/me/export", caller)).body.data.ranking;
    expect(exported).toMatchObject({
      campaignId: "week-2027",
      nickname: "要走的人",
      leagueCode: hohhot,
      counted: { score: 10, rounds: 1 },
      flags: [],
    });
    const before = (await board()).body.data;
    expect((await ask("delete", "/api/me", caller)).status).toBe(200);
    expect((await board()).body.data.rows).toEqual(before.rows.slice(1));
    await drawUp();
    expect((await board()).body.data.participants).toBe(before.participants - 1);
    const text = JSON.stringify(await stored("standings", {}));
    expect(text).not.toContain(caller.accountId);
    expect(text).not.toContain("要走的人");
  });
});
