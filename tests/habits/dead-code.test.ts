import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("the guard of dead code", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("catches a planted orphan, an export nobody uses, and a package nobody imports", () => {
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write("server/main.ts", 'import { used } from "./quiz";\nused();\n');
    write("server/quiz/index.ts", "export const used = () => 1;\nexport const unused = () => 2;\n");
    write("server/quiz/orphan.ts", "export const lonely = 1;\n");
    write("package.json", JSON.stringify({ name: "x", dependencies: { koa: "3.3.0" } }));
    cpSync(path.join(root, "knip.jsonc"), path.join(folder, "knip.jsonc"));
    cpSync(path.join(root, "tsconfig.json"), path.join(folder, "tsconfig.json"));
    const bin = path.join(root, "node_modules/.bin/knip");
    const { stdout, status } = spawnSync(bin, [], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("server/quiz/orphan.ts");
    expect(stdout).toMatch(/unused .*server\/quiz\/index\.ts/);
    expect(stdout).toMatch(/koa +package\.json/);
    expect(status).not.toBe(0);
  }, 60_000);
});
