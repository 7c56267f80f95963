/**
 * npm run dev: a change of server/ or shared/ rebuilds and restarts the server (under a second), a
 * change of miniapp/ or shared/ rebuilds the H5 mini-program (some 20 s), and open pages reload
 * themselves (reload-when-built.js). What does not build is said, and the last good server goes on. Ctrl-C
 * ends all of it.
 *
 * The same builds as `npm start`, on purpose: Taro's own watcher serves from memory, on another port
 * and without the API, and wants two packages more.
 */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { root } from "./build.mjs";

const say = (line) => process.stdout.write(`dev: ${line}\n`);
const children = new Set();
let isEnding = false;
let server;

const rebuildServer = oneAtATime(async () => {
  if (!(await build("server"))) return say("the server does not build; the last good one goes on");
  await stop(server);
  if (!isEnding) server = start(["--enable-source-maps", "dist/server/main.mjs"]);
});
const rebuildPages = oneAtATime(async () => {
  const isFresh = await build("h5");
  if (!isEnding) say(isFresh ? "the pages are fresh" : "the pages do not build");
});

const watched = {
  server: [rebuildServer],
  shared: [rebuildServer, rebuildPages],
  miniapp: [rebuildPages],
};
const watchers = Object.entries(watched).map(([folder, tasks]) =>
  watch(path.join(root, folder), { recursive: true }, soon(tasks)),
);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
void rebuildServer();
void rebuildPages();

function start(args) {
  const env = { ...process.env, RELOAD_PAGES: "1" };
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Only what is stale, in a process of its own: a build that is stopped leaves nothing half done here. */
function build(part) {
  return new Promise((resolve) => {
    start(["config/build.mjs", part]).once("exit", (code) => resolve(code === 0));
  });
}

function stop(child) {
  if (!child || !children.has(child)) return undefined;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  return gone;
}

/** A change that comes while the task runs makes it run once more, not twice at once. */
function oneAtATime(task) {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted && !isEnding) {
      isWanted = false;
      await task();
    }
    isRunning = false;
  };
}

/** Several files are often saved at once. */
function soon(tasks) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const task of tasks) task();
    }, 200);
  };
}

async function end() {
  isEnding = true;
  for (const watcher of watchers) watcher.close();
  await Promise.all([...children].map(stop));
}
