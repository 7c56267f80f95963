import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { aDesk, aDeskTicket, staffId, ticketId } from "../../support/desk-server";
import { aPhone, type FakePhone, type FakeServer, signIn } from "../../support/fake-phone";
import { aCentre } from "../../support/ticket-server";

const read = `GET /api/triage/tickets/${ticketId}`;
const post = (path: string) => `POST /api/tickets/${ticketId}/${path}`;
type Handlers = Parameters<typeof aDesk>[0];

function open(server: FakeServer, role = "staff"): FakePhone {
  const phone = aPhone(server);
  signIn(phone, staffId, role);
  phone.open("triage/triage-ticket-page", { id: ticketId });
  return phone;
}

function openTicket(change: Partial<TriageTicket> = {}, handlers: Handlers = {}): FakePhone {
  return open(aDesk({ [read]: () => ({ data: aDeskTicket(change) }), ...handlers }));
}

const part = (id: string) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
};
const tap = async (id: string) => {
  await waitFor(() => part(id));
  await act(async () => fireEvent.click(part(id)));
};
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const sentTo = (phone: FakePhone, path: string) =>
  phone.sent.filter((request) => request.path.endsWith(path)).map(({ body }) => body);

const stale = {
  status: 409,
  code: "stale_version",
  details: {
    version: 4,
    changed: [{ act: "claim", by: "staff", byName: "示例乙", at: "2026-10-10T07:02:00.000Z" }],
  },
} as const;

