/**
 * The embedded engine in a process of its own: engine-child <folder> <socket home> <cache folder>.
 * It lives exactly as long as the channel to its supervisor.
 */
import { existsSync, renameSync, symlinkSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { childExitCodes } from "./engine-exit";
import { loadEngine, NoEngine } from "./load-engine";
import {
  makeSocketHome,
  removeEmptyHome,
  removeSocketLink,
  socketLinkOf,
  sweepDeadHomes,
  sweepOwnHome,
} from "./socket-home";

// Ctrl-C reaches the whole process group. The server must finish its answers first, so only the
// closing of the channel stops this process; it closes too when the server is killed with -9.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("SIGHUP", () => {});

const [, script = "", folder = "", home = "", cacheRoot = ""] = process.argv;

async function run(): Promise<void> {
  makeSocketHome(home);
  const link = socketLinkOf(home);
  const module = loadEngine({ from: String(pathToFileURL(script)), cacheRoot, temporary: home });
  const engine = await module.open(folder);
  const draft = `${link}.${process.pid}`;
  symlinkSync(engine.socketPath, draft);
  renameSync(draft, link); // no moment without a link
  sweepOwnHome(home, engine.socketPath);

  const close = async () => {
    removeSocketLink(home);
    await engine.close();
    removeEmptyHome(home);
    process.exit(0);
  };
  process.once("disconnect", () => void close());
  if (!process.connected) return close(); // the supervisor died while the engine was opening
  process.send?.("ready");
  await sweepDeadHomes(home);
}

run().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(exitCodeOf(error, message));
});

function exitCodeOf(error: unknown, message: string): number {
  if (error instanceof NoEngine) return childExitCodes.unusable;
  // mongod would exit with 14; the embedded engine only says so in words. An engine that was just going took
  // the home along in which this one wanted to open: it, too, is out of the way a moment later.
  const isOccupied = message.includes("DBPathInUse") || !existsSync(home);
  return isOccupied ? childExitCodes.locked : 1;
}
