/** What the program does by itself, done at once: a job, as a running server starts it; gives what it reports. */
import type { Ask } from "./test-server";

export async function runJob(ask: Ask, name: string): Promise<unknown> {
  const job = ask.rooms().jobs.find((each) => each.name === name);
  if (!job) throw new Error(`No job is called ${name}.`);
  return job.run();
}