describe("what can be done", () => {
  it.each([
    ["submitted", ["回避", "请人协助", "转交", "要材料", "不受理", "受理"]],
    ["awaiting_material", ["回避", "请人协助", "转交"]],
    ["accepted", ["回避", "请人协助", "转交", "办结", "开始办理"]],
    ["in_progress", ["回避", "请人协助", "转交", "办结"]],
    ["closed", ["重新办理"]],
    ["withdrawn", []],
  ] as const)("to a request that is %s", async (status, labels) => {
    openTicket({ status });
    await screen.findByText("事情经过");
    const acts = [...document.querySelectorAll("[id^=act-]")].map(({ textContent }) => textContent);
    expect(acts).toEqual(labels);
  });

  it("offers first to take what nobody has", async () => {
    const phone = openTicket(
      { handler: null, isMine: false },
      { [post("claim")]: () => ({ data: aDeskTicket({ version: 4 }) }) },
    );
    await tap("act-claim");
    expect(await screen.findByText("示例二号工作站，您在办")).toBeTruthy();
    expect(sentTo(phone, "/claim")).toEqual([{ version: 3 }]);
  });

  it("accepts after asking, and says what that means", async () => {
    const phone = openTicket(
      {},
      { [post("acceptance")]: () => ({ data: aDeskTicket({ status: "accepted", version: 4 }) }) },
    );
    await tap("act-accept");
    await waitFor(() => part("act-start"));
    expect(phone.asked).toEqual([expect.stringContaining("不能改成不受理")]);
  });

  it("does nothing when the asking is answered with no", async () => {
    const phone = openTicket();
    phone.saysYes = false;
    await tap("act-accept");
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(sentTo(phone, "/acceptance")).toEqual([]);
  });

  it("refuses with a ground and words, and asks before it does", async () => {
    const phone = openTicket(
      {},
      { [post("refusal")]: () => ({ data: aDeskTicket({ status: "refused", version: 4 }) }) },
    );
    await tap("act-refuse");
    await tap("refuse-yes");
    expect(await screen.findByText("请选一项理由")).toBeTruthy();
    await tap("ground-out_of_scope");
    write("向申请人说明", "这件事不属于知识产权，可以找消费者协会。");
    await tap("refuse-yes");
    await waitFor(() =>
      expect(sentTo(phone, "/refusal")).toEqual([
        { version: 3, ground: "out_of_scope", words: "这件事不属于知识产权，可以找消费者协会。" },
      ]),
    );
    expect(phone.asked).toEqual([expect.stringContaining("可以在 7 个工作日里申诉")]);
  });

  it("asks for material as a list, of suggestions and of one's own", async () => {
    const phone = openTicket(
      {},
      {
        [post("material-request")]: () => ({
          data: aDeskTicket({ status: "awaiting_material", version: 4 }),
        }),
      },
    );
    await tap("act-request_material");
    fireEvent.click(screen.getByRole("checkbox", { name: "作品登记证书" }));
    write("另外要的", "网店的营业执照截图");
    await tap("material-add");
    const own = screen.getByRole("radiogroup", { name: "网店的营业执照截图是不是必需" });
    fireEvent.click(within(own).getByRole("radio", { name: "有更好" }));
    await tap("request_material-yes");
    await waitFor(() =>
      expect(sentTo(phone, "/material-request")).toEqual([
        {
          version: 3,
          materials: [
            { label: "作品登记证书", isNeeded: true },
            { label: "网店的营业执照截图", isNeeded: false },
          ],
          words: "",
        },
      ]),
    );
  });

  it("closes with an outcome and an answer", async () => {
    const phone = openTicket(
      { status: "in_progress" },
      { [post("closing")]: () => ({ data: aDeskTicket({ status: "closed", version: 4 }) }) },
    );
    await tap("act-close");
    await tap("outcome-advised");
    write("给申请人的答复", "可以先发函，附上原图。");
    await tap("close-yes");
    await waitFor(() =>
      expect(sentTo(phone, "/closing")).toEqual([
        { version: 3, outcome: "advised", answer: "可以先发函，附上原图。" },
      ]),
    );
  });

  it("takes a recusal with its reason, and leaves the desk when nobody is left there", async () => {
    const phone = openTicket(
      {},
      { [post("recusal")]: () => ({ data: { isDone: true, isWithCoordinator: true } }) },
    );
    await tap("act-recuse");
    await tap("recuse-yes");
    expect(sentTo(phone, "/recusal")).toEqual([]); // without a reason nothing is sent
    write("为什么回避", "对方是我的亲戚");
    await tap("recuse-yes");
    expect(sentTo(phone, "/recusal")).toEqual([{ version: 3, reason: "对方是我的亲戚" }]);
    await waitFor(() => expect(phone.went).toEqual(["back"]));
  });

  it("leaves the desk after a transfer to where it may not be seen", async () => {
    const phone = openTicket(
      {},
      { [post("transfer")]: () => ({ data: { isDone: true, centreName: null } }) },
    );
    await tap("act-transfer");
    write("为什么转交", "侵权发生在外省");
    await tap("transfer-yes");
    await waitFor(() => expect(phone.went).toEqual(["back"]));
    expect(sentTo(phone, "/transfer")).toEqual([
      { version: 3, centreId: null, reason: "侵权发生在外省" },
    ]);
  });

  it("decides on an appeal, with the applicant's words beside it", async () => {
    const appealed: Partial<TriageTicket> = {
      status: "appealed",
      actions: ["note", "reveal", "uphold", "overturn"],
      history: [
        {
          at: "2026-10-09T06:20:00.000Z",
          act: "appeal",
          by: "applicant",
          byName: "",
          details: { words: "我有登记证书，请再看看" },
        },
      ],
    };
    const phone = open(
      aDesk({
        [read]: () => ({ data: aDeskTicket(appealed) }),
        [post("appeal-decision")]: () => ({
          data: aDeskTicket({ status: "overturned", version: 4 }),
        }),
      }),
      "coordinator",
    );
    await tap("act-overturn");
    expect(screen.getByText("我有登记证书，请再看看")).toBeTruthy();
    write("决定的理由", "登记证书可以证明权利");
    await tap("overturn-yes");
    await waitFor(() =>
      expect(sentTo(phone, "/appeal-decision")).toEqual([
        { version: 3, isUpheld: false, words: "登记证书可以证明权利" },
      ]),
    );
  });

  it("proposes a centre to the applicant who has not agreed to it", async () => {
    const centre = aCentre({ id: "c-01", name: "示例一号分中心" });
    const phone = openTicket(
      {},
      {
        "GET /api/centres": () => ({ data: { items: [centre] } }),
        [post("transfer")]: () => ({ status: 403, code: "consent_missing" }),
        [post("proposal")]: () => ({ data: aDeskTicket({ version: 4 }) }),
      },
    );
    await tap("act-transfer");
    await tap("transfer-centre");
    fireEvent.click(await screen.findByText("选一家"));
    fireEvent.click(await screen.findByRole("radio", { name: "示例一号分中心" }));
    write("为什么转交", "那边更近一些");
    await tap("transfer-yes");
    await waitFor(() =>
      expect(sentTo(phone, "/proposal")).toEqual([
        { version: 3, centreId: "c-01", reason: "那边更近一些" },
      ]),
    );
    expect(phone.went).toEqual([]);
  });

  it("says in words why it did not work, and keeps what was written", async () => {
    openTicket({}, { [post("transfer")]: () => ({ status: 403, code: "consent_missing" }) });
    await tap("act-transfer");
    write("为什么转交", "那边更近一些");
    await tap("transfer-yes");
    expect(await screen.findByText(/申请人没有同意把材料交给这一家/)).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "为什么转交" })).toHaveProperty(
      "value",
      "那边更近一些",
    );
  });
});

