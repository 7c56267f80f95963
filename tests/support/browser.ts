import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
// --no-sandbox: containers have no user namespaces. The rest keeps the browser off the network.
// Not the package's own list: its --single-process takes the browser down with the first closed page.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH: named } = process.env;
  if (named === "bundled") return openBundled();
  const installed = named ?? systemPaths.find((file) => existsSync(file));
  if (!installed) return openBundled();
  return chromium.launch({ executablePath: installed, args: flags });
}

function openBundled(): Promise<Browser> {
  const script = path.join(__dirname, "unpack-chromium.mjs");
  const unpacked = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as {
    executablePath: string;
    libraries: string;
    fonts: string;
  };
  return chromium.launch({
    executablePath: unpacked.executablePath,
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [unpacked.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      // Its fonts hold no Chinese: only where the system has no fonts at all.
      ...(!existsSync("/etc/fonts") && { FONTCONFIG_PATH: unpacked.fonts }),
    },
  });
}

export interface Visit {
  page: Page;
  /** Every error it saw, in the page and on the console. */
  faults: string[];
}

const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 860 } },
} as const;

/** Somebody's browser: what it stores is its own. */
export function openContext(
  browser: Browser,
  screen: keyof typeof screens = "phone",
): Promise<BrowserContext> {
  return browser.newContext({ ...screens[screen], locale: "zh-CN", timezoneId: "Asia/Shanghai" });
}

/** A page that remembers every fault it saw. */
export async function openPage(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000); // two cores, and another test beside this one
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${message.text()} ${message.location().url}`);
  });
  return { page, faults };
}
