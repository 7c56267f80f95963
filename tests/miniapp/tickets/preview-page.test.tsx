import { fireEvent, screen, waitFor } from "@testing-library/react";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import {
  aCard,
  aCentre,
  aFullDraft,
  aPreview,
  applicantId,
  aSentTicket,
  aTicketServer,
  ticketId,
} from "../../support/ticket-server";

type Handlers = NonNullable<Parameters<typeof aTicketServer>[1]>;
const submission = `/api/tickets/${ticketId}/submission`;
const other = aCentre({ id: "c-01", name: "示例一号分中心" });

function anApplicantsPhone(handlers: Handlers = {}): FakePhone {
  const phone = aPhone(aTicketServer(aFullDraft(), handlers).server);
  signIn(phone, applicantId);
  return phone;
}

const tap = (name: string | RegExp, role = "button") =>
  fireEvent.click(screen.getByRole(role, { name }));
const submissions = (phone: FakePhone) => phone.sent.filter(({ path }) => path === submission);
const consentSent = (phone: FakePhone) => {
  const body = submissions(phone).at(-1)?.body as { consents: { transfer: unknown } } | undefined;
  return body?.consents.transfer;
};

/** Through the last step of the form, as the two pages are met one after the other. */
async function openPreview(phone: FakePhone, isTransferAgreed = true): Promise<void> {
  const [FilePage, PreviewPage] = phone.load(
    ["tickets/file-page", { ticket: ticketId, step: "6" }],
    ["tickets/preview-page", { ticket: ticketId }],
  );
  const form = phone.show(FilePage);
  const transfer = await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
  tap(/^处理您的申请信息/, "checkbox");
  if (isTransferAgreed) fireEvent.click(transfer);
  tap("看看会送到哪儿");
  await waitFor(() => expect(phone.went).toHaveLength(1));
  form.unmount();
  phone.show(PreviewPage);
  await screen.findByText("交上去以后，最晚什么时候有回音");
}

describe("where it will go", () => {
  it("names the centre and says why it is that one", async () => {
    await openPreview(anApplicantsPhone());
    expect(screen.getByRole("heading", { name: "示例二号工作站" })).toBeTruthy();
    expect(screen.getByText("能办著作权，有 3 位专家")).toBeTruthy();
    expect(screen.getByText("在办 6 件，最多 12 件")).toBeTruthy();
  });

  it("says who else was thought of, and why not", async () => {
    await openPreview(anApplicantsPhone());
    expect(screen.getByText("示例五号工作站")).toBeTruthy();
    expect(screen.getByText("同在呼和浩特市，不办著作权")).toBeTruthy();
  });

  it("says by when there is an answer, naming holidays and make-up workdays", async () => {
    await openPreview(anApplicantsPhone());
    expect(screen.getByText("10 月 16 日（周五）前")).toBeTruthy();
    expect(
      screen.getByText(
        "今天 9 月 17 日起 15 个工作日，已跳过中秋、国庆，算上 9 月 20 日和 10 月 10 日两个调休上班日。这是办理约定，不是法定期限。",
      ),
    ).toBeTruthy();
  });

  it("calls a day provisional where the year's holidays are not known", async () => {
    const preview = aPreview();
    const dates = { ...preview.dates, answerBy: "2027-01-05", isProvisional: true };
    const phone = anApplicantsPhone({
      "POST /api/tickets/route-preview": () => ({ data: { ...preview, dates } }),
    });
    await openPreview(phone);
    expect(screen.getByText(/2027 年的放假安排还没有公布/)).toBeTruthy();
    expect(screen.getByText(/^暂定 1 月 5 日/)).toBeTruthy();
  });

  it("says that the coordinator takes it where passing it on was not agreed to", async () => {
    await openPreview(anApplicantsPhone(), false);
    expect(screen.getByRole("heading", { name: "自治区中心" })).toBeTruthy();
    expect(screen.getByText(/您没有同意转过去，所以由自治区中心联系您/)).toBeTruthy();
  });

  it("asks again for the consents of who comes back another day", async () => {
    const phone = anApplicantsPhone();
    phone.open("tickets/preview-page", { ticket: ticketId });
    expect(await screen.findByText("还差您的同意")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "确认提交" })).toBeNull();
  });
});

