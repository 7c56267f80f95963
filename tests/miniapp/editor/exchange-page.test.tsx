import { act, fireEvent, screen } from "@testing-library/react";
import type { ImportReport } from "#shared/exchange/exchange-schemas";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, type FakePhone, type FakeRequest, signIn } from "../../support/fake-phone";

const right: ImportReport = {
  format: "xlsx",
  rowCount: 3,
  counts: { new: 2, revision: 0, unchanged: 1, faulty: 0 },
  ...{ faults: [], faultCount: 0, notes: [], noteCount: 0 },
  passedOver: 2,
  preview: [
    { row: 3, id: "tm-one", stem: "示例题干一", outcome: "new" },
    { row: 4, id: "tm-two", stem: "示例题干二", outcome: "new" },
    { row: 5, id: "tm-three", stem: "示例题干三", outcome: "unchanged" },
  ],
  isImported: false,
};

const mixed: ImportReport = {
  ...right,
  counts: { new: 2, revision: 0, unchanged: 0, faulty: 1 },
  faults: [
    {
      row: 5,
      column: "正确答案",
      what: "“E”不是这道题的选项",
      toDo: "写 A、B、C、D 中的一个",
    },
  ],
  faultCount: 1,
};

const check = "POST /api/quiz/questions/imports/check";
const bringIn = "POST /api/quiz/questions/imports";
type Handlers = Parameters<typeof anEditorsDesk>[0];

function open(handlers: Handlers = {}) {
  const phone = aPhone(
    anEditorsDesk({
      [check]: () => ({ data: right }),
      [bringIn]: () => ({ data: { ...right, isImported: true } }),
      ...handlers,
    }),
  );
  phone.picks = [{ path: "blob:one", name: "新题.xlsx", sizeBytes: 24_000 }];
  signIn(phone, editorId, "editor");
  phone.open("editor/exchange-page");
  return phone;
}

const tap = async (name: string | RegExp, role = "button") => {
  const button = await screen.findByRole(role, { name });
  await act(async () => {
    fireEvent.click(button);
  });
};
const sentTo = ({ sent }: FakePhone, end: string) => sent.filter(({ path }) => path.endsWith(end));

