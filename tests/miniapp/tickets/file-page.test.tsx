import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import {
  aCentre,
  aFullDraft,
  aPreview,
  applicantId,
  aTicket,
  aTicketServer,
  someParts,
  ticketId,
} from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;

function anApplicantsPhone(ticket: TicketView | null = null, handlers: Handlers = {}): FakePhone {
  const phone = aPhone(aTicketServer(ticket, handlers).server);
  signIn(phone, applicantId);
  return phone;
}

/** A draft of the server, opened at a step. */
async function openAt(phone: FakePhone, step: number): Promise<void> {
  phone.open("tickets/file-page", { ticket: ticketId, step: String(step) });
  await screen.findByText(`第 ${step} 步，共 6 步`);
}

const tap = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));
const next = () => tap("下一步");
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sentTo = (phone: FakePhone, method: string, path: string) =>
  phone.sent.filter((each) => each.method === method && each.path === path);
const typedIn = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

function fillWho(): void {
  tap(/^权利人/, "radio");
  write("怎么称呼您", "王小明");
  write("手机号", "13812345678");
  tap("满了", "radio");
}

describe("who may file a request", () => {
  it("asks a guest to sign in, as the demonstration's firm", async () => {
    const phone = aPhone(aTicketServer().server);
    phone.open("tickets/file-page");
    tap("登录");
    expect(screen.getByRole("button", { name: "用“示例企业”继续" })).toBeTruthy();
    expect(screen.queryByLabelText("手机号")).toBeNull();
  });

  it("lets somebody under fourteen file nothing, and keeps nothing", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    write("怎么称呼您", "小明");
    tap("还没满", "radio");
    expect(screen.getByText(/未满 14 周岁请让爸爸妈妈来申请/)).toBeTruthy();
    next();
    await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(0);
    expect(JSON.stringify([...phone.storage])).not.toContain('小明"');
  });

  it("keeps what is typed when the session runs out, and asks to sign in over it", async () => {
    const phone = anApplicantsPhone(null, {
      "POST /api/tickets": () => ({ status: 401, code: "not_signed_in" }),
    });
    phone.open("tickets/file-page");
    fillWho();
    next();
    expect(await screen.findByText(/登录过期了，重新登录一次就能接着来/)).toBeTruthy();
    expect(typedIn("怎么称呼您")).toBe("王小明");
  });
});

