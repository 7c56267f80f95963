/**
 * npm run bench: what must hold, measured. Prints a table, or JSON with --json; ends with
 * code 1 when a bound is broken. Builds what is stale first; with --no-build it measures what is there.
 * `-- --only=import` takes one kind of row: sizes, routing, year, start, rounds, import, ranking.
 * Floor and program are servers of their own on one engine, called in turn by a third process.
 */
import { fork, spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "./build.mjs";
import { h5FirstLoad, weappSizes } from "./package-sizes.mjs";

// Many short turns, the order changing: what else the machine does then meets both alike.
const turns = 8;
const secondsPerTurn = 2.5;
// Apart, at 1, 16 and 64 at once.
const apartTurns = 4;
const kinds = ["start", "answer", "submit"];
const accounts = 2_000;
const starts = 5;
const voidedRounds = 100_000;
const imports = 3;
const limitless = Object.fromEntries(
  ["READ", "WRITE", "SIGN_IN", "CREATE", "UPLOAD", "ROUND", "ROUND_ADDRESS"].map((name) => [
    `RATE_${name}`,
    "1000000",
  ]),
);
const isJson = process.argv.includes("--json");
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice(7);
const say = (line) => process.stderr.write(`${line}\n`);
const main = path.join(root, "dist/server/main.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
const cleanups = [() => rmSync(folder, { recursive: true, force: true })];
const measurements = {
  sizes: sizeRows,
  routing: routingRows,
  year: yearRows,
  start: startRows,
  rounds: roundRows,
  import: importRows,
  ranking: rankingRows,
};

try {
  build();
  const machine = { cores: cpus().length, busyBefore: loadavg()[0] };
  if (machine.busyBefore > machine.cores / 2) {
    say(
      `This machine is busy (load ${machine.busyBefore.toFixed(1)}): figures of time mean little.`,
    );
  }
  const rows = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (only === undefined || only === name) rows.push(...(await measure()));
  }
  process.stdout.write(isJson ? `${JSON.stringify({ machine, rows }, null, 2)}\n` : table(rows));
  if (rows.some(({ isKept }) => isKept === false)) process.exitCode = 1;
} finally {
  for (const cleanUp of cleanups.reverse()) await cleanUp();
}

function build() {
  if (process.argv.includes("--no-build")) return;
  // Its progress goes to stderr: stdout is the table.
  const { status } = spawnSync(process.execPath, [path.join(root, "config/build.mjs")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The build failed.");
}

function sizeRows() {
  const weapp = weappSizes();
  return [
    row("WeChat main package", "KiB", weapp?.main, { most: 480 }),
    row("WeChat largest subpackage", "KiB", weapp?.largestSubpackage, { most: 600 }),
    row("H5 first load, scripts, gzip", "KiB", h5FirstLoad(), { most: 200 }),
  ];
}

/** One routing decision, the 99th of a hundred: with the region's centres, and with a country's. */
function routingRows() {
  return JSON.parse(readFileSync(bundled("tests/bench/routing-time.ts"), "utf8")).map(
    ({ centreCount, p99 }) =>
      row(`routing among ${centreCount} centres, p99`, "ms", p99, {
        most: centreCount > 38 ? 5 : 1,
      }),
  );
}

/** A simulated year of requests, five times; and one that is twice as busy, for which nothing is promised. */
function yearRows() {
  say("living through simulated years …");
  // Its solver is a package: the bundle has to lie inside the project.
  const inside = { into: path.join(root, "node_modules/.cache/bench"), external: ["highs"] };
  const years = JSON.parse(readFileSync(bundled("tests/bench/simulated-year.ts", inside), "utf8"));
  const usual = years.filter(({ busyness }) => busyness === 1);
  const busy = years.filter(({ busyness }) => busyness === 2);
  const spread = (name, unit, values, bound) =>
    row(name, unit, median(values), { ...bound, all: values });
  const ratios = (of, way) => of.map(({ ways, optimum }) => ways[way].meanCost / optimum);
  const figures = [
    ["mean wait", "days", "meanWait"],
    ["p95 wait", "days", "p95Wait"],
    ["mean way", "km", "meanKm"],
    ["Gini of load", "", "gini"],
    ["share at specialised centres", "", "specialisedShare"],
  ];
  return Object.keys(usual[0].ways).flatMap((way) => [
    spread(`year, ${way}: cost / optimum`, "", ratios(usual, way), way === "ours" && { most: 1.1 }),
    ...figures.map(([name, unit, field]) =>
      spread(
        `year, ${way}: ${name}`,
        unit,
        usual.map(({ ways }) => ways[way][field]),
      ),
    ),
    spread(`twice as busy, ${way}: cost / optimum`, "", ratios(busy, way)),
  ]);
}

/** Bundles and runs a file of TypeScript; gives the file its output went to. */
function bundled(entry, { into = folder, ...options } = {}) {
  const outfile = bundle(entry, into, options);
  const said = `${outfile}.json`;
  const output = openSync(said, "w");
  spawnSync(process.execPath, [outfile], { stdio: ["ignore", output, 2] });
  closeSync(output);
  return said;
}

/** Gives the file that came of it. Packages are found from inside the project only. */
function bundle(entry, into, options = {}) {
  const outfile = path.join(into, `${path.basename(entry, ".ts")}.cjs`);
  createRequire(import.meta.url)("esbuild").buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    logLevel: "warning",
    ...options,
  });
  return outfile;
}

/** From the start of the process to its "ready", on a folder that was used before. */
async function startRows() {
  say("starting …");
  const env = { DATA_DIR: path.join(folder, "start") };
  await (await startProgram(env)).stop();
  const seconds = [];
  for (let n = 0; n < starts; n += 1) {
    const program = await startProgram(env);
    seconds.push(program.seconds);
    await program.stop();
  }
  return [row("start on an existing folder", "s", median(seconds), { most: 1, all: seconds })];
}

/** A file of 5,000 questions, checked and then brought in, each time into an empty bank. */
async function importRows() {
  say("importing …");
  const body = readFileSync(bundled("tests/bench/import-file.ts"));
  const times = { check: [], import: [] };
  for (let n = 0; n < imports; n += 1) {
    const program = await startProgram({ DATA_DIR: path.join(folder, `import-${n}`) });
    const token = await editorToken(program.url);
    for (const [name, at] of [
      ["check", "imports/check"],
      ["import", "imports"],
    ]) {
      const from = performance.now();
      await sendQuestions(`${program.url}/api/quiz/questions/${at}`, token, body);
      times[name].push((performance.now() - from) / 1000);
    }
    await program.stop();
  }
  return [
    row("check of 5,000 rows", "s", median(times.check), { all: times.check }),
    row("import of 5,000 rows", "s", median(times.import), { all: times.import }),
  ];
}

async function editorToken(url) {
  // biome-ignore lint/style/noRestrictedGlobals: a client that measures, no part of the server
  const answer = await fetch(`${url}/api/sessions/demo`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ persona: "editor" }),
  });
  return (await answer.json()).data.token;
}

