import type { CampaignFields, EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { campaignPersonalData } from "../../../server/campaigns/campaign-personal-data";
import { aWeek } from "../../support/campaigns";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";

const start = "2026-11-25T02:00:00Z";
const clock = aClock(start);
const inTheWeek = "2027-04-22T02:00:00Z";

describe("the publicity weeks", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  let editor: TestCaller;
  let nextYear = 2030;

  const list = async (): Promise<EditedCampaign[]> =>
    (await ask("get", "/api/campaigns", editor)).body.data.items;
  const find = async (id: string) => {
    const found = (await list()).find((week) => week.id === id);
    if (!found) throw new Error(`no week ${id}`);
    return found;
  };
  const create = (fields: object, key = "") => {
    const asked = ask("post", "/api/campaigns", editor).send(fields);
    return key ? asked.set("Idempotency-Key", key) : asked;
  };
  /** A week of a year nobody else uses. */
  const aNewWeek = async (change: Partial<CampaignFields> = {}): Promise<EditedCampaign> => {
    const year = nextYear++;
    const days = { startsOn: `${year}-04-20`, endsOn: `${year}-04-26` };
    return (await create(aWeek({ ...days, ...change }))).body.data;
  };
  const edit = (week: EditedCampaign, change: object) => {
    const { id, phase: _, history: __, ...fields } = week;
    return ask("put", `/api/campaigns/${id}`, editor).send({ ...fields, ...change });
  };
  const overview = async () => (await ask("get", "/api/quiz/overview")).body.data;

  beforeAll(async () => {
    editor = await signIn("editor", { nickname: "编辑小禾" });
  });
  beforeEach(() => clock.set(start));

  it("begin with the shipped one, whose theme nobody has announced", async () => {
    const week = await find("week-2027");
    expect(week).toMatchObject({ theme: "", startsOn: "2027-04-20", version: 1, phase: "before" });
    expect(week.history).toEqual([expect.objectContaining({ kind: "shipped", by: "" })]);
  });

  it("keep what an editor wrote when the program starts again", async () => {
    const week = await find("week-2027");
    const answer = await edit(week, { theme: "示例主题" });
    expect(answer.status).toBe(200);
    for (const { load } of ask.rooms().content) await load();
    expect((await find("week-2027")).theme).toBe("示例主题");
    expect((await overview()).campaign.theme).toBe("示例主题");
    await edit(await find("week-2027"), { theme: "" });
  });

  it("can be prepared ahead, with the editor's name in the history", async () => {
    const made = await aNewWeek({ name: "示例宣传周" });
    expect(made).toMatchObject({ name: "示例宣传周", version: 1, phase: "before" });
    expect(made.history).toEqual([
      { at: "2026-11-25T02:00:00.000Z", by: "编辑小禾", kind: "created", fields: [] },
    ]);
    expect((await list()).map(({ id }) => id)).toContain(made.id);
  });

  it("are made once for one idempotency key", async () => {
    const week = aWeek({ startsOn: "2029-04-20", endsOn: "2029-04-26" });
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(week, "one-week")));
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1);
    expect((await list()).filter(({ startsOn }) => startsOn === "2029-04-20")).toHaveLength(1);
  });

  it("never share a day, also when two are prepared at once", async () => {
    const inRace = ["2028-05-01", "2028-05-03", "2028-05-05"].map((startsOn) =>
      create(aWeek({ startsOn, endsOn: "2028-05-07" })),
    );
    const statuses = (await Promise.all(inRace)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409, 409]);
    const refused = await create(aWeek({ startsOn: "2027-04-26", endsOn: "2027-04-27" }));
    expect(refused.body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "weeks_overlap", name: "2027 年知识产权宣传周" },
    });
  });

  it("name what was changed, and refuse a change to an older version", async () => {
    const week = await aNewWeek();
    const changed = await edit(week, { name: "改过的名字", certificateScore: 70 });
    expect(changed.body.data).toMatchObject({ version: 2, certificateScore: 70 });
    expect(changed.body.data.history[0]).toMatchObject({
      by: "编辑小禾",
      kind: "edited",
      fields: ["name", "certificateScore"],
    });
    const stale = await edit(week, { name: "另一个名字" });
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({ code: "stale_version", details: { version: 2 } });
  });

  it("take a change sent twice as one", async () => {
    const week = await aNewWeek();
    const answers = await Promise.all([1, 2, 3].map(() => edit(week, { name: "发了三次" })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await find(week.id)).version).toBe(2);
  });

  it("want a yes before a running one is changed, and none for its name and theme", async () => {
    clock.set(inTheWeek);
    const week = await find("week-2027");
    const round = { ...week.round, perDay: 5 };
    const asked = await edit(week, { round });
    expect(asked.body.error).toMatchObject({
      code: "not_possible_now",
      details: { reason: "needs_confirmation", phase: "during" },
    });
    const named = await edit(week, { theme: "示例主题" });
    expect(named.status).toBe(200);
    const confirmed = await edit(named.body.data, { round, isConfirmed: true });
    expect(confirmed.body.data.round.perDay).toBe(5);
    expect((await overview()).round.perDay).toBe(5);
    await edit(confirmed.body.data, { round: week.round, theme: "", isConfirmed: true });
  });

  it.each([
    ["the first day of a running week", inTheWeek, { startsOn: "2027-04-21" }, "startsOn"],
    ["its last day into the past", inTheWeek, { endsOn: "2027-04-21" }, "endsOn"],
    [
      "the last day of a week that is over",
      "2027-05-02T02:00:00Z",
      { endsOn: "2027-05-03" },
      "endsOn",
    ],
  ])("refuse to move %s, confirmed or not", async (_, at, change, field) => {
    clock.set(at);
    const { status, body } = await edit(await find("week-2027"), { ...change, isConfirmed: true });
    expect(status).toBe(400);
    expect(body.error.details.issues).toEqual([{ field, code: "week_has_begun" }]);
  });

  it("refuse to move a week that has not begun to days gone by", async () => {
    const week = await aNewWeek();
    const { status, body } = await edit(week, { startsOn: "2026-10-01", endsOn: "2026-10-07" });
    expect(status).toBe(400);
    expect(body.error.details.issues).toEqual([{ field: "endsOn", code: "in_the_past" }]);
    expect(await find(week.id)).toMatchObject({ version: 1, startsOn: week.startsOn });
  });

  it.each([
    ["an end before the beginning", { endsOn: "2028-04-19" }, "endsOn", "not_fitting"],
    ["a week of a year", { endsOn: "2029-04-19" }, "endsOn", "not_fitting"],
    ["a day that is none", { startsOn: "2028-02-30" }, "startsOn", "invalid_format"],
    ["no rules", { rules: [] }, "rules", "too_small"],
    [
      "a placeholder nobody knows",
      { rules: ["一局 {questions} 题。"] },
      "rules.0",
      "unknown_placeholder",
    ],
    [
      "a week that is over already",
      { startsOn: "2026-04-20", endsOn: "2026-04-26" },
      "endsOn",
      "in_the_past",
    ],
    [
      "a week that began before it was prepared",
      { startsOn: "2026-11-24", endsOn: "2026-11-26" },
      "startsOn",
      "in_the_past",
    ],
  ])("refuse %s", async (_, change, field, code) => {
    const { status, body } = await create(aWeek(change));
    expect(status).toBe(400);
    expect(body.error.details.issues).toContainEqual({ field, code });
  });

  it("say of any day which week the first page is about", async () => {
    const preview = async (day: string) =>
      (await ask("get", `/api/campaigns/preview?day=${day}`, editor)).body.data;
    expect(await preview("2027-04-19")).toMatchObject({
      campaignId: "week-2027",
      campaign: { phase: "before", daysLeft: 1 },
    });
    expect((await preview("2027-04-20")).campaign).toMatchObject({ phase: "during", dayNumber: 1 });
  });

  it("are for editors", async () => {
    const stranger = await signIn("staff");
    expect((await ask("get", "/api/campaigns", stranger)).status).toBe(403);
    expect((await ask("post", "/api/campaigns", stranger).send(aWeek())).status).toBe(403);
    expect((await ask("get", "/api/campaigns")).status).toBe(401);
  });

  it("know nothing of a week that is not there", async () => {
    const week = await aNewWeek();
    expect((await edit({ ...week, id: "no-such-week" }, {})).status).toBe(404);
  });

  it("forget who changed them, and keep what was changed", async () => {
    const leaving = await signIn("editor", { nickname: "要走的人" });
    const days = { startsOn: "2060-04-20", endsOn: "2060-04-26" };
    const { body } = await ask("post", "/api/campaigns", leaving).send(aWeek(days));
    const exported = (await ask("get", "/api/me/export", leaving)).body.data.campaigns;
    expect(exported).toEqual([expect.objectContaining({ kind: "created" })]);
    await campaignPersonalData.eraseAccount(leaving.accountId);
    expect((await find(body.data.id)).history).toEqual([
      expect.objectContaining({ by: "", kind: "created" }),
    ]);
  });
});
