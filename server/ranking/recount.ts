/** Counts a week's standings anew: repairs what a restored backup, or a hand in the database, has put out of step. */

import {
  countersOf,
  emptyCountsBefore,
  participationId,
  replaceCounts,
  type Scope,
} from "./count-model";
import type { Counted } from "./standing-model";
import { readCounted } from "./standing-model";

interface Counter {
  id: string;
  counts: Record<string, number>;
}

const mostPerWrite = 1_000;

/** As the work of a batch: no standing changes what is counted of it meanwhile. */
export async function recount(campaignId: string, batch: number): Promise<void> {
  const write = (counters: readonly Counter[]) => replaceCounts(campaignId, counters, batch);
  const participation: Counter = { id: participationId(campaignId), counts: {} };
  await countWay(campaignId, readCounted(campaignId, "region"), () => "region", write);
  await countWay(
    campaignId,
    seen(readCounted(campaignId, "league"), (counted) =>
      countParticipation(participation, counted),
    ),
    ({ leagueCode }) => leagueCode,
    write,
  );
  await write([participation]);
  await emptyCountsBefore(campaignId, batch);
}

/**
 * The standings come in order, so those below one counter come together: at each level one counter is
 * open, and it is finished when the next begins.
 */
async function countWay(
  campaignId: string,
  standings: AsyncIterable<Counted>,
  scopeOf: (counted: Counted) => Scope,
  write: (counters: readonly Counter[]) => Promise<void>,
): Promise<void> {
  const open: Counter[] = [];
  let finished: Counter[] = [];
  for await (const counted of standings) {
    for (const [level, { id, step }] of countersOf(
      campaignId,
      scopeOf(counted),
      counted,
    ).entries()) {
      const current = open[level];
      if (current?.id === id) {
        current.counts[step] = (current.counts[step] ?? 0) + 1;
        continue;
      }
      if (current) finished.push(current);
      open[level] = { id, counts: { [step]: 1 } };
    }
    if (finished.length < mostPerWrite) continue;
    await write(finished);
    finished = [];
  }
  await write([...finished, ...open]);
}

function countParticipation({ counts }: Counter, { leagueCode, rounds }: Counted): void {
  counts[`people ${leagueCode}`] = (counts[`people ${leagueCode}`] ?? 0) + 1;
  counts[`rounds ${leagueCode}`] = (counts[`rounds ${leagueCode}`] ?? 0) + rounds;
}

async function* seen<Item>(
  items: AsyncIterable<Item>,
  see: (item: Item) => void,
): AsyncIterable<Item> {
  for await (const item of items) {
    see(item);
    yield item;
  }
}
