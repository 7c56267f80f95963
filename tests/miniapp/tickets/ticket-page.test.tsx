import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import {
  aCentre,
  aClock,
  aPreview,
  applicantId,
  aSentTicket,
  aTicketServer,
  briefOf,
  ticketId,
} from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;
const of = `/api/tickets/${ticketId}`;
const other = aCentre({ id: "c-01", name: "示例一号分中心" });

async function openTicket(ticket: TicketView, handlers: Handlers = {}): Promise<FakePhone> {
  const phone = aPhone(aTicketServer(ticket, handlers).server);
  signIn(phone, applicantId);
  phone.open("tickets/ticket-page", { ticket: ticketId });
  await screen.findByRole("heading", { name: ticket.title });
  return phone;
}

const tap = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sentTo = (phone: FakePhone, path: string) => phone.sent.filter((each) => each.path === path);

const material = { id: "e".repeat(24), label: "照片原图", isNeeded: true, absence: "" };
const optional = { id: "f".repeat(24), label: "与店家沟通的记录", isNeeded: false, absence: "" };

function anAwaitingTicket(changes: Partial<TicketView> = {}): TicketView {
  return aSentTicket({
    status: "awaiting_material",
    materials: [
      { ...material, state: "missing", attachmentIds: [] },
      { ...optional, state: "missing", attachmentIds: [] },
    ],
    materialDueOn: "2026-10-10",
    totalClock: aClock({ state: "paused" }),
    actions: ["message", "withdraw", "objection"],
    ...changes,
  });
}

function aSuppliedTicket(): TicketView {
  const attachment = {
    id: "9".repeat(24),
    name: "原图.jpg",
    bytes: 3_000_000,
    type: "image/jpeg",
    addedAt: "2026-09-28T02:00:00.000Z",
  };
  return anAwaitingTicket({
    materials: [{ ...material, state: "given", attachmentIds: [attachment.id] }],
    attachments: [attachment],
    actions: ["supplement", "message", "withdraw", "objection"],
  });
}

describe("the last day for material", () => {
  it("is called provisional while the holidays of its year are not known", async () => {
    const materialDueOn = "2027-01-06";
    await openTicket(anAwaitingTicket({ materialDueOn, isMaterialDueProvisional: true }));
    expect(screen.getByText(/最晚 暂定 1 月 6 日（周三）交齐/)).toBeTruthy();
  });

  it("is said plainly where they are", async () => {
    await openTicket(anAwaitingTicket());
    expect(screen.getByText(/最晚 10 月 10 日（周六）交齐/).textContent).not.toContain("暂定");
  });
});

describe("where a request is", () => {
  it("says its state, who has it and who handles it", async () => {
    await openTicket(aSentTicket({ handlerName: "示例甲" }));
    expect(screen.getByText("已提交，等受理")).toBeTruthy();
    expect(screen.getByText(/正在看材料，承办人：示例甲/)).toBeTruthy();
  });

  it("shows both clocks with what is left", async () => {
    await openTicket(aSentTicket());
    expect(screen.getByText("还剩 5 个工作日")).toBeTruthy();
    expect(screen.getByText("还剩 8 个工作日")).toBeTruthy();
    expect(screen.getByText(/9 月 21 日转到这里，从第二天起算/)).toBeTruthy();
  });

  it("counts day by day, make-up workdays included", async () => {
    await openTicket(aSentTicket());
    expect(screen.getByText("2 班")).toBeTruthy();
    expect(screen.getByText("“班”是调休上班日，照常计入。")).toBeTruthy();
  });

  it("explains how the clocks are counted, and that they are no law", async () => {
    await openTicket(aSentTicket());
    tap("怎么算的");
    expect(screen.getByText("15 个工作日是办理约定，不是法定期限。")).toBeTruthy();
  });

  it("says by how much a limit was overrun", async () => {
    await openTicket(
      aSentTicket({
        totalClock: aClock({ state: "breached", usedDays: 17, leftDays: -2 }),
        centreClock: null,
      }),
    );
    expect(screen.getByText("超了 2 个工作日")).toBeTruthy();
  });

  it("tells what has happened, newest first", async () => {
    const ticket = aSentTicket();
    const accept = { act: "accept", by: "staff", byName: "示例甲", details: {} } as const;
    const history = [...ticket.history, { ...accept, at: "2026-09-18T01:00:00.000Z" }];
    await openTicket(aSentTicket({ history }));
    const steps = screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    expect(steps[0]).toContain("示例甲受理了");
    expect(steps[1]).toContain("您交来申请，带 4 个文件");
  });

  it("says so when the record does not hold together", async () => {
    await openTicket(aSentTicket({ isHistoryIntact: false }));
    expect(screen.getByText("办理经过对不上")).toBeTruthy();
  });

  it("shows the answer of a closed one, and nothing more to do", async () => {
    await openTicket(
      aSentTicket({
        status: "closed",
        closing: { outcome: "opinion_given", answer: "这属于侵权，可以要求停止使用。" },
        actions: [],
      }),
    );
    expect(screen.getByText("已给出参考意见")).toBeTruthy();
    expect(screen.getByText("这属于侵权，可以要求停止使用。")).toBeTruthy();
    expect(screen.queryByText("撤回这件申请")).toBeNull();
  });

  it("leads a draft back to the form", async () => {
    const phone = aPhone(aTicketServer(aSentTicket({ status: "draft" })).server);
    signIn(phone, applicantId);
    phone.open("tickets/ticket-page", { ticket: ticketId });
    fireEvent.click(await screen.findByRole("button", { name: "接着写" }));
    expect(phone.went).toEqual([`/tickets/file-page?ticket=${ticketId}`]);
  });

  it("shows the stored copy without a network", async () => {
    const phone = await openTicket(aSentTicket());
    phone.isOnline = false;
    phone.open("tickets/ticket-page", { ticket: ticketId });
    expect(await screen.findByText(/现在连不上网，先看/)).toBeTruthy();
  });
});

