/**
 * Work that repeats, done by one node at a time:
 *
 *   const jobs: Job[] = [{ name: "close-rounds", everyMs: 5_000, run: () => closeDueRounds() }];
 *
 * A room exports its jobs, app.ts gathers them, main.ts starts them. Each job is one document; a node
 * takes a lease on it when it is due. A node that dies keeps the others waiting no longer than the
 * lease. A run must bear being done twice: after a lease has run out both may be at it.
 */
import { randomUUID } from "node:crypto";
import { model, Schema } from "mongoose";
import { isDatabaseAway, isDuplicateKey } from "./database-errors";
import { trusted } from "./trusted";

export interface Job {
  name: string;
  everyMs: number;
  /** Longest time one run may take before another node may take over; 5 minutes when nothing is said. */
  leaseMs?: number;
  run: () => Promise<unknown>;
}
export interface RunningJobs {
  /** Waits for what is running now. */
  stop: () => Promise<void>;
}

interface JobRecord {
  _id: string;
  dueAt: Date;
  leaseUntil: Date;
  owner: string | null;
}

const JobModel = model(
  "Job",
  new Schema<JobRecord>(
    {
      _id: { type: String, required: true },
      dueAt: { type: Date, required: true },
      leaseUntil: { type: Date, required: true },
      owner: { type: String, default: null },
    },
    { collection: "jobs", versionKey: false },
  ),
);

const defaultLeaseMs = 5 * 60_000;
/** How often a node looks whether another node left a job undone. */
const longestLookMs = 60_000;
const longAgo = new Date(0);

export function startJobs(
  jobs: readonly Job[],
  onFault: (jobName: string, error: unknown) => void,
): RunningJobs {
  const owner = randomUUID();
  const running = new Set<Promise<unknown>>();
  const attempt = (job: Job): Promise<unknown> => {
    const work: Promise<unknown> = runIfDue(job, owner).catch((error: unknown) => {
      // While the engine restarts every job fails; the next look is soon enough.
      if (!isDatabaseAway(error)) onFault(job.name, error);
    });
    running.add(work);
    void work.finally(() => running.delete(work));
    return work;
  };
  const timers = jobs.map((job) => repeat(job, attempt));
  return {
    stop: async () => {
      for (const stopTimer of timers) stopTimer();
      await Promise.all(running);
    },
  };
}

/** Looks, works, sleeps: never two looks of one job at once in this process. */
function repeat(job: Job, attempt: (job: Job) => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async () => {
    await attempt(job);
    if (!isStopped) timer = setTimeout(() => void look(), Math.min(job.everyMs, longestLookMs));
  };
  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Runs the job if it is due and nobody else is at it; says whether it did. */
export async function runIfDue(job: Job, owner: string, now = new Date()): Promise<boolean> {
  const isMine = await takeLease(job, owner, now);
  if (!isMine) return false;
  try {
    await job.run();
  } finally {
    // Counted from the start of the run, so that the rhythm stays; failed runs wait their turn too.
    await JobModel.updateOne(
      { _id: job.name, owner },
      { dueAt: new Date(now.getTime() + job.everyMs), leaseUntil: longAgo, owner: null },
    );
  }
  return true;
}

async function takeLease(job: Job, owner: string, now: Date): Promise<boolean> {
  const leaseUntil = new Date(now.getTime() + (job.leaseMs ?? defaultLeaseMs));
  try {
    const taken = await JobModel.findOneAndUpdate(
      { _id: job.name, dueAt: trusted({ $lte: now }), leaseUntil: trusted({ $lte: now }) },
      { $set: { leaseUntil, owner }, $setOnInsert: { dueAt: now } },
      { upsert: true, returnDocument: "after" },
    );
    return taken.owner === owner;
  } catch (error) {
    // The job exists and is not due, or somebody is at it: the upsert ran against its _id.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