describe("each step of a request", () => {
  it("names what the first step lacks, at each field, and goes to the first", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    next();
    expect(screen.getByText("请选一项，说说您在这件事里的身份")).toBeTruthy();
    expect(screen.getByText("请写上怎么称呼您")).toBeTruthy();
    expect(screen.getByText("请写上号码，我们好联系您")).toBeTruthy();
    expect(phone.focused).toEqual(["file-role"]);
  });

  it("asks a firm for its name", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    tap("企业", "radio");
    next();
    expect(screen.getByText("请写上企业名称")).toBeTruthy();
  });

  it("takes a firm's credit code back where the check character does not fit", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    tap("企业", "radio");
    write("企业名称", "青城乳品（示例）");
    write("统一社会信用代码", "91350100M000100Y44");
    next();
    expect(screen.getByText(/^代码对不上/)).toBeTruthy();
    expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(0);
  });

  it("sends a credit code as it is kept, however it was typed", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    tap("企业", "radio");
    write("企业名称", "青城乳品（示例）");
    write("统一社会信用代码", "9135 0100 m000100y43");
    next();
    await waitFor(() => expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(1));
    expect(sentTo(phone, "POST", "/api/tickets")[0]?.body).toMatchObject({
      applicant: { creditCode: "91350100M000100Y43" },
    });
  });

  it("asks an agent whom they act for, and whether they may", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    tap(/^代理人/, "radio");
    next();
    expect(screen.getByText("请写上您替谁办")).toBeTruthy();
    expect(screen.getByText("得到对方的委托，才能替对方办")).toBeTruthy();
    write("您替谁办", "李小红");
    tap(/对方委托了我/, "checkbox");
    next();
    await waitFor(() => expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(1));
    expect(sentTo(phone, "POST", "/api/tickets")[0]?.body).toMatchObject({
      applicant: { role: "agent", principalName: "李小红", isAuthorised: true },
    });
  });

  it("says how a phone number is to be written", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    write("手机号", "1381234");
    next();
    expect(screen.getByText("号码看着不对：手机是 11 位，座机请带区号")).toBeTruthy();
  });

  it("asks for the county and where it happened on the second", async () => {
    const phone = anApplicantsPhone(
      aTicket({ parts: { ...aTicket().parts, applicant: someParts.applicant } }),
    );
    await openAt(phone, 2);
    next();
    expect(screen.getByText("请选到旗县区，好找能办的一家")).toBeTruthy();
    expect(screen.getByText("请选一项，不清楚就选“还不清楚”")).toBeTruthy();
    expect(phone.focused).toEqual(["file-countyCode"]);
  });

  it("asks for a kind of right on the third", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 3);
    next();
    expect(screen.getByText("请至少选一种，说不准就选“还说不清”")).toBeTruthy();
  });

  it("takes at most three kinds of right", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 3);
    for (const name of [/^著作权/, /^商标/, /^专利/, /^地理标志/]) tap(name, "checkbox");
    next();
    expect(screen.getByText("最多选 3 种，请去掉几种")).toBeTruthy();
  });

  it("offers all nine kinds", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 3);
    tap(/^植物新品种、布图设计/);
    expect(screen.getAllByRole("checkbox")).toHaveLength(9);
  });

  it("asks for the story on the fourth", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 4);
    next();
    expect(screen.getByText("请用 4 个字以上说说是什么事")).toBeTruthy();
    expect(screen.getByText("再多写几句，至少 10 个字")).toBeTruthy();
    expect(screen.getByText("请至少选一项，想先问问也可以")).toBeTruthy();
  });

  it("ticks off what the story tells", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 4);
    expect(screen.getByRole("img", { name: "什么时候，可以写写" })).toBeTruthy();
    write("经过", "今年 8 月的事");
    expect(screen.getByRole("img", { name: "什么时候，写到了" })).toBeTruthy();
  });

  it("does not go on to where it goes without the first consent", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 6);
    tap("看看会送到哪儿");
    expect(screen.getByText(/这一项不同意就没法提交/)).toBeTruthy();
    expect(phone.went).toEqual([]);
  });

  it("clears a field's words once it is put right", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    next();
    write("怎么称呼您", "王小明");
    expect(screen.queryByText("请写上怎么称呼您")).toBeNull();
  });
});

describe("what is filled in beforehand", () => {
  it("takes the kind of right from a film, and says so", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page", { right: "copyright", from: "请人画的招牌，图归谁？" });
    fillWho();
    next();
    await screen.findByText("第 2 步，共 6 步");
    tap(/^您常住的地方：/);
    fireEvent.click(await screen.findByRole("radio", { name: "赛罕区" }));
    tap(/^网上/, "radio");
    next();
    expect(
      await screen.findByText(/您从短片《请人画的招牌，图归谁？》过来，已先选好“著作权”/),
    ).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: /^著作权/ }).getAttribute("aria-checked")).toBe(
      "true",
    );
  });

  it("takes the role of who is accused", () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page", { role: "accused" });
    const accused = screen.getByRole("radio", { name: /^被说侵权的一方/ });
    expect(accused.getAttribute("aria-checked")).toBe("true");
  });

  it("finds the county from the phone's place, only on a tap", async () => {
    const phone = anApplicantsPhone(aTicket());
    phone.found = { kind: "found", longitude: 111.69, latitude: 40.8, system: "wgs84" };
    await openAt(phone, 2);
    await screen.findByRole("button", { name: "您常住的地方：选到旗县区" });
    tap("用我现在的位置填");
    expect(
      await screen.findByRole("button", { name: "您常住的地方：呼和浩特市，赛罕区" }),
    ).toBeTruthy();
  });

  it("says what to do when the phone may not tell where it is", async () => {
    const phone = anApplicantsPhone(aTicket());
    phone.found = { kind: "refused" };
    await openAt(phone, 2);
    tap("用我现在的位置填");
    expect(await screen.findByText("您没有允许定位，自己选一下就好。")).toBeTruthy();
  });
});

