import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import { aCard, applicantId, aTicketServer, ticketId } from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;

function aPhoneWith(
  list: (show: string, cursor: string | null) => FakeAnswer,
  more: Handlers = {},
) {
  const { server } = aTicketServer(null, {
    "GET /api/tickets": ({ path }) => {
      const query = new URLSearchParams(path.split("?")[1]);
      return list(query.get("show") ?? "", query.get("cursor"));
    },
    ...more,
  });
  const phone = aPhone(server);
  signIn(phone, applicantId);
  return phone;
}

const pageOf = (items: TicketCard[], nextCursor: string | null = null): FakeAnswer => ({
  data: { items, nextCursor },
});
const tap = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));

/** A draft begun without a network: only this device has it. */
async function beginOffline(phone: FakePhone): Promise<void> {
  phone.isOnline = false;
  const form = phone.open("tickets/file-page");
  tap(/^权利人/, "radio");
  fireEvent.change(screen.getByLabelText("怎么称呼您"), { target: { value: "王小明" } });
  fireEvent.change(screen.getByLabelText("手机号"), { target: { value: "13812345678" } });
  tap("满了", "radio");
  tap("下一步");
  await screen.findByText("第 2 步，共 6 步");
  form.unmount();
}

describe("my requests", () => {
  it("shows their shape while they are fetched", () => {
    const phone = aPhone(() => new Promise(() => {}));
    signIn(phone, applicantId);
    phone.open("tickets/my-tickets-page");
    expect(screen.getByText("正在取您的申请")).toBeTruthy();
  });

  it("shows who has each and what is left, and opens one", async () => {
    const phone = aPhoneWith(() => pageOf([aCard()]));
    phone.open("tickets/my-tickets-page");
    expect(await screen.findByText("示例二号工作站正在看材料")).toBeTruthy();
    expect(screen.getByText("还剩 5 个工作日")).toBeTruthy();
    tap(/网店用了我的照片/, "link");
    expect(phone.went).toEqual([`/tickets/ticket-page?ticket=${ticketId}`]);
  });

  it("says that what is left is tentative, unless the clock has stopped", async () => {
    const { totalClock } = aCard();
    const clockThat = (change: object) => totalClock && { ...totalClock, ...change };
    const cards = [
      aCard({ totalClock: clockThat({ isProvisional: true }) }),
      aCard({
        id: "2".repeat(24),
        status: "accepted",
        totalClock: clockThat({ isProvisional: true, state: "stopped" }),
      }),
    ];
    aPhoneWith(() => pageOf(cards)).open("tickets/my-tickets-page");
    expect(await screen.findByText("还剩 5 个工作日（暂定）")).toBeTruthy();
    expect(screen.getAllByText(/暂定/)).toHaveLength(1);
  });

  it("is glad when there is none, and shows the way in", async () => {
    const phone = aPhoneWith(() => pageOf([]));
    phone.open("tickets/my-tickets-page");
    expect(await screen.findByText("还没有申请，挺好的")).toBeTruthy();
    tap("开始说说");
    expect(phone.went).toEqual(["/tickets/file-page"]);
  });

  it("keeps calm when they do not come, and tries again", async () => {
    const answers: FakeAnswer[] = [{ status: 500, code: "unexpected" }];
    const phone = aPhoneWith(() => answers.shift() ?? pageOf([aCard()]));
    phone.open("tickets/my-tickets-page");
    expect(await screen.findByText("刚才没办成，不是您的错")).toBeTruthy();
    tap("再试一次");
    expect(await screen.findByText("网店用了我的照片")).toBeTruthy();
  });

  it("shows the stored ones without a network, and the drafts of this device", async () => {
    const phone = aPhoneWith(() => pageOf([aCard()]));
    const first = phone.open("tickets/my-tickets-page");
    await screen.findByText("网店用了我的照片");
    first.unmount();
    await beginOffline(phone);
    phone.open("tickets/my-tickets-page");
    expect(await screen.findByText(/现在连不上网，先看/)).toBeTruthy();
    expect(screen.getByText("网店用了我的照片")).toBeTruthy();
    expect(screen.getByText("草稿，存在手机上")).toBeTruthy();
  });

  it("fetches the next page when asked", async () => {
    const phone = aPhoneWith((_show, cursor) =>
      cursor
        ? pageOf([aCard({ id: "2".repeat(24), title: "第二页的一件" })])
        : pageOf([aCard()], "n-1"),
    );
    phone.open("tickets/my-tickets-page");
    fireEvent.click(await screen.findByRole("button", { name: "再看一些" }));
    expect(await screen.findByText("第二页的一件")).toBeTruthy();
    expect(screen.getByText("网店用了我的照片")).toBeTruthy();
  });

  it("shows what is over on its own shelf", async () => {
    const phone = aPhoneWith((show) =>
      pageOf(show === "over" ? [aCard({ status: "closed", title: "办结的一件" })] : []),
    );
    phone.open("tickets/my-tickets-page");
    tap("办结", "tab");
    expect(await screen.findByText("办结的一件")).toBeTruthy();
    expect(screen.getByText("已办结")).toBeTruthy();
  });

  it("asks a guest to sign in", () => {
    aPhone(() => pageOf([])).open("tickets/my-tickets-page");
    expect(screen.getByText("先登录一下")).toBeTruthy();
  });
});

describe("drafts", () => {
  const draft = aCard({ status: "draft", number: null, centre: null, totalClock: null });

  it("are gone on with", async () => {
    const phone = aPhoneWith((show) => pageOf(show === "draft" ? [draft] : []));
    phone.open("tickets/my-tickets-page", { show: "draft" });
    fireEvent.click(await screen.findByRole("button", { name: "接着写：网店用了我的照片" }));
    expect(phone.went).toEqual([`/tickets/file-page?ticket=${ticketId}`]);
  });

  it("are deleted after asking", async () => {
    const drafts = [draft];
    const phone = aPhoneWith((show) => pageOf(show === "draft" ? [...drafts] : []), {
      [`DELETE /api/tickets/${ticketId}`]: () => {
        drafts.pop();
        return { data: { isDone: true } };
      },
    });
    phone.open("tickets/my-tickets-page", { show: "draft" });
    fireEvent.click(await screen.findByRole("button", { name: "删掉草稿：网店用了我的照片" }));
    expect(await screen.findByText("没有没写完的")).toBeTruthy();
    expect(phone.asked[0]).toContain("找不回来");
  });

  it("stay when they cannot be deleted, and it says so", async () => {
    const phone = aPhoneWith((show) => pageOf(show === "draft" ? [draft] : []), {
      [`DELETE /api/tickets/${ticketId}`]: () => ({ status: 503, code: "unavailable" }),
    });
    phone.open("tickets/my-tickets-page", { show: "draft" });
    fireEvent.click(await screen.findByRole("button", { name: "删掉草稿：网店用了我的照片" }));
    expect(
      await screen.findByText("草稿《网店用了我的照片》还没有删掉：系统正在歇口气。"),
    ).toBeTruthy();
    expect(screen.getByText("网店用了我的照片")).toBeTruthy();
  });

  it("show what only this device has, and go on with it", async () => {
    const phone = aPhoneWith(() => pageOf([]));
    await beginOffline(phone);
    phone.isOnline = true;
    phone.open("tickets/my-tickets-page", { show: "draft" });
    expect(await screen.findByText("草稿，存在手机上")).toBeTruthy();
    tap(/^接着写/);
    await waitFor(() => expect(phone.went.at(-1)).toMatch(/^\/tickets\/file-page\?draft=/));
  });
});
