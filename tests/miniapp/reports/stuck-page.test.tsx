import { fireEvent, screen } from "@testing-library/react";
import { aStuckRow, noneStuck, openReports } from "../../support/report-server";

const counts = { ...noneStuck, urgent: 1, bounced: 2 };
const handlers = {
  "GET /api/reports/stuck": ({ path }: { path: string }) => ({
    data: {
      items: path.includes("kind=bounced")
        ? [aStuckRow(2, { transferCount: 2, centreName: null })]
        : [aStuckRow(1)],
      nextCursor: null,
      counts,
    },
  }),
};

describe("what is stuck", () => {
  it("is shown by the way it is stuck, with how many of each", async () => {
    openReports("stuck-page", handlers);
    expect(await screen.findByText("第 1 件申请")).toBeTruthy();
    fireEvent.click(screen.getByRole("tab", { name: "转来转去 2" }));
    expect(await screen.findByText("第 2 件申请")).toBeTruthy();
    expect(
      screen.getByText("呼和浩特市赛罕区。自治区中心，没有人认领，到那里 4 个工作日，转交过 2 次"),
    ).toBeTruthy();
  });

  it("opens where the overview sent one", async () => {
    openReports("stuck-page", handlers, { params: { kind: "bounced" } });
    expect(await screen.findByText("第 2 件申请")).toBeTruthy();
  });

  it("opens the request, or its transfer at once", async () => {
    const phone = openReports("stuck-page", handlers);
    fireEvent.click(await screen.findByRole("button", { name: "看看：第 1 件申请" }));
    fireEvent.click(screen.getByRole("button", { name: "转交：第 1 件申请" }));
    const id = "1".padStart(24, "0");
    expect(phone.went).toEqual([
      `/triage/triage-ticket-page?id=${id}`,
      `/triage/triage-ticket-page?id=${id}&sheet=transfer`,
    ]);
  });

  it("says so when nothing is", async () => {
    openReports("stuck-page", {
      "GET /api/reports/stuck": () => ({
        data: { items: [], nextCursor: null, counts: noneStuck },
      }),
    });
    expect(await screen.findByText("快到期的都有人在办。")).toBeTruthy();
  });

  it("brings the next ones below the first", async () => {
    openReports("stuck-page", {
      "GET /api/reports/stuck": ({ path }) => ({
        data: path.includes("cursor=next")
          ? { items: [aStuckRow(2)], nextCursor: null, counts }
          : { items: [aStuckRow(1)], nextCursor: "next", counts },
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "再看一些" }));
    expect(await screen.findByText("第 2 件申请")).toBeTruthy();
    expect(screen.getByText("第 1 件申请")).toBeTruthy();
  });
});