describe("keeping a draft", () => {
  it("begins it on the server with the first step", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    next();
    await screen.findByText("第 2 步，共 6 步");
    expect(sentTo(phone, "POST", "/api/tickets")[0]?.body).toMatchObject({
      applicant: someParts.applicant,
    });
  });

  it("says it is saved only when the server has it", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    expect(screen.queryByText("已自动保存")).toBeNull();
    next();
    expect(await screen.findByText("已自动保存")).toBeTruthy();
  });

  it("begins one draft, however often it is tapped", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    const button = screen.getByRole("button", { name: "下一步" });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText("第 2 步，共 6 步");
    expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(1);
  });

  it("sends each later step as a change", async () => {
    const phone = anApplicantsPhone(aTicket());
    await openAt(phone, 3);
    tap(/^商标/, "checkbox");
    next();
    await screen.findByText("第 4 步，共 6 步");
    expect(sentTo(phone, "PATCH", `/api/tickets/${ticketId}`)[0]?.body).toEqual({
      right: { kinds: ["trademark"], number: "" },
      version: 0,
    });
  });

  it("goes on without a network, and says where the draft lies", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    phone.isOnline = false;
    next();
    expect(await screen.findByText("第 2 步，共 6 步")).toBeTruthy();
    expect(screen.getByText("先存在手机上")).toBeTruthy();
  });

  it("sends what was kept on the device when the network is back", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/file-page");
    fillWho();
    await act(async () => {}); // the phone has said that it is online
    act(() => phone.setOnline(false));
    next();
    await screen.findByText("第 2 步，共 6 步");
    act(() => phone.setOnline(true));
    expect(await screen.findByText("已自动保存")).toBeTruthy();
    expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(1);
  });

  it("asks again with the same key when the answer was lost", async () => {
    const begun = aTicket({ parts: { ...aTicket().parts, applicant: someParts.applicant } });
    const answers: FakeAnswer[] = [{ status: 503, code: "unavailable" }, { data: begun }];
    const phone = anApplicantsPhone(null, {
      "POST /api/tickets": () => answers.shift() ?? { data: begun },
    });
    phone.open("tickets/file-page");
    fillWho();
    next();
    await screen.findByText("系统正在歇口气");
    next();
    await screen.findByText("第 2 步，共 6 步");
    const [first, second] = sentTo(phone, "POST", "/api/tickets");
    expect(second?.key).toBe(first?.key);
  });

  it("loses nothing that was typed when saving fails", async () => {
    const phone = anApplicantsPhone(null, {
      "POST /api/tickets": () => ({ status: 500, code: "unexpected" }),
    });
    phone.open("tickets/file-page");
    fillWho();
    next();
    expect(await screen.findByText("刚才没办成，不是您的错")).toBeTruthy();
    expect(typedIn("怎么称呼您")).toBe("王小明");
    expect(typedIn("手机号")).toBe("13812345678");
  });

  it("offers the unfinished draft of this device when somebody begins anew", async () => {
    const phone = anApplicantsPhone();
    phone.isOnline = false;
    const first = phone.open("tickets/file-page");
    fillWho();
    next();
    await screen.findByText("第 2 步，共 6 步");
    first.unmount();
    phone.open("tickets/file-page");
    fireEvent.click(screen.getByRole("link", { name: /您有一份没写完的申请/ }));
    expect(await screen.findByText("第 2 步，共 6 步")).toBeTruthy();
  });

  it("names the field the server refused", async () => {
    const phone = anApplicantsPhone(null, {
      "POST /api/tickets": () => ({
        status: 400,
        code: "invalid_request",
        details: { issues: [{ field: "applicant.name", code: "forbidden_characters" }] },
      }),
    });
    phone.open("tickets/file-page");
    fillWho();
    next();
    expect(await screen.findByText("里面有看不见的特殊符号，删掉重写一下就好")).toBeTruthy();
  });
});

