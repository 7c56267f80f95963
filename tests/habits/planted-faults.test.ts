import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** A violation of each rule of our own in biome.json: the file, and what stands in it. */
const planted: Record<string, [file: string, text: string]> = {
  noProcessEnv: ["server/quiz/env.ts", "export const port = process.env.PORT;\n"],
  noDefaultExport: ["server/quiz/default.ts", "export default 1;\n"],
  noNonNullAssertion: ["server/quiz/sure.ts", "export const f = (a?: string) => a!.length;\n"],
  useImportType: [
    "server/quiz/type.ts",
    'import { Thing } from "./thing";\nexport const f = (a: Thing) => a;\n',
  ],
  useFilenamingConvention: ["server/quiz/CamelCase.ts", "export const a = 1;\n"],
  noRestrictedGlobals: ["server/quiz/outward.ts", 'export const a = () => fetch("/");\n'],
  noRestrictedImports: ["server/quiz/opener.ts", 'import { connect } from "mongoose";\nconnect;\n'],
  noNestedTernary: [
    "server/quiz/ternary.ts",
    "export const f = (a: number) => (a > 1 ? 2 : a < 0 ? 3 : 4);\n",
  ],
  noConsole: ["server/quiz/loud.ts", 'console.log("loud");\n'],
  noExplicitAny: ["server/quiz/any.ts", "export const f = (a: any) => a;\n"],
  noExcessiveCognitiveComplexity: ["server/quiz/deep.ts", `export ${complicated()}\n`],
  noFloatingPromises: ["server/quiz/floating.ts", "const f = async () => 1;\nf();\n"],
  noMisusedPromises: [
    "server/quiz/misused.ts",
    "const f = async () => true;\nexport const g = () => {\n  if (f()) return 1;\n  return 2;\n};\n",
  ],
};

describe("the guards of style", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const run = (bin: string, args: string[]) => {
    const file = path.join(root, "node_modules/.bin", bin);
    const { stdout, stderr, status } = spawnSync(file, args, { cwd: folder, encoding: "utf8" });
    return { text: stdout + stderr, status };
  };

  it("catch a planted fault of every kind, and a file that is not formatted", () => {
    write("server/quiz/thing.ts", "export interface Thing {\n  a: string;\n}\n");
    for (const [file, text] of Object.values(planted)) write(file, text);
    write("server/quiz/unformatted.ts", "export   const a=1\n");
    cpSync(path.join(root, "biome.json"), path.join(folder, "biome.json"));
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    const { text, status } = run("biome", ["ci", "--colors=off", "--max-diagnostics=none", "."]);
    const missed = Object.entries(planted).filter(
      ([rule, [file]]) =>
        !text.split("\n").some((line) => line.includes(file) && line.includes(rule)),
    );
    expect(missed.map(([rule]) => rule)).toEqual([]);
    expect(text).toMatch(/unformatted\.ts format/);
    expect(status).not.toBe(0);
  }, 60_000);
});

function complicated(): string {
  const steps = Array.from({ length: 6 }, (_, i) => `if (a > ${i}) { if (a < ${9 - i}) a += 1; }`);
  return `function f(b: number) { let a = b; ${steps.join(" ")} return a; }`;
}