describe("material that was asked for", () => {
  it("lists what is needed and what is not, and by when", async () => {
    await openTicket(anAwaitingTicket());
    expect(screen.getByText("2 样齐了 0 样")).toBeTruthy();
    expect(screen.getByText("必需的")).toBeTruthy();
    expect(screen.getByText("有更好，没有不影响受理")).toBeTruthy();
    expect(screen.getByText(/最晚 10 月 10 日（周六）交齐/)).toBeTruthy();
  });

  it("is not handed in while something needed is missing", async () => {
    const phone = await openTicket(anAwaitingTicket());
    expect(screen.getByText("还差 1 样必需的，放上来就能交。")).toBeTruthy();
    tap("交齐了");
    expect(phone.asked).toHaveLength(0);
  });

  it("takes a file to its own item", async () => {
    const phone = await openTicket(anAwaitingTicket());
    phone.picks = [{ path: "blob:1", name: "原图.jpg", sizeBytes: 300_000 }];
    tap("给“照片原图”放文件");
    await waitFor(() => expect(sentTo(phone, `${of}/attachments`)).toHaveLength(1));
    expect(sentTo(phone, `${of}/attachments`)[0]?.body).toEqual({
      fileName: "原图.jpg",
      materialId: material.id,
    });
  });

  it("may be said not to be there, and why; then nothing needed is missing", async () => {
    const absent = {
      ...material,
      state: "absent" as const,
      absence: "相机丢了",
      attachmentIds: [],
    };
    const phone = await openTicket(anAwaitingTicket(), {
      [`PUT ${of}/materials/${material.id}/absence`]: () => ({
        data: anAwaitingTicket({ materials: [absent] }),
      }),
    });
    tap("没有“照片原图”");
    tap("就这样说明");
    expect(await screen.findByText("请写上为什么，两个字以上")).toBeTruthy();
    write("为什么没有“照片原图”", "相机丢了");
    tap("就这样说明");
    const path = `${of}/materials/${material.id}/absence`;
    await waitFor(() => expect(sentTo(phone, path)).toHaveLength(1));
    expect(sentTo(phone, path)[0]?.body).toEqual({ reason: "相机丢了" });
  });

  it("shows what was said of it, which may be taken back", async () => {
    const absent = {
      ...material,
      state: "absent" as const,
      absence: "相机丢了",
      attachmentIds: [],
    };
    const path = `${of}/materials/${material.id}/absence`;
    const phone = await openTicket(
      anAwaitingTicket({ materials: [absent], actions: ["supplement"] }),
      { [`PUT ${path}`]: () => ({ data: anAwaitingTicket() }) },
    );
    expect(screen.getByText("您说：相机丢了")).toBeTruthy();
    expect(screen.queryByText(/还差/)).toBeNull();
    tap("“照片原图”找到了");
    await waitFor(() => expect(sentTo(phone, path)[0]?.body).toEqual({ reason: null }));
  });

  it("keeps the words when they could not be stored", async () => {
    await openTicket(anAwaitingTicket(), {
      [`PUT ${of}/materials/${material.id}/absence`]: () => ({ status: 503, code: "unavailable" }),
    });
    tap("没有“照片原图”");
    write("为什么没有“照片原图”", "相机丢了");
    tap("就这样说明");
    expect(await screen.findByText(/没有存上，您写的还在/)).toBeTruthy();
    expect(screen.getByLabelText("为什么没有“照片原图”")).toHaveProperty("value", "相机丢了");
  });

  it("is handed in after asking, and the page shows the new state", async () => {
    const phone = await openTicket(aSuppliedTicket(), {
      [`POST ${of}/supplement`]: () => ({ data: aSentTicket() }),
    });
    tap("交齐了");
    expect(await screen.findByText("已提交，等受理")).toBeTruthy();
    expect(phone.asked[0]).toContain("钟接着走");
  });

  it("stays where it is when handing in fails", async () => {
    await openTicket(aSuppliedTicket(), {
      [`POST ${of}/supplement`]: () => ({ status: 500, code: "unexpected" }),
    });
    tap("交齐了");
    expect(await screen.findByText(/还没有交上去，放上来的文件都在/)).toBeTruthy();
    expect(screen.getByText("原图.jpg")).toBeTruthy();
  });

  it("shows the newest when somebody was quicker", async () => {
    const now = [aSuppliedTicket()];
    await openTicket(aSuppliedTicket(), {
      [`GET ${of}`]: () => ({ data: now.shift() ?? aSentTicket({ status: "accepted" }) }),
      [`POST ${of}/supplement`]: () => ({ status: 409, code: "stale_version" }),
    });
    tap("交齐了");
    expect(await screen.findByText("刚刚有了变化")).toBeTruthy();
    expect(screen.getByText("已受理")).toBeTruthy();
  });
});