describe("a draft that was changed elsewhere", () => {
  /** Opened here at version 3; meanwhile another device has written these parts. */
  function aChangedDraft(changes: Partial<TicketView["parts"]>) {
    const seen = aFullDraft();
    let now = seen;
    const phone = anApplicantsPhone(seen, {
      [`GET /api/tickets/${ticketId}`]: () => ({ data: now }),
      [`PATCH /api/tickets/${ticketId}`]: ({ body }) => {
        const { version, ...parts } = body as { version: number };
        if (version !== now.version) return { status: 409, code: "stale_version" };
        now = { ...now, version: version + 1, parts: { ...now.parts, ...parts } };
        return { data: now };
      },
    });
    return {
      phone,
      changeElsewhere: () => {
        now = { ...seen, version: 4, parts: { ...seen.parts, ...changes } };
      },
    };
  }

  it("takes the newer steps, says so, and keeps what is being typed", async () => {
    const { phone, changeElsewhere } = aChangedDraft({
      right: { kinds: ["patent"], number: "" },
    });
    await openAt(phone, 4);
    changeElsewhere();
    write("一句话，是什么事", "网店用了我拍的照片");
    next();
    expect(await screen.findByText("这份草稿刚在别处改过")).toBeTruthy();
    expect(screen.getByText(/“是哪种权利”已经换成新的/)).toBeTruthy();
    expect(typedIn("一句话，是什么事")).toBe("网店用了我拍的照片");
  });

  it("says when both have written the same step, and then takes this one's", async () => {
    const { phone, changeElsewhere } = aChangedDraft({
      facts: { ...someParts.facts, title: "别处写的一句话" },
    });
    await openAt(phone, 4);
    changeElsewhere();
    write("一句话，是什么事", "这里写的一句话");
    next();
    expect(await screen.findByText(/“发生了什么”两边都写了，您手上的都留着/)).toBeTruthy();
    next();
    await screen.findByText("第 5 步，共 6 步");
    const last = sentTo(phone, "PATCH", `/api/tickets/${ticketId}`).at(-1);
    expect(last?.body).toMatchObject({ facts: { title: "这里写的一句话" }, version: 4 });
  });

  it("does not trouble anybody when the other one was this device itself", async () => {
    const { phone, changeElsewhere } = aChangedDraft({
      facts: { ...someParts.facts, title: "这里写的一句话" },
    });
    await openAt(phone, 4);
    changeElsewhere();
    write("一句话，是什么事", "这里写的一句话");
    next();
    expect(await screen.findByText("第 5 步，共 6 步")).toBeTruthy();
  });

  it("leads to the request when it was handed in elsewhere", async () => {
    const phone = anApplicantsPhone(aFullDraft({ status: "submitted" }));
    phone.open("tickets/file-page", { ticket: ticketId });
    fireEvent.click(await screen.findByRole("button", { name: "看办理进度" }));
    expect(phone.went).toEqual([`/tickets/ticket-page?ticket=${ticketId}`]);
  });
});

