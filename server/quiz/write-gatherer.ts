/**
 * Gathers the writes of many people into one. What arrives while a batch is under way waits and makes
 * up the next one, so a lone write is sent at once and a crowd shares one journal flush. Each caller
 * is answered only when the batch holding their write has been performed, with their own result, and
 * is refused when it failed.
 *
 * Writes with equal keys go through one lane, in the order they came: a later one never overtakes.
 */
export interface WriteGathererOptions<Write, Result> {
  /** Performs a batch; gives one result for each write, in their order. Rejecting fails them all. */
  perform: (writes: readonly Write[]) => Promise<readonly Result[]>;
  keyOf: (write: Write) => string;
  /** The most writes in a batch. */
  most: number;
  /** Batches that may be under way at once. */
  lanes: number;
}

interface Waiting<Write, Result> {
  write: Write;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Returns the function that hands in one write and settles with its own result. */
export function createWriteGatherer<Write, Result>(
  options: WriteGathererOptions<Write, Result>,
): (write: Write) => Promise<Result> {
  const lanes = Array.from({ length: options.lanes }, () => createLane(options));
  return (write) => {
    const lane = lanes[laneOf(options.keyOf(write), lanes.length)];
    if (!lane) throw new Error("A gatherer needs at least one lane.");
    return new Promise<Result>((resolve, reject) => lane({ write, resolve, reject }));
  };
}

function createLane<Write, Result>({
  perform,
  most,
}: Pick<WriteGathererOptions<Write, Result>, "perform" | "most">) {
  const waiting: Waiting<Write, Result>[] = [];
  let isUnderWay = false;
  const run = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const results = await perform(batch.map(({ write }) => write));
        settle(batch, results);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isUnderWay = false;
  };
  return (entry: Waiting<Write, Result>) => {
    waiting.push(entry);
    if (isUnderWay) return;
    isUnderWay = true;
    // Not at once: what else arrives in this turn of the event loop comes along.
    setImmediate(() => void run());
  };
}

function settle<Write, Result>(
  batch: readonly Waiting<Write, Result>[],
  results: readonly Result[],
): void {
  if (results.length !== batch.length) throw new Error("Not one result for each write.");
  for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
}

function laneOf(key: string, lanes: number): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum = (sum * 31 + key.charCodeAt(index)) | 0;
  return Math.abs(sum) % lanes;
}
