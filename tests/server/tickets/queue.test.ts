import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const sortedByStatus = (statuses: { status: string }[]) =>
  statuses.toSorted((a, b) => (a.status < b.status ? -1 : 1));
interface Row {
  id: string;
  number: string;
  title: string;
  group: string;
  isMine: boolean;
}

describe("GET /api/triage/tickets", () => {
  let now = at("2026-11-02");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const list = async (query: string, caller: Awaited<ReturnType<typeof signIn>>) =>
    (await ask("get", `/api/triage/tickets?${query}`, caller)).body.data as {
      items: Row[];
      nextCursor: string | null;
    };

  const runJob = (name: string) =>
    ask
      .rooms()
      .jobs.find((job) => job.name === name)
      ?.run();

  beforeAll(async () => {
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { openTicketIds: [], capacity: 1_000 } });
    const staff = await signInStaff("乙");
    const titled = async (title: string, day: string) => {
      now = at(day);
      const { facts } = someParts();
      const parts = someParts({ facts: { ...(facts as NonNullable<typeof facts>), title } });
      return fileTicket(ask, await signIn("applicant"), { parts });
    };
    await titled("已经超期的", "2026-10-30");
    await titled("今天到期的", "2026-11-02");
    await titled("两天内到期的", "2026-11-04");
    await titled("还有很久的", "2026-11-16");
    const paused = await titled("等材料的", "2026-11-03");
    const handled = await titled("已经受理的", "2026-11-03");
    now = at("2026-11-20");
    await moveAtDesk(ask, staff, paused.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "" },
    });
    await moveAtDesk(ask, staff, handled.id, { path: "acceptance" });
    now = at("2026-11-23");
  });

  it("puts what runs out first on top, then what waits, then what is answered", async () => {
    const { items } = await list("limit=100", await signInStaff());
    expect(items.map(({ title, group }) => [title, group])).toEqual([
      ["已经超期的", "breached"],
      ["今天到期的", "due_today"],
      ["两天内到期的", "two_days"],
      ["还有很久的", "later"],
      ["等材料的", "paused"],
      ["已经受理的", "handled"],
    ]);
  });

  it("goes on page by page without a gap or a double", async () => {
    const staff = await signInStaff();
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 3; page += 1) {
      const { items, nextCursor } = await list(`limit=2&cursor=${cursor}`, staff);
      seen.push(...items.map(({ title }) => title));
      cursor = nextCursor ?? "";
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    expect(cursor).toBe("");
  });

  it("shows the unclaimed ones, and mine", async () => {
    const staff = await signInStaff("丙");
    expect((await list("show=unclaimed", staff)).items).toHaveLength(4);
    const [first] = (await list("show=unclaimed", staff)).items;
    await moveAtDesk(ask, staff, first?.id ?? "", { path: "claim" });
    expect((await list("show=mine", staff)).items).toMatchObject([
      { title: "已经超期的", isMine: true },
    ]);
  });

  it("finds by words of the title and by a part of the number", async () => {
    const staff = await signInStaff();
    const byTitle = await list(`search=${encodeURIComponent("两天内")}`, staff);
    expect(byTitle.items.map(({ title }) => title)).toEqual(["两天内到期的"]);
    const byNumber = await list(`search=${byTitle.items[0]?.number.slice(5)}`, staff);
    expect(byNumber.items.map(({ title }) => title)).toEqual(["两天内到期的"]);
  });

  it.each([
    ["the applicant's name", "小明", 6],
    ["the other side", "某某网店", 6],
    ["two words of different fields", "王小明 两天内", 1],
    ["a name nobody has", "小红", 0],
    ["words whose pieces stand apart", "到期已经", 0],
    ["one character alone", "王", 0],
  ])("finds by %s", async (_what, search, count) => {
    const found = await list(`search=${encodeURIComponent(search)}`, await signInStaff());
    expect(found.items).toHaveLength(count);
  });

  it("goes on page by page through what was found", async () => {
    const staff = await signInStaff();
    const search = `search=${encodeURIComponent("到期的")}`;
    const first = await list(`limit=1&${search}`, staff);
    const second = await list(`limit=1&${search}&cursor=${first.nextCursor}`, staff);
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual([
      "今天到期的",
      "两天内到期的",
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it("finds nothing of another centre by words", async () => {
    const stranger = await signInStaff("巴特尔", centreB);
    const found = await list(`show=all&search=${encodeURIComponent("王小明")}`, stranger);
    expect(found.items).toEqual([]);
  });

  it("keeps nothing readable to search by, and nothing that says what follows what", async () => {
    const stored = await storedTickets().findOne({ status: "accepted" });
    const pieces = stored?.searchPieces as string[];
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.filter((piece) => !/^[\w-]{8}$/.test(piece))).toEqual([]);
    expect(pieces).toEqual(pieces.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("finds requests stored before there was a search, once the job has gone over them", async () => {
    const staff = await signInStaff();
    const search = `search=${encodeURIComponent("王小明")}`;
    await storedTickets().updateMany({}, { $unset: { searchPieces: 1, searchMark: 1 } });
    expect((await list(search, staff)).items).toHaveLength(0);
    await runJob("index-requests");
    expect((await list(search, staff)).items).toHaveLength(6);
    expect(await runJob("index-requests")).toBe(0);
  });

  it("narrows by status and by kind of right", async () => {
    const staff = await signInStaff();
    expect((await list("status=accepted", staff)).items).toHaveLength(1);
    expect((await list("right=copyright", staff)).items).toHaveLength(6);
    expect((await list("right=patent", staff)).items).toHaveLength(0);
  });

  it("narrows by the unit or the county the applicant is of, and by what runs out when", async () => {
    const staff = await signInStaff();
    expect((await list("place=150100", staff)).items).toHaveLength(6);
    expect((await list("place=150105", staff)).items).toHaveLength(6);
    expect((await list("place=150102", staff)).items).toHaveLength(0);
    expect((await list("due=breached", staff)).items.map(({ title }) => title)).toEqual([
      "已经超期的",
    ]);
    const both = await list("due=due_today&show=unclaimed&right=copyright&place=150100", staff);
    expect(both.items.map(({ title }) => title)).toEqual(["今天到期的"]);
  });

  it("goes on page by page through a part of the queue", async () => {
    const staff = await signInStaff();
    const first = await list("due=later&limit=1", staff);
    expect([first.items.length, first.nextCursor]).toEqual([1, null]);
  });

  it("shows another centre's staff nothing of it, the coordinator all of it", async () => {
    const stranger = await signInStaff("巴特尔", centreB);
    expect((await list("show=all", stranger)).items).toEqual([]);
    expect((await list("show=all", await signIn("coordinator"))).items).toHaveLength(6);
  });

  it("counts the same groups above the queue", async () => {
    const answer = await ask("get", "/api/triage/overview", await signInStaff());
    expect(answer.body.data).toMatchObject({
      today: "2026-11-23",
      isWorkday: true,
      centreName: "示例二号工作站",
      open: 6,
      breached: 1,
      dueToday: 1,
      withinTwoDays: 1,
      paused: 1,
      load: 6,
      capacity: 1_000,
    });
    expect(sortedByStatus(answer.body.data.statuses)).toEqual([
      { status: "accepted", count: 1 },
      { status: "awaiting_material", count: 1 },
      { status: "submitted", count: 4 },
    ]);
  });

  it.each([
    "limit=0",
    "limit=101",
    "show=other",
    "status=nonsense",
    "cursor=%24ne",
    "x=1",
    "place=110101",
    "due=soon",
  ])("refuses the bad field of %j", async (query) => {
    const answer = await ask("get", `/api/triage/tickets?${query}`, await signInStaff());
    expect(answer.status).toBe(400);
  });

  it("is closed to applicants, guests and editors", async () => {
    const callers = [await signIn("applicant"), await signIn("visitor"), await signIn("editor")];
    const answers = await Promise.all(
      callers.map((caller) => ask("get", "/api/triage/tickets", caller)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it.each<[string, object, object]>([
    ["a centre's queue", { centreId: "c-02", shelf: "open" }, { triageKey: 1, _id: 1 }],
    ["a centre's whole list", { centreId: "c-02" }, { triageKey: 1, _id: 1 }],
    [
      "the unclaimed ones",
      { centreId: "c-02", shelf: "open", handlerId: null },
      { triageKey: 1, _id: 1 },
    ],
    ["one status", { centreId: "c-02", status: "closed" }, { triageKey: 1, _id: 1 }],
    ["one right", { centreId: "c-02", "parts.right.kinds": "patent" }, { triageKey: 1, _id: 1 }],
    ["one right of all", { "parts.right.kinds": "patent" }, { triageKey: 1, _id: 1 }],
    [
      "one unit of all",
      { "parts.place.countyCode": { $in: ["150102", "150105"] } },
      { triageKey: 1, _id: 1 },
    ],
    [
      "what was found by words",
      { searchPieces: { $all: ["aaaaaaaa", "bbbbbbbb"] } },
      { triageKey: 1, _id: 1 },
    ],
    ["the coordinator's queue", { shelf: "open" }, { triageKey: 1, _id: 1 }],
    ["my requests", { ownerId: "x", shelf: "open" }, { updatedAt: -1, _id: -1 }],
  ])("reads %s from an index, sorted already", async (_what, filter, order) => {
    const plan = JSON.stringify(
      await storedTickets()
        .find(filter)
        .sort(order as Record<string, 1 | -1>)
        .limit(20)
        .explain("queryPlanner"),
    );
    expect(plan).toContain("IXSCAN");
    expect(plan.slice(0, plan.indexOf("rejectedPlans"))).not.toContain('"stage":"SORT"');
  });
});
