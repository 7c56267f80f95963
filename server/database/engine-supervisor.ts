/**
 * Keeps the embedded engine alive in a child process: opens it, restarts it with growing pauses when
 * it dies, gives up where starting again would not help (`EngineExit.isFinal`), closes it at the end.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { childExitCodes, EngineExit, exitReason } from "./engine-exit";
import { isAnswered, makeSocketHome, socketHomeOf, socketLinkOf } from "./socket-home";

export interface EngineOptions {
  /** The built engine-child.mjs: the caller knows where the build put it. */
  childFile: string;
  folder: string;
  cacheRoot: string;
  say: (line: string) => void;
  /** The engine is gone for good; the program should stop. */
  onLost: (reason: Error) => void;
}
export interface RunningEngine {
  uri: string;
  /** The engine's process; undefined while it is down, another one after a restart. */
  processId: () => number | undefined;
  stop: () => Promise<void>;
}

const lockPatienceMs = 5_000;
const closePatienceMs = 15_000;
const longestPauseMs = 5_000;
/** An engine that lived this long was sound: its death starts the pauses from the shortest again. */
const soundMs = 10_000;

export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const home = socketHomeOf(options.folder);
  mkdirSync(options.folder, { recursive: true });
  mkdirSync(options.cacheRoot, { recursive: true });
  makeSocketHome(home);
  let child: ChildProcess | undefined;
  let isStopping = false;
  let failures = 0;

  const launch = async (): Promise<void> => {
    child = await openChild(options, home);
    const readyAt = Date.now();
    child.once("exit", (code, signal) => {
      child = undefined;
      if (Date.now() - readyAt > soundMs) failures = 0;
      if (!isStopping) void revive(exitReason(code, signal));
    });
  };

  const revive = async (reason: EngineExit): Promise<void> => {
    if (reason.isFinal) return options.onLost(reason);
    failures += 1;
    const pauseMs = Math.min(longestPauseMs, 25 * 2 ** failures);
    options.say(`database: ${reason.message} Starting it again in ${pauseMs} ms.`);
    await pause(pauseMs);
    if (isStopping) return;
    await launch().catch((error: unknown) => revive(asExit(error)));
  };

  await launchPatiently(launch, options.say);
  return {
    uri: uriOf(home),
    processId: () => child?.pid,
    stop: async () => {
      isStopping = true;
      await closeChild(child);
    },
  };
}

/** The address of the engine that another process of this program keeps on the folder; undefined where none answers. */
export async function findRunningEngine(folder: string): Promise<string | undefined> {
  const home = socketHomeOf(folder);
  return (await isAnswered(socketLinkOf(home))) ? uriOf(home) : undefined;
}

function uriOf(home: string): string {
  return `mongodb://${encodeURIComponent(socketLinkOf(home))}/?directConnection=true&w=1&journal=true&serverSelectionTimeoutMS=5000`;
}

/** After kill -9 of the server its old engine needs a moment to close the folder: wait for it. */
async function launchPatiently(
  launch: () => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const until = Date.now() + lockPatienceMs;
  let hasSaid = false;
  for (;;) {
    try {
      return await launch();
    } catch (error) {
      const isLocked = error instanceof EngineExit && error.code === childExitCodes.locked;
      if (!isLocked || Date.now() > until) throw error;
      if (!hasSaid) say("database: the data folder is in use; waiting a moment for it …");
      hasSaid = true;
      await pause(100);
    }
  }
}

/** A child whose engine is open; rejects with an EngineExit when it ends before that. */
function openChild(options: EngineOptions, home: string): Promise<ChildProcess> {
  const child = fork(options.childFile, [options.folder, home, options.cacheRoot], {
    execArgv: [], // never inherit --watch, --inspect or a test runner's loaders
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      reject(exitReason(code, signal, complaint));
    };
    // "close", not "exit": by then the child's last words have been read.
    child.once("close", onExit);
    child.once("message", () => {
      child.off("close", onExit);
      resolve(child);
    });
  });
}

async function closeChild(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.connected) child.disconnect();
  const killing = setTimeout(() => child.kill("SIGKILL"), closePatienceMs);
  await gone;
  clearTimeout(killing);
}

function asExit(error: unknown): EngineExit {
  return error instanceof EngineExit ? error : new EngineExit(String(error), null, true);
}
