/** All of the program behind the open database; main.ts loads it while the engine opens. */
import type { Server } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Logger, pino } from "pino";
import { type AppDeps, createApp, furnishRooms } from "./app";
import type { Config } from "./config";
import {
  createAddressHash,
  createFieldCipher,
  createPhoneHash,
  createSearchHash,
} from "./database/field-cipher";
import { startJobs } from "./database/jobs";
import { announceKeys } from "./database/key-holders";
import { describeFault } from "./http/describe-fault";
import { createMetrics } from "./http/metrics";
import { loadContentOnce } from "./load-content";

export { openDatabase } from "./database/open-database";

/** Where it runs. */
export interface ProgramPlace {
  /** The project's folder, and the one the build put the program into. */
  root: string;
  builtFolder: string;
  say: (line: string) => void;
  isDatabaseReady: () => boolean;
}

/** From an open database to the last answer. */
export async function serveUntil(
  stopped: AbortSignal,
  config: Config,
  place: ProgramPlace,
): Promise<void> {
  const deps = appDeps(config, place);
  const rooms = furnishRooms(deps);
  const { builtFolder, say } = place;
  const folders = { contentFolder: deps.contentFolder, builtFolder };
  for (const line of await loadContentOnce(rooms.content, folders)) say(line);
  await rooms.prepare();
  const server = createApp(deps, rooms).listen(config.PORT, config.HOST);
  await listening(server, config);
  const forgetKeys = announceKeys(deps.cipher.keyIds);
  const jobs = startJobs(rooms.jobs, (job, error) => {
    deps.logger.error({ job, fault: describeFault(error) }, "job failed");
  });
  say(`ready: ${addressOf(server, config.HOST)}`);
  await whenAborted(stopped);
  await Promise.all([drain(server), jobs.stop(), forgetKeys()]);
  await rooms.flush();
}

const logFlushMs = 500;

/** Lines are written together, twice a second and at the end: a write for each cost a tenth of a busy server. */
function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096 });
  setInterval(() => destination.flush(), logFlushMs).unref();
  return pino({ level, base: null }, destination);
}

function appDeps(config: Config, { root, isDatabaseReady }: ProgramPlace): AppDeps {
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
    hashAddress: createAddressHash(config.PHONE_HASH_KEY),
    hashSearch: createSearchHash(config.PHONE_HASH_KEY),
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
        round: config.RATE_ROUND,
      },
      byAddress: { round: config.RATE_ROUND_ADDRESS },
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
