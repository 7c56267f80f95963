import { fireEvent, screen } from "@testing-library/react";
import type { CentreView } from "#shared/centres/centre-schemas";
import { openingWords } from "../../../miniapp/centres/opening-words";
import { aPhone } from "../../support/fake-phone";
import { aCentre, aTicketServer } from "../../support/ticket-server";

async function openCentre(changes: Partial<CentreView> = {}) {
  const centre = aCentre(changes);
  const { server } = aTicketServer(null, { "GET /api/centres/c-02": () => ({ data: centre }) });
  const phone = aPhone(server);
  phone.open("centres/centre-page", { id: "c-02" });
  await screen.findByRole("heading", { name: centre.name });
  return phone;
}

describe("a centre's page", () => {
  it("says what it does, what it knows best, and that it is a sample", async () => {
    await openCentre();
    expect(screen.getByText("看看算不算侵权，给一份参考意见")).toBeTruthy();
    expect(screen.getByText("著作权，有专家")).toBeTruthy();
    expect(screen.getByText("示例")).toBeTruthy();
  });

  it("leads into the form, with the centre as a wish", async () => {
    const phone = await openCentre();
    fireEvent.click(screen.getByRole("button", { name: "向这家求助" }));
    expect(phone.went).toEqual(["/tickets/file-page?centre=c-02"]);
  });

  it("copies the address where there is no map", async () => {
    const phone = await openCentre();
    fireEvent.click(screen.getByRole("link", { name: /^去这里/ }));
    await Promise.resolve();
    expect(phone.copied).toContain("赛罕区示例路2号");
  });

  it("calls only where a number is public", async () => {
    await openCentre({ phone: null });
    expect(screen.getByText("还没有公布")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /打电话/ })).toBeNull();
  });

  it("says so when it takes nothing new", async () => {
    await openCentre({ isActive: false, opensNext: null });
    expect(screen.getByText("这家现在不接新的申请")).toBeTruthy();
  });
});

describe("when it is open", () => {
  const now = new Date("2026-09-18T05:00:00Z"); // 13:00 in China
  it.each<[string, Partial<CentreView>]>([
    ["12:00 休息", { isOpenNow: true, closesAt: "12:00", opensNext: null }],
    ["今天 14:30 开", { opensNext: { day: "2026-09-18", time: "14:30", isProvisional: false } }],
    [
      "10 月 9 日（周五）09:00 开",
      { opensNext: { day: "2026-10-09", time: "09:00", isProvisional: false } },
    ],
    ["", { opensNext: null }],
  ])("is told as “%s”", (words, changes) => {
    expect(openingWords(aCentre(changes), now)).toBe(words);
  });

  it("is called provisional where the year's holidays are not known", () => {
    const opensNext = { day: "2027-01-04", time: "09:00", isProvisional: true };
    expect(openingWords(aCentre({ opensNext }), now)).toMatch(/暂定/);
  });
});
