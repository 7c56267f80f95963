import type { z } from "zod";
import type { listBrokenHistoriesEndpoint } from "#shared/trust/trust-endpoints";
import type { BrokenHistory, HistoryCheck } from "#shared/trust/trust-schemas";
import { readCursor, writeCursor } from "../http/page-cursor";
import {
  type BrokenHistoryRecord,
  countBroken,
  findLastCheck,
  type HistoryCheckRecord,
  listBroken,
} from "./history-check-model";
import type { TrustDeps } from "./trust-deps";

type BrokenHistories = z.input<typeof listBrokenHistoriesEndpoint.output>;

/** What the nightly check found, in the order of the requests. */
export async function listBrokenHistories(
  deps: TrustDeps,
  input: { limit: number; cursor?: string | undefined },
): Promise<BrokenHistories> {
  const [after = ""] = input.cursor ? readCursor(input.cursor, 1) : [];
  const [found, count, last, centreNames] = await Promise.all([
    listBroken(after, input.limit + 1),
    countBroken(),
    findLastCheck(),
    deps.centreNames(),
  ]);
  const items = found.slice(0, input.limit);
  const lastShown = found.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map((record) => viewBroken(record, centreNames)),
    nextCursor: lastShown ? writeCursor([lastShown._id]) : null,
    count,
    lastCheck: last && viewCheck(last),
  };
}

function viewBroken(
  record: BrokenHistoryRecord,
  centreNames: ReadonlyMap<string, string>,
): BrokenHistory {
  const { _id, number, centreId, at, why, foundAt, checkedAt } = record;
  return {
    ticketId: _id,
    number,
    centreName: centreId === null ? null : (centreNames.get(centreId) ?? centreId),
    entry: at + 1,
    why,
    foundAt: foundAt.toISOString(),
    checkedAt: checkedAt.toISOString(),
  };
}

function viewCheck({ startedAt, finishedAt, checked, broken }: HistoryCheckRecord): HistoryCheck {
  return {
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    checked,
    broken,
  };
}
