import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { StaffView } from "#shared/accounts/staff-schemas";
import { openAtCoordinator } from "../../support/coordinator-server";
import { aPhone } from "../../support/fake-phone";
import { aServer } from "../../support/quiz-server";
import { aCentre } from "../../support/ticket-server";

const code = "a".repeat(43);
const aSession = {
  token: "t".repeat(43),
  expiresAt: "2099-01-01T00:00:00.000Z",
  account: {
    id: "5".repeat(24),
    role: "staff",
    nickname: "乌兰",
    centreId: "c-02",
    centreName: "示例二号工作站",
    createdAt: "2026-11-01T00:00:00.000Z",
  },
};
const tap = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
type Handlers = Parameters<typeof aServer>[0];

describe("an invitation, opened", () => {
  const open = (handlers: Handlers) => {
    const phone = aPhone(
      aServer({
        "POST /api/invitations/look": () => ({
          data: {
            role: "staff",
            centreName: "示例二号工作站",
            expiresAt: "2026-12-02T02:00:00.000Z",
          },
        }),
        "POST /api/invitations/redemption": () => ({ data: aSession }),
        ...handlers,
      }),
    );
    phone.open("coordinator/join-page", { code });
    return phone;
  };

  it("says for what it is, and lets in whoever chooses name and password", async () => {
    const phone = open({});
    expect(await screen.findByText("示例二号工作站")).toBeTruthy();
    type("名字", "乌兰");
    type("密码", "qing-cao-2026");
    tap("设好，进去");
    await waitFor(() => expect(phone.went).toEqual(["/triage/queue-page"]));
    expect(phone.sent.at(-1)?.body).toEqual({ code, name: "乌兰", password: "qing-cao-2026" });
  });

  it.each([
    ["乌", "qing-cao-2026", "名字要 2 到 12 个字"],
    ["乌兰", "short", "密码至少 10 个字"],
    ["乌兰", "我是乌兰你好吗12345", "密码里不要带名字"],
  ])("refuses the name %s with the password %s at its place", async (name, password, words) => {
    const phone = open({});
    await screen.findByText("示例二号工作站");
    type("名字", name);
    type("密码", password);
    tap("设好，进去");
    expect(screen.getByText(words)).toBeTruthy();
    expect(phone.sent.map(({ path }) => path)).not.toContain("/api/invitations/redemption");
  });

  it("says what to do when it works no more", async () => {
    open({ "POST /api/invitations/look": () => ({ status: 404, code: "not_found" }) });
    expect(await screen.findByText("这个邀请不能用了")).toBeTruthy();
  });
});

describe("signing in", () => {
  const open = (handlers: Handlers) => {
    const phone = aPhone(aServer(handlers));
    phone.open("coordinator/sign-in-page");
    type("名字", "乌兰");
    type("密码", "qing-cao-2026");
    tap("登录");
    return phone;
  };

  it("leads to the desk", async () => {
    const phone = open({ "POST /api/sessions/staff": () => ({ data: aSession }) });
    await waitFor(() => expect(phone.went).toEqual(["/triage/queue-page"]));
    expect(phone.storage.get("session")).toContain("乌兰");
  });

  it("does not say which of name and password is wrong", async () => {
    const details = { reason: "wrong_name_or_password" };
    open({ "POST /api/sessions/staff": () => ({ status: 403, code: "not_allowed", details }) });
    expect(await screen.findByText("名字或者密码不对，再看一眼。")).toBeTruthy();
  });
});

describe("the accounts in the coordinator's hand", () => {
  const member = {
    id: "5".repeat(24),
    nickname: "乌兰",
    role: "staff" as const,
    centreId: "c-02",
    centreName: "示例二号工作站",
    createdAt: "2026-11-01T00:00:00.000Z",
    isSuspended: false,
    isMe: false,
  };
  const staff: StaffView = {
    items: [
      member,
      { ...member, id: "6".repeat(24), nickname: "统筹员", role: "coordinator", isMe: true },
    ],
    invitations: [],
  };
  const open = async () => {
    const phone = openAtCoordinator("coordinator/staff-page", {
      "GET /api/staff": () => ({ data: staff }),
      "GET /api/centres": () => ({ data: { items: [aCentre()] } }),
      "POST /api/staff/invitations": () => ({
        data: { id: "7".repeat(24), code, expiresAt: "2026-12-02T02:00:00.000Z" },
      }),
      [`PUT /api/staff/${member.id}/suspension`]: () => ({
        data: { ...staff, items: [{ ...member, isSuspended: true }] },
      }),
    });
    await screen.findByText("乌兰");
    return phone;
  };

  it("invite somebody into a centre by a link that is shown once", async () => {
    const phone = await open();
    tap("发邀请");
    fireEvent.click(await screen.findByRole("radio", { name: /示例二号工作站/ }));
    tap("生成链接");
    expect(await screen.findByText("把链接只发给这一个人")).toBeTruthy();
    tap("复制链接");
    await waitFor(() => expect(phone.copied).toBe("/coordinator/join-page"));
    const sent = phone.sent.find(({ path }) => path === "/api/staff/invitations");
    expect(sent).toMatchObject({ body: { role: "staff", centreId: "c-02" } });
  });

  it("shut somebody out once that was confirmed, and never oneself", async () => {
    const phone = await open();
    expect(screen.queryByRole("button", { name: "停用统筹员" })).toBeNull();
    tap("停用乌兰");
    expect(await screen.findByText("已停用")).toBeTruthy();
    expect(phone.asked[0]).toContain("放回待认领");
  });
});
