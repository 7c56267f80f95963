import { screen } from "@testing-library/react";
import type { LookView } from "#shared/trust/trust-schemas";
import { aDesk } from "../../support/desk-server";
import { aPhone, signIn } from "../../support/fake-phone";

const ticketId = "7".repeat(24);
const list = `GET /api/tickets/${ticketId}/looks`;

function aLook(change: Partial<LookView> = {}): LookView {
  return {
    id: "1".repeat(24),
    at: "2025-11-05T06:20:00.000Z",
    role: "staff",
    name: "其其格",
    centreName: "示例二号工作站",
    what: "reveal",
    fileName: null,
    ...change,
  };
}

function open(items: LookView[], role: "applicant" | "coordinator" = "applicant") {
  const phone = aPhone(aDesk({ [list]: () => ({ data: { items, nextCursor: null } }) }));
  signIn(phone, "a".repeat(24), role);
  phone.open("trust/looks-page", { ticket: ticketId });
}

describe("who looked at a request, as a page", () => {
  it("tells the applicant in plain words who saw what, and when", async () => {
    open([
      aLook(),
      aLook({ id: "2".repeat(24), what: "file", fileName: "原图.png" }),
      aLook({ id: "3".repeat(24), what: "page" }),
    ]);
    expect(await screen.findByText("其其格看过您的称呼和电话")).toBeTruthy();
    expect(screen.getByText("其其格打开过证据“原图.png”")).toBeTruthy();
    expect(screen.getByText("其其格打开过您的申请")).toBeTruthy();
    expect(screen.getAllByText("2025 年 11 月 5 日 14:20，示例二号工作站")).toHaveLength(3);
  });

  it("tells the coordinator of the applicant as somebody else", async () => {
    open([aLook()], "coordinator");
    expect(await screen.findByText("其其格看过申请人的称呼和电话")).toBeTruthy();
  });

  it("says so while nobody has looked", async () => {
    open([]);
    expect(await screen.findByText("还没有人看过")).toBeTruthy();
  });
});
