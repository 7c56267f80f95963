/**
 * Everything, in the order that fails fastest; the last line is `N passed, N failed`. Arguments go to
 * jest: `npm test -- --selectProjects server`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./build.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "anan-report-"));
const report = path.join(folder, "jest.json");
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } })
    .status === 0;
const bin = (name) => path.join(root, "node_modules/.bin", name);
const folders = ["config", "miniapp", "server", "shared", "studio", "tests"];

const steps = [
  ["format and lint", () => run(bin("biome"), ["ci", "."])],
  ["types", () => run(bin("tsc"), ["--noEmit"])],
  ["imports", () => run(bin("depcruise"), folders)],
  ["dead code", () => run(bin("knip"), [])],
  ["build", () => run(process.execPath, ["config/build.mjs"])],
];
const outcome = { passed: 0, failed: 0 };
const failures = [];
for (const [name, step] of steps) {
  const isGood = step();
  process.stdout.write(`${isGood ? "ok  " : "FAIL"} ${name}\n`);
  outcome[isGood ? "passed" : "failed"] += 1;
  if (!isGood) failures.push(name);
}

// NODE_ENV=production would give React its production build, which has no act(). What a machine sets
// for the server must not reach its tests either.
const args = ["--json", `--outputFile=${report}`, ...process.argv.slice(2)];
run(bin("jest"), args, { NODE_ENV: "test" });
readReport();
rmSync(folder, { recursive: true, force: true });
for (const name of failures) process.stdout.write(`failed: ${name}\n`);
process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
process.exitCode = outcome.failed === 0 ? 0 : 1;

function readReport() {
  let result;
  try {
    result = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    failures.push("jest ended before it wrote its report");
    outcome.failed += 1;
    return;
  }
  outcome.passed += result.numPassedTests;
  // A suite that cannot be loaded counts no failed test: count the suite.
  outcome.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  for (const suite of result.testResults) {
    if (suite.status === "failed") failures.push(path.relative(root, suite.name));
  }
  if (!result.success && outcome.failed === 0) outcome.failed += 1;
}
