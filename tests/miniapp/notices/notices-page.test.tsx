import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Role } from "#shared/http/endpoint";
import type { NoticeView } from "#shared/notices/notice-schemas";
import { aPhone, signIn } from "../../support/fake-phone";
import { accountId, aServer } from "../../support/quiz-server";

type Handlers = Parameters<typeof aServer>[0];

const aNotice = (at: number, change: Partial<NoticeView> = {}): NoticeView => ({
  id: String(at).padStart(24, "0"),
  cause: "accepted",
  at: "2026-11-20T02:00:00.000Z",
  isRead: false,
  ticketId: String(at).padStart(24, "7"),
  number: `2026-1120-000${at}-7`,
  title: "网店用了我的照片",
  dueOn: null,
  ...change,
});

function open(items: NoticeView[], role: Role = "applicant", handlers: Handlers = {}) {
  const phone = aPhone(
    aServer({
      "GET /api/notices": () => ({ data: { items, nextCursor: null } }),
      "PUT /api/notices/reading": () => ({ data: { unread: 0 } }),
      ...Object.fromEntries(
        items.map(({ id }) => [`PUT /api/notices/${id}/reading`, () => ({ data: { unread: 0 } })]),
      ),
      ...handlers,
    }),
  );
  signIn(phone, accountId, role);
  phone.open("notices/notices-page");
  return phone;
}

const tap = async (element: HTMLElement) => act(async () => fireEvent.click(element));

describe("what I have been told", () => {
  it("says what happened to which request, and until when something is awaited", async () => {
    open([aNotice(1, { cause: "material_asked", dueOn: "2026-12-01" })]);
    const row = await screen.findByRole("link", { name: /请您补材料/ });
    expect(row.textContent).toContain("最晚 12 月 1 日（周二）交齐");
    expect(row.textContent).toContain("网店用了我的照片");
    expect(row.textContent).toContain("2026-1120-0001-7");
    expect(row.getAttribute("aria-label")).toMatch(/^没看过，/);
  });

  it("leads the applicant to the request, and is read from then on", async () => {
    const phone = open([aNotice(1)]);
    await tap(await screen.findByRole("link", { name: /受理了/ }));
    expect(phone.went).toEqual([`/tickets/ticket-page?ticket=${"1".padStart(24, "7")}`]);
    expect(phone.sent.at(-1)).toMatchObject({
      method: "PUT",
      path: `/api/notices/${"1".padStart(24, "0")}/reading`,
    });
    expect(screen.getByRole("link").getAttribute("aria-label")).not.toContain("没看过");
  });

  it("leads staff to their desk, in the words of the desk", async () => {
    const phone = open([aNotice(1, { cause: "message" })], "staff");
    await tap(await screen.findByRole("link", { name: /申请人留了言/ }));
    expect(phone.went).toEqual([`/triage/triage-ticket-page?id=${"1".padStart(24, "7")}`]);
  });

  it("leads nowhere when the request is no longer the reader's", async () => {
    const phone = open([aNotice(1, { cause: "left_desk", title: null })], "staff");
    await tap(await screen.findByRole("button", { name: /这件转走了/ }));
    expect(phone.went).toEqual([]);
    expect(screen.getByText("这件已经不在您这里")).toBeTruthy();
  });

  it("is all read at a tap, up to the latest that is shown", async () => {
    const phone = open([aNotice(1), aNotice(2, { isRead: true })]);
    await tap(await screen.findByRole("button", { name: "全部标为看过" }));
    expect(phone.sent.find(({ method }) => method === "PUT")?.body).toEqual({
      upTo: "2026-11-20T02:00:00.000Z",
    });
  });

  it("offers nothing to mark where all has been read", async () => {
    open([aNotice(1, { isRead: true })]);
    await screen.findByRole("link", { name: /受理了/ });
    expect(screen.queryByRole("button", { name: "全部标为看过" })).toBeNull();
  });

  it("says that it could not be marked", async () => {
    open([aNotice(1)], "applicant", {
      "PUT /api/notices/reading": () => ({ status: 503, code: "unavailable" }),
    });
    await tap(await screen.findByRole("button", { name: "全部标为看过" }));
    expect(await screen.findByText(/没有标上/)).toBeTruthy();
  });

  it("goes on with the older ones", async () => {
    open([], "applicant", {
      "GET /api/notices": ({ path }) =>
        path.includes("cursor=abc")
          ? { data: { items: [aNotice(2, { cause: "received" })], nextCursor: null } }
          : { data: { items: [aNotice(1)], nextCursor: "abc" } },
    });
    await tap(await screen.findByRole("button", { name: "再看一些" }));
    expect(await screen.findByRole("link", { name: /申请收到了/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "再看一些" })).toBeNull();
  });

  it("says so when there is nothing yet", async () => {
    open([]);
    expect(await screen.findByText("还没有消息")).toBeTruthy();
  });

  it("offers to try again when it could not be read", async () => {
    open([], "applicant", { "GET /api/notices": () => ({ status: 503, code: "unavailable" }) });
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });

  it("asks the server nothing for a guest", async () => {
    const phone = open([], "visitor");
    expect(await screen.findByText("这里还没有消息")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path.startsWith("/api/notices"))).toBe(false);
  });

  it("shows what was read before while there is no network", async () => {
    const phone = open([aNotice(1)]);
    await screen.findByRole("link", { name: /受理了/ });
    phone.setOnline(false);
    phone.open("notices/notices-page");
    await waitFor(() => expect(screen.getAllByRole("link", { name: /受理了/ })).toHaveLength(2));
  });
});