describe("when somebody else has changed it", () => {
  it("says so, names who, and keeps what was written until it can be sent", async () => {
    let version = 3;
    const phone = openTicket(
      {},
      {
        [read]: () => ({ data: aDeskTicket({ version }) }),
        [post("refusal")]: ({ body }) => {
          const isStale = (body as { version: number }).version < 4;
          version = 4;
          return isStale ? stale : { data: aDeskTicket({ status: "refused", version: 5 }) };
        },
      },
    );
    await tap("act-refuse");
    await tap("ground-no_facts");
    write("向申请人说明", "缺少具体的事实。");
    await tap("refuse-yes");
    expect((await screen.findAllByText(/您打开之后，这件有了新变化/)).length).toBeGreaterThan(0);
    expect(screen.getByRole("textbox", { name: "向申请人说明" })).toHaveProperty(
      "value",
      "缺少具体的事实。",
    );
    await tap("stale-take");
    await waitFor(() => expect(screen.queryByText(/这件有了新变化/)).toBeNull());
    await tap("refuse-yes");
    await waitFor(() => expect(sentTo(phone, "/refusal")).toHaveLength(2));
    expect(sentTo(phone, "/refusal").at(-1)).toEqual({
      version: 4,
      ground: "no_facts",
      words: "缺少具体的事实。",
    });
  });

  it("shows what changed before it is taken", async () => {
    let version = 3;
    openTicket(
      {},
      {
        [read]: () => ({ data: aDeskTicket({ version }) }),
        [post("acceptance")]: () => {
          version = 4;
          return stale;
        },
      },
    );
    await tap("act-accept");
    expect(await screen.findByText(/示例乙来办这一件。/)).toBeTruthy();
    await tap("stale-changes");
    expect(within(screen.getByRole("dialog")).getByText("示例乙来办这一件")).toBeTruthy();
  });

  it("keeps the half-written note on the device, page or no page", async () => {
    const phone = openTicket();
    await screen.findByText("备注，只有同事看得到");
    write("备注", "1、2、4 号一致，3 号");
    phone.open("triage/triage-ticket-page", { id: ticketId });
    const notes = await screen.findAllByRole("textbox", { name: "备注" });
    expect(notes.at(-1)).toHaveProperty("value", "1、2、4 号一致，3 号");
  });
});