describe("evidence", () => {
  const photo = { path: "blob:1", name: "原图.jpg", sizeBytes: 300_000 };
  const pdf = { path: "blob:2", name: "聊天记录.pdf", sizeBytes: 100_000 };

  it("sends the chosen files one after the other", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.picks = [photo, pdf];
    await openAt(phone, 5);
    tap("拍照或相册");
    await waitFor(() => expect(screen.getAllByText(/已传好/)).toHaveLength(2));
    expect(sentTo(phone, "POST", `/api/tickets/${ticketId}/attachments`)).toHaveLength(2);
  });

  it("offers to go on with a file whose sending broke off, under the same key", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.picks = [photo];
    await openAt(phone, 5);
    phone.isOnline = false;
    tap("选文件");
    expect(await screen.findByText("网断了，传到一半")).toBeTruthy();
    phone.isOnline = true;
    tap("接着传原图.jpg");
    expect(await screen.findByText(/已传好/)).toBeTruthy();
  });

  it("does not let one that fails stop the others", async () => {
    let count = 0;
    const phone = anApplicantsPhone(aFullDraft(), {
      [`POST /api/tickets/${ticketId}/attachments`]: ({ body }): FakeAnswer => {
        count += 1;
        if (count === 1) return { status: 500, code: "unexpected" };
        const { fileName: name } = body as { fileName: string };
        const addedAt = "2026-09-17T06:20:00.000Z";
        return { data: { id: "c".repeat(24), name, bytes: 9, type: "image/png", addedAt } };
      },
    });
    phone.picks = [photo, pdf];
    await openAt(phone, 5);
    tap("选文件");
    expect(await screen.findByText(/已传好/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "接着传原图.jpg" })).toBeTruthy();
  });

  it("refuses what is too large or of another kind, in words, without sending it", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.picks = [
      { path: "blob:3", name: "录屏.mp4", sizeBytes: 30 * 1024 * 1024 },
      { path: "blob:4", name: "打包.zip", sizeBytes: 1_000 },
    ];
    await openAt(phone, 5);
    tap("选文件");
    expect(await screen.findByText(/“录屏.mp4”有 30.0 MB，每个最多 20 MB/)).toBeTruthy();
    expect(screen.getByText(/“打包.zip”是 .zip 文件，还收不了/)).toBeTruthy();
    expect(sentTo(phone, "POST", `/api/tickets/${ticketId}/attachments`)).toHaveLength(0);
  });

  it("says what the server found inside a file, and takes it off the list", async () => {
    const phone = anApplicantsPhone(aFullDraft(), {
      [`POST /api/tickets/${ticketId}/attachments`]: () => ({
        status: 415,
        code: "file_type_refused",
      }),
    });
    phone.picks = [photo];
    await openAt(phone, 5);
    tap("选文件");
    expect(await screen.findByText(/“原图.jpg”的内容不是能收的种类/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "接着传原图.jpg" })).toBeNull();
  });

  it("takes a stored file back after asking", async () => {
    const stored = { id: "d".repeat(24), name: "旧图.png", bytes: 10, type: "image/png" };
    const attachments = [{ ...stored, addedAt: "2026-09-17T06:20:00.000Z" }];
    const path = `/api/tickets/${ticketId}/attachments/${stored.id}`;
    const phone = anApplicantsPhone(aFullDraft({ attachments }), {
      [`DELETE ${path}`]: () => ({ data: { isDone: true } }),
    });
    await openAt(phone, 5);
    tap("不要旧图.png");
    await waitFor(() => expect(screen.queryByText("旧图.png")).toBeNull());
    expect(phone.asked[0]).toContain("旧图.png");
    expect(sentTo(phone, "DELETE", path)).toHaveLength(1);
  });

  it("asks before it goes on without files that have not arrived", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.picks = [photo];
    phone.saysYes = false;
    await openAt(phone, 5);
    phone.isOnline = false;
    tap("选文件");
    await screen.findByText("网断了，传到一半");
    phone.isOnline = true;
    next();
    await screen.findByText("第 6 步，共 6 步");
    tap(/^处理您的申请信息/, "checkbox");
    tap("看看会送到哪儿");
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(phone.went).toEqual([]);
  });
});

