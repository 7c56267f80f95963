/**
 * rotate-keys: the command behind `npm run rotate:keys`. Seals everything with the first key of FIELD_KEYS,
 * also while servers run. Ends with code 0 when nothing is sealed with an older key any more, 1 when something
 * is left, or when a running server does not know the new key yet.
 */
import path from "node:path";
import { readConfig, readEnvironment } from "./config";
import { createFieldCipher } from "./database/field-cipher";
import { openDatabase } from "./database/open-database";
import { type RotationReport, rotateKeys } from "./key-rotation";
import { sealedRecords } from "./sealed-records";

// As in main.ts: this file is only ever run as dist/server/rotate-keys.mjs.
const builtFolder = import.meta.dirname;
const root = path.resolve(builtFolder, "../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  const resolveFolder = (name: string) => path.resolve(root, name);
  const config = readConfig(readEnvironment(path.join(root, ".env")), resolveFolder);
  const cipher = createFieldCipher(config.FIELD_KEYS);
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
    const quiet = args.includes("--no-wait") ? { quietMs: 0 } : {};
    return tell(await rotateKeys({ cipher, sealedRecords, say, ...quiet }), cipher.keyIds);
  } finally {
    await database.close();
  }
}

function tell(report: RotationReport, [keyId, ...older]: readonly string[]): number {
  for (const where of report.unknown) say(`not known what seals it, left as it is: ${where}`);
  for (const where of report.unreadable) say(`no key of FIELD_KEYS opens it: ${where}`);
  if (!report.isDone) {
    say("Something is still sealed with an older key: keep all keys, and run this again.");
    return 1;
  }
  say(`Nothing that can be opened is sealed with another key than "${keyId}" any more.`);
  if (older.length > 0) say(`FIELD_KEYS can now do without: ${older.join(", ")}`);
  return 0;
}

main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
