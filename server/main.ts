/**
 * Where the program begins. It reads the settings and sets the database's engine going; while that opens,
 * the rest of the program is loaded (program.ts), which takes as long. So only what these two need is
 * imported here.
 */
import path from "node:path";
import { readConfig, readEnvironment } from "./config";
import { type EngineOptions, startEngine } from "./database/engine-supervisor";

// This file is only ever run as dist/server/main.mjs, so import.meta is safe here and nowhere else:
// tests load the other files as CommonJS.
const builtFolder = import.meta.dirname;
const root = path.resolve(builtFolder, "../..");
const resolveFolder = (folder: string) => path.resolve(root, folder);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(readEnvironment(path.join(root, ".env")), resolveFolder);
  const stopping = stopSignal();
  const engine: EngineOptions = {
    childFile: path.join(builtFolder, "engine-child.mjs"),
    folder: path.join(resolveFolder(config.DATA_DIR), "engine"),
    cacheRoot: path.join(root, "node_modules/.cache/embedded-engine"),
    say,
    onLost: stopping.fail,
  };
  const startedEngine = config.MONGODB_URI === undefined ? startEngine(engine) : undefined;
  startedEngine?.catch(() => {}); // its failure is met below, when the program is loaded
  const { openDatabase, serveUntil } = await import("./program");
  const { MONGODB_URI: uri, DATABASE_NAME: name } = config;
  const database = await openDatabase({ uri, name, engine, startedEngine });
  try {
    await serveUntil(stopping.signal, config, {
      ...{ root, builtFolder, say },
      isDatabaseReady: database.isReady,
    });
  } finally {
    await database.close();
  }
}

/** Aborted by Ctrl-C and its like, or when the program cannot go on. A second Ctrl-C stops at once. */
function stopSignal() {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => controller.abort());
  }
  return {
    signal: controller.signal,
    fail: (reason: Error) => {
      process.stderr.write(`${reason.message}\n`);
      process.exitCode = 1;
      controller.abort();
    },
  };
}

main()
  .catch((error: unknown) => {
    // A sentence, not a stack: what can go wrong at start is said in words where it is known.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  // A timer somebody forgot may not keep a stopped program alive.
  .finally(() => setTimeout(() => process.exit(), 2_000).unref());
