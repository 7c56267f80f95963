import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const { forbidden } = require(path.join(root, ".dependency-cruiser.cjs")) as {
  forbidden: { name: string; comment?: string }[];
};

/** A violation of each rule: the file, and what it imports. A new rule needs a line here. */
const planted: Record<string, [file: string, imports: string]> = {
  "no-deep-folders": ["server/quiz/a.ts", "./deep/deeper/b"],
  "no-junk-drawers": ["server/quiz/c.ts", "./quiz-utils"],
  "no-circles": ["shared/quiz/circle-too.ts", "./circle"],
  "no-lost-imports": ["server/quiz/lost.ts", "./nowhere"],
  "shared-is-pure": ["shared/quiz/impure.ts", "koa"],
  "server-stands-alone": ["server/quiz/reaching.ts", "../../miniapp/ui/button"],
  "rooms-look-down": ["server/quiz/upward.ts", "../app"],
  "one-reader-of-settings": ["server/app.ts", "./config"],
  "server-rooms-by-the-door": ["server/quiz/burglar.ts", "../tickets/ticket-actions"],
  "server-top-by-the-door": ["server/main.ts", "./tickets/ticket-actions"],
  "http-knows-no-rooms": ["server/http/curious.ts", "../tickets"],
  "database-knows-no-rooms": ["server/database/curious.ts", "../tickets"],
  "wechat-by-the-door": ["server/quiz/messenger.ts", "../wechat/wechat-client"],
  "models-stay-home": ["server/quiz/quiz-routes.ts", "./quiz-model"],
  "one-kind-of-file-knows-mongoose": ["server/quiz/query.ts", "mongoose"],
  "one-loader-of-the-engine": ["server/database/eager.ts", "./load-engine"],
  "no-dev-tools-in-production": ["server/quiz/tool.ts", "react"],
  "miniapp-stands-alone": ["miniapp/ui/greedy.ts", "../../server/tickets"],
  "miniapp-has-no-node": ["miniapp/ui/node.ts", "node:fs"],
  "miniapp-frame-looks-down": ["miniapp/ui/sideways.ts", "../api/call"],
  "miniapp-rooms-apart": ["miniapp/quiz/neighbour.ts", "../tickets/ask-page"],
  "miniapp-frame-knows-no-rooms": ["miniapp/ui/knowing.ts", "../tickets/ask-page"],
  "one-place-calls-wechat-here": ["miniapp/quiz/direct.ts", "@tarojs/taro"],
  "studio-stands-alone": ["studio/art/reaching.ts", "../../shared/quiz/topics"],
  "tests-are-leaves": ["server/quiz/untested.ts", "../../tests/support/thing"],
};
const innocent = [
  "server/quiz/deep/deeper/b.ts",
  "server/quiz/quiz-utils.ts",
  "server/quiz/quiz-model.ts",
  "server/config.ts",
  "server/tickets/index.ts",
  "server/tickets/ticket-actions.ts",
  "server/wechat/wechat-client.ts",
  "server/database/load-engine.ts",
  "miniapp/ui/button.ts",
  "miniapp/api/call.ts",
  "miniapp/tickets/ask-page.ts",
  "shared/quiz/topics.ts",
  "tests/support/thing.ts",
];
const packages = { dependencies: ["koa", "mongoose"], devDependencies: ["react", "@tarojs/taro"] };

describe("the guard of imports", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("catches a planted violation of every rule", () => {
    for (const file of innocent) write(file, "export const thing = 1;\n");
    for (const [file, imports] of Object.values(planted)) write(file, `import "${imports}";\n`);
    write("shared/quiz/circle.ts", 'import "./circle-too";\n');
    writePackages();
    const caught = cruise().map(({ rule, from }) => `${rule.name} in ${from}`);
    const expected = forbidden.map(({ name }) => `${name} in ${planted[name]?.[0]}`);
    expect(expected.filter((line) => !caught.includes(line))).toEqual([]);
  }, 60_000);

  it("says with every rule how to repair what it forbids", () => {
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
    const names = forbidden.map(({ name }) => name);
    expect(new Set(Object.keys(planted))).toEqual(new Set(names));
  });

  function write(file: string, text: string): void {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  function writePackages(): void {
    for (const name of Object.values(packages).flat()) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0" }));
      write(`node_modules/${name}/index.js`, "");
    }
    const listed = (names: string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));
    write(
      "package.json",
      JSON.stringify({
        dependencies: listed(packages.dependencies),
        devDependencies: listed(packages.devDependencies),
      }),
    );
    copyFileSync(path.join(root, "tsconfig.json"), path.join(folder, "tsconfig.json"));
  }

  function cruise(): { rule: { name: string }; from: string }[] {
    const folders = ["server", "shared", "miniapp", "studio", "tests"];
    const config = path.join(root, ".dependency-cruiser.cjs");
    const args = [...folders, "--config", config, "--output-type", "json"];
    const bin = path.join(root, "node_modules/.bin/depcruise");
    const report = execFileSync(bin, args, {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64_000_000,
    });
    return JSON.parse(report).summary.violations;
  }
});
