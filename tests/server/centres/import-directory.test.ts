import type { DirectoryReport } from "#shared/centres/directory-schemas";
import { CentreModel } from "../../../server/centres/centre-model";
import { signIn, type TestCaller } from "../../support/factories";
import { gbkOf } from "../../support/gbk";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import { fileTicket, signInStaff, storedCentres } from "../../support/tickets";

const headings = "编号,名称,类型,旗县区,地址,电话,经度,纬度,权利,专家,上限,服务范围,办公时间";
const first =
  ",甲分中心,分中心,呼和浩特市赛罕区,某路1号,0471-1234567,111.7,40.8,商标、著作权,商标2,20,呼和浩特市,09:00-12:00、14:30-17:30";
const second = ",乙工作站,工作站,昆都仑区,某路2号,,,,商标,,8,,";

const csv = (...rows: string[]) => Buffer.from([headings, ...rows].join("\r\n"));

describe("bringing the real directory in", () => {
  const ask = useTestServer({}, { hasContent: true });
  let coordinator: TestCaller;
  beforeEach(async () => {
    coordinator = await signIn("coordinator");
  });
  const read = async () => (await ask("get", "/api/directory", coordinator)).body.data;
  const check = async (file: Buffer) => {
    const answer = await ask("post", "/api/directory/check", coordinator).attach(
      "file",
      file,
      "a.csv",
    );
    return answer.body.data as DirectoryReport;
  };
  const bringIn = (file: Buffer, number: number, key = "") => {
    const asked = ask("post", "/api/directory/import", coordinator);
    if (key) void asked.set("Idempotency-Key", key);
    return asked.field("number", String(number)).attach("file", file, "a.csv");
  };
  const goBackTo = async (to: number) =>
    ask("post", "/api/directory/undo", coordinator).send({ number: (await read()).number, to });
  const active = async () => {
    const { items } = await read();
    return items
      .filter(({ isActive }: { isActive: boolean }) => isActive)
      .map(({ name }: { name: string }) => name) as string[];
  };

  it("is checked first, and nothing is written by that", async () => {
    const before = await read();
    const report = await check(csv(first, second));
    expect(report).toMatchObject({
      rowCount: 2,
      faultCount: 0,
      added: ["甲分中心", "乙工作站"],
      leavingCount: 38,
      isImported: false,
    });
    expect(await read()).toEqual(before);
  });

  it("replaces the samples; those with open requests keep them, and nobody is sent there", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const { number } = await read();
    const answer = await bringIn(csv(first, second), number);
    expect(answer.body.data).toMatchObject({ isImported: true, number: number + 1 });
    expect(await active()).toEqual(["甲分中心", "乙工作站"]);
    const open = await ask("get", `/api/triage/tickets/${ticket.id}`, await signInStaff());
    expect(open.body.data).toMatchObject({ centre: { name: "示例二号工作站" } });
    const shown = await ask("get", "/api/centres");
    expect(shown.body.data.items).toHaveLength(2);
    expect(shown.body.data.items[0]).toMatchObject({
      name: "甲分中心",
      countyName: "赛罕区",
      phone: "0471-1234567",
      expertRights: ["trademark"],
      isSample: false,
      hours: "工作日 09:00–12:00，14:30–17:30",
    });
    const preview = await ask("post", "/api/tickets/route-preview").send({
      countyCode: "150105",
      infringementCountyCode: null,
      otherSideCountyCode: null,
      otherSideName: "",
      rights: ["trademark"],
      rightNumber: "",
    });
    expect(preview.body.data.centre.name).toBe("甲分中心");
    await goBackTo(number);
    expect(await active()).toHaveLength(38);
  });

  it("changes nothing when the same file comes again, and says which columns changed in another", async () => {
    const { number } = await read();
    await bringIn(csv(first, second), number);
    expect(await check(csv(first, second))).toMatchObject({
      addedCount: 0,
      changedCount: 0,
      unchangedCount: 2,
      leavingCount: 0,
    });
    expect(await check(csv(first.replace(",20,", ",30,"), second))).toMatchObject({
      changed: [{ name: "甲分中心", columns: ["上限"] }],
    });
    await goBackTo(number);
  });

  it("keeps a centre's number, and what it has open, when its name changes", async () => {
    const { number } = await read();
    await bringIn(csv(first, second), number);
    const file = await ask("get", "/api/directory/file?what=directory", coordinator).buffer(true);
    const renamed = file.text.replace("甲分中心", "丙分中心");
    const report = await check(Buffer.from(renamed));
    expect(report).toMatchObject({
      addedCount: 0,
      changed: [{ name: "丙分中心", columns: ["名称"] }],
      leavingCount: 0,
    });
    await goBackTo(number);
  });

  it("takes nothing of a file with a fault, and names every one by row and column", async () => {
    const before = await read();
    const file = csv(
      first,
      ",丁工作站,办事处,青山区,某路3号,,,,商标,,=8,,",
      ",甲分中心,工作站,火星区,某路4号,,111.7,,商标,专利1,8,月球,9点",
      "c-02,戊工作站,工作站,赛罕区,某路5号,电话,,,魔法,,8,,",
    );
    const report = await check(file);
    expect(report.faults).toEqual([
      { row: 3, column: "类型", what: "类型只能是“分中心”或“工作站”" },
      { row: 3, column: "上限", what: "不能用 = + - @ 开头，表格会把它当公式" },
      { row: 4, column: "旗县区", what: "没有“火星区”这个旗县区" },
      { row: 4, column: "专家", what: "“专利”不在权利一列里" },
      { row: 4, column: "服务范围", what: "没有“月球”这个盟市或旗县区" },
      { row: 4, column: "办公时间", what: "办公时间请写成 09:00-12:00、14:30-17:30 这样" },
      { row: 4, column: "经度", what: "经度和纬度要一起填，或者都留空" },
      { row: 5, column: "电话", what: "电话只能有数字、横线和括号" },
      expect.objectContaining({ row: 5, column: "权利" }),
    ]);
    const answer = await bringIn(file, before.number);
    expect(answer.body.data).toMatchObject({ isImported: false, faultCount: 9 });
    expect(await read()).toEqual(before);
  });

  it("refuses one centre twice, and the number of a sample", async () => {
    expect((await check(csv(first, second, first))).faults).toEqual([
      { row: 4, column: "名称", what: "和第 2 行重复" },
    ]);
    expect((await check(csv(`c-02${first}`))).faults).toEqual([
      { row: 2, column: "编号", what: "没有编号是 c-02 的分中心，新的一家请留空" },
    ]);
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with its mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["GBK", gbkOf],
  ])("is read in %s", async (_name, encode) => {
    const report = await check(encode(csv(first, second).toString()));
    expect(report).toMatchObject({ faultCount: 0, added: ["甲分中心", "乙工作站"] });
  });

  it("reads quotes, commas and line ends in a cell", async () => {
    const quoted = first
      .replace("某路1号", '"某路1号,""甲""座"')
      .replace("商标、著作权", '"商标,著作权"');
    expect(await check(csv(quoted))).toMatchObject({ faultCount: 0, added: ["甲分中心"] });
  });

  it.each([
    [
      "a workbook",
      Buffer.from("PK\u0003\u0004abc"),
      "读不出文字，请用 Excel 或 WPS 另存为 CSV（逗号分隔）",
    ],
    ["an open quote", csv(',"甲'), "有一个引号没有配对，请用 Excel 或 WPS 另存一次"],
    ["nothing but headings", csv(), "文件里一家也没有"],
    ["other headings", Buffer.from("名称,地址\r\n甲,乙"), "少了“编号”一列"],
  ])("says what is wrong with %s", async (_name, file, what) => {
    expect((await check(file)).faults[0]).toEqual({ row: 1, column: "", what });
  });

  it("has a template that is passed over row by row, and holds no centre", async () => {
    const file = await ask("get", "/api/directory/file?what=template", coordinator).buffer(true);
    expect(file.headers["content-type"]).toContain("text/csv");
    expect(file.text.startsWith("\ufeff")).toBe(true);
    const report = await check(Buffer.from(file.text));
    expect(report.faults).toEqual([{ row: 1, column: "", what: "文件里一家也没有" }]);
  });

  it("is stale when the directory was changed since it was checked", async () => {
    const { number } = await read();
    await bringIn(csv(first, second), number);
    const late = await bringIn(csv(first), number);
    expect(late.body.error.code).toBe("stale_version");
    await goBackTo(number);
  });

  it("happens once, however often the call is sent", async () => {
    const { number } = await read();
    const one = await bringIn(csv(first, second), number, "import-1");
    const again = await bringIn(csv(first, second), number, "import-1");
    expect(again.body).toEqual(one.body);
    expect((await read()).number).toBe(number + 1);
    await goBackTo(number);
  });

  it("is whole after a crash between its document and the centres', by the call sent again or by the job", async () => {
    for (const how of ["call", "job"] as const) {
      const { number } = await read();
      const crash = jest.spyOn(CentreModel, "bulkWrite").mockRejectedValueOnce(new Error("killed"));
      const lost = await bringIn(csv(first, second), number, `crash-${how}`);
      crash.mockRestore();
      expect(lost.status).toBe(500);
      // Not a centre has heard of it; the change stands all the same.
      expect(await storedCentres().countDocuments({ isActive: true })).toBe(38);
      if (how === "job") await runJob(ask, "apply-directory");
      else {
        const again = await bringIn(csv(first, second), number, `crash-${how}`);
        expect(again.body.data).toMatchObject({
          isImported: true,
          number: number + 1,
          addedCount: 2,
        });
      }
      expect(await storedCentres().countDocuments({ isActive: true })).toBe(2);
      expect(await active()).toEqual(["甲分中心", "乙工作站"]);
      await goBackTo(number);
    }
  });
});
