/**
 * invite-coordinator: the command behind `npm run invite:coordinator`. Prints a link by which one person
 * becomes a coordinator: how the first one comes into a production server. Ends with code 0, or 1 when the
 * database cannot be reached.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { invite } from "./accounts";
import { readConfig, readEnvironment } from "./config";
import { openDatabase } from "./database/open-database";

// As in main.ts: this file is only ever run as dist/server/invite-coordinator.mjs.
const builtFolder = import.meta.dirname;
const root = path.resolve(builtFolder, "../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const resolveFolder = (name: string) => path.resolve(root, name);
  const config = readConfig(readEnvironment(path.join(root, ".env")), resolveFolder);
  const database = await openDatabase({
    uri: config.MONGODB_URI,
    name: config.DATABASE_NAME,
    canShareEngine: true,
    engine: {
      childFile: path.join(builtFolder, "engine-child.mjs"),
      folder: path.join(resolveFolder(config.DATA_DIR), "engine"),
      cacheRoot: path.join(root, "node_modules/.cache/embedded-engine"),
      say,
      onLost: (reason) => {
        process.stderr.write(`${reason.message}\n`);
        process.exit(1);
      },
    },
  });
  try {
    const { code, expiresAt } = await invite({
      id: randomBytes(12).toString("hex"),
      role: "coordinator",
      centreId: null,
      byId: null,
      now: new Date(),
    });
    const base = config.PUBLIC_BASE_URL ?? `http://localhost:${config.PORT}`;
    say(`${base.replace(/\/$/, "")}/#/coordinator/join-page?code=${code}`);
    say(`Works once, until ${expiresAt.toISOString()}. Whoever opens it becomes a coordinator.`);
    return 0;
  } finally {
    await database.close();
  }
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
