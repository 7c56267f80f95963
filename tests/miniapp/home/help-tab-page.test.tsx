import { fireEvent, screen, waitFor } from "@testing-library/react";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import { aCard, applicantId, aTicketServer } from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;

function aHelpPhone(role: "guest" | "applicant", handlers: Handlers = {}): FakePhone {
  const phone = aPhone(aTicketServer(null, handlers).server);
  if (role === "applicant") signIn(phone, applicantId);
  return phone;
}

const tap = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));

describe("the help page", () => {
  it("begins a request with the kind of right that was tapped", () => {
    const phone = aHelpPhone("applicant");
    phone.open("home/help-tab-page");
    tap(/^商标/, "link");
    expect(phone.went).toEqual(["/tickets/file-page?right=trademark"]);
  });

  it("has a way in for who is accused", () => {
    const phone = aHelpPhone("applicant");
    phone.open("home/help-tab-page");
    tap(/^有人说我侵权了/, "link");
    expect(phone.went).toEqual(["/tickets/file-page?role=accused"]);
  });

  it("shows the applicant what is open, and the way to all of it", async () => {
    const phone = aHelpPhone("applicant", {
      "GET /api/tickets": () => ({
        data: { items: [aCard(), aCard({ id: "2".repeat(24) })], nextCursor: null },
      }),
    });
    phone.open("home/help-tab-page");
    expect(await screen.findByText("示例二号工作站正在看材料")).toBeTruthy();
    tap("全部 2 件");
    expect(phone.went).toEqual(["/tickets/my-tickets-page"]);
  });

  it("says so when the open ones do not come, and tries again", async () => {
    const answers: FakeAnswer[] = [{ status: 503, code: "unavailable" }];
    const phone = aHelpPhone("applicant", {
      "GET /api/tickets": () => answers.shift() ?? { data: { items: [aCard()], nextCursor: null } },
    });
    phone.open("home/help-tab-page");
    fireEvent.click(await screen.findByRole("link", { name: /您正在办的申请没取到/ }));
    expect(await screen.findByText("正在办的")).toBeTruthy();
  });

  it("says what can and cannot be done", () => {
    aHelpPhone("guest").open("home/help-tab-page");
    expect(screen.getByText("双方愿意时，组织调解")).toBeTruthy();
    expect(screen.getByText("不能代替法院判决，也不能罚款")).toBeTruthy();
  });
});

describe("signing in to file", () => {
  it("asks a guest first, and sends nobody anywhere", () => {
    const phone = aHelpPhone("guest");
    phone.open("home/help-tab-page");
    tap("开始说说");
    expect(screen.getByRole("dialog", { name: "先登录一下" })).toBeTruthy();
    expect(phone.went).toEqual([]);
  });

  it("goes on to where the guest was going, as the demonstration's firm", async () => {
    const account = {
      id: applicantId,
      role: "applicant",
      nickname: "示例企业",
      centreId: null,
      centreName: null,
      createdAt: "2026-11-01T00:00:00.000Z",
    };
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const phone = aHelpPhone("guest", {
      "POST /api/sessions/demo": () => ({ data: { token: "t-1", expiresAt, account } }),
    });
    phone.open("home/help-tab-page");
    tap(/^专利/, "link");
    tap("用“示例企业”继续");
    await waitFor(() => expect(phone.went).toEqual(["/tickets/file-page?right=patent"]));
    expect(phone.sent.find(({ path }) => path === "/api/sessions/demo")?.body).toEqual({
      persona: "firm",
    });
  });

  it("says so where the demonstration is closed", async () => {
    const phone = aHelpPhone("guest");
    phone.open("home/help-tab-page");
    tap("开始说说");
    tap("用“示例企业”继续");
    expect(await screen.findByText("这里没有开放演示身份，暂时登录不了。")).toBeTruthy();
  });
});

describe("the nearest centre", () => {
  it("is not guessed before somebody says from where", async () => {
    const phone = aHelpPhone("guest");
    phone.open("home/help-tab-page");
    expect(await screen.findByRole("button", { name: "全部 1 家" })).toBeTruthy();
    expect(screen.queryByText("示例二号工作站")).toBeNull();
  });

  it("is shown after a tap on the place of the phone", async () => {
    const phone = aHelpPhone("guest");
    phone.found = { kind: "found", longitude: 111.69, latitude: 40.8, system: "wgs84" };
    phone.open("home/help-tab-page");
    await screen.findByRole("button", { name: "全部 1 家" });
    tap("用我的位置");
    expect(await screen.findByText("呼和浩特市赛罕区，约 1.3 公里")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path === "/api/centres?near=150105")).toBe(true);
  });

  it("never shows an invented number", async () => {
    const phone = aHelpPhone("guest");
    phone.found = { kind: "found", longitude: 111.69, latitude: 40.8, system: "wgs84" };
    phone.open("home/help-tab-page");
    await screen.findByRole("button", { name: "全部 1 家" });
    tap("用我的位置");
    expect(await screen.findByText("电话：还没有公布")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /打电话/ })).toBeNull();
  });
});