describe("messages", () => {
  it("are sent, and the field is empty again", async () => {
    const phone = await openTicket(aSentTicket(), {
      [`POST ${of}/messages`]: () => ({ data: { id: "7".repeat(24) } }),
    });
    write("写给承办人", "原图已经找到");
    tap("发送");
    await waitFor(() =>
      expect((screen.getByLabelText("写给承办人") as HTMLTextAreaElement).value).toBe(""),
    );
    expect(sentTo(phone, `${of}/messages`)[0]?.body).toEqual({ text: "原图已经找到" });
  });

  it("stay in the field when sending fails, and go again under the same key", async () => {
    const answers: FakeAnswer[] = [{ status: 503, code: "unavailable" }];
    const phone = await openTicket(aSentTicket(), {
      [`POST ${of}/messages`]: () => answers.shift() ?? { data: { id: "7".repeat(24) } },
    });
    write("写给承办人", "原图已经找到");
    tap("发送");
    expect(await screen.findByText(/还没有发出去，您写的都在/)).toBeTruthy();
    tap("发送");
    await waitFor(() => expect(sentTo(phone, `${of}/messages`)).toHaveLength(2));
    const [first, second] = sentTo(phone, `${of}/messages`);
    expect(second?.key).toBe(first?.key);
  });

  it("cannot be written once it is over", async () => {
    await openTicket(aSentTicket({ status: "closed", actions: [] }));
    expect(screen.queryByLabelText("写给承办人")).toBeNull();
  });
});

describe("withdrawing", () => {
  it("is asked once more in words, and then done", async () => {
    const phone = await openTicket(aSentTicket(), {
      [`POST ${of}/withdrawal`]: () => ({
        data: aSentTicket({ status: "withdrawn", actions: [] }),
      }),
    });
    tap("撤回这件申请", "link");
    write("为什么撤回", "已经说好了");
    tap("撤回");
    expect(await screen.findByText("已撤回")).toBeTruthy();
    expect(phone.asked[0]).toContain("不能恢复");
    expect(sentTo(phone, `${of}/withdrawal`)[0]?.body).toEqual({
      version: 3,
      reason: "已经说好了",
    });
  });

  it("does nothing when the person thinks again", async () => {
    const phone = await openTicket(aSentTicket());
    phone.saysYes = false;
    tap("撤回这件申请", "link");
    tap("撤回");
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(sentTo(phone, `${of}/withdrawal`)).toHaveLength(0);
  });

  it("is not offered where it is not possible", async () => {
    await openTicket(aSentTicket({ status: "refused", actions: ["appeal"] }));
    expect(screen.queryByText("撤回这件申请")).toBeNull();
  });
});

