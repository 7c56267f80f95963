import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { DirectoryReport, DirectoryView } from "#shared/centres/directory-schemas";
import { openAtCoordinator } from "../../support/coordinator-server";

type Handlers = Parameters<typeof openAtCoordinator>[1];

const aCentre: DirectoryView["items"][number] = {
  id: "c-02",
  name: "示例二号工作站",
  kind: "workstation",
  countyCode: "150105",
  address: "示例路2号",
  phone: null,
  lon: 111.7,
  lat: 40.8,
  rights: ["copyright", "trademark"],
  experts: { copyright: 2 },
  capacity: 12,
  serves: ["150100"],
  openHours: [],
  isActive: true,
  isSample: true,
  pause: null,
  load: 5,
};
const aDirectory: DirectoryView = {
  number: 2,
  items: [
    aCentre,
    { ...aCentre, id: "c-30", name: "满洲里分中心", countyCode: "150781", load: 0 },
    { ...aCentre, id: "c-99", name: "离开的工作站", isActive: false },
  ],
  changes: [
    {
      number: 2,
      at: "2026-11-20T02:00:00.000Z",
      byName: "统筹员",
      kind: "import",
      details: { added: 2, changed: 0, left: 38 },
    },
    {
      number: 1,
      at: "2026-11-19T02:00:00.000Z",
      byName: "统筹员",
      kind: "edit",
      details: { centreName: "示例二号工作站" },
    },
  ],
};
const regions = {
  items: [
    {
      code: "150100",
      name: "呼和浩特市",
      counties: [{ code: "150105", name: "赛罕区", lon: 111.7, lat: 40.8 }],
    },
    {
      code: "150781",
      name: "满洲里市",
      counties: [{ code: "150781", name: "满洲里市", lon: 117.4, lat: 49.6 }],
    },
  ],
};
const server = (more: Handlers = {}): Handlers => ({
  "GET /api/regions": () => ({ data: regions }),
  "GET /api/directory": () => ({ data: aDirectory }),
  "PUT /api/directory/centres/c-02": () => ({ data: { ...aDirectory, number: 3 } }),
  "PUT /api/directory/centres/c-02/pause": () => ({ data: { ...aDirectory, number: 3 } }),
  ...more,
});
const tap = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe("the centres in the coordinator's hand", () => {
  const open = async (more: Handlers = {}) => {
    const phone = openAtCoordinator("coordinator/directory-page", server(more));
    await screen.findByRole("button", { name: "改示例二号工作站" });
    return phone;
  };

  it("are listed with what they have open, without those that left", async () => {
    await open();
    expect(screen.getAllByText("5 / 12")[0]).toBeTruthy();
    expect(screen.queryByText("离开的工作站")).toBeNull();
  });

  it("are found by name and by place", async () => {
    await open();
    await screen.findAllByText("满洲里市");
    type("找分中心", "满洲里市");
    expect(screen.queryByText("示例二号工作站")).toBeNull();
    type("找分中心", "没有的");
    expect(screen.getByText("没有找到")).toBeTruthy();
  });

  it("say what a capacity below what is open means, before it is stored", async () => {
    const phone = await open();
    tap("改示例二号工作站");
    type("上限", "3");
    expect(screen.getByText(/比手上的 5 件少/)).toBeTruthy();
    tap("存下来");
    await waitFor(() => expect(phone.sent.at(-1)?.method).toBe("PUT"));
    expect(phone.asked).toEqual([
      "示例二号工作站手上有 5 件，都留在那里。办到 3 件以下，才会有新的。",
    ]);
    const { id: _, isSample: __, pause: ___, load: ____, ...fields } = aCentre;
    expect(phone.sent.at(-1)?.body).toEqual({ ...fields, capacity: 3, number: 2 });
  });

  it("are paused with a reason and a day", async () => {
    const phone = await open();
    fireEvent.click(
      screen.getAllByRole("button", { name: "示例二号工作站暂停接收" })[0] as HTMLElement,
    );
    tap("暂停接收");
    expect(screen.getByText("请写两个字以上")).toBeTruthy();
    type("原因", "搬到新址");
    type("到哪一天", "2026-12-04");
    tap("暂停接收");
    await waitFor(() => expect(phone.sent.at(-1)?.method).toBe("PUT"));
    expect(phone.sent.at(-1)?.body).toEqual({
      number: 2,
      pause: { reason: "搬到新址", until: "2026-12-04" },
    });
  });

  it("keep what was written when somebody else was quicker", async () => {
    await open({
      "PUT /api/directory/centres/c-02": () => ({ status: 409, code: "stale_version" }),
    });
    tap("改示例二号工作站");
    type("电话", "0471-1234567");
    tap("存下来");
    expect(await screen.findByText(/刚有人改过/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("电话").value).toBe("0471-1234567");
  });
});

describe("the real directory, brought in from a file", () => {
  const aReport: DirectoryReport = {
    number: 2,
    rowCount: 2,
    faults: [],
    faultCount: 0,
    added: ["甲分中心"],
    addedCount: 1,
    changed: [{ name: "乙工作站", columns: ["上限", "电话"] }],
    changedCount: 1,
    unchangedCount: 0,
    leaving: [{ name: "示例二号工作站", load: 5, isSample: true }],
    leavingCount: 1,
    isImported: false,
  };
  const open = async (report: DirectoryReport, picksFile = true) => {
    const phone = openAtCoordinator(
      "coordinator/directory-import-page",
      server({
        "POST /api/directory/check": () => ({ data: report }),
        "POST /api/directory/import": () => ({ data: { ...report, isImported: true } }),
        "POST /api/directory/undo": () => ({ data: { ...aDirectory, number: 3 } }),
      }),
    );
    phone.picks = [{ path: "/tmp/a.csv", name: "名单.csv", sizeBytes: 900 }];
    await screen.findByText(/导入名单：新的 2 家/);
    if (picksFile) tap("选文件，先检查");
    return phone;
  };

  it("is shown as what it would do, and happens once that was confirmed", async () => {
    const phone = await open(aReport);
    expect(await screen.findByText("乙工作站（上限、电话）")).toBeTruthy();
    expect(screen.getByText("示例二号工作站（手上 5 件）")).toBeTruthy();
    tap("导入这份名单");
    expect(await screen.findByText("名单换好了")).toBeTruthy();
    expect(phone.asked[0]).toContain("离开的手上有 5 件，都在那里办完");
    const sent = phone.sent.find(({ path }) => path === "/api/directory/import");
    expect(sent).toMatchObject({ body: { number: "2" }, key: expect.any(String) });
  });

  it("shows every fault by row and column, and cannot be brought in", async () => {
    const faults = [{ row: 3, column: "上限", what: "上限要写 0 到 1000 的整数" }];
    await open({ ...aReport, faults, faultCount: 1 });
    expect(await screen.findByText("第 3 行，上限")).toBeTruthy();
    expect(screen.getByText("上限要写 0 到 1000 的整数")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "导入这份名单" })).toBeNull();
  });

  it("can be gone back on, once that was confirmed", async () => {
    const phone = await open(aReport, false);
    tap("退回到第 1 次以后");
    await waitFor(() => expect(phone.sent.at(-1)?.path).toBe("/api/directory/undo"));
    expect(phone.sent.at(-1)).toMatchObject({ body: { number: 2, to: 1 } });
    expect(phone.asked[0]).toContain("手上的申请不动");
  });
});