async function sendQuestions(url, token, body) {
  const form = new FormData();
  form.set("file", new Blob([body]), "questions.json");
  const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": "bench" };
  // biome-ignore lint/style/noRestrictedGlobals: as above
  const answer = await fetch(url, { method: "POST", headers, body: form });
  const { data } = await answer.json();
  if (data?.counts.new !== 5_000) throw new Error(`Not 5,000 were new: ${answer.status}`);
}

async function roundRows() {
  const engine = await startEngine();
  const floor = await forked("tests/bench/floor-server.mjs", [engine.uri]);
  const program = await startProgram({ MONGODB_URI: engine.uri, DATABASE_NAME: "bench-program" });
  cleanups.push(program.stop);
  const load = await forked("tests/bench/load.mjs");
  say(`signing in ${accounts} guests …`);
  await load.do({ name: "signIn", url: program.url, count: accounts });
  const floors = [];
  const programs = [];
  // The first turn warms both up and is not counted.
  const urls = { floor: floor.ready.url, rounds: program.url };
  await playTurn(load, urls, { turn: 0, seconds: 1 });
  for (let turn = 1; turn <= turns; turn += 1) {
    const results = await playTurn(load, urls, { turn, seconds: secondsPerTurn });
    floors.push(results.floor);
    programs.push(results.rounds);
  }
  say(`signing in ${accounts} more …`);
  await load.do({ name: "signIn", url: program.url, count: accounts });
  const apart = [];
  for (const connections of [1, 16, 64]) apart.push(...(await apartRows(load, urls, connections)));
  const voiding = await voidRows(engine, program);
  return [...compare(floors, programs), ...apart, ...voiding];
}

