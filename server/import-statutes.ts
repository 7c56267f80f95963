/**
 * import-statutes DIR: the command behind `npm run import:statutes`. Ends with code 0 when every file
 * is in the database, 1 when one of them was refused, 2 when no folder was named.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AppError, type FieldIssue } from "#shared/errors/app-error";
import { readConfig, readEnvironment } from "./config";
import { openDatabase } from "./database/open-database";
import { readQuestions } from "./questions";
import { readLaws } from "./quiz";
import { createLawList, importStatute } from "./statutes";

// As in main.ts: this file is only ever run as dist/server/import-statutes.mjs.
const builtFolder = import.meta.dirname;
const root = path.resolve(builtFolder, "../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main([folder]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    say("Say where the statutes are: npm run import:statutes -- DIR");
    return 2;
  }
  const files = jsonFilesOf(path.resolve(folder));
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
    return await importAll(files);
  } finally {
    await database.close();
  }
}

async function importAll(files: readonly string[]): Promise<number> {
  const deps = {
    lawList: createLawList(readLaws(path.join(root, "server/content"))),
    readQuestions: async () =>
      (await readQuestions()).filter(({ status }) => status === "published"),
    now: () => new Date(),
  };
  let refused = 0;
  for (const file of files) {
    const faults = await importFile(deps, file);
    for (const { field, code } of faults) say(`${path.basename(file)}: refused: ${field}: ${code}`);
    if (faults.length > 0) refused += 1;
  }
  say(`${files.length} files: ${files.length - refused} are in the database, ${refused} refused.`);
  return refused === 0 ? 0 : 1;
}

/** Brings in one file; gives what is wrong with it, and then nothing of it was kept. */
async function importFile(
  deps: Parameters<typeof importStatute>[0],
  file: string,
): Promise<readonly FieldIssue[]> {
  const name = path.basename(file);
  try {
    const { outcome, statute, brokenQuotes } = await importStatute(deps, readFileSync(file), null);
    say(`${name}: ${outcome}, ${statute.articleCount} articles, revision ${statute.revision}`);
    if (brokenQuotes > 0) say(`${name}: ${brokenQuotes} quotes of questions do not stand in it`);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_request") throw error;
    return error.details.issues as FieldIssue[];
  }
}

function jsonFilesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => path.join(folder, name));
}

main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
