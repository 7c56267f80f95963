import { fireEvent, screen, waitFor } from "@testing-library/react";
import { aPhone, type FakeAnswer } from "../../support/fake-phone";
import { aCentre, aTicketServer } from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;

const phoneWith = (handlers: Handlers = {}) => aPhone(aTicketServer(null, handlers).server);
const list = (...centres: ReturnType<typeof aCentre>[]): FakeAnswer => ({
  data: { items: centres },
});

describe("the directory of centres", () => {
  it("lists them with what they know best, where they are and when they are open", async () => {
    phoneWith().open("centres/centres-page");
    expect(await screen.findByText("示例二号工作站")).toBeTruthy();
    expect(screen.getByText("专长：著作权")).toBeTruthy();
    expect(screen.getByText("工作日 09:00–12:00，现在不在办公时间")).toBeTruthy();
  });

  it("marks the invented ones", async () => {
    phoneWith().open("centres/centres-page");
    expect(await screen.findByText("示例")).toBeTruthy();
  });

  it("says of one that takes no requests for a while why, and until when", async () => {
    const pause = { reason: "搬到新址", until: "2026-12-04" };
    phoneWith({ "GET /api/centres": () => list(aCentre({ pause })) }).open("centres/centres-page");
    expect(await screen.findByText("暂停接收")).toBeTruthy();
    expect(screen.getByText("搬到新址，到 2026 年 12 月 4 日")).toBeTruthy();
  });

  it("asks for the nearest first once a county is chosen", async () => {
    const phone = phoneWith();
    phone.open("centres/centres-page");
    fireEvent.click(await screen.findByRole("button", { name: "从哪儿算近：选您在的旗县区" }));
    fireEvent.click(await screen.findByRole("radio", { name: "赛罕区" }));
    expect(await screen.findByText(/近的在前/)).toBeTruthy();
    expect(phone.sent.at(-1)?.path).toBe("/api/centres?near=150105");
  });

  it("shows those for one kind of right", async () => {
    const phone = phoneWith();
    phone.open("centres/centres-page");
    await screen.findByText("示例二号工作站");
    fireEvent.click(screen.getByRole("tab", { name: "专利" }));
    await screen.findByText("示例二号工作站");
    expect(phone.sent.at(-1)?.path).toBe("/api/centres?right=patent");
  });

  it("says so when there is none for it", async () => {
    phoneWith({ "GET /api/centres": () => list() }).open("centres/centres-page");
    expect(await screen.findByText("没有单办这一种的")).toBeTruthy();
  });

  it("keeps calm when the list does not come, and tries again", async () => {
    const answers: FakeAnswer[] = [{ status: 500, code: "unexpected" }];
    const phone = phoneWith({ "GET /api/centres": () => answers.shift() ?? list(aCentre()) });
    phone.open("centres/centres-page");
    fireEvent.click(await screen.findByRole("button", { name: "再试一次" }));
    expect(await screen.findByText("示例二号工作站")).toBeTruthy();
  });

  it("shows the stored list without a network", async () => {
    const phone = phoneWith();
    const first = phone.open("centres/centres-page");
    await screen.findByText("示例二号工作站");
    first.unmount();
    phone.isOnline = false;
    phone.open("centres/centres-page");
    expect(await screen.findByText(/现在连不上网，先看/)).toBeTruthy();
    expect(screen.getByText("示例二号工作站")).toBeTruthy();
  });

  it("gives the address to paste where there is no map", async () => {
    const phone = phoneWith();
    phone.open("centres/centres-page");
    fireEvent.click(await screen.findByRole("button", { name: "去示例二号工作站怎么走" }));
    await waitFor(() => expect(phone.copied).toBe("示例二号工作站 赛罕区示例路2号"));
  });
});