/** Starting, answering and handing in apart, each over the floor with as many calls under way. */
async function apartRows(load, urls, connections) {
  const found = { floor: [], start: [], answer: [], submit: [] };
  for (let turn = 0; turn < apartTurns; turn += 1) {
    for (const name of turn % 2 === 0 ? ["floor", ...kinds] : [...kinds, "floor"]) {
      const url = name === "floor" ? urls.floor : urls.rounds;
      found[name].push(await load.do({ name, url, seconds: 1, connections }));
    }
  }
  const said = Object.entries(found).map(([name, all]) => `${name} ${summary(all[0])}`);
  say(`${connections} concurrent: ${said.join("; ")}`);
  const bad = Object.values(found).flat();
  return [
    ...kinds.flatMap((kind) => {
      const rates = found[kind].map(({ perSecond }) => perSecond);
      const ratios = rates.map((rate, turn) => rate / found.floor[turn].perSecond);
      const name = `${kind}, ${connections} concurrent`;
      return [
        row(name, "calls/s", median(rates), { all: rates }),
        row(`${name}, over floor`, "×", median(ratios), { all: ratios }),
      ];
    }),
    row(
      `calls not answered with 200, ${connections} concurrent`,
      "",
      bad.reduce((sum, result) => sum + result.bad, 0),
      { most: 0 },
    ),
  ];
}

/** From the editor's tap until every round has its new score; up to five seconds are the job's sleep. */
async function voidRows(engine, program) {
  say(`voiding a question that ${voidedRounds} rounds hold …`);
  const args = [engine.uri, program.url, String(voidedRounds)];
  const { ready } = await forked("tests/bench/void-rounds.mjs", args);
  return [
    row(`voiding a question in ${voidedRounds} rounds`, "s", ready.seconds),
    row("rounds not scored anew", "", ready.wrong, { most: 0 }),
  ];
}

/** The time of one call, among few people and among many; over each turn's time among the fewest. */
async function rankingRows() {
  say("ranking a thousand, a hundred thousand and a million people …");
  const engine = await startEngine("engine-ranking");
  const file = bundle("tests/bench/rank-time.ts", path.join(root, "node_modules/.cache/bench"), {
    packages: "external",
  });
  const { ready } = await forked(file, [engine.uri]);
  const [few, ...more] = ready.times;
  const of = (what, name) => [
    row(`${name} among ${few.size}`, "ms", median(few[what]), { all: few[what] }),
    ...more.flatMap(({ size, [what]: all }) => {
      const ratios = all.map((time, turn) => time / few[what][turn]);
      return [
        row(`${name} among ${size}`, "ms", median(all), { all }),
        row(`… over ${few.size}`, "×", median(ratios), { all: ratios, most: 1.3 }),
      ];
    }),
  ];
  return [
    ...of("place", "my place"),
    ...of("board", "the board"),
    row("places not those of counting", "", ready.wrong, { most: 0 }),
  ];
}

/** Both once, now the one first and now the other. */
async function playTurn(load, urls, { turn, seconds }) {
  await load.do({ name: "begin", url: urls.rounds });
  const results = {};
  for (const name of turn % 2 === 0 ? ["floor", "rounds"] : ["rounds", "floor"]) {
    results[name] = await load.do({ name, url: urls[name], seconds });
  }
  say(`turn ${turn}: floor ${summary(results.floor)}; rounds ${summary(results.rounds)}`);
  return results;
}

function compare(floors, programs) {
  const each = (results, name) => results.map((result) => result[name]);
  const ratios = programs.map(({ perSecond }, turn) => perSecond / floors[turn].perSecond);
  const p99Ratios = programs.map(({ p99 }, turn) => p99 / floors[turn].p99);
  const bad = [...floors, ...programs].reduce((sum, result) => sum + result.bad, 0);
  const of = (name, unit, all, bounds) => row(name, unit, median(all), { all, ...bounds });
  return [
    of("floor, 64 concurrent", "calls/s", each(floors, "perSecond")),
    of("rounds, 64 concurrent", "calls/s", each(programs, "perSecond")),
    of("rounds over floor", "×", ratios, { least: 1 }),
    of("floor p99", "ms", each(floors, "p99")),
    of("rounds p99", "ms", each(programs, "p99")),
    of("rounds p99 over floor p99", "×", p99Ratios, { most: 1.5 }),
    row("calls not answered with 200", "", bad, { most: 0 }),
  ];
}

