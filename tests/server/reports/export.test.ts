import { connection, Types } from "mongoose";
import { readSheet } from "read-excel-file/node";
import type { Response } from "supertest";
import { createSessions } from "../../../server/accounts/sessions";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

/** The directory is kept for five seconds. */
const keptMs = 5_100;

let now = new Date("2026-11-02T02:00:00Z");

const storedAccounts = () => connection.collection("accounts");

describe("GET /api/triage/export.xlsx", () => {
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  beforeEach(async () => {
    now = new Date("2026-11-02T02:00:00Z");
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });

  const take = (caller: TestCaller, query = "", file = "/api/triage/export.xlsx") =>
    ask("get", `${file}${query}`, caller)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => done(null, Buffer.concat(parts)));
      });
  const rowsOf = async (answer: Response) => {
    const [headings = [], ...rows] = await readSheet(answer.body as Buffer);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
  };
  const fileTwo = async () => {
    const applicant = await signIn("applicant");
    const mine = await fileTicket(ask, applicant, { centreId: centreA });
    const theirs = await fileTicket(ask, applicant, { centreId: centreA });
    await storedTickets().updateOne({ _id: theirs.id }, { $set: { centreId: centreB } });
    return { mine };
  };

  it("gives staff the requests of their own centre, and the coordinator all", async () => {
    const { mine } = await fileTwo();
    const own = await rowsOf(await take(await signInStaff()));
    expect(own.map((row) => row.编号)).toEqual([mine.number]);
    expect(own[0]).toMatchObject({ 盟市: "呼和浩特市", 权利: "著作权", 转交次数: 0 });
    expect(await rowsOf(await take(await signIn("coordinator")))).toHaveLength(2);
  });

  it("carries no name, no phone and no word of the applicant", async () => {
    await fileTwo();
    const rows = await rowsOf(await take(await signIn("coordinator")));
    const told = JSON.stringify(rows);
    for (const secret of ["王小明", "138", "网店", "照片"]) expect(told).not.toContain(secret);
  });

  it("never makes a formula of a centre called =1+1", async () => {
    await fileTwo();
    await storedCentres().updateOne({ _id: centreA }, { $set: { name: "=1+1" } });
    await new Promise((resolve) => setTimeout(resolve, keptMs));
    const [row] = await rowsOf(await take(await signInStaff()));
    expect(row?.哪家在办).toBe("=1+1");
    await storedCentres().updateOne({ _id: centreA }, { $set: { name: "示例二号工作站" } });
    await new Promise((resolve) => setTimeout(resolve, keptMs));
  });

  it("takes what was sent within the days asked for, and in the state asked for", async () => {
    await fileTwo();
    const coordinator = await signIn("coordinator");
    const count = async (query: string) => (await rowsOf(await take(coordinator, query))).length;
    expect(await count("?from=2026-11-02&to=2026-11-02")).toBe(2);
    expect(await count("?from=2026-11-03&to=2026-11-30")).toBe(0);
    expect(await count("?state=over")).toBe(0);
    expect(await count("?state=open")).toBe(2);
  });

  it("refuses a range that ends before it begins", async () => {
    const answer = await ask(
      "get",
      "/api/triage/export.xlsx?from=2026-11-03&to=2026-11-02",
      await signIn("coordinator"),
    );
    expect(answer.body.error).toMatchObject({
      code: "invalid_request",
      details: { issues: [{ field: "to", code: "before_from" }] },
    });
  });

  it("is noted down, for the coordinator to read", async () => {
    await fileTwo();
    now = new Date("2026-11-03T02:00:00Z");
    await take(await signInStaff("其其格"));
    now = new Date("2026-11-03T03:00:00Z");
    const coordinator = await signIn("coordinator", { nickname: "统筹员" });
    await take(coordinator, "?state=open");
    const { items } = (await ask("get", "/api/reports/exports", coordinator)).body.data;
    expect(items.slice(0, 2)).toMatchObject([
      { byName: "统筹员", what: "tickets", centreName: null, state: "open", rows: 2 },
      { byName: "其其格", centreName: "示例二号工作站", from: "2026-01-01", rows: 1 },
    ]);
    expect((await ask("get", "/api/reports/exports", await signInStaff())).status).toBe(403);
  });

  it("forgets who it was when the account is erased, and keeps the line", async () => {
    const staff = await signInStaff("走的人");
    now = new Date("2026-11-04T04:00:00Z");
    await take(staff);
    await storedAccounts().updateOne(
      { _id: new Types.ObjectId(staff.accountId) },
      { $set: { role: "applicant" } },
    );
    const nobody = {
      ...staff,
      token: (await createSessions({ days: 1 }).open(staff.accountId)).token,
    };
    expect((await ask("delete", "/api/me", nobody)).status).toBe(200);
    const coordinator = await signIn("coordinator");
    const { items } = (await ask("get", "/api/reports/exports", coordinator)).body.data;
    expect(items[0]).toMatchObject({ at: now.toISOString(), byName: "" });
  });

  it("gives the monthly counts as a table and as data", async () => {
    await fileTwo();
    const coordinator = await signIn("coordinator");
    const data = (await ask("get", "/api/reports/months", coordinator)).body.data;
    expect(data).toMatchObject({
      from: "2025-12",
      to: "2026-11",
      items: [{ month: "2026-11", unitName: "呼和浩特市", outcome: "open", count: 2 }],
    });
    const rows = await rowsOf(await take(coordinator, "", "/api/reports/months.xlsx"));
    expect(rows).toMatchObject([{ 交来月份: "2026-11", 件数: 2, 结果: "还在办" }]);
    expect((await ask("get", "/api/reports/months", await signInStaff())).status).toBe(403);
    const tooLong = await ask("get", "/api/reports/months?from=2020-01", coordinator);
    expect(tooLong.status).toBe(400);
  });
});