describe("the applicant", () => {
  it("stays masked until a reason is given, which is then on record", async () => {
    const phone = openTicket(
      {},
      {
        [post("reveal")]: () => ({
          data: { name: "王小明", phone: "13812345678", principalName: null },
        }),
      },
    );
    await screen.findByText("138****0000");
    await tap("reveal");
    await tap("reveal-yes");
    expect(await screen.findByText("请写上理由，两个字以上")).toBeTruthy();
    expect(sentTo(phone, "/reveal")).toEqual([]);
    write("理由", "回电核对地点");
    await tap("reveal-yes");
    expect(await screen.findByText("13812345678")).toBeTruthy();
    expect(sentTo(phone, "/reveal")).toEqual([{ reason: "回电核对地点" }]);
    expect([...phone.storage.values()].join()).not.toContain("13812345678");
  });
});

describe("talking", () => {
  it("sends a message once, and under the same key when it is tried again", async () => {
    const phone = openTicket(
      {},
      { [post("messages")]: () => ({ status: 503, code: "unavailable" }) },
    );
    await screen.findByText("和申请人说");
    write("写给申请人", "材料收到了。");
    await tap("message-send");
    expect(await screen.findByText(/您写的还在。/)).toBeTruthy();
    phone.server = aDesk({
      [read]: () => ({ data: aDeskTicket() }),
      [post("messages")]: () => ({ data: { id: "9".repeat(24) } }),
    });
    await tap("message-send");
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "写给申请人" })).toHaveProperty("value", ""),
    );
    const [first, second, ...more] = phone.sent.filter(({ path }) => path.endsWith("/messages"));
    expect(first?.key).toBeTruthy();
    expect(second?.key).toBe(first?.key);
    expect(more).toEqual([]);
  });

  it("puts a usual reply into the message, to be changed before it is sent", async () => {
    openTicket();
    await tap("message-replies");
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.click((await dialog.findAllByRole("link"))[0] as HTMLElement);
    expect(screen.getByRole("textbox", { name: "写给申请人" })).toHaveProperty(
      "value",
      expect.stringContaining("您的申请收到了"),
    );
  });

  it("keeps a note among colleagues", async () => {
    const note = {
      id: "8".repeat(24),
      authorName: "小河",
      text: "见 0031",
      at: "2026-10-10T06:40:00.000Z",
    };
    openTicket({}, { [post("note")]: () => ({ data: aDeskTicket({ notes: [note] }) }) });
    await screen.findByText("备注，只有同事看得到");
    write("备注", "见 0031");
    await tap("note-keep");
    expect(await screen.findByText(/见 0031/)).toBeTruthy();
  });
});

describe("prepared answers", () => {
  const replies = (act: string, text: string) => ({
    "GET /api/canned-replies": () => ({
      data: {
        version: 1,
        changedAt: "2026-10-01T01:00:00.000Z",
        changedByName: "统筹员",
        items: [{ id: "c".repeat(24), title: "一条", act, text }],
      },
    }),
  });

  it("are filled in, and what nobody can fill has to be written before it goes out", async () => {
    const phone = openTicket(
      {},
      replies("message", "{称呼}您好，{编号} 由 {中心} 在 {最晚日期}前答复。"),
    );
    await tap("message-replies");
    await tap(`reply-${"c".repeat(24)}`);
    const field = screen.getByRole("textbox", { name: "写给申请人" });
    expect(field).toHaveProperty(
      "value",
      "{称呼}您好，2026-0917-0042-7 由 示例二号工作站 在 10 月 16 日（周五）前答复。",
    );
    expect(screen.getByText("还有 {称呼} 没有填，换成要说的话再发。")).toBeTruthy();
    await tap("message-send");
    expect(sentTo(phone, "/messages")).toEqual([]);
    write("写给申请人", "王先生您好");
    expect(screen.queryByText(/没有填/)).toBeNull();
  });

  it("call a firm by its name", async () => {
    const { applicant } = aDeskTicket();
    openTicket(
      { applicant: { ...applicant, organisation: "青城乳品（示例）" } },
      replies("message", "{称呼}，您好。"),
    );
    await tap("message-replies");
    await tap(`reply-${"c".repeat(24)}`);
    expect(screen.getByRole("textbox", { name: "写给申请人" })).toHaveProperty(
      "value",
      "青城乳品（示例），您好。",
    );
  });

  it("stand in the sheet of the act they are for", async () => {
    openTicket({ status: "in_progress" }, replies("close", "可以要求对方停止使用。"));
    await tap("act-close");
    await tap("close-replies");
    await tap(`reply-${"c".repeat(24)}`);
    expect(screen.getByRole("textbox", { name: "给申请人的答复" })).toHaveProperty(
      "value",
      "可以要求对方停止使用。",
    );
  });
});