function summary({ perSecond, p50, p99, isCutShort }) {
  const cut = isCutShort ? ", cut short" : "";
  return `${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms${cut}`;
}

/** The engine alone, for two servers to share. */
async function startEngine(name = "engine") {
  const cache = path.join(root, "node_modules/.cache");
  const outfile = path.join(cache, "bench/engine-supervisor.mjs");
  mkdirSync(path.dirname(outfile), { recursive: true });
  await createRequire(import.meta.url)("esbuild").build({
    entryPoints: [path.join(root, "server/database/engine-supervisor.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const supervisor = await import(pathToFileURL(outfile));
  const engine = await supervisor.startEngine({
    childFile: path.join(root, "dist/server/engine-child.mjs"),
    folder: path.join(folder, name),
    cacheRoot: path.join(cache, "embedded-engine"),
    say,
    onLost: (reason) => say(reason.message),
  });
  cleanups.push(engine.stop);
  return engine;
}

/** The built program on a free port. Its log goes to a file, as it would in service. */
async function startProgram(env) {
  const logFile = path.join(folder, "program.log");
  const log = openSync(logFile, "w");
  const startedAt = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...limitless, NODE_ENV: "development", PORT: "0", ...env },
    stdio: ["ignore", log, 2],
  });
  let hasExited = false;
  const exited = new Promise((resolve) => child.once("exit", resolve)).then(() => {
    hasExited = true;
    closeSync(log);
  });
  for (;;) {
    const url = /ready: (http:\S+)/.exec(readFileSync(logFile, "utf8"))?.[1];
    const stop = () => {
      child.kill("SIGTERM");
      return exited;
    };
    if (url) return { url, seconds: (performance.now() - startedAt) / 1000, stop };
    if (hasExited) throw new Error("The program did not start.");
    await pause(5);
  }
}

async function forked(file, args = []) {
  const child = fork(path.resolve(root, file), args, { stdio: ["ignore", 2, 2, "ipc"] });
  const ended = new Promise((_, reject) => {
    child.once("exit", () => reject(new Error(`${file} ended.`)));
  });
  ended.catch(() => {}); // at the end it is meant to
  const reply = async () => {
    const told = new Promise((resolve) => child.once("message", resolve));
    const message = await Promise.race([told, ended]);
    if (message.fault) throw new Error(message.fault);
    return message;
  };
  cleanups.push(() => child.disconnect());
  const ready = args.length > 0 ? await reply() : null;
  return {
    ready,
    do: (job) => {
      child.send(job);
      return reply();
    },
  };
}

function row(name, unit, value, { least, most, all = [] } = {}) {
  const isMeasured = typeof value === "number";
  const isBounded = isMeasured && (least !== undefined || most !== undefined);
  return {
    name,
    unit,
    value: isMeasured ? value : null,
    lowest: all.length > 0 ? Math.min(...all) : null,
    highest: all.length > 0 ? Math.max(...all) : null,
    bound: boundWords(least, most),
    isKept: isBounded ? value >= (least ?? -Infinity) && value <= (most ?? Infinity) : null,
  };
}

function boundWords(least, most) {
  if (least !== undefined) return `≥ ${least}`;
  return most === undefined ? null : `≤ ${most}`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function table(rows) {
  const figure = (value) => {
    if (value === null) return "not built";
    return value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(2)));
  };
  const spread = ({ lowest, highest }) =>
    lowest === null ? "" : `${figure(lowest)} – ${figure(highest)}`;
  const verdicts = new Map([
    [true, "kept"],
    [false, "BROKEN"],
  ]);
  const cells = rows.map((each) => [
    each.name,
    `${figure(each.value)} ${each.unit}`.trim(),
    spread(each),
    each.bound ?? "",
    verdicts.get(each.isKept) ?? "",
  ]);
  const lines = [["what", "median", "lowest – highest", "bound", ""], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) => `${line.map((cell, column) => cell.padEnd(widths[column])).join("  ")}\n`)
    .join("");
}
