import type { Page } from "playwright-core";
import type { EpisodeCard, EpisodeView } from "#shared/episodes/episode-schemas";
import { callServer } from "../support/call-server";
import { seen, tap, untilSeen, useJourneys } from "../support/journey";

describe("the films in a browser", () => {
  const { someone, open, serverUrl } = useJourneys();

  it("play, jump to what is read, and go on where they were left", async () => {
    const visitor = await someone();
    const { page, faults } = await open(visitor, "/home/episodes-tab-page");
    const media: { url: string; status: number }[] = [];
    page.on("response", (answer) => {
      if (answer.url().endsWith(".mp4")) media.push({ url: answer.url(), status: answer.status() });
    });
    const covers = page.locator(".cover img").filter({ visible: true });
    await covers.first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>(".cover img")].every(
        (image) => image.complete && image.naturalWidth > 0,
      ),
    );
    expect(await covers.count()).toBeGreaterThanOrEqual(2);

    await tap(page, "[aria-label^='播放：']");
    await untilPlayable(page);
    const length = await page.evaluate(() => document.querySelector("video")?.duration ?? 0);
    expect(length).toBeGreaterThanOrEqual(20);
    expect(length).toBeLessThanOrEqual(60);
    await tap(page, "#play");
    await untilPast(page, 1);

    // A line of the script near the end: a tap goes there.
    const line = page.locator("[aria-label*='开始看']").filter({ visible: true }).last();
    const [, minutes, seconds] =
      /从 (\d\d):(\d\d) 开始看/.exec((await line.getAttribute("aria-label")) ?? "") ?? [];
    const target = Number(minutes) * 60 + Number(seconds);
    expect(target).toBeGreaterThan(20);
    await line.click();
    await untilPast(page, target);
    expect(await positionOf(page)).toBeLessThan(target + 6);
    const isKept = page.waitForResponse((sent) => sent.url().endsWith("/progress") && sent.ok());
    await tap(page, "#play"); // pauses
    const left = await positionOf(page);
    await isKept;
    expect(media.map(({ status }) => status)).toEqual(media.map(() => 206));
    await page.close();

    const later = await open(visitor, "/home/episodes-tab-page");
    await untilSeen(later.page, /^看到 00:\d\d$/);
    await tap(later.page, "[aria-label^='播放：']");
    await untilPlayable(later.page);
    await untilPast(later.page, left - 1);
    expect(await positionOf(later.page)).toBeLessThan(left + 1);
    expect([...faults, ...later.faults]).toEqual([]);
    await visitor.close();
  });

  it("are H.264 in pieces: any range of them can be had", async () => {
    const { body: list } = await callServer(`${serverUrl()}/api/episodes`);
    const { items } = list.data as { items: EpisodeCard[] };
    expect(items.length).toBeGreaterThanOrEqual(2);
    const visitor = await someone();
    for (const { id } of items) {
      const { body } = await callServer(`${serverUrl()}/api/episodes/${id}`);
      const film = new URL((body.data as EpisodeView).video, serverUrl()).href;
      const part = await visitor.request.get(film, { headers: { range: "bytes=1000-1999" } });
      expect(part.status()).toBe(206);
      expect(part.headers()["content-range"]).toMatch(/^bytes 1000-1999\/\d{6,7}$/);
      expect(part.headers()["content-type"]).toBe("video/mp4");
      expect((await part.body()).byteLength).toBe(1_000);
      const whole = await (await visitor.request.get(film)).body();
      // The picture's kind, and its index before the pictures: it plays while it loads.
      expect(whole.includes("avc1")).toBe(true);
      expect(whole.indexOf("moov")).toBeLessThan(whole.indexOf("mdat"));
    }
    await visitor.close();
  });
});

async function untilPlayable(page: Page): Promise<void> {
  await seen(page, "video").waitFor();
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
}

async function untilPast(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction(
    (from) => (document.querySelector("video")?.currentTime ?? 0) > from,
    seconds,
  );
}

function positionOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector("video")?.currentTime ?? 0);
}