describe("a large file", () => {
  const piece = 512 * 1024;
  const film = { path: "blob:5", name: "现场.mp4", sizeBytes: 2 * piece + 10 };
  const uploads = `/api/tickets/${ticketId}/uploads`;
  const at = `${uploads}/${"e".repeat(24)}`;

  /** A server that keeps pieces, and breaks off once before the piece `breakAt` arrives. */
  function aKeepingServer(breakAt?: number) {
    const received: number[] = [];
    let hasBroken = false;
    const view = () => ({
      data: { id: "e".repeat(24), chunkBytes: piece, chunks: 3, received: [...received] },
    });
    const put = (number: number) => (): FakeAnswer => {
      if (number === breakAt && !hasBroken) {
        hasBroken = true;
        return { status: 503, code: "unavailable" };
      }
      received.push(number);
      return { data: { number } };
    };
    return anApplicantsPhone(aFullDraft(), {
      [`POST ${uploads}`]: view,
      [`GET ${at}`]: view,
      [`PUT ${at}/chunks/0`]: put(0),
      [`PUT ${at}/chunks/1`]: put(1),
      [`PUT ${at}/chunks/2`]: put(2),
      [`PUT ${at}/completion`]: ({ body }) => ({
        data: {
          id: "e".repeat(24),
          name: (body as { name: string }).name,
          bytes: film.sizeBytes,
          type: "video/mp4",
          addedAt: "2026-09-17T06:20:00.000Z",
        },
      }),
    });
  }
  const pieces = (phone: FakePhone) =>
    phone.sent.flatMap(({ method, path, body }) =>
      method === "PUT" && path.includes("/chunks/") ? [[path.at(-1), body]] : [],
    );

  it("goes in pieces, the last one as long as what is left", async () => {
    const phone = aKeepingServer();
    phone.picks = [film];
    await openAt(phone, 5);
    tap("选文件");
    expect(await screen.findByText(/已传好/)).toBeTruthy();
    expect(pieces(phone)).toEqual([
      ["0", { bytes: piece }],
      ["1", { bytes: piece }],
      ["2", { bytes: 10 }],
    ]);
    expect(sentTo(phone, "POST", `/api/tickets/${ticketId}/attachments`)).toHaveLength(0);
  });

  it("goes on after a break with what has not arrived", async () => {
    const phone = aKeepingServer(1);
    phone.picks = [film];
    await openAt(phone, 5);
    tap("选文件");
    fireEvent.click(await screen.findByRole("button", { name: "接着传现场.mp4" }));
    expect(await screen.findByText(/已传好/)).toBeTruthy();
    expect(pieces(phone).map(([number]) => number)).toEqual(["0", "1", "1", "2"]);
    expect(sentTo(phone, "POST", uploads)).toHaveLength(1);
  });

  it("is announced anew where the server has given it up meanwhile", async () => {
    const phone = aKeepingServer(1);
    const keeping = phone.server;
    phone.picks = [film];
    await openAt(phone, 5);
    tap("选文件");
    const again = await screen.findByRole("button", { name: "接着传现场.mp4" });
    phone.server = (request) =>
      request.method === "GET" && request.path === at
        ? { status: 404, code: "not_found" }
        : keeping(request);
    fireEvent.click(again);
    expect(await screen.findByText(/已传好/)).toBeTruthy();
    expect(new Set(sentTo(phone, "POST", uploads).map(({ key }) => key)).size).toBe(2);
  });
});

describe("a stored file", () => {
  const stored = { id: "d".repeat(24), name: "聊天记录.pdf", bytes: 10, type: "application/pdf" };
  const attachments = [{ ...stored, addedAt: "2026-09-17T06:20:00.000Z" }];
  const path = `/api/tickets/${ticketId}/attachments/${stored.id}`;

  it("opens", async () => {
    const phone = anApplicantsPhone(aFullDraft({ attachments }), {
      [`GET ${path}`]: () => ({ data: {} }),
    });
    await openAt(phone, 5);
    tap("打开聊天记录.pdf");
    await waitFor(() => expect(phone.handed.map(({ name }) => name)).toEqual(["聊天记录.pdf"]));
  });

  it("says so when it does not", async () => {
    const phone = anApplicantsPhone(aFullDraft({ attachments }));
    await openAt(phone, 5);
    phone.setOnline(false);
    tap("打开聊天记录.pdf");
    expect(await screen.findByText(/“聊天记录.pdf”没有打开/)).toBeTruthy();
  });
});

describe("a place on the map", () => {
  it("is where the county comes from, and the street's name", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.pointed = { name: "示例市场", longitude: 111.71, latitude: 40.8 };
    await openAt(phone, 2);
    tap(/^线下/, "radio");
    fireEvent.click(await screen.findByRole("button", { name: "在地图上点侵权发生的地方" }));
    expect(
      await screen.findByRole("button", { name: "在哪个旗县区：呼和浩特市，赛罕区" }),
    ).toBeTruthy();
    expect(typedIn("店名、市场或街道")).toBe("示例市场");
  });

  it("is not taken from outside the region", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    phone.pointed = { name: "外滩", longitude: 121.49, latitude: 31.24 };
    await openAt(phone, 2);
    fireEvent.click(await screen.findByRole("button", { name: "在地图上点您在的地方" }));
    expect(await screen.findByText(/好像不在内蒙古/)).toBeTruthy();
  });

  it("is not offered where there is no map", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 2);
    await screen.findByText("侵权发生在");
    expect(screen.queryByRole("button", { name: /在地图上点/ })).toBeNull();
  });
});

