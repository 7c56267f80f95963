import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";
import { applicantId, aSentTicket, aTicketServer, ticketId } from "../../support/ticket-server";

type Handlers = Parameters<typeof aTicketServer>[1];

async function openReceipt(
  ticket: TicketView = aSentTicket(),
  handlers?: Handlers,
): Promise<FakePhone> {
  const phone = aPhone(aTicketServer(ticket, handlers).server);
  signIn(phone, applicantId);
  phone.open("tickets/receipt-page", { ticket: ticketId });
  await screen.findByText("收到了，放心交给我们");
  return phone;
}

describe("the receipt", () => {
  it("gives the number, who has it and by when there is an answer", async () => {
    await openReceipt();
    expect(screen.getByText("2026-0917-0042-7")).toBeTruthy();
    expect(screen.getByText("示例二号工作站")).toBeTruthy();
    expect(screen.getByText("10 月 16 日（周五）")).toBeTruthy();
  });

  it("shows all that was said, and the number as a code", async () => {
    await openReceipt();
    expect(await screen.findByText("王小明")).toBeTruthy();
    expect(screen.getByText("没有文件", { selector: ".receipt-value" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "编号的二维码" })).toBeTruthy();
  });

  it("hands over the PDF", async () => {
    const phone = await openReceipt(aSentTicket(), {
      [`GET /api/tickets/${ticketId}/receipt.pdf`]: () => ({ data: {} }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "存成 PDF" }));
    await waitFor(() => expect(phone.handed).toHaveLength(1));
    expect(phone.handed[0]?.name).toBe("维权援助申请回执 2026-0917-0042-7.pdf");
  });

  it("says that the PDF was not kept, and why", async () => {
    const phone = await openReceipt();
    const button = await screen.findByRole("button", { name: "存成 PDF" });
    phone.setOnline(false);
    fireEvent.click(button);
    expect(await screen.findByText(/^PDF 没有存下来/)).toBeTruthy();
    expect(phone.handed).toEqual([]);
  });

  it("copies the number", async () => {
    const phone = await openReceipt();
    fireEvent.click(screen.getByRole("button", { name: "复制编号" }));
    expect(phone.copied).toBe("2026-0917-0042-7");
  });

  it("says what happens next", async () => {
    await openReceipt();
    expect(screen.getByText("缺什么会一次说清，缺的时候钟会停")).toBeTruthy();
  });

  it("names the coordinator where no centre has it", async () => {
    await openReceipt(aSentTicket({ centre: null, centreClock: null }));
    expect(screen.getByText("自治区中心")).toBeTruthy();
  });

  it("leads to the request", async () => {
    const phone = await openReceipt();
    fireEvent.click(screen.getByRole("button", { name: "看办理进度" }));
    expect(phone.went).toEqual([`/tickets/ticket-page?ticket=${ticketId}`]);
  });
});
