import { setTimeout as pause } from "node:timers/promises";
import { type Job, runIfDue, startJobs } from "../../../server/database/jobs";
import { useDatabase } from "../../support/database";

describe("jobs", () => {
  useDatabase();
  let count = 0;
  let names = 0;
  const aJob = (changes: Partial<Job> = {}): Job => ({
    name: `job-${names++}`,
    everyMs: 1_000,
    run: async () => {
      count += 1;
      await pause(50);
    },
    ...changes,
  });
  const at = (ms: number) => new Date(1_700_000_000_000 + ms);
  beforeEach(() => {
    count = 0;
  });

  it("run when they are due, and not before", async () => {
    const job = aJob();
    expect(await runIfDue(job, "a", at(0))).toBe(true);
    expect(await runIfDue(job, "a", at(999))).toBe(false);
    expect(await runIfDue(job, "b", at(1_000))).toBe(true);
    expect(count).toBe(2);
  });

  it("run once when ten nodes come at once, also the very first time", async () => {
    const job = aJob();
    const nodes = Array.from({ length: 10 }, (_, index) => runIfDue(job, `node-${index}`, at(0)));
    const ran = (await Promise.all(nodes)).filter(Boolean);
    expect(ran).toHaveLength(1);
    expect(count).toBe(1);
  });

  it("are taken over from a node that died at it, when its lease is over", async () => {
    const job = aJob({ leaseMs: 5_000, run: () => new Promise(() => {}) });
    void runIfDue(job, "dead", at(0));
    await pause(100);
    const again = aJob({ name: job.name });
    expect(await runIfDue(again, "alive", at(4_999))).toBe(false);
    expect(await runIfDue(again, "alive", at(5_000))).toBe(true);
    expect(count).toBe(1);
  });

  it("that fail wait their turn like the others", async () => {
    const job = aJob({ run: () => Promise.reject(new Error("no")) });
    await expect(runIfDue(job, "a", at(0))).rejects.toThrow("no");
    expect(await runIfDue(aJob({ name: job.name }), "a", at(500))).toBe(false);
    expect(await runIfDue(aJob({ name: job.name }), "a", at(1_000))).toBe(true);
  });

  it("repeat until they are stopped; stopping waits for the one at work; faults are told", async () => {
    let isAtWork = false;
    const faults: string[] = [];
    const job = aJob({
      everyMs: 20,
      run: async () => {
        isAtWork = true;
        await pause(30);
        count += 1;
        isAtWork = false;
        if (count === 2) throw new Error("the second one");
      },
    });
    const running = startJobs([job], (name) => faults.push(name));
    while (count < 4) await pause(10);
    await running.stop();
    expect(isAtWork).toBe(false);
    const after = count;
    await pause(100);
    expect(count).toBe(after);
    expect(faults).toEqual([job.name]);
  });
});