describe("asking somebody for help", () => {
  const referee = (id: string, change: object = {}) => ({
    id: id.repeat(24),
    name: `示例专家${id}`,
    kind: "expert",
    rights: [],
    contact: "",
    isActive: true,
    ...change,
  });
  const listing = (...items: object[]) => ({
    "GET /api/referees": () => ({
      data: { version: 1, changedAt: null, changedByName: "", items },
    }),
  });

  it("takes one of the list and a reason, those who know the right on top", async () => {
    const phone = openTicket(
      {},
      {
        ...listing(
          referee("1", { rights: ["patent"] }),
          referee("2", { rights: ["copyright"] }),
          referee("3", { kind: "mediation", name: "示例调解组织" }),
        ),
        [post("referral")]: () => ({ data: aDeskTicket({ version: 4 }) }),
      },
    );
    await tap("act-refer");
    await screen.findByText("示例专家2");
    const names = screen.getAllByText(/^示例(专家\d|调解组织)$/).map((one) => one.textContent);
    expect(names).toEqual(["示例专家2", "示例专家1", "示例调解组织"]);
    await tap("refer-yes");
    expect(await screen.findByText("请选一位专家或者一家调解组织")).toBeTruthy();
    expect(sentTo(phone, "/referral")).toEqual([]);
    await tap(`referee-${"3".repeat(24)}`);
    write("为什么请", "双方都愿意谈");
    await tap("refer-yes");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sentTo(phone, "/referral")).toEqual([
      { version: 3, refereeId: "3".repeat(24), reason: "双方都愿意谈" },
    ]);
  });

  it("says whose list it is when there is nobody on it", async () => {
    openTicket({}, listing());
    await tap("act-refer");
    expect(await screen.findByText("名单还是空的")).toBeTruthy();
  });
});

describe("who else looks", () => {
  const presence = `PUT /api/triage/tickets/${ticketId}/presence`;

  it("is named, and told of us until the page is left", async () => {
    const phone = openTicket(
      {},
      { [presence]: () => ({ data: { otherNames: ["其其格", "示例乙"] } }) },
    );
    expect(await screen.findByText("其其格、示例乙也在看")).toBeTruthy();
    cleanup();
    await waitFor(() =>
      expect(sentTo(phone, "/presence")).toEqual([{ isHere: true }, { isHere: false }]),
    );
  });

  it("is not asked for a request that is not there for us", async () => {
    const phone = open(aDesk({ [read]: () => ({ status: 404, code: "not_found" }) }));
    await screen.findByText("没找到这一页");
    expect(sentTo(phone, "/presence")).toEqual([]);
  });
});

