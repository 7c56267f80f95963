/** The built WeChat package in its host, served to a browser, with the real server behind it. */
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { SessionView } from "#shared/accounts/account-schemas";
import { openBrowser, openContext, openPage, type Visit } from "../support/browser";
import { useCleanups } from "../support/cleanups";
import { root } from "../support/engine-file";
import { type RunningServer, runServer } from "../support/running-server";
import { bundleWeapp } from "./bundle-weapp";

export interface WeappHost {
  serverUrl: () => string;
  /** What the template compiler had to say. */
  warnings: () => readonly string[];
  /** A phone of its own, with what it has stored. */
  phone: (stored?: { session?: SessionView }) => Promise<BrowserContext>;
  /** The program, opened there. */
  launch: (phone: BrowserContext) => Promise<Visit>;
}

export function useWeappHost(): WeappHost {
  const later = useCleanups();
  let running:
    | { api: RunningServer; browser: Browser; address: string; warnings: string[] }
    | undefined;
  const mine = () => {
    if (!running) throw new Error("Ask only inside a test.");
    return running;
  };
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "weapp-host-"));
    later(() => rmSync(folder, { recursive: true, force: true }));
    const { warnings } = await bundleWeapp(path.join(root, "dist/weapp"), folder);
    const api = await runServer();
    later(api.stop);
    const files = await serveFolder(folder, api.url);
    later(() => files.close());
    const browser = await openBrowser();
    later(() => browser.close());
    const address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;
    running = { api, browser, address, warnings };
  });
  return {
    serverUrl: () => mine().api.url,
    warnings: () => mine().warnings,
    phone: async (stored = {}) => {
      const phone = await openContext(mine().browser);
      await phone.addInitScript((given: object) => {
        for (const [key, value] of Object.entries(given)) {
          if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
        }
      }, stored);
      return phone;
    },
    launch: async (phone) => {
      const visit = await openPage(phone);
      await visit.page.goto(mine().address);
      return visit;
    },
  };
}

/** The framework writes ids with the page's own prefix: "xx--ask". */
export function partOf(page: Page, id: string): Locator {
  return page.locator(`[id$="--${id}"]`).filter({ visible: true }).first();
}

/** The page in front, as the host knows it: "quiz/question-page". */
export async function untilOn(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => Reflect.get(window, "weappHost")?.currentPage === wanted,
    path,
  );
}

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

async function serveFolder(folder: string, apiUrl: string): Promise<Server> {
  const server = createServer((asked, response) => {
    const { pathname } = new URL(asked.url ?? "/", "http://host");
    if (/^\/(api|media)\//.test(pathname)) {
      const headers = { ...asked.headers, host: new URL(apiUrl).host };
      const handedOn = request(apiUrl + asked.url, { method: asked.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      handedOn.on("error", () => response.destroy());
      asked.pipe(handedOn);
      return;
    }
    sendFile(path.join(folder, pathname === "/" ? "index.html" : pathname), response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

function sendFile(file: string, response: ServerResponse): void {
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
}
