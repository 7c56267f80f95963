/**
 * Everything; the last line is `N passed, N failed`. Arguments go to jest:
 * `npm test -- --selectProjects server`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./build.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "anan-report-"));
const report = path.join(folder, "jest.json");
const bin = (name) => path.join(root, "node_modules/.bin", name);
const folders = ["config", "miniapp", "server", "shared", "studio", "tests"];

const outcome = { passed: 0, failed: 0 };
const failures = [];

// The build keeps one core busy and the compiler's download none, and the checks need neither: they
// share the time.
const habits = [
  ["format and lint", [bin("biome"), "ci", "."]],
  ["types", [bin("tsc"), "--noEmit"]],
  ["imports", [bin("depcruise"), ...folders]],
  ["dead code", [bin("knip")]],
];
const jestArguments = process.argv.slice(2);
const meanwhile = [
  step("build", [process.execPath, "config/build.mjs"], { isShownAtOnce: true }),
  // A choice of tests may do without it; the one that needs it sees to it itself.
  jestArguments.length === 0 && run([process.execPath, "tests/weapp/compiler/install.mjs"]),
];
for (const [name, command] of habits) await step(name, command);
await Promise.all(meanwhile);

// NODE_ENV=production would give React its production build, which has no act(). What a machine sets
// for the server must not reach its tests either.
const args = ["--json", `--outputFile=${report}`, ...jestArguments];
await run([bin("jest"), ...args], { env: { NODE_ENV: "test" }, isShownAtOnce: true });
readReport();
rmSync(folder, { recursive: true, force: true });
for (const name of failures) process.stdout.write(`failed: ${name}\n`);
process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
process.exitCode = outcome.failed === 0 ? 0 : 1;

/** One command that must end well; what it says is printed as it comes, or whole when it has ended. */
async function step(name, command, options) {
  const { isGood, said } = await run(command, options);
  process.stdout.write(`${said}${isGood ? "ok  " : "FAIL"} ${name}\n`);
  outcome[isGood ? "passed" : "failed"] += 1;
  if (!isGood) failures.push(name);
}

function run([command, ...args], { env = {}, isShownAtOnce = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: isShownAtOnce ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ isGood: code === 0, said }));
  });
}

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
