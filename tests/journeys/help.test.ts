import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { statusWords, type TicketStatus } from "#shared/tickets/ticket-statuses";
import { demoSession } from "../support/call-server";
import { seen, seenText, tap, untilSeen, useJourneys } from "../support/journey";
import { readPdf } from "../support/read-pdf";
import { fillRequest, requestTitle } from "../support/request-form";
import { pngBytes } from "../support/small-png";

describe("a request for help in two browsers", () => {
  const { someone, open, serverUrl } = useJourneys();

  it("goes from the firm's first word to the desk and back, each step seen by both", async () => {
    // The firm, on a phone, comes in by 我的.
    const firm = await someone();
    const { page, faults } = await open(firm, "/home/me-page");
    await tap(page, "#row-personas");
    await tap(page, "#persona-firm");
    await seen(page, "#continue").waitFor();
    await page.locator(".weui-tabbar__item").filter({ hasText: "维权" }).click();
    await tap(page, "#help-begin");
    await fillRequest({ page, part: (id) => seen(page, `#${id}`) });
    // Large enough to go in pieces.
    const photo = Buffer.concat([pngBytes, Buffer.alloc(1_200_000)]);
    await pickFile(page, seen(page, "#file-photos"), "原图.png", photo);
    await tap(page, "#step-next");
    await tap(page, "#consent-process");
    await tap(page, "#consent-transfer");
    await tap(page, "#step-next");

    // Beforehand: where to, why, until when.
    await untilSeen(page, "按您填的，最合适的是");
    const centre = await seenText(page, "#preview-centre");
    await untilSeen(page, "为什么是这家");
    expect(await page.locator(".preview-reason").count()).toBeGreaterThanOrEqual(2);
    await untilSeen(page, /\d+ 月 \d+ 日.*前$/);
    await tap(page, "#preview-submit");
    const number = await seenText(page, "#receipt-number");
    expect(number).toMatch(/^\d{4}-\d{4}-\d{4}-\d$/);
    await untilSeen(page, "1 个文件");
    const pdf = (await savedBy(page, "#receipt-pdf")).join("").replaceAll(/\s/g, "");
    expect(pdf).toContain(number);
    expect(pdf).toContain(requestTitle);
    await tap(page, "#receipt-ticket");
    await untilStatus(page, "submitted");
    await untilSeen(page, centre);

    // The desk, at its own browser.
    const session = await demoSession(serverUrl(), "staff-a");
    const desk = await someone("desk", { session });
    const { page: bench, faults: benchFaults } = await open(desk, "/home/me-page");
    expect(session.account.centreName).toBe(centre);
    await tap(bench, "#desk-entrance");
    // What just came is on top of the queue.
    const newest = bench.locator(".queue-arrival").first();
    await newest.filter({ hasText: requestTitle }).locator("[id^='arrival-claim-']").click();
    await untilSeen(bench, "这一件由您来办了");
    await bench.getByText("我的", { exact: false }).filter({ visible: true }).first().click();
    await bench.getByText(requestTitle).filter({ visible: true }).first().click();
    await untilSeen(bench, "王**");
    await untilSeen(bench, "原图.png");

    // Material is asked for: the clock stops.
    await tap(bench, "#act-request_material");
    await tap(bench, ".bench-suggestion");
    const [wanted = ""] = (await seenText(bench, ".bench-suggestion")).split("\n");
    await tap(bench, "#request_material-yes");
    await untilSeen(bench, "已经请申请人补材料，钟停下了");
    await page.reload();
    await untilStatus(page, "awaiting_material");
    await untilSeen(page, "还差 1 样必需的，放上来就能交。");
    await pickFile(page, seen(page, "[id^='material-add-']"), "补拍的原稿.png");
    await tap(page, "#material-done");
    await agree(page);
    await untilStatus(page, "submitted");

    // Accepted, spoken about, begun, closed.
    await bench.reload();
    await untilSeen(bench, "已补 1 个文件");
    await untilSeen(bench, `补：${wanted}`);
    await tap(bench, "#act-accept");
    await agree(bench);
    await seen(bench, "#act-start").waitFor();
    const answered = "原稿收到了，很清楚，我们先去取证。";
    await seen(bench, "#message-field textarea").fill(answered);
    await tap(bench, "#message-send");
    await untilSeen(bench, answered);
    await page.reload();
    await untilStatus(page, "accepted");
    await untilSeen(page, answered);
    await untilSeen(page, /承办人：其其格/);
    const thanks = "好的，辛苦了。";
    await seen(page, "#message-text textarea").fill(thanks);
    await tap(page, "#message-send");
    await untilSeen(page, thanks);

    await tap(bench, "#act-start");
    await seen(bench, "#act-close").waitFor();
    await page.reload();
    await untilStatus(page, "in_progress");
    await tap(bench, "#act-close");
    await tap(bench, "#outcome-opinion_given");
    const advice = "可以要求对方停止使用并赔偿；先发一封通知，我们帮您起草。";
    await seen(bench, ".sheet textarea").fill(advice);
    await tap(bench, "#close-yes");
    await agree(bench);
    await untilSeen(bench, "已经办结");

    await page.reload();
    await untilStatus(page, "closed");
    expect(await seenText(page, "#ticket-closing")).toBe(advice);
    await untilSeen(page, answered);
    // In the list of what is over, too.
    const list = await open(firm, "/tickets/my-tickets-page");
    await untilSeen(list.page, "我的申请");
    expect([...faults, ...benchFaults, ...list.faults]).toEqual([]);
    await Promise.all([firm.close(), desk.close()]);
  });
});

/** The pages of the PDF that a tap gives to keep. */
async function savedBy(page: Page, selector: string): Promise<string[]> {
  const saving = page.waitForEvent("download");
  await tap(page, selector);
  return readPdf(readFileSync(await (await saving).path()));
}

async function pickFile(
  page: Page,
  button: Locator,
  name: string,
  content: Buffer = pngBytes,
): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await button.click();
  await (await choosing).setFiles({ name, mimeType: "image/png", buffer: content });
  await untilSeen(page, name);
  await untilSeen(page, /已传好$/);
}

/** The platform's own dialog: yes. */
async function agree(page: Page): Promise<void> {
  await tap(page, ".taro-model__confirm");
  await page.locator(".taro-modal__mask").filter({ visible: true }).waitFor({ state: "hidden" });
}

async function untilStatus(page: Page, status: TicketStatus): Promise<void> {
  const words = page.locator("#ticket-status").filter({ visible: true });
  await words.filter({ hasText: statusWords[status] }).waitFor();
}
