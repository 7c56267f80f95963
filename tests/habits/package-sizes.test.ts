import { execFileSync } from "node:child_process";
import path from "node:path";
import { openBrowser, openContext, openPage } from "../support/browser";
import { useCleanups } from "../support/cleanups";
import { root } from "../support/engine-file";
import { seen } from "../support/journey";
import { runServer } from "../support/running-server";

jest.setTimeout(120_000);

interface SizedFile {
  file: string;
  kib: number;
}

/** KiB, as the design gives them; `npm run bench` holds the packages against the same. */
const bounds = { main: 480, subpackage: 600, h5: 200 };
const mostNamed = 8;

describe("what a phone has to fetch", () => {
  const later = useCleanups();
  let packages: Record<string, SizedFile[]>;
  beforeAll(() => {
    const script = path.join(root, "config/package-sizes.mjs");
    packages = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
  });

  it(`is at most ${bounds.main} KiB for WeChat's main package`, () => {
    expect(tooLarge("main", packages.main, bounds.main)).toBe("");
  });

  it(`is at most ${bounds.subpackage} KiB for each of its subpackages`, () => {
    const { main, h5, ...subpackages } = packages;
    expect(Object.keys(subpackages)).toEqual(expect.arrayContaining(["quiz/", "episodes/"]));
    const words = Object.entries(subpackages).map(([name, files]) =>
      tooLarge(name, files, bounds.subpackage),
    );
    expect(words.join("")).toBe("");
  });

  it(`is at most ${bounds.h5} KiB of packed scripts for a browser's first page`, () => {
    expect(tooLarge("the first page", packages.h5, bounds.h5)).toBe("");
  });

  it("is what a browser really asks for", async () => {
    const server = await runServer();
    later(server.stop);
    const browser = await openBrowser();
    later(() => browser.close());
    const { page } = await openPage(await openContext(browser));
    const asked = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "script") asked.add(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(server.url);
    await seen(page, "#continue").waitFor();
    const named = (packages.h5 ?? []).map(({ file }) => file);
    expect(asked).toEqual(new Set(named));
  });
});

/** Nothing, or by how much and because of what. */
function tooLarge(name: string, files: readonly SizedFile[] = [], most: number): string {
  const sum = files.reduce((kib, file) => kib + file.kib, 0);
  if (files.length > 0 && sum <= most) return "";
  const largest = files
    .slice(0, mostNamed)
    .map(({ file, kib }) => `\n  ${kib.toFixed(0).padStart(4)} KiB  ${file}`);
  return `${name} has ${sum.toFixed(0)} KiB, ${most} are allowed. Its largest files:${largest.join("")}\n`;
}
