import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { RegionOverview } from "#shared/reports/report-schemas";
import { anOverview, openReports } from "../../support/report-server";

async function openOverview(overview: RegionOverview = anOverview()) {
  const phone = openReports("overview-page", {
    "GET /api/reports/overview": () => ({ data: overview }),
  });
  await screen.findByText("在办的是哪种权利");
  return phone;
}
const namesInTable = () =>
  within(screen.getByRole("table"))
    .getAllByText(/示例.+号/)
    .map(({ textContent }) => textContent);

describe("the coordinator's overview", () => {
  it("shows the figures with what each is a figure of", async () => {
    await openOverview();
    expect(screen.getByText("175")).toBeTruthy();
    expect(screen.getByText("本月收到 41 件，办完 37 件")).toBeTruthy();
    expect(screen.getByText("6 天")).toBeTruthy();
    expect(screen.getByText("97.4%")).toBeTruthy();
    expect(screen.getByText("本月晚答复 1 件")).toBeTruthy();
    expect(screen.getByText("本月 136 人评价，满分 5")).toBeTruthy();
  });

  it("says — where there is nothing to reckon from, never 0", async () => {
    const { totals } = anOverview();
    const none = { medianAnswerDays: null, inTimePercent: null, satisfaction: null, ratings: 0 };
    await openOverview(anOverview({ totals: { ...totals, ...none }, centres: [] }));
    expect(screen.getAllByText("—")).toHaveLength(3);
  });

  it("warns of what runs out with nobody on it, and leads there", async () => {
    const places = [
      { unitName: "包头市", count: 3, breached: 1, dueToday: 2, dueNext: 0 },
      { unitName: "兴安盟", count: 1, breached: 0, dueToday: 0, dueNext: 1 },
    ];
    const phone = await openOverview(anOverview({ urgent: { count: 4, places } }));
    expect(screen.getByText("4 件快要超时，还没有人动手")).toBeTruthy();
    expect(
      screen.getByText("包头市 1 件已经超期、2 件今天到期；兴安盟 1 件下个工作日到期。"),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "逐件处理" }));
    expect(phone.went.at(-1)).toContain("/reports/stuck-page");
  });

  it("asks for another period", async () => {
    const phone = await openOverview();
    fireEvent.click(screen.getByRole("radio", { name: "今年" }));
    await waitFor(() =>
      expect(phone.sent.map(({ path }) => path)).toContain("/api/reports/overview?period=year"),
    );
  });

  it("tells each place with what is due to who cannot see the map", async () => {
    await openOverview();
    expect(
      screen.getByRole("button", { name: "包头市，在办 26 件，2 件今天到期或已超期" }),
    ).toBeTruthy();
    expect(
      screen.getByRole("button", { name: "呼和浩特市，在办 31 件，1 件下个工作日到期" }),
    ).toBeTruthy();
    expect(screen.getByText("方位示意，不是行政区划图")).toBeTruthy();
  });

  it("tells the charts in figures to who cannot see them", async () => {
    await openOverview();
    expect(
      screen.getByRole("img", {
        name: "近 2 周每周收到和办完的件数：11 月 16 日起收到 18 件、办完 15 件；11 月 23 日起收到 9 件、办完 11 件",
      }),
    ).toBeTruthy();
    expect(
      screen.getByRole("img", { name: "在办的是哪种权利：商标 72 件，著作权 48 件" }),
    ).toBeTruthy();
    expect(screen.getByRole("img", { name: "本月怎么办完的：调解达成一致 21 件" })).toBeTruthy();
  });

  it("has on top of the table what runs out first, then what is fullest", async () => {
    await openOverview();
    expect(namesInTable()).toEqual(["示例七号工作站", "示例三十一号分中心", "示例二号工作站"]);
    fireEvent.click(screen.getByRole("tab", { name: "名单顺序" }));
    expect(namesInTable()[0]).toBe("示例二号工作站");
  });

  it("finds a centre by its name or its place, and by a tap on the map", async () => {
    await openOverview();
    fireEvent.change(screen.getByLabelText("找一家"), { target: { value: "三十一" } });
    expect(namesInTable()).toEqual(["示例三十一号分中心"]);
    fireEvent.click(screen.getByRole("button", { name: /^包头市/ }));
    expect(namesInTable()).toEqual(["示例七号工作站"]);
    fireEvent.change(screen.getByLabelText("找一家"), { target: { value: "没有" } });
    expect(screen.getByText("没有找到")).toBeTruthy();
  });

  it("opens a centre, and the way to bring in the list of them", async () => {
    const phone = await openOverview();
    fireEvent.click(screen.getByRole("link", { name: "示例七号工作站" }));
    fireEvent.click(screen.getByRole("button", { name: "导入名单" }));
    expect(phone.went).toEqual([
      "/centres/centre-page?id=c-07",
      "/coordinator/directory-import-page",
    ]);
  });

  it("says why there is nothing, and tries again", async () => {
    const answers = [{ status: 503, code: "unavailable" }, { data: anOverview() }] as const;
    let asked = 0;
    openReports("overview-page", {
      "GET /api/reports/overview": () => answers[asked++] ?? answers[1],
    });
    const again = await screen.findByRole("button", { name: "再试一次" });
    fireEvent.click(again);
    expect(await screen.findByText("在办的是哪种权利")).toBeTruthy();
  });
});
