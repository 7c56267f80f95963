/** What the program does by itself, done at once: the jobs of the ranking, as a running server starts them. */
import type { Ask } from "./test-server";

export async function runJob(ask: Ask, name: string): Promise<void> {
  const job = ask.rooms().jobs.find((each) => each.name === name);
  if (!job) throw new Error(`No job is called ${name}.`);
  await job.run();
}
