/** Stands between the program and its database, to kill it or to let others act at a chosen write. */
import mongoose from "mongoose";

const methods = [
  "bulkWrite",
  "deleteMany",
  "deleteOne",
  "findOneAndUpdate",
  "insertOne",
  "insertMany",
  "replaceOne",
  "updateMany",
  "updateOne",
] as const;

type Write = (...args: unknown[]) => Promise<unknown>;
/** Performs a write, or something else in its place; `number` counts from 0. */
type Watch = (write: { number: number; name: string; args: unknown[]; perform: Write }) => unknown;

/**
 * What kill -9 leaves behind: from write number `fatal` on nothing is written any more, and of that
 * write, when it is a bulk, only the first part.
 */
export async function killedAtWrite(fatal: number, act: () => Promise<unknown>): Promise<void> {
  const killed = new Error("killed");
  const watch: Watch = async ({ number, name, args, perform }) => {
    if (number < fatal) return perform(...args);
    if (number === fatal && name === "bulkWrite") await performHalf(perform, args);
    throw killed;
  };
  try {
    await watched(watch, act);
  } catch (error) {
    if (error !== killed) throw error;
  }
}

/** Before write number `at` of `act`, others do all of what they do. */
export async function interruptedAtWrite(
  at: number,
  act: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  let isInterrupted = false;
  const watch: Watch = async ({ number, args, perform }) => {
    if (number === at && !isInterrupted) {
      isInterrupted = true;
      await meanwhile();
    }
    return perform(...args);
  };
  await watched(watch, act);
}

async function watched(watch: Watch, act: () => Promise<unknown>): Promise<void> {
  const prototype = mongoose.mongo.Collection.prototype as unknown as Record<string, Write>;
  const originals = methods.map((name) => [name, prototype[name] as Write] as const);
  let writes = 0;
  for (const [name, original] of originals) {
    prototype[name] = async function watchedWrite(this: unknown, ...args: unknown[]) {
      const number = writes;
      writes += 1;
      return watch({ number, name, args, perform: (...given) => original.apply(this, given) });
    };
  }
  try {
    await act();
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
  }
}

async function performHalf(perform: Write, [operations, ...rest]: unknown[]): Promise<void> {
  const all = operations as readonly unknown[];
  const first = all.slice(0, Math.ceil(all.length / 2));
  if (first.length > 0) await perform(first, ...rest);
}
