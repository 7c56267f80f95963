import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { SessionView } from "#shared/accounts/account-schemas";
import { openBrowser, openContext, openPage, type Visit } from "./browser";
import { useCleanups } from "./cleanups";
import { type RunningServer, runServer } from "./running-server";

/** Everything that is open belongs to one test file: a server with its engine, and a browser. */
export interface Journeys {
  serverUrl: () => string;
  stopServer: () => Promise<void>;
  /** Somebody's browser. */
  someone: (screen?: "phone" | "desk", stored?: Stored) => Promise<BrowserContext>;
  /** One more page of theirs, at an address such as "/quiz/round-page". */
  open: (context: BrowserContext, address: string) => Promise<Visit>;
}

interface Stored {
  session?: SessionView;
  "care-mode"?: boolean;
}

export function useJourneys(): Journeys {
  jest.setTimeout(180_000); // the first run may unpack a browser
  const later = useCleanups();
  let running: { server: RunningServer; browser: Browser } | undefined;
  const mine = () => {
    if (!running) throw new Error("Travel only inside a test.");
    return running;
  };
  beforeAll(async () => {
    const server = await runServer();
    let isStopped = false;
    const stop = async () => {
      if (!isStopped) await server.stop();
      isStopped = true;
    };
    later(stop);
    const browser = await openBrowser();
    later(() => browser.close());
    running = { server: { url: server.url, stop }, browser };
  });
  const addressOf = (page: string) => `${mine().server.url}/#${page}`;
  return {
    serverUrl: () => mine().server.url,
    stopServer: () => mine().server.stop(),
    someone: async (screen = "phone", stored = {}) => {
      const context = await openContext(mine().browser, screen);
      await context.addInitScript(keepIfNew, stored);
      return context;
    },
    open: async (context, address) => {
      const visit = await openPage(context);
      await visit.page.goto(addressOf(address));
      return visit;
    },
  };
}

/** Runs in the page, as Taro's own storage writes; what the page has stored since stays. */
function keepIfNew(stored: object): void {
  for (const [key, value] of Object.entries(stored)) {
    if (localStorage.getItem(key) === null) {
      localStorage.setItem(key, JSON.stringify({ data: value }));
    }
  }
}

/** Taro keeps the pages it left in the document: only what is visible is meant. */
export function seen(page: Page, selector: string): Locator {
  return page.locator(selector).filter({ visible: true }).first();
}

/** What the page in front shows, as one text. */
export function seenText(page: Page, selector: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: as it is drawn, with its line breaks
  return orTell(page, () => seen(page, selector).innerText());
}

export function tap(page: Page, selector: string): Promise<void> {
  return orTell(page, () => seen(page, selector).click());
}

export function untilSeen(page: Page, words: string | RegExp): Promise<void> {
  return orTell(page, () => page.getByText(words).filter({ visible: true }).first().waitFor());
}

const mostTold = 800;

/** When it fails: what was there instead. */
async function orTell<Result>(page: Page, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is visible
    const shown = await page.locator("body").innerText();
    const place = new URL(page.url()).hash;
    throw new Error(`${String(error)}\nThe page ${place} showed:\n${shown.slice(0, mostTold)}`, {
      cause: error,
    });
  }
}

/**
 * What reaches over the right edge of the screen: by class, with its right edge. Taro cuts its pages
 * off, so the document's own width says nothing; what a part of the page cuts off or scrolls is meant.
 */
export function spillsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (part: Element | null): boolean =>
      part !== null &&
      !part.classList.contains("screen") &&
      (getComputedStyle(part).overflowX !== "visible" || isCut(part.parentElement));
    const edgeOf = (part: Element) => Math.floor(part.getBoundingClientRect().right);
    return [...document.querySelectorAll(".screen *")]
      .filter((part) => part.checkVisibility() && edgeOf(part) > innerWidth)
      .filter((part) => !isCut(part.parentElement))
      .map((part) => `${part.className} to ${edgeOf(part)}`);
  });
}
