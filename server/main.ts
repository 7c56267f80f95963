import type { Server } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Logger, pino } from "pino";
import { type AppDeps, type ContentLoader, createApp, furnishRooms } from "./app";
import { type Config, readConfig, readEnvironment } from "./config";
import { createFieldCipher, createPhoneHash } from "./database/field-cipher";
import { startJobs } from "./database/jobs";
import { openDatabase } from "./database/open-database";
import { describeFault } from "./http/describe-fault";
import { createMetrics } from "./http/metrics";

// This file is only ever run as dist/server/main.mjs, so import.meta is safe here and nowhere else:
// tests load the other files as CommonJS.
const builtFolder = import.meta.dirname;
const root = path.resolve(builtFolder, "../..");
const resolveFolder = (folder: string) => path.resolve(root, folder);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(readEnvironment(path.join(root, ".env")), resolveFolder);
  const stopping = stopSignal();
  const database = await openDatabase({
    uri: config.MONGODB_URI,
    name: config.DATABASE_NAME,
    engine: {
      childFile: path.join(builtFolder, "engine-child.mjs"),
      folder: path.join(resolveFolder(config.DATA_DIR), "engine"),
      cacheRoot: path.join(root, "node_modules/.cache/embedded-engine"),
      say,
      onLost: stopping.fail,
    },
  });
  try {
    await serveUntil(stopping.signal, config, database.isReady);
  } finally {
    await database.close();
  }
}

/** From an open database to the last answer. */
async function serveUntil(
  stopped: AbortSignal,
  config: Config,
  isDatabaseReady: () => boolean,
): Promise<void> {
  const deps = appDeps(config, isDatabaseReady);
  const rooms = furnishRooms(deps);
  await loadContent(rooms.content);
  const server = createApp(deps, rooms).listen(config.PORT, config.HOST);
  await listening(server, config);
  const jobs = startJobs(rooms.jobs, (job, error) => {
    deps.logger.error({ job, fault: describeFault(error) }, "job failed");
  });
  say(`ready: ${addressOf(server, config.HOST)}`);
  await whenAborted(stopped);
  await Promise.all([drain(server), jobs.stop()]);
}

const logFlushMs = 500;

/** Lines are written together, twice a second and at the end: a write for each cost a tenth of a busy server. */
function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096 });
  setInterval(() => destination.flush(), logFlushMs).unref();
  return pino({ level, base: null }, destination);
}

function appDeps(config: Config, isDatabaseReady: () => boolean): AppDeps {
  return {
    h5Folder: path.join(root, "dist/h5"),
    contentFolder: path.join(root, "server/content"),
    mediaFolder: path.join(root, "server/content/media"),
    isProduction: config.NODE_ENV === "production",
    isDatabaseReady,
    logger: openLog(config.LOG_LEVEL),
    metrics: createMetrics({ hasProcessFigures: true }),
    metricsToken: config.METRICS_TOKEN,
    mediaBaseUrl: config.MEDIA_BASE_URL,
    trustedProxyCount: config.TRUSTED_PROXY_COUNT,
    sessionDays: config.SESSION_DAYS,
    cipher: createFieldCipher(config.FIELD_KEYS),
    hashPhone: createPhoneHash(config.PHONE_HASH_KEY),
    certificateKeys: config.CERTIFICATE_KEYS,
    publicBaseUrl: config.PUBLIC_BASE_URL,
    now: () => new Date(),
    limits: {
      addressFactor: config.RATE_ADDRESS_FACTOR,
      byAccount: {
        read: config.RATE_READ,
        write: config.RATE_WRITE,
        "sign-in": config.RATE_SIGN_IN,
        create: config.RATE_CREATE,
        upload: config.RATE_UPLOAD,
        check: config.RATE_CHECK,
      },
    },
  };
}

async function loadContent(loaders: readonly ContentLoader[]): Promise<void> {
  for (const { name, load } of loaders) {
    const { added } = await load();
    if (added > 0) say(`content: ${name}, ${added} added`);
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

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

const portFaults: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ PORT }) =>
    `Port ${PORT} is in use by another program. Stop that one, or choose another port with PORT.`,
  EACCES: ({ PORT }) => `This user may not open port ${PORT}. Choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: () => "The address in HOST is not one of this machine's.",
  ENOTFOUND: () => "The name in HOST is not known.",
};

async function listening(server: Server, config: Config): Promise<void> {
  try {
    await new Promise((resolve, reject) => {
      server.once("listening", resolve).once("error", reject);
    });
  } catch (error) {
    const sentence = portFaults[(error as NodeJS.ErrnoException).code ?? ""];
    throw sentence ? new Error(sentence(config), { cause: error }) : error;
  }
}

const drainPatienceMs = 5_000;

/** No new calls; those that run are answered, idle connections are closed as they become idle. */
async function drain(server: Server): Promise<void> {
  const isClosed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const until = Date.now() + drainPatienceMs;
  for (;;) {
    server.closeIdleConnections();
    if (await Promise.race([isClosed, pause(100, false)])) return;
    if (Date.now() > until) server.closeAllConnections();
  }
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const isEveryAddress = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host);
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEveryAddress ? "localhost" : name}:${port}`;
}

main()
  .catch((error: unknown) => {
    // A sentence, not a stack: what can go wrong at start is said in words where it is known.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  // A timer somebody forgot may not keep a stopped program alive.
  .finally(() => setTimeout(() => process.exit(), 2_000).unref());
