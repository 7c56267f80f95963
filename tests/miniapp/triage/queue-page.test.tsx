import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import {
  aDesk,
  aDeskTicket,
  aRow,
  colleagueId,
  overview,
  staffId,
} from "../../support/desk-server";
import { aPhone, type FakeServer, signIn } from "../../support/fake-phone";
import { units } from "../../support/ticket-server";

const list = "GET /api/triage/tickets";
const regions = { "GET /api/regions": () => ({ data: { items: units } }) };

function listing(rows: TriageRow[], nextCursor: string | null = null) {
  return () => ({ data: { items: rows, nextCursor } });
}

function open(server: FakeServer, { role = "staff", params = {} } = {}) {
  const phone = aPhone(server);
  signIn(phone, staffId, role);
  phone.open("triage/queue-page", params);
  return phone;
}

const table = () => screen.findByRole("table");
const queries = (phone: ReturnType<typeof open>) =>
  phone.sent.filter(({ path }) => path.startsWith("/api/triage/tickets?")).map(({ path }) => path);

describe("the staff's queue", () => {
  it("groups the requests in the server's order: what runs out first on top", async () => {
    open(
      aDesk({
        [list]: listing([
          aRow(1, { group: "due_today" }),
          aRow(2, { group: "two_days" }),
          aRow(3, { group: "two_days" }),
          aRow(4, { group: "paused", status: "awaiting_material" }),
          aRow(5, { group: "handled", status: "in_progress" }),
          aRow(6, { group: "handled", status: "closed" }),
        ]),
      }),
    );
    const groups = within(await table())
      .getAllByRole("row")
      .map((row) => row.textContent)
      .filter((text) => /^\D+\d$/.test(text));
    expect(groups).toEqual([
      "今天到期 1",
      "两天内 2",
      "停表，等申请人 1",
      "已受理，在办 1",
      "已经结束 1",
    ]);
  });

  it("tells the coordinator which places were mended, and what waits for a place", async () => {
    const placeRepair = { on: "2026-10-09", released: 2, reserved: 0, unplaced: 1 };
    const handlers = { "GET /api/triage/overview": () => ({ data: { ...overview, placeRepair } }) };
    open(aDesk({ [list]: listing([aRow(1)]), ...handlers }), { role: "coordinator" });
    expect(await screen.findByText(/放回 2 个没人用的，还有 1 件所在的机构已经满额/)).toBeTruthy();
  });

  it("says what is left in words: days, the last day, overrun, standing still", async () => {
    const clock = aRow(1).clock;
    open(
      aDesk({
        [list]: listing([
          aRow(1, { clock: { ...clock, leftDays: -2, usedDays: 17, state: "breached" } }),
          aRow(2, { clock: { ...clock, leftDays: 0, usedDays: 15 } }),
          // Sent on 17 September; the standing days move the last one from 14 to 16 October.
          aRow(3, { clock: { ...clock, state: "paused" } }),
        ]),
      }),
    );
    const words = within(await table());
    expect(words.getByText("超了 2 天")).toBeTruthy();
    expect(words.getByText("今天到期")).toBeTruthy();
    expect(words.getByText("已停 2 天")).toBeTruthy();
  });

  it("has what came today and nobody has claimed on top of the queue, to be claimed there", async () => {
    const arrivals = [aRow(9)];
    const claimed = jest.fn(() => {
      arrivals.pop();
      return { data: aDeskTicket() };
    });
    open(
      aDesk({
        [list]: listing([aRow(1, { group: "due_today" }), aRow(9)]),
        "GET /api/triage/overview": () => ({ data: { ...overview, arrivals } }),
        [`POST /api/tickets/${aRow(9).id}/claim`]: claimed,
      }),
    );
    const heading = await screen.findByText("今天新到，还没有人认领");
    const follows = heading.compareDocumentPosition(await table());
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "认领新到的：第 9 件申请" }));
    await waitFor(() => expect(screen.queryByText("今天新到，还没有人认领")).toBeNull());
    expect(claimed).toHaveBeenCalledTimes(1);
  });

  it("claims from the row, and reads the queue again", async () => {
    const claimed = aRow(1, { handler: { id: staffId, name: "小河" }, isMine: true });
    const rows = [aRow(1)];
    const phone = open(
      aDesk({
        [list]: () => listing(rows)(),
        [`POST /api/tickets/${aRow(1).id}/claim`]: () => {
          rows.splice(0, 1, claimed);
          return { data: aDeskTicket() };
        },
      }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "认领：第 1 件申请" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^认领/ })).toBeNull());
    const claims = phone.sent.filter(({ method }) => method === "POST");
    expect(claims.map(({ body }) => body)).toEqual([{ version: 3 }]);
  });

  it("sends one claim for two quick taps", async () => {
    const phone = open(
      aDesk({
        [list]: listing([aRow(1)]),
        [`POST /api/tickets/${aRow(1).id}/claim`]: () => new Promise(() => {}),
      }),
    );
    const button = await screen.findByRole("button", { name: "认领：第 1 件申请" });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(screen.getByRole("button", { name: /正在办/ })).toBeTruthy());
    expect(phone.sent.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("names the colleague who was quicker", async () => {
    open(
      aDesk({
        [list]: listing([aRow(1)]),
        [`POST /api/tickets/${aRow(1).id}/claim`]: () => ({
          status: 409,
          code: "conflict",
          details: { handlerName: "示例乙" },
        }),
      }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "认领：第 1 件申请" }));
    expect(await screen.findByText("示例乙刚刚认领了这一件。")).toBeTruthy();
  });

  it("offers nothing to claim where a colleague handles it", async () => {
    open(aDesk({ [list]: listing([aRow(1, { handler: { id: colleagueId, name: "示例乙" } })]) }));
    await table();
    expect(screen.queryByRole("button", { name: /^认领/ })).toBeNull();
    expect(screen.getByText("示例乙在办")).toBeTruthy();
  });

  it("shows mine, or what nobody has, on demand", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    fireEvent.click(await screen.findByRole("tab", { name: "等认领 3" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("show=unclaimed"));
    fireEvent.click(screen.getByRole("tab", { name: "我的 4" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("show=mine"));
  });

  it("looks for a number or words once somebody stops typing", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    await table();
    const [field] = screen.getAllByRole("textbox", { name: "找申请" });
    fireEvent.change(field as HTMLElement, { target: { value: "照" } });
    fireEvent.change(field as HTMLElement, { target: { value: "照片" } });
    await waitFor(() =>
      expect(queries(phone).at(-1)).toContain(`search=${encodeURIComponent("照片")}`),
    );
    expect(queries(phone).filter((path) => path.includes("search=%"))).toHaveLength(1);
  });

  it("does not look for one character, and says what is missing", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    await table();
    const [field] = screen.getAllByRole("textbox", { name: "找申请" });
    fireEvent.change(field as HTMLElement, { target: { value: "王" } });
    expect(await screen.findByText("再写一个字就开始找。")).toBeTruthy();
    expect(queries(phone).filter((path) => path.includes("search="))).toEqual([]);
  });

  it("narrows by what is chosen, counts of each status beside it", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]), ...regions }));
    await table();
    fireEvent.click(screen.getByRole("button", { name: "状态：不限" }));
    expect(screen.queryByRole("radio", { name: /^申诉中/ })).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "等材料 1" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("status=awaiting_material"));
    fireEvent.click(screen.getByRole("button", { name: "地方：不限" }));
    fireEvent.click(await screen.findByRole("radio", { name: "呼和浩特市" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("place=150100"));
    fireEvent.click(screen.getByRole("radio", { name: "赛罕区" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("place=150105"));
    fireEvent.click(screen.getByRole("button", { name: "看结果" }));
    expect(screen.getByRole("button", { name: "筛选：等材料、呼和浩特市，赛罕区" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "清掉筛选" }));
    await waitFor(() => expect(queries(phone).at(-1)).not.toContain("place="));
    expect(queries(phone).at(-1)).not.toContain("status=");
  });

  it("remembers the filter for this account on this device, and what was looked for for nobody", async () => {
    const server = aDesk({ [list]: listing([aRow(1)]), ...regions });
    const phone = open(server);
    await table();
    fireEvent.click(screen.getByRole("button", { name: "到期：不限" }));
    fireEvent.click(screen.getByRole("radio", { name: "已经超期" }));
    const [field] = screen.getAllByRole("textbox", { name: "找申请" });
    fireEvent.change(field as HTMLElement, { target: { value: "王小明" } });
    await waitFor(() => expect(queries(phone).at(-1)).toContain("search="));
    cleanup();
    phone.sent.length = 0;
    phone.open("triage/queue-page");
    await table();
    expect(queries(phone).at(-1)).toContain("due=breached");
    expect([...phone.storage.values()].join()).not.toContain("王小明");
    cleanup();
    signIn(phone, colleagueId, "staff");
    phone.open("triage/queue-page");
    await table();
    expect(queries(phone).at(-1)).not.toContain("due=");
  });

  it("says that a filter hides the rest when nothing fits it", async () => {
    const phone = open(
      aDesk({
        [list]: ({ path }) => listing(path.includes("right=") ? [] : [aRow(1)])(),
        ...regions,
      }),
    );
    await table();
    fireEvent.click(screen.getByRole("button", { name: "权利：不限" }));
    fireEvent.click(screen.getByRole("radio", { name: "专利" }));
    const face = (await screen.findByText("没有符合筛选的")).closest(".face") as HTMLElement;
    fireEvent.click(within(face).getByRole("button", { name: "清掉筛选" }));
    expect(await table()).toBeTruthy();
    expect(phone.sent.length).toBeGreaterThan(0);
  });

  it("says who else has a request open", async () => {
    open(aDesk({ [list]: listing([aRow(1, { watcherNames: ["示例乙"] })]) }));
    expect(within(await table()).getByText("示例乙正在看")).toBeTruthy();
  });

  describe("several at once", () => {
    const claims = (phone: ReturnType<typeof open>) =>
      phone.sent.filter(({ path }) => path === "/api/triage/claims").map(({ body }) => body);
    const result = (at: number, outcome: string, handlerName: string | null = null) => ({
      ticketId: aRow(at).id,
      outcome,
      handlerName,
    });
    const pick = async (at: number) =>
      fireEvent.click(
        within(await table()).getByRole("checkbox", { name: `选上：第 ${at} 件申请` }),
      );

    it("are claimed by one call, each with its version, and told one by one", async () => {
      const phone = open(
        aDesk({
          [list]: listing([aRow(1), aRow(2, { version: 5 }), aRow(3)]),
          "POST /api/triage/claims": () => ({
            data: { results: [result(1, "claimed"), result(2, "taken", "示例乙")] },
          }),
        }),
      );
      await pick(1);
      await pick(2);
      fireEvent.click(screen.getByRole("button", { name: "认领这 2 件" }));
      expect(await screen.findByText("认领了 1 件，由您来办")).toBeTruthy();
      expect(screen.getByText("0917-0002 没有认领：示例乙快了一步。")).toBeTruthy();
      expect(claims(phone)).toEqual([
        {
          tickets: [
            { ticketId: aRow(1).id, version: 3 },
            { ticketId: aRow(2).id, version: 5 },
          ],
        },
      ]);
      expect(screen.queryByRole("button", { name: /^认领这/ })).toBeNull();
    });

    it("stay chosen when the call does not get through", async () => {
      const phone = open(
        aDesk({
          [list]: listing([aRow(1)]),
          "POST /api/triage/claims": () => ({ status: 503, code: "unavailable" }),
        }),
      );
      await pick(1);
      fireEvent.click(screen.getByRole("button", { name: "认领这 1 件" }));
      expect(await screen.findByText(/选中的都还在/)).toBeTruthy();
      expect(screen.getByRole("button", { name: "认领这 1 件" })).toBeTruthy();
      expect(claims(phone)).toHaveLength(1);
    });

    it("are chosen by tapping cards on a phone, which then open nothing", async () => {
      const handled = aRow(3, { handler: { id: colleagueId, name: "示例乙" } });
      const phone = open(aDesk({ [list]: listing([aRow(1), aRow(2), handled]) }));
      await table();
      fireEvent.click(screen.getByRole("button", { name: "选几件认领" }));
      const card = (at: number) => document.getElementById(`queue-card-${aRow(at).id}`);
      fireEvent.click(card(1) as HTMLElement);
      expect(phone.went).toEqual([]);
      expect(screen.getByRole("button", { name: "认领这 1 件" })).toBeTruthy();
      fireEvent.click(card(3) as HTMLElement);
      expect(phone.went).toEqual([`/triage/triage-ticket-page?id=${handled.id}`]);
    });

    it("cannot be chosen where a colleague has it", async () => {
      open(aDesk({ [list]: listing([aRow(1, { handler: { id: colleagueId, name: "示例乙" } })]) }));
      expect(within(await table()).queryByRole("checkbox")).toBeNull();
    });
  });

  describe("the keys", () => {
    const press = (key: string, target: Element = document.body) =>
      fireEvent.keyDown(target, { key });

    it("move from row to row, open, choose and claim", async () => {
      const phone = open(
        aDesk({
          [list]: listing([aRow(1), aRow(2)]),
          "POST /api/triage/claims": () => ({ data: { results: [] } }),
        }),
      );
      await table();
      press("j");
      press("j");
      press("j");
      expect(document.activeElement?.textContent).toBe("第 2 件申请");
      press("k");
      expect(document.activeElement?.textContent).toBe("第 1 件申请");
      press("Enter", document.activeElement as Element);
      expect(phone.went).toEqual([`/triage/triage-ticket-page?id=${aRow(1).id}`]);
      press("x");
      press("c");
      await waitFor(() =>
        expect(phone.sent.find(({ path }) => path === "/api/triage/claims")?.body).toEqual({
          tickets: [{ ticketId: aRow(1).id, version: 3 }],
        }),
      );
    });

    it("are letters while somebody types", async () => {
      open(aDesk({ [list]: listing([aRow(1)]) }));
      await table();
      press("/");
      const field = document.activeElement as HTMLElement;
      expect(field.getAttribute("aria-label")).toBe("找申请");
      press("?", field);
      press("j", field);
      expect(screen.queryByText("键盘怎么用")).toBeNull();
      expect(document.activeElement).toBe(field);
    });

    it("are listed by a question mark, and rest while the list is open", async () => {
      open(aDesk({ [list]: listing([aRow(1)]) }));
      await table();
      press("?");
      expect(await screen.findByRole("dialog", { name: "键盘怎么用" })).toBeTruthy();
      press("j");
      expect(document.activeElement?.textContent).not.toBe("第 1 件申请");
      press("Escape");
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    });
  });

  it("goes on where the page ends, and says the last group is not counted to its end", async () => {
    const firstPage = Array.from({ length: 50 }, (_, at) => aRow(at + 1));
    const phone = open(
      aDesk({
        [list]: ({ path }) =>
          path.includes("cursor=next") ? listing([aRow(51)])() : listing(firstPage, "next")(),
      }),
    );
    await table();
    expect(screen.getByRole("heading", { name: "两天以后 50+" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "再看一些" }));
    expect(await screen.findByRole("heading", { name: "两天以后 51" })).toBeTruthy();
    expect(queries(phone).at(-1)).toContain("cursor=next");
  });

  it("looks again every 30 seconds", async () => {
    jest.useFakeTimers();
    try {
      const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
      await act(() => jest.advanceTimersByTimeAsync(1_000));
      const before = queries(phone).length;
      await act(() => jest.advanceTimersByTimeAsync(61_000));
      expect(queries(phone).length - before).toBe(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it("keeps the list when a later look fails, and says so", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    await table();
    phone.server = aDesk({ [list]: () => ({ status: 503, code: "unavailable" }) });
    fireEvent.click(screen.getByRole("button", { name: "现在就看一次有没有新的" }));
    expect(await screen.findByText(/下面是之前的样子/)).toBeTruthy();
    expect(screen.getAllByText("第 1 件申请")).toHaveLength(2);
  });

  it("shows the last queue with its time when the network is gone", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    await table();
    phone.setOnline(false);
    fireEvent.click(screen.getByRole("button", { name: "现在就看一次有没有新的" }));
    expect(await screen.findByText(/现在连不上网/)).toBeTruthy();
    expect(screen.getAllByText("第 1 件申请")).toHaveLength(2);
  });

  it("says that all is done when there is nothing", async () => {
    open(aDesk({ [list]: listing([]) }));
    expect(await screen.findByText("这里都办完了")).toBeTruthy();
  });

  it("keeps calm when the queue does not come, and offers to try again", async () => {
    const phone = open(aDesk({ [list]: () => ({ status: 500, code: "unexpected" }) }));
    const retry = await screen.findByRole("button", { name: "再试一次" });
    phone.server = aDesk({ [list]: listing([aRow(1)]) });
    fireEvent.click(retry);
    expect(await table()).toBeTruthy();
  });

  it("lets nobody in who is not of the staff", async () => {
    open(aDesk({ [list]: () => ({ status: 403, code: "not_allowed" }) }), { role: "applicant" });
    expect(await screen.findByText("这里您暂时进不来")).toBeTruthy();
  });

  it("tells the coordinator which centre has it, and offers only what no centre has", async () => {
    open(aDesk({ [list]: listing([aRow(1), aRow(2, { centreName: null })]) }), {
      role: "coordinator",
    });
    const cells = within(await table());
    expect(cells.getByRole("columnheader", { name: "哪家在办" })).toBeTruthy();
    expect(cells.getByText("自治区中心")).toBeTruthy();
    expect(cells.getAllByRole("button", { name: /^认领/ })).toHaveLength(1);
  });

  it("opens a request", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]) }));
    fireEvent.click(within(await table()).getByRole("link", { name: "第 1 件申请" }));
    expect(phone.went).toEqual([`/triage/triage-ticket-page?id=${aRow(1).id}`]);
  });

  const outlook = {
    "GET /api/calendar/outlook": () => ({ data: { missingYear: 2027, provisional: 4 } }),
  };

  it("tells the coordinator beforehand that a year's holidays are missing", async () => {
    open(aDesk({ [list]: listing([aRow(1)]), ...outlook }), { role: "coordinator" });
    const title = "2027 年的放假安排还没有录入，4 件的日期是暂定的";
    expect(await screen.findByText(title)).toBeTruthy();
  });

  it("troubles no staff of a centre with it", async () => {
    const phone = open(aDesk({ [list]: listing([aRow(1)]), ...outlook }));
    await table();
    expect(phone.sent.some(({ path }) => path.startsWith("/api/calendar"))).toBe(false);
  });

  it("says of what is left that it is provisional", async () => {
    const { clock } = aRow(1);
    const row = aRow(1, { clock: { ...clock, leftDays: 5, isProvisional: true } });
    open(aDesk({ [list]: listing([row]) }));
    expect(within(await table()).getByText("剩 5 天（暂定）")).toBeTruthy();
  });

  it("leads to what the staff have been told, with how much of it is unread", async () => {
    const unread = { "GET /api/notices/unread": () => ({ data: { unread: 6 } }) };
    const phone = open(aDesk({ [list]: listing([aRow(1)]), ...unread }));
    const [entry] = await screen.findAllByRole("link", { name: /消息.*6/ });
    fireEvent.click(entry as HTMLElement);
    expect(phone.went).toEqual(["/notices/notices-page"]);
  });
});
