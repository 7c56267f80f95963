import { connection } from "mongoose";
import { signIn, type TestCaller } from "../../support/factories";
import { anImport, notice2027 } from "../../support/notice-2027";
import { useTestServer } from "../../support/test-server";
import { fileTicket, storedCentres } from "../../support/tickets";

describe("the calendar at the editor's desk", () => {
  let now = new Date("2026-12-21T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  let editor: TestCaller;
  beforeEach(async () => {
    now = new Date("2026-12-21T10:00:00+08:00");
    await connection.collection("year-arrangements").deleteMany({});
    await connection.collection("tickets").deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await ask.rooms().prepare();
    editor = await signIn("editor", { nickname: "编辑" });
  });
  const bringIn = (changes: object = {}) =>
    ask("post", "/api/calendar/years", editor).send(anImport(changes));
  const preview = (changes: object = {}) =>
    ask("post", "/api/calendar/preview", editor).send({
      year: 2027,
      text: notice2027,
      ...changes,
    });

  it("shows the years that ship, and that the next one is missing", async () => {
    const { body } = await ask("get", "/api/calendar", editor);
    expect(body.data).toMatchObject({ nextYear: 2027, provisional: 0 });
    expect(body.data.years.map(({ year }: { year: number }) => year)).toEqual([2026, 2025, 2024]);
    expect(body.data.years[0]).toMatchObject({ revision: 0, imports: [] });
  });

  it("says what a text says and how many requests' days would move, and stores nothing", async () => {
    await fileTicket(ask, await signIn("applicant"));
    const { body } = await preview();
    expect(body.data).toMatchObject({
      faults: [],
      isKnownYear: false,
      revision: 0,
      movedTickets: 1,
      makeUpDays: ["2027-01-31", "2027-02-20", "2027-05-08", "2027-09-26", "2027-10-09"],
    });
    expect(body.data.holidays[0]).toEqual({ name: "元旦", from: "2027-01-01", to: "2027-01-03" });
    expect(await connection.collection("year-arrangements").countDocuments()).toBe(0);
  });

  it("brings a year in, with its notice and who did it, and knows it from then on", async () => {
    const { body } = await bringIn();
    expect(body.data.nextYear).toBe(2028);
    expect(body.data.years[0]).toMatchObject({
      year: 2027,
      revision: 1,
      imports: [{ revision: 1, byName: "编辑", source: anImport().source, reason: "" }],
    });
    const route = await ask("post", "/api/tickets/route-preview").send({
      countyCode: "150105",
      infringementCountyCode: null,
      otherSideCountyCode: null,
      otherSideName: "",
      rights: ["copyright"],
      rightNumber: "",
    });
    expect(route.body.data.dates).toMatchObject({
      answerBy: "2027-01-12",
      holidays: ["元旦"],
      isProvisional: false,
    });
  });

  it("brings nothing in while the text has a fault, and names it", async () => {
    const text = notice2027.replace("2月20日（周六）", "2月20日（周日）");
    expect((await preview({ text })).body.data.faults).toEqual([
      { code: "other_weekday", day: "2027-02-20" },
    ]);
    const answer = await bringIn({ text });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues).toEqual([
      { field: "text", code: "other_weekday", day: "2027-02-20" },
    ]);
    expect(await connection.collection("year-arrangements").countDocuments()).toBe(0);
  });

  it("takes the same year a second time for done, and a different one only with a reason", async () => {
    await bringIn();
    expect((await bringIn({ revision: 1 })).body.data.years[0].imports).toHaveLength(1);
    const text = notice2027.replace("2月20日（周六）", "2月21日（周日）");
    const without = await bringIn({ text, revision: 1 });
    expect(without.body.error.details.issues).toEqual([{ field: "reason", code: "too_small" }]);
    const reason = "2 月的调休日抄错了";
    const { body } = await bringIn({ text, revision: 1, reason });
    expect(body.data.years[0]).toMatchObject({
      revision: 2,
      imports: [{ revision: 2, reason }, { revision: 1 }],
    });
  });

  it("lets the first of two editors win, and tells the second", async () => {
    const text = notice2027.replace("2月20日（周六）", "2月21日（周日）");
    const answers = await Promise.all([bringIn(), bringIn({ text })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await connection.collection("year-arrangements").countDocuments()).toBe(1);
  });

  it("leaves the days that are past as they were counted", async () => {
    await bringIn();
    now = new Date("2027-02-25T10:00:00+08:00");
    const text = notice2027.replace("2月20日（周六）", "2月21日（周日）");
    const answer = await bringIn({ text, revision: 1, reason: "2 月的调休日抄错了" });
    expect(answer.body.error.details.issues).toEqual([
      { field: "text", code: "past_day", day: "2027-02-20" },
      { field: "text", code: "past_day", day: "2027-02-21" },
    ]);
    const ahead = notice2027.replace("5月8日（周六）", "5月9日（周日）");
    const changed = await bringIn({ text: ahead, revision: 1, reason: "5 月的调休日抄错了" });
    expect(changed.status).toBe(200);
  });

  it("brings a year in that has begun already, since nobody knew its days", async () => {
    now = new Date("2027-01-05T10:00:00+08:00");
    expect((await bringIn()).status).toBe(200);
  });

  it("gives an editor's imports out with the rest of their data", async () => {
    await bringIn();
    const exported = await ask("get", "/api/me/export", editor);
    expect(exported.body.data.calendar).toMatchObject([{ year: 2027, revision: 1 }]);
  });
});

describe("the coordinator's outlook", () => {
  let now = new Date("2026-09-17T10:00:00+08:00");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const outlook = async () => {
    const answer = await ask("get", "/api/calendar/outlook", await signIn("coordinator"));
    return answer.body.data;
  };
  beforeEach(async () => {
    await connection.collection("year-arrangements").deleteMany({});
    await connection.collection("tickets").deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
    await ask.rooms().prepare();
  });

  it("misses nothing before October", async () => {
    now = new Date("2026-09-17T10:00:00+08:00");
    expect(await outlook()).toEqual({ missingYear: null, provisional: 0 });
  });

  it("misses the next year from October on, until it is brought in", async () => {
    now = new Date("2026-10-08T10:00:00+08:00");
    expect(await outlook()).toEqual({ missingYear: 2027, provisional: 0 });
    await ask("post", "/api/calendar/years", await signIn("editor")).send(anImport());
    expect(await outlook()).toEqual({ missingYear: null, provisional: 0 });
  });

  it("counts the requests whose day waits for it", async () => {
    now = new Date("2026-12-21T10:00:00+08:00");
    await fileTicket(ask, await signIn("applicant"));
    expect(await outlook()).toEqual({ missingYear: 2027, provisional: 1 });
  });
});
