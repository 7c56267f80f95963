import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { settingNames } from "../../server/config";
import { root } from "./engine-file";

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** dist/server/main.mjs in plain node, as somebody at a terminal sees it. */
export interface Program {
  processId: number;
  /** What it has written so far. */
  output: () => string;
  complaints: () => string;
  /** Its address; rejects with all it said when it ends before it is ready. */
  untilReady: () => Promise<string>;
  gone: Promise<Exit>;
  /** Asks it to end, and waits until it has. */
  stop: (signal?: NodeJS.Signals) => Promise<Exit>;
}

export function startProgram(settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [path.join(root, "dist/server/main.mjs")], {
    cwd: tmpdir(),
    env: { ...process.env, ...noSettings(), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk: Buffer) => {
      said[name] += chunk.toString();
    });
  }
  // "close", not "exit": by then its last words have been read.
  const gone = new Promise<Exit>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  return {
    processId: child.pid ?? 0,
    output: () => said.stdout,
    complaints: () => said.stderr,
    untilReady: () => readyAddress(child, gone, said),
    gone,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return gone;
    },
  };
}

/** A built command in plain node, to its end: how it ended, and all it said. */
export function runCommand(
  file: string,
  args: readonly string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(root, file), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, ...noSettings(), ...settings },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

/** Said outright as empty: a developer's own .env must not reach a test. */
function noSettings(): Record<string, string> {
  return Object.fromEntries(settingNames.map((name) => [name, ""]));
}

function readyAddress(
  child: ChildProcess,
  gone: Promise<Exit>,
  said: { stdout: string; stderr: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /^ready: (http:\S+)$/m.exec(said.stdout)?.[1];
      if (address) resolve(address);
    };
    look();
    child.stdout?.on("data", look);
    void gone.then(() => {
      reject(new Error(`The program ended before it was ready:\n${said.stdout}${said.stderr}`));
    });
  });
}

export interface RunningServer {
  url: string;
  stop: () => Promise<void>;
}

/** The whole program as a visitor meets it: on a free port, with an engine and a folder of its own. */
export async function runServer(): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const program = startProgram({ PORT: "0", DATA_DIR: folder, LOG_LEVEL: "error" });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return {
      url: await program.untilReady(),
      stop: async () => {
        await program.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