describe("an agent's authorisation", () => {
  it("is put in among the evidence, labelled as such", async () => {
    const { applicant } = someParts;
    const agent = {
      ...applicant,
      role: "agent" as const,
      principalName: "李小红",
      isAuthorised: true,
    };
    const phone = anApplicantsPhone(aFullDraft({ parts: { ...someParts, applicant: agent } }));
    phone.picks = [{ path: "blob:6", name: "委托.jpg", sizeBytes: 1_000 }];
    await openAt(phone, 5);
    tap("拍委托书");
    expect(await screen.findByText("委托书：委托.jpg")).toBeTruthy();
    await waitFor(() =>
      expect(sentTo(phone, "POST", `/api/tickets/${ticketId}/attachments`)[0]?.body).toEqual({
        fileName: "委托.jpg",
        purpose: "authorisation",
      }),
    );
  });

  it("is not asked of others", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 5);
    expect(screen.queryByRole("button", { name: "拍委托书" })).toBeNull();
  });
});

describe("the consents", () => {
  it("are never ticked beforehand", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 6);
    await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    const ticked = screen
      .getAllByRole("checkbox")
      .filter((box) => box.getAttribute("aria-checked") === "true");
    expect(ticked).toHaveLength(0);
  });

  it("name the centre it would go to, and how to reach it", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 6);
    const transfer = await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    expect(transfer.textContent).toContain("会交给示例二号工作站，它是另一家单位");
    expect(transfer.textContent).toContain("联系方式：赛罕区示例路2号，电话还没有公布");
    expect(transfer.textContent).toContain("不同意的话，由自治区中心联系您");
  });

  it("say that the coordinator takes it where nobody fits", async () => {
    const phone = anApplicantsPhone(aFullDraft(), {
      "POST /api/tickets/route-preview": () => ({ data: aPreview(null) }),
    });
    await openAt(phone, 6);
    expect(await screen.findByText("先由自治区中心接手")).toBeTruthy();
  });

  it("lead on to where it goes", async () => {
    const phone = anApplicantsPhone(aFullDraft());
    await openAt(phone, 6);
    await screen.findByText(aCentre().name);
    tap(/^处理您的申请信息/, "checkbox");
    tap("看看会送到哪儿");
    await waitFor(() => expect(phone.went).toEqual([`/tickets/preview-page?ticket=${ticketId}`]));
  });

  it("offer to try again when it cannot be told where it would go", async () => {
    const answers: FakeAnswer[] = [{ status: 503, code: "unavailable" }];
    const phone = anApplicantsPhone(aFullDraft(), {
      "POST /api/tickets/route-preview": () => answers.shift() ?? { data: aPreview() },
    });
    await openAt(phone, 6);
    await screen.findByText("系统正在歇口气");
    tap("再试一次");
    expect(await screen.findByText(aCentre().name)).toBeTruthy();
  });
});

describe("a form that opens with what is known", () => {
  const openWith = (params: Record<string, string>, phone = anApplicantsPhone()) => {
    phone.open("tickets/file-page", params);
    fillWho();
    next();
    return phone;
  };

  it("names the centre the person came from as a wish", async () => {
    const phone = openWith({ centre: "c-02" });
    expect(await screen.findByText("您想找：示例二号工作站")).toBeTruthy();
    await waitFor(() => expect(sentTo(phone, "POST", "/api/tickets")).toHaveLength(1));
    expect(JSON.stringify(sentTo(phone, "POST", "/api/tickets"))).not.toContain("c-02");
  });

  it("asks nobody about what is no centre's id", async () => {
    const phone = openWith({ centre: "../me" });
    await screen.findByText("第 2 步，共 6 步");
    expect(phone.sent.some(({ path }) => path.includes("me"))).toBe(false);
  });

  it("offers a first line out of what was chosen", async () => {
    const phone = anApplicantsPhone(aFullDraft({ parts: { ...someParts, facts: null } }));
    await openAt(phone, 4);
    tap("用“网上有人用了我的作品”作标题");
    expect(typedIn("一句话，是什么事")).toBe("网上有人用了我的作品");
    expect(screen.queryByText("可以这样写")).toBeNull();
  });
});