describe("what else the desk knows", () => {
  const related = `GET /api/triage/tickets/${ticketId}/related`;
  const other = {
    id: "8".repeat(24),
    number: "2026-0901-0003-1",
    title: "同一家店又用了一张",
    rights: ["copyright"],
    status: "in_progress",
    submittedOn: "2026-09-01",
  };
  const similar = {
    id: "9".repeat(24),
    number: "2026-0801-0001-4",
    rights: ["copyright"],
    wants: ["opinion"],
    outcome: "opinion_given",
    answer: "申请人可以要求对方停止使用。",
    closedAt: "2026-08-20T02:00:00.000Z",
  };

  it("is the applicant's other requests here, and how like ones were answered", async () => {
    const phone = openTicket(
      {},
      { [related]: () => ({ data: { others: [other], similar: [similar] } }) },
    );
    expect(await screen.findByText("申请人在这里的其他申请 1")).toBeTruthy();
    expect(screen.getByText("已给出参考意见")).toBeTruthy();
    expect(screen.getByText("申请人可以要求对方停止使用。")).toBeTruthy();
    await tap(`other-${other.id}`);
    await tap(`similar-${similar.id}`);
    expect(phone.went).toEqual([
      `/triage/triage-ticket-page?id=${other.id}`,
      `/triage/triage-ticket-page?id=${similar.id}`,
    ]);
  });

  it("is not missed when there is none, and asked for again when it does not come", async () => {
    const phone = openTicket({}, { [related]: () => ({ status: 503, code: "unavailable" }) });
    const again = await screen.findByText("申请人的其他申请和相似的旧件没取到，点这里再试。");
    phone.server = aDesk({ [read]: () => ({ data: aDeskTicket() }) });
    fireEvent.click(again);
    await waitFor(() => expect(screen.queryByText(/没取到/)).toBeNull());
    expect(screen.queryByText(/其他申请/)).toBeNull();
  });
});

describe("the evidence", () => {
  const file = {
    id: "4".repeat(24),
    name: "聊天记录.pdf",
    bytes: 2_048,
    type: "application/pdf",
    addedAt: "2026-09-17T06:20:00.000Z",
  };

  it("is opened with the session", async () => {
    const phone = openTicket(
      { attachments: [file] },
      {
        [`GET /api/tickets/${ticketId}/attachments/${file.id}`]: () => ({ data: null }),
      },
    );
    fireEvent.click(await screen.findByRole("button", { name: "打开聊天记录.pdf" }));
    await waitFor(() => expect(phone.handed.map(({ name }) => name)).toEqual(["聊天记录.pdf"]));
    expect(phone.sent.at(-1)?.token).toBe(`token-${staffId}`);
  });

  describe("a recording", () => {
    const recording = { ...file, name: "通话.mp3", type: "audio/mpeg" };
    const sound = {
      [`GET /api/tickets/${ticketId}/attachments/${file.id}`]: () => ({ data: null }),
    };

    it("plays in the page until it is tapped again", async () => {
      const phone = openTicket({ attachments: [recording] }, sound);
      fireEvent.click(await screen.findByRole("button", { name: "打开通话.mp3" }));
      fireEvent.click(await screen.findByRole("button", { name: "停下通话.mp3" }));
      expect(await screen.findByRole("button", { name: "打开通话.mp3" })).toBeTruthy();
      expect(phone.sounds).toEqual([{ type: expect.any(String), isPlaying: false }]);
      expect(phone.handed).toEqual([]);
    });

    it("stops with the page", async () => {
      const phone = openTicket({ attachments: [recording] }, sound);
      fireEvent.click(await screen.findByRole("button", { name: "打开通话.mp3" }));
      await screen.findByRole("button", { name: "停下通话.mp3" });
      cleanup();
      expect(phone.sounds).toMatchObject([{ isPlaying: false }]);
    });

    it("is handed over where it cannot be played", async () => {
      const phone = openTicket({ attachments: [recording] }, sound);
      phone.isMute = true;
      fireEvent.click(await screen.findByRole("button", { name: "打开通话.mp3" }));
      await waitFor(() => expect(phone.handed.map(({ name }) => name)).toEqual(["通话.mp3"]));
    });
  });

  it("says when a file does not come", async () => {
    openTicket({ attachments: [file] });
    fireEvent.click(await screen.findByRole("button", { name: "打开聊天记录.pdf" }));
    expect(await screen.findByText(/“聊天记录.pdf”没有打开/)).toBeTruthy();
  });
});

describe("the record", () => {
  it.each([
    [true, "记录完整，未被改动"],
    [false, "记录对不上，请报告管理员"],
  ])("whole: %s", async (isHistoryIntact, words) => {
    openTicket({ isHistoryIntact });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("keeps calm when the request is not there any more", async () => {
    open(aDesk({}));
    expect(await screen.findByText("没找到这一页")).toBeTruthy();
  });
});
