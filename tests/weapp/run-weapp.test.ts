import type { Page } from "playwright-core";
import { demoSession } from "../support/call-server";
import { seenText, tap, untilSeen } from "../support/journey";
import { choiceOf, questionWith } from "../support/question-key";
import { fillRequest } from "../support/request-form";
import { partOf, untilOn, useWeappHost } from "./weapp-host";

jest.setTimeout(180_000);

// WeChat's own component framework, not WeChat's client: `wx` and the built-in controls are stand-ins.
describe("the WeChat build on WeChat's component framework", () => {
  const { serverUrl, warnings, phone, launch } = useWeappHost();

  it("has templates that its compiler takes without a warning", () => {
    expect(warnings()).toEqual([]);
  });

  it("taps from home through a question to the words of the law, and finds it after a restart", async () => {
    const visitor = await phone();
    const { page, faults } = await launch(visitor);
    await partOf(page, "continue").waitFor();
    await tap(page, "#tab-quiz-tab-page");
    await untilOn(page, "home/quiz-tab-page");
    await partOf(page, "continue").click();
    await untilOn(page, "quiz/question-page");
    const question = questionWith(await seenText(page, ".stem"));
    await choose(page, choiceOf(question, true));
    await partOf(page, "submit-answer").click();
    await untilSeen(page, "答对了，记住这句就行");
    await untilSeen(page, question.explanation);
    for (const { quote } of question.basis) await untilSeen(page, quote);
    await partOf(page, "next-question").click();
    await untilSeen(page, "2 / 10");
    await tap(page, "[aria-label='返回']");
    await untilOn(page, "home/quiz-tab-page");
    await untilSeen(page, /第 2 题$/);

    await page.reload();
    await untilSeen(page, "上次停在第 2 题，答案都给您留着。");
    expect(faults).toEqual([]);
    await visitor.close();
  });

  it("plays a film of the episodes' subpackage and seeks in it", async () => {
    const visitor = await phone();
    const { page, faults } = await launch(visitor);
    await tap(page, "#tab-episodes-tab-page");
    await tap(page, "[aria-label^='播放：']");
    await untilOn(page, "episodes/player-page");
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    await partOf(page, "play").click();
    await untilPast(page, 0.5);
    await page.locator("[aria-label*='开始看']").filter({ visible: true }).last().click();
    await untilPast(page, 20);
    const isKept = page.waitForResponse((sent) => sent.url().endsWith("/progress") && sent.ok());
    await partOf(page, "play").click(); // pauses
    await isKept;
    await tap(page, "[aria-label='返回']");
    await untilOn(page, "home/episodes-tab-page");
    await untilSeen(page, /^看到 00:\d\d$/);
    expect(faults).toEqual([]);
    await visitor.close();
  });

  it("takes a request for help through its steps, a file with it, to where it will go", async () => {
    const session = await demoSession(serverUrl(), "firm");
    const firm = await phone({ session });
    const { page, faults } = await launch(firm);
    await tap(page, "#tab-help-tab-page");
    await partOf(page, "help-begin").click();
    await untilOn(page, "tickets/file-page");
    await fillRequest({ page, part: (id) => partOf(page, id) });
    await partOf(page, "file-photos").click();
    await untilSeen(page, /已传好$/);
    await partOf(page, "step-next").click();
    await partOf(page, "consent-process").click();
    await partOf(page, "consent-transfer").click();
    await partOf(page, "step-next").click();
    await untilOn(page, "tickets/preview-page");
    await untilSeen(page, "为什么是这家");
    await partOf(page, "preview-submit").click();
    await untilOn(page, "tickets/receipt-page");
    await untilSeen(page, /^\d{4}-\d{4}-\d{4}-\d$/);
    await partOf(page, "receipt-ticket").click();
    await untilSeen(page, "经过");
    expect(faults).toEqual([]);
    await firm.close();
  });
});

async function choose(page: Page, texts: readonly string[]): Promise<void> {
  const options = page.locator("[id*='--option-']").filter({ visible: true });
  for (const text of texts) {
    await options.filter({ has: page.getByText(text, { exact: true }) }).click();
  }
}

async function untilPast(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction(
    (from) => (document.querySelector("video")?.currentTime ?? 0) > from,
    seconds,
  );
}