describe("sending it", () => {
  it("sends each consent and shows the receipt", async () => {
    const phone = anApplicantsPhone();
    await openPreview(phone);
    tap("确认提交");
    await waitFor(() => expect(phone.went.at(-1)).toBe(`/tickets/receipt-page?ticket=${ticketId}`));
    expect(submissions(phone)[0]?.body).toMatchObject({
      version: 3,
      consents: { transfer: { centreId: "c-02" }, notify: null },
    });
  });

  it("passes nothing on without the consent", async () => {
    const phone = anApplicantsPhone();
    await openPreview(phone, false);
    tap("确认提交");
    await waitFor(() => expect(submissions(phone)).toHaveLength(1));
    expect(consentSent(phone)).toBeNull();
  });

  it("sends once, however often it is tapped", async () => {
    const phone = anApplicantsPhone();
    await openPreview(phone);
    const button = screen.getByRole("button", { name: "确认提交" });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(phone.went).toHaveLength(2));
    expect(submissions(phone)).toHaveLength(1);
  });

  it("keeps its key until it is answered", async () => {
    const answers: FakeAnswer[] = [{ status: 503, code: "unavailable" }];
    const phone = anApplicantsPhone({
      [`POST ${submission}`]: () => answers.shift() ?? { data: aSentTicket() },
    });
    await openPreview(phone);
    tap("确认提交");
    await screen.findByText("系统正在歇口气");
    tap("确认提交");
    await waitFor(() => expect(submissions(phone)).toHaveLength(2));
    const [first, second] = submissions(phone);
    expect(second?.key).toBe(first?.key);
  });

  it("leads back to the form when something in it is missing", async () => {
    const phone = anApplicantsPhone({
      [`POST ${submission}`]: () => ({ status: 400, code: "invalid_request" }),
    });
    await openPreview(phone);
    tap("确认提交");
    fireEvent.click(await screen.findByRole("link", { name: /还有几处没填好/ }));
    expect(phone.went.at(-1)).toBe("back");
  });
});

describe("when the centre has changed meanwhile", () => {
  function aChangedRoute() {
    const answers: FakeAnswer[] = [
      { status: 409, code: "route_changed", details: { preview: aPreview(other) } },
    ];
    return anApplicantsPhone({
      "GET /api/centres/c-01": () => ({ data: other }),
      [`POST ${submission}`]: () => answers.shift() ?? { data: aSentTicket() },
    });
  }

  it("shows the new one and asks for the consent again", async () => {
    const phone = aChangedRoute();
    await openPreview(phone);
    tap("确认提交");
    expect(await screen.findByText("送去的地方刚刚变了")).toBeTruthy();
    const asked = screen.getByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    expect(asked.textContent).toContain("现在改成交给示例一号分中心");
    expect(asked.getAttribute("aria-checked")).toBe("false");
  });

  it("sends to the new one once that is agreed to", async () => {
    const phone = aChangedRoute();
    await openPreview(phone);
    tap("确认提交");
    await screen.findByText("送去的地方刚刚变了");
    tap(/^把这件事交给承办的机构/, "checkbox");
    tap("确认提交");
    await waitFor(() => expect(submissions(phone)).toHaveLength(2));
    expect(consentSent(phone)).toMatchObject({ centreId: "c-01" });
  });

  it("leaves it with the coordinator when the new one is not agreed to", async () => {
    const phone = aChangedRoute();
    await openPreview(phone);
    tap("确认提交");
    await screen.findByText("送去的地方刚刚变了");
    expect(screen.getByText(/这样交上去就由自治区中心联系您/)).toBeTruthy();
    tap("确认提交");
    await waitFor(() => expect(submissions(phone)).toHaveLength(2));
    expect(consentSent(phone)).toBeNull();
  });

  it("asks again even when it has changed before anything was sent", async () => {
    const answers = [aPreview()];
    const phone = anApplicantsPhone({
      "GET /api/centres/c-01": () => ({ data: other }),
      "POST /api/tickets/route-preview": () => ({ data: answers.shift() ?? aPreview(other) }),
    });
    await openPreview(phone);
    expect(await screen.findByText("送去的地方刚刚变了")).toBeTruthy();
    tap("确认提交");
    await waitFor(() => expect(submissions(phone)).toHaveLength(1));
    expect(consentSent(phone)).toBeNull();
  });
});

