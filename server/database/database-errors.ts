/** What the rest of the program needs to know about the driver's errors. */

const duplicateKeyCode = 11000;

/** A unique index refused the write. The action that caused it turns this into a meaningful code. */
export function isDuplicateKey(error: unknown, indexedField?: string): boolean {
  if (codeOf(error) !== duplicateKeyCode) return false;
  if (indexedField === undefined) return true;
  const pattern = (error as { keyPattern?: Record<string, unknown> }).keyPattern ?? {};
  return indexedField in pattern;
}

/** Which writes of a bulk a unique index refused; null where anything else went wrong. */
export function duplicatesIn(error: unknown): ReadonlySet<number> | null {
  const { writeErrors = [] } = (error ?? {}) as {
    writeErrors?: readonly { code?: number; index: number }[];
  };
  const isAllThatWentWrong = writeErrors.every(({ code }) => code === duplicateKeyCode);
  if (writeErrors.length === 0 || !isAllThatWentWrong) return null;
  return new Set(writeErrors.map(({ index }) => index));
}

const pathNotViableCode = 28;

/** Every failed write of a bulk failed because a path leads through something that holds no fields. */
export function isPathNotViable(error: unknown): boolean {
  const { writeErrors = [] } = (error ?? {}) as { writeErrors?: readonly { code?: number }[] };
  return writeErrors.length > 0 && writeErrors.every(({ code }) => code === pathNotViableCode);
}

// By name: the driver's classes are not exported by every copy of it that npm may install.
const connectionErrors = new Set([
  "MongoNetworkError",
  "MongoNetworkTimeoutError",
  "MongoNotConnectedError",
  "MongoPoolClearedError",
  "MongoPoolClosedError",
  "MongoServerSelectionError",
  "MongoTopologyClosedError",
  "MongooseServerSelectionError",
  "PoolClearedOnNetworkError",
]);
// "interrupted at shutdown", "shutdown in progress", "not primary …": a node that is going or electing.
const passingCodes = new Set<unknown>([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** The database was gone for the moment (it restarts, or elects): the write may or may not be there. */
export function isDatabaseAway(error: unknown): boolean {
  const { name = "" } = (error ?? {}) as Partial<Error>;
  return connectionErrors.has(name) || passingCodes.has(codeOf(error));
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null | undefined)?.code;
}
