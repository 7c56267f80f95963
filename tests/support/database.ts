import { createHash } from "node:crypto";
import mongoose from "mongoose";
import { ensureIndexes } from "../../server/database/ensure-indexes";
import { applyDatabaseRules } from "../../server/database/open-database";

applyDatabaseRules();

/** Connects a test file to a database of its own and drops it afterwards. */
export function useDatabase(): void {
  // Nothing here asserts on the clock, and the machine may be busy with the other suites.
  jest.setTimeout(60_000);
  beforeAll(async () => {
    const uri = process.env.TEST_MONGODB_URI;
    if (!uri) throw new Error("No test engine: run the `server` project of jest.");
    await mongoose.connect(uri, { dbName: databaseName() });
    await mongoose.connection.dropDatabase(); // of a run that was killed
    await ensureIndexes(() => {});
  });
  afterAll(async () => {
    const name = mongoose.connection.db?.databaseName ?? "";
    if (!name.endsWith("-test")) throw new Error(`Refusing to drop ${name}: not a test database.`);
    await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
  });
}

function databaseName(): string {
  const file = expect.getState().testPath ?? String(process.pid);
  return `${createHash("sha256").update(file).digest("hex").slice(0, 12)}-test`;
}

/** A connection beside the program's one, to an engine of the test's own. */
export function connectAside(uri: string, name = "aside-test"): Promise<mongoose.Connection> {
  return mongoose.createConnection(uri, { dbName: name }).asPromise();
}

/** The program's one connection, to an engine of the test's own. */
export async function connectTo(uri: string): Promise<() => Promise<void>> {
  await mongoose.connect(uri, { dbName: "own-test" });
  await ensureIndexes(() => {});
  return () => mongoose.disconnect();
}
