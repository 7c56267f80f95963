/** What people are told, as they read it. */
import type { NoticeView } from "#shared/notices/notice-schemas";
import type { TestCaller } from "./factories";
import type { Ask } from "./test-server";

/** Runs one of the program's own jobs, as its clock would. */
export async function runJob(ask: Ask, wanted: string): Promise<void> {
  const job = ask.rooms().jobs.find(({ name }) => name === wanted);
  if (!job) throw new Error(`There is no job "${wanted}".`);
  await job.run();
}

/** What the caller has been told once everything is delivered, the latest first. */
export async function noticesOf(ask: Ask, caller: TestCaller): Promise<NoticeView[]> {
  await runJob(ask, "deliver-notices");
  const answer = await ask("get", "/api/notices?limit=100", caller);
  return answer.body.data.items as NoticeView[];
}

export async function causesOf(ask: Ask, caller: TestCaller): Promise<string[]> {
  return (await noticesOf(ask, caller)).map(({ cause }) => cause);
}
