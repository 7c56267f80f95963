/**
 * Erases every night what the retention table says is due, batch by batch; switched off (as it ships) it only
 * counts. What is erased and not yet counted when a node dies is missing from that night's figures, never erased
 * twice. What would be erased can be seen beforehand with any settings.
 */
import { addDays, shanghaiDay } from "#shared/calendar/working-days";
import {
  dueOn,
  dueUpTo,
  type RetentionSettings,
  retentionRules,
} from "#shared/trust/retention-table";
import type { RetentionPreview, RetentionRun } from "#shared/trust/trust-schemas";
import type { Job } from "../database/jobs";
import { readCursor, writeCursor } from "../http/page-cursor";
import { nightOf } from "./history-check";
import {
  addToRun,
  deleteRunsBefore,
  finishRun,
  listRuns,
  noteCount,
  openRun,
  type RetentionRunRecord,
} from "./retention-model";
import type { TrustDeps } from "./trust-deps";

const batchSize = 100;
/** One run of the job; the rest waits for the next run, minutes later. */
const batchesARun = 20;
const keptDays = 400;
const soonDays = 30;
const mostShown = 10;

export function retentionJob(deps: TrustDeps): Job {
  return { name: "erase-what-is-due", everyMs: 5 * 60_000, run: () => eraseWhatIsDue(deps) };
}

async function eraseWhatIsDue(deps: TrustDeps): Promise<void> {
  const night = nightOf(deps.now());
  const settings = await deps.retention.current();
  const run = await openRun(night, { startedAt: deps.now(), isOn: settings.isOn });
  if (!run || run.finishedAt !== null) return;
  // Switched on or off in the middle of a night's work: what the run began with holds, erasing stops at once.
  if (run.isOn && !settings.isOn) return finish(deps, night);
  let isDone = true;
  for (const keeper of deps.keepers) {
    const day = dueUpTo(keeper.rule, settings, night);
    if (!run.isOn) await noteCount(night, keeper.rule, await keeper.count(day));
    else if (!(await eraseAll(keeper, day, night))) isDone = false;
  }
  if (isDone) await finish(deps, night);
}

/** Says whether nothing is left; there may be more than one run is for. */
async function eraseAll(
  keeper: TrustDeps["keepers"][number],
  day: string,
  night: string,
): Promise<boolean> {
  for (let batch = 0; batch < batchesARun; batch += 1) {
    const erased = await keeper.erase(day, batchSize);
    if (erased > 0) await addToRun(night, keeper.rule, erased);
    if (erased < batchSize) return true;
  }
  return false;
}

async function finish(deps: TrustDeps, night: string): Promise<void> {
  await finishRun(night, deps.now());
  await deleteRunsBefore(addDays(night, -keptDays));
}

/** What would be erased with `settings`, now and within the next days. */
export async function previewRetention(
  deps: TrustDeps,
  settings: RetentionSettings,
): Promise<RetentionPreview> {
  const today = shanghaiDay(deps.now());
  const rows = deps.keepers.map(async ({ rule, count }) => {
    const dueNow = await count(dueUpTo(rule, settings, today));
    const inAll = await count(dueUpTo(rule, settings, addDays(today, soonDays)));
    return { rule, dueNow, dueSoon: inAll - dueNow };
  });
  const first = deps.keepers.map(async ({ rule, first: firstOf }) =>
    ((await firstOf?.(mostShown)) ?? []).map(({ number, endedOn }) => ({
      ...{ number, endedOn },
      dueOn: dueOn(rule, settings, endedOn),
    })),
  );
  return { today, rows: await Promise.all(rows), first: (await Promise.all(first)).flat() };
}

/** The nights, the latest first. */
export async function listRetentionRuns(input: {
  limit: number;
  cursor?: string | undefined;
}): Promise<{ items: RetentionRun[]; nextCursor: string | null }> {
  const [before = null] = input.cursor ? readCursor(input.cursor, 1) : [];
  const found = await listRuns(before, input.limit + 1);
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  return { items: items.map(viewRun), nextCursor: last ? writeCursor([last._id]) : null };
}

function viewRun({ _id, startedAt, finishedAt, isOn, counts }: RetentionRunRecord): RetentionRun {
  return {
    id: _id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    isOn,
    counts: retentionRules.map((rule) => ({ rule, count: counts[rule] })),
  };
}