describe("a request that may have been made already", () => {
  const other = aCard({ id: "2".repeat(24), title: "网店用我的照片", number: "2026-0910-0003-1" });
  const duplicates = (alike: string[]) => ({
    [`GET /api/tickets/${ticketId}/likely-duplicates`]: () => ({
      data: { items: [{ ticket: other, alike }] },
    }),
  });

  it("is shown before sending, with what is alike", async () => {
    await openPreview(anApplicantsPhone(duplicates(["right_number", "other_side"])));
    expect(await screen.findByRole("heading", { name: "您好像有同一件事在办" })).toBeTruthy();
    expect(screen.getByText("证号和对方都一样")).toBeTruthy();
    expect(screen.getByText(/2026-0910-0003-1/)).toBeTruthy();
  });

  it("may be sent all the same", async () => {
    const phone = anApplicantsPhone(duplicates(["other_side"]));
    await openPreview(phone);
    fireEvent.click(await screen.findByRole("button", { name: "仍然单独提交" }));
    await waitFor(() =>
      expect(phone.sent.some(({ path }) => path.endsWith("/submission"))).toBe(true),
    );
  });

  it("is added to instead, what was written going along", async () => {
    const phone = anApplicantsPhone({
      ...duplicates(["other_side"]),
      [`GET /api/tickets/${other.id}`]: () => ({ data: aSentTicket({ id: other.id }) }),
    });
    const [FilePage, PreviewPage, TicketPage] = phone.load(
      ["tickets/file-page", { ticket: ticketId, step: "6" }],
      ["tickets/preview-page", { ticket: ticketId }],
      ["tickets/ticket-page", { ticket: other.id }],
    );
    const form = phone.show(FilePage);
    fireEvent.click(await screen.findByRole("checkbox", { name: /^处理您的申请信息/ }));
    await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    tap("看看会送到哪儿");
    await waitFor(() => expect(phone.went).toHaveLength(1));
    form.unmount();
    const preview = phone.show(PreviewPage);
    fireEvent.click(await screen.findByRole("button", { name: "加到“网店用我的照片”里" }));
    expect(phone.went.at(-1)).toBe(`/tickets/ticket-page?ticket=${other.id}`);
    expect(phone.went.join()).not.toContain("草原照片");
    preview.unmount();
    phone.show(TicketPage);
    const field = (await screen.findByLabelText("写给承办人")) as HTMLTextAreaElement;
    expect(field.value).toBe("网店用了我的照片\n我拍的六张草原照片被一家网店当成商品图。");
    expect(screen.getByText("刚才写的放到这里了")).toBeTruthy();
    expect(phone.sent.some(({ path }) => path.endsWith("/messages"))).toBe(false);
  });
});

describe("the law of the matter", () => {
  const quote = {
    law: "copyright-law-2020",
    lawTitle: "著作权法",
    article: "53",
    articleWords: "第五十三条",
    quote: "未经著作权人许可，复制、发行",
    version: "2020年修正",
    inForceFrom: "2021-06-01",
  };
  const explained = (explanation: string) => ({ explanation, quotes: [quote] });

  it("is shown by kind of right, one explanation first", async () => {
    const phone = anApplicantsPhone({
      "GET /api/quiz/matter-law": () => ({
        data: { items: [explained("照片是作品。"), explained("可以要求停止使用。")] },
      }),
    });
    await openPreview(phone);
    expect(await screen.findByText("照片是作品。")).toBeTruthy();
    expect(phone.sent.map(({ path }) => path)).toContain(
      "/api/quiz/matter-law?rights=copyright&isOnline=yes&isOverseas=no",
    );
    expect(screen.queryByText("可以要求停止使用。")).toBeNull();
    tap("再看 1 条");
    expect(screen.getByText("可以要求停止使用。")).toBeTruthy();
  });

  it("holds nothing up when it cannot be read", async () => {
    await openPreview(
      anApplicantsPhone({
        "GET /api/quiz/matter-law": () => ({ status: 503, code: "unavailable" }),
      }),
    );
    expect(screen.queryByText("法律上大概怎么说")).toBeNull();
    expect(screen.getByRole("button", { name: "确认提交" })).toBeTruthy();
  });
});
