import type { Page } from "playwright-core";
import { demoSession } from "../support/call-server";
import { seen, spillsOf, tap, untilSeen, useJourneys } from "../support/journey";

const tabs = ["首页", "答题", "安安知道", "维权", "我的"];
const widths = [320, 1280, 390];

describe("the pages of the tab bar", () => {
  const { someone, open, serverUrl, stopServer } = useJourneys();

  it("fit 320, 390 and 1280 pixels without a fault, for a visitor", async () => {
    const { page, faults } = await open(await someone(), "/home/home-page");
    expect(await tooWideTabs(page)).toEqual([]);
    expect(await page.locator(".screen-care").count()).toBe(0);
    expect(faults).toEqual([]);
    // The measure is not asleep.
    await seen(page, ".body").evaluate((part) => {
      part.append(Object.assign(document.createElement("div"), { style: "width: 999px" }));
    });
    expect(await spillsOf(page)).not.toEqual([]);
  });

  it("fit in care mode too, for a firm", async () => {
    const stored = { "care-mode": true, session: await demoSession(serverUrl(), "firm") };
    const { page, faults } = await open(await someone("phone", stored), "/home/home-page");
    expect(await tooWideTabs(page)).toEqual([]);
    const caring = page.locator(".screen-care").filter({ visible: true });
    expect(await caring.count()).toBe(1);
    expect(faults).toEqual([]);
  });

  // Last: it stops the server.
  it("show what they have kept when the server is gone, and say so", async () => {
    const person = await someone();
    const { page, faults } = await open(person, "/home/episodes-tab-page");
    const clips = page.locator("[aria-label^='播放：']").filter({ visible: true });
    await clips.first().click();
    await seen(page, "#play").waitFor();
    await tap(page, "[aria-label='返回']");
    await clips.last().waitFor();
    await stopServer();

    // A film never opened: nothing to show but what is the matter.
    await clips.last().click();
    await untilSeen(page, "现在连不上网");
    await seen(page, ".face-alert").waitFor();
    // The list that was read before: as it was, and since when.
    await tap(page, "[aria-label='返回']");
    await untilSeen(page, /^现在连不上网，先看 .+ 存下的/);
    await clips.last().waitFor();
    const errors = faults.filter((text) => !isLostCall(text));
    expect(errors).toEqual([]);
    await person.close();
  });
});

/** Taps through the tabs, and measures each page at each width. */
async function tooWideTabs(page: Page): Promise<object[]> {
  const tooWide: object[] = [];
  for (const tab of tabs) {
    await page.locator(".weui-tabbar__item").filter({ hasText: tab }).click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await untilDrawn(page);
      const spilt = await spillsOf(page);
      if (spilt.length > 0) tooWide.push({ tab, width, spilt });
    }
  }
  return tooWide;
}

/** Nothing grey any more, and laid out. */
async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".skel").filter({ visible: true }).first().waitFor({ state: "hidden" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
}

/** What the browser itself writes when nobody answers. */
function isLostCall(text: string): boolean {
  return text.includes("net::ERR_CONNECTION_REFUSED");
}
