/**
 * Every night the chain of every request is checked, batch by batch, from where the last run stopped:
 * a node may die at it, and another goes on. What it finds is kept, logged (the request's id alone) and
 * counted; the requests stay readable as they are.
 */
import { addDays, type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { Job } from "../database/jobs";
import { findBreak, listHistories, sealOf } from "../ticket-records";
import {
  advanceCheck,
  beginCheck,
  deleteChecksBefore,
  findOpenCheck,
  finishCheck,
  type HistoryCheckRecord,
  keepFinding,
  markMended,
} from "./history-check-model";
import type { TrustDeps } from "./trust-deps";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A night's work begins at one in the morning. */
const nightBeginsAfterMs = hourMs;
const batchSize = 100;
/** One run of the job; the rest waits for the next run, minutes later. */
const batchesARun = 50;
const keptDays = 400;

export function historyCheckJob(deps: TrustDeps): Job {
  return { name: "check-histories", everyMs: 5 * minuteMs, run: () => checkHistories(deps) };
}

/** The night a moment belongs to: the day on which it began. */
export function nightOf(moment: Date): IsoDay {
  return shanghaiDay(new Date(moment.getTime() - nightBeginsAfterMs));
}

async function checkHistories(deps: TrustDeps): Promise<void> {
  const night = nightOf(deps.now());
  let check = (await findOpenCheck()) ?? (await beginCheck(night, deps.now()));
  for (let batch = 0; check && batch < batchesARun; batch += 1) {
    check = await checkBatch(deps, check);
  }
}

/** The walk after one more batch; null when it is finished, or another node has taken it over. */
async function checkBatch(
  deps: TrustDeps,
  check: HistoryCheckRecord,
): Promise<HistoryCheckRecord | null> {
  const tickets = await listHistories(check.afterId, batchSize);
  const last = tickets.at(-1);
  if (!last) {
    await finishCheck(check._id, deps.now());
    await deleteChecksBefore(addDays(check._id, -keptDays));
    return null;
  }
  const whole: string[] = [];
  let broken = 0;
  for (const ticket of tickets) {
    const found = findBreak(ticket, sealOf(deps, ticket._id));
    if (!found) {
      whole.push(ticket._id);
      continue;
    }
    broken += 1;
    deps.logger.error({ ticketId: ticket._id, ...found }, "the history of a request is broken");
    const { _id, number, centreId } = ticket;
    await keepFinding({ _id, number, centreId, ...found }, deps.now());
  }
  await markMended(whole, deps.now());
  return advanceCheck(check, { afterId: last._id, checked: tickets.length, broken });
}