describe("bringing questions in", () => {
  it("is looked at first, and writes nothing", async () => {
    const phone = open();
    await tap("选文件，先检查");
    expect(await screen.findByText(/读到 3 道题：2 道新题，1 道和题库里一样。/)).toBeTruthy();
    expect(screen.getByText(/模板里的说明和示例 2 行略过了/)).toBeTruthy();
    expect(screen.getByText("示例题干二")).toBeTruthy();
    expect(sentTo(phone, "/imports")).toEqual([]);
  });

  it("takes all of a file that is right, under one key", async () => {
    const phone = open();
    await tap("选文件，先检查");
    await tap("全部导入，2 道");
    expect(
      await screen.findByText("2 道新题成了草稿，1 道和题库里一样。", { exact: false }),
    ).toBeTruthy();
    expect(sentTo(phone, "/imports")[0]).toMatchObject({
      body: { fileName: "新题.xlsx", sameId: "refuse", rows: "all" },
      key: expect.any(String),
    });
    await tap("去看题目");
    expect(phone.went).toEqual(["/editor/questions-page"]);
  });

  it("names each fault by row and column, with what to do", async () => {
    open({ [check]: () => ({ data: mixed }) });
    await tap("选文件，先检查");
    expect(await screen.findByText("要改的地方，1 处")).toBeTruthy();
    expect(screen.getByText("第 5 行，正确答案")).toBeTruthy();
    expect(screen.getByText("“E”不是这道题的选项")).toBeTruthy();
    expect(screen.getByText("写 A、B、C、D 中的一个")).toBeTruthy();
  });

  it("takes the right rows alone only when that is chosen", async () => {
    const phone = open({ [check]: () => ({ data: mixed }) });
    await tap("选文件，先检查");
    expect(screen.queryByRole("button", { name: /全部导入/ })).toBeNull();
    await tap("只导入对的 2 道");
    expect(sentTo(phone, "/imports")[0]?.body).toMatchObject({ rows: "right" });
  });

  it("names line by line what Moodle's GIFT holds and we cannot carry over", async () => {
    const gift: ImportReport = {
      ...right,
      format: "gift",
      notes: [{ row: 12, what: "连线题带不过来，略过了" }],
      noteCount: 1,
    };
    open({ [check]: () => ({ data: gift }) });
    await tap("选文件，先检查");
    expect(await screen.findByText("请留意，1 处")).toBeTruthy();
    expect(screen.getByText("第 12 行：连线题带不过来，略过了")).toBeTruthy();
  });

  it("looks again when a question that is there already may be revised", async () => {
    const phone = open({
      [check]: ({ body }: FakeRequest) => ({
        data:
          (body as { sameId: string }).sameId === "revise"
            ? { ...right, counts: { new: 2, revision: 1, unchanged: 0, faulty: 0 } }
            : mixed,
      }),
    });
    await tap("选文件，先检查");
    await tap("写成新的修订", "radio");
    expect(await screen.findByText(/1 道会写成新的修订/)).toBeTruthy();
    await tap("全部导入，3 道");
    expect(sentTo(phone, "/imports")[0]?.body).toMatchObject({ sameId: "revise" });
  });

  it("has no way to bring in a file without a right row", async () => {
    open({
      [check]: () => ({
        data: { ...mixed, rowCount: 1, counts: { new: 0, revision: 0, unchanged: 0, faulty: 1 } },
      }),
    });
    await tap("选文件，先检查");
    await screen.findByText("要改的地方，1 处");
    expect(screen.queryByRole("button", { name: /导入对的|全部导入/ })).toBeNull();
  });

  it("says what is the matter with a file that cannot be read", async () => {
    const empty = { rowCount: 0, counts: { new: 0, revision: 0, unchanged: 0, faulty: 0 } };
    const faults = [{ row: 1, column: "", what: "文件是空的", toDo: "换一个文件" }];
    open({ [check]: () => ({ data: { ...mixed, ...empty, faults, preview: [], passedOver: 0 } }) });
    await tap("选文件，先检查");
    expect(await screen.findByText("文件是空的")).toBeTruthy();
    expect(screen.getByText("没有读到题目。", { exact: false })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /导入对的|全部导入/ })).toBeNull();
  });

  it("says that a file is too large", async () => {
    open({ [check]: () => ({ status: 413, code: "file_too_large" }) });
    await tap("选文件，先检查");
    expect(await screen.findByText("文件太大，最大 10 MB，请分成几个。")).toBeTruthy();
  });

  it("keeps the file when the server is not there, and sends the same call again", async () => {
    let tries = 0;
    const phone = open({
      [bringIn]: () => {
        tries += 1;
        return tries === 1
          ? { status: 503, code: "unavailable" }
          : { data: { ...right, isImported: true } };
      },
    });
    await tap("选文件，先检查");
    await tap("全部导入，2 道");
    expect(await screen.findByText(/系统正在歇口气/)).toBeTruthy();
    await tap("全部导入，2 道");
    expect(await screen.findByText("导入好了")).toBeTruthy();
    expect(new Set(sentTo(phone, "/imports").map(({ key }) => key)).size).toBe(1);
  });

  it("changes nothing when no file is chosen", async () => {
    const phone = open();
    phone.picks = [];
    await tap("选文件，先检查");
    expect(sentTo(phone, "/check")).toEqual([]);
  });
});

describe("taking questions out", () => {
  const file = () => ({ data: undefined });

  it.each([
    ["导出表格", "xlsx", "题库.xlsx"],
    ["导出JSON", "json", "题库.json"],
    ["导出Moodle GIFT", "gift", "题库.gift.txt"],
  ])("hands over a file: %s", async (button, format, name) => {
    const phone = open({ [`GET /api/quiz/questions/exports/${format}`]: file });
    await tap(button);
    expect(phone.handed.map((each) => each.name)).toEqual([name]);
  });

  it("hands over the spreadsheet to fill in", async () => {
    const phone = open({ "GET /api/quiz/questions/templates/xlsx": file });
    await tap("下载表格模板");
    expect(phone.handed.map((each) => each.name)).toEqual(["题目模板.xlsx"]);
  });

  it("says so when it does not work, and offers the same again", async () => {
    const phone = open();
    phone.isOnline = false;
    await tap("导出表格");
    expect(await screen.findByText(/现在连不上网/)).toBeTruthy();
    expect(phone.handed).toEqual([]);
  });
});
