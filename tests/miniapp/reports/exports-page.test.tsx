import { fireEvent, screen, waitFor } from "@testing-library/react";
import { openReports } from "../../support/report-server";

const line = {
  id: "e".repeat(24),
  at: "2026-11-25T02:00:00.000Z",
  byName: "其其格",
  what: "tickets",
  centreName: "示例二号工作站",
  from: "2026-01-01",
  to: "2026-11-25",
  state: "all",
  rows: 12,
};
const log = { "GET /api/reports/exports": () => ({ data: { items: [line], nextCursor: null } }) };

describe("tables out of the program", () => {
  it("says who took which", async () => {
    openReports("exports-page", log);
    expect(await screen.findByText("其其格")).toBeTruthy();
    expect(screen.getByText("示例二号工作站的申请，12 件，2026-01-01 至 2026-11-25")).toBeTruthy();
  });

  it("asks for what was chosen", async () => {
    const phone = openReports("exports-page", log);
    await screen.findByText("其其格");
    fireEvent.click(screen.getByRole("radio", { name: "在办" }));
    fireEvent.click(screen.getByRole("radio", { name: "去年" }));
    fireEvent.click(screen.getByRole("button", { name: "导出申请" }));
    const year = new Date().getFullYear() - 1;
    await waitFor(() =>
      expect(phone.sent.map(({ path }) => path)).toContain(
        `/api/triage/export.xlsx?from=${year}-01-01&to=${year}-12-31&state=open`,
      ),
    );
  });

  it("says what to do when it is too much", async () => {
    openReports("exports-page", {
      ...log,
      "GET /api/triage/export.xlsx": () => ({
        status: 400,
        code: "invalid_request",
        details: { issues: [{ field: "from", code: "too_many_rows" }] },
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "导出申请" }));
    expect(
      await screen.findByText("一次最多 20000 件，请选短一点的时间，分几次导出。"),
    ).toBeTruthy();
  });

  it("gives staff of a centre their own, and nothing of the others", async () => {
    const phone = openReports("exports-page", log, { role: "staff" });
    expect(await screen.findByText(/只有本单位的/)).toBeTruthy();
    expect(screen.queryByText("导出月度汇总")).toBeNull();
    expect(phone.sent.map(({ path }) => path)).not.toContain("/api/reports/exports?limit=50");
  });
});
