import mongoose from "mongoose";
import { failWritesToDeadSockets } from "./dead-sockets";
import {
  type EngineOptions,
  findRunningEngine,
  type RunningEngine,
  startEngine,
} from "./engine-supervisor";
import { ensureIndexes } from "./ensure-indexes";

export interface Database {
  isReady: () => boolean;
  close: () => Promise<void>;
}

/** Set once, before the first model is used: how every query in the program behaves. */
export function applyDatabaseRules(): void {
  failWritesToDeadSockets();
  // The second wall after the strict schemas: an object from outside can be no operator. Our own
  // operators are marked with `trusted` (server/database/trusted.ts).
  mongoose.set("sanitizeFilter", true);
  mongoose.set("strictQuery", true);
  // No hidden queue of commands: what cannot be asked now fails within serverSelectionTimeoutMS.
  mongoose.set("bufferCommands", false);
  // ensureIndexes() makes them at start, where a failure is seen.
  mongoose.set("autoIndex", false);
  mongoose.set("autoCreate", false);
}

/** The program's one connection: to `uri` if there is one, else to the embedded engine. */
export async function openDatabase(options: {
  uri: string | undefined;
  name: string;
  engine: EngineOptions;
  /** Where the caller has set it going already. */
  startedEngine?: Promise<RunningEngine> | undefined;
  /** For a command: where the server runs, its engine is used and left running. */
  canShareEngine?: boolean;
}): Promise<Database> {
  applyDatabaseRules();
  const shared = options.canShareEngine
    ? await findRunningEngine(options.engine.folder)
    : undefined;
  const engine: RunningEngine | undefined =
    options.uri === undefined && !shared
      ? await (options.startedEngine ?? startEngine(options.engine))
      : undefined;
  try {
    if (options.uri !== undefined) await connectOutside(options.uri, options.name);
    else await mongoose.connect(shared ?? engine?.uri ?? "", { dbName: options.name });
    await ensureIndexes(options.engine.say);
  } catch (error) {
    await mongoose.disconnect();
    await engine?.stop(); // never leave a child behind a failed start
    throw error;
  }
  return {
    isReady: () => mongoose.connection.readyState === mongoose.ConnectionStates.connected,
    close: async () => {
      await mongoose.disconnect();
      await engine?.stop();
    },
  };
}

async function connectOutside(uri: string, dbName: string): Promise<void> {
  try {
    await mongoose.connect(uri, {
      dbName,
      serverSelectionTimeoutMS: 5_000,
      writeConcern: { w: "majority", journal: true },
    });
  } catch (error) {
    // The address may hold a password: say what went wrong, never where to.
    const why = error instanceof Error ? error.name : "unknown";
    throw new Error(
      `The database of MONGODB_URI cannot be reached (${why}). Is it running, and are address and ` +
        "password right? The program does not fall back to the embedded one.",
      { cause: error },
    );
  }
}