describe("asking for another centre", () => {
  const changed: FakeAnswer = {
    status: 409,
    code: "route_changed",
    details: { preview: aPreview(other) },
  };

  it("wants a reason", async () => {
    const phone = await openTicket(aSentTicket());
    tap("要求换一家办（可用一次）", "link");
    tap("要求换一家");
    expect(screen.getByText("写几句理由，至少 4 个字")).toBeTruthy();
    expect(sentTo(phone, `${of}/objection`)).toHaveLength(0);
  });

  it("names the new one and moves only after the consent to it", async () => {
    const answers = [changed];
    const phone = await openTicket(aSentTicket(), {
      "GET /api/centres/c-01": () => ({ data: other }),
      [`POST ${of}/objection`]: () =>
        answers.shift() ?? { data: aSentTicket({ centre: briefOf(other), actions: [] }) },
    });
    tap("要求换一家办（可用一次）", "link");
    write("为什么想换", "对方和这家有来往");
    tap("要求换一家");
    const asked = await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    expect(asked.textContent).toContain("现在改成交给示例一号分中心");
    fireEvent.click(asked);
    tap("同意，换过去");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sentTo(phone, `${of}/objection`).at(-1)?.body).toMatchObject({
      consent: { centreId: "c-01" },
    });
    expect(screen.getByText("示例一号分中心")).toBeTruthy();
  });

  it("is offered once", async () => {
    await openTicket(aSentTicket({ actions: ["message", "withdraw"] }));
    expect(screen.queryByText("要求换一家办（可用一次）")).toBeNull();
  });
});

describe("a refusal", () => {
  const refused = aSentTicket({
    status: "refused",
    refusal: { ground: "no_facts", words: "看不出是谁在用。" },
    actions: ["appeal"],
  });

  it("gives its ground and the staff's words", async () => {
    await openTicket(refused);
    expect(screen.getByText("没有明确的对象或者具体的事实")).toBeTruthy();
    expect(screen.getByText("看不出是谁在用。")).toBeTruthy();
  });

  it("may be appealed against, with a reason", async () => {
    const phone = await openTicket(refused, {
      [`POST ${of}/appeal`]: () => ({ data: aSentTicket({ status: "appealed", actions: [] }) }),
    });
    tap("对不予受理提出申诉", "link");
    const sheet = within(screen.getByRole("dialog"));
    fireEvent.click(sheet.getByRole("button", { name: "交给自治区中心" }));
    expect(sheet.getByText("写几句理由，至少 4 个字")).toBeTruthy();
    write("为什么觉得应该受理", "网店的名字我已经写了");
    fireEvent.click(sheet.getByRole("button", { name: "交给自治区中心" }));
    expect(await screen.findByText("申诉中")).toBeTruthy();
    expect(sentTo(phone, `${of}/appeal`)).toHaveLength(1);
  });
});

describe("after the closing", () => {
  const closed = (changes: Partial<TicketView> = {}) =>
    aSentTicket({
      status: "closed",
      closing: { outcome: "advised", answer: "已经答复您了。" },
      rateBy: "2026-11-23",
      doesUnsolvedReopen: true,
      actions: ["rate"],
      ...changes,
    });
  const rating = {
    step: "satisfied",
    solved: "yes",
    words: "讲得很清楚",
    at: "2026-11-03T02:00:00.000Z",
    isOfEarlierClosing: false,
  } as const;

  it("asks how it was, and sends both answers with the words", async () => {
    const phone = await openTicket(closed(), {
      [`POST ${of}/rating`]: () => ({ data: closed({ rating }) }),
    });
    tap("评一评");
    tap("满意", "radio");
    tap("解决了", "radio");
    write("还想说什么", "讲得很清楚");
    tap("交评价");
    await waitFor(() => expect(screen.getByText("满意，解决了")).toBeTruthy());
    expect(sentTo(phone, `${of}/rating`)[0]?.body).toEqual({
      version: 3,
      step: "satisfied",
      solved: "yes",
      words: "讲得很清楚",
    });
  });

  it("wants both questions answered before it sends anything", async () => {
    const phone = await openTicket(closed());
    tap("评一评");
    tap("满意", "radio");
    tap("交评价");
    expect(screen.getByText("两个问题都请选一项。")).toBeTruthy();
    expect(sentTo(phone, `${of}/rating`)).toEqual([]);
  });

  it("says before sending that 没有解决 opens it again with somebody else", async () => {
    await openTicket(closed());
    tap("评一评");
    tap("没有解决", "radio");
    expect(screen.getByText("会换一个人重新办")).toBeTruthy();
    expect(screen.getByRole("button", { name: "交评价，请人重新办" })).toBeTruthy();
  });

  it("promises no second opening", async () => {
    await openTicket(closed({ doesUnsolvedReopen: false }));
    tap("评一评");
    tap("没有解决", "radio");
    expect(screen.queryByText("会换一个人重新办")).toBeNull();
  });

  it("shows what was said, to be changed while there is time", async () => {
    await openTicket(closed({ rating }));
    expect(screen.getByText("满意，解决了")).toBeTruthy();
    expect(screen.getByText("11 月 23 日（周一）以前都可以改。")).toBeTruthy();
    tap("改一改");
    expect(screen.getByRole("radio", { name: "满意" }).getAttribute("aria-checked")).toBe("true");
  });

  it("asks no more when the time is over", async () => {
    await openTicket(closed({ actions: [] }));
    expect(screen.queryByText("这件事办得怎么样？")).toBeNull();
  });
});
