/** What other weights would have done to the requests of the last month. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { z } from "zod";
import { createReplay, type PastRequest } from "#shared/settings/routing-replay";
import { weightsPreviewBounds } from "#shared/settings/setting-bounds";
import type { previewWeightsEndpoint } from "#shared/settings/setting-endpoints";
import type { RoutingWeights } from "#shared/tickets/ticket-routing";
import { isOver } from "#shared/tickets/ticket-statuses";
import { centreNames, listRoutingCentres, placeOf } from "../centres";
import { heavily } from "../database/heavy-queries";
import { routingRequestOf } from "../placements";
import { listSentSince, type SentRequest } from "../ticket-records";

interface PreviewDeps {
  now: () => Date;
  /** The weights that hold now. */
  weights: () => Promise<RoutingWeights>;
}

type Preview = z.input<typeof previewWeightsEndpoint.output>;

const dayMs = 24 * 3_600_000;
/** Choosing is quick; a few thousand in a row would keep everybody else waiting. */
const atOnce = 40;

/**
 * Replays the requests sent in the last 30 days twice, with the weights that hold and with the proposed
 * ones; both times the centres are those of today, and empty at first. Bounded to the newest 2,000.
 */
export async function previewWeights(deps: PreviewDeps, weights: RoutingWeights): Promise<Preview> {
  const { days, requests: most, examples } = weightsPreviewBounds;
  const since = new Date(deps.now().getTime() - days * dayMs);
  const found = await heavily(() => listSentSince(since, most + 1));
  const sent = found.slice(0, most).reverse();
  const centres = await listRoutingCentres();
  const before = createReplay(centres, { placeOf, weights: await deps.weights() });
  const after = createReplay(centres, { placeOf, weights });
  const names = await centreNames();
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const counts = new Map<string | null, { before: number; after: number }>();
  const count = (id: string | null, side: "before" | "after") => {
    const row = counts.get(id) ?? { before: 0, after: 0 };
    row[side] += 1;
    counts.set(id, row);
  };
  const moved: Preview["examples"] = [];
  for (const [at, ticket] of sent.entries()) {
    if (at % atOnce === 0) await nextTurn();
    const request = pastRequestOf(ticket);
    const from = before(request);
    const to = after(request);
    count(from, "before");
    count(to, "after");
    if (from === to) continue;
    moved.push({ number: ticket.number ?? "", from: nameOf(from), to: nameOf(to) });
  }
  return {
    since: since.toISOString(),
    requests: sent.length,
    isCut: found.length > most,
    moved: moved.length,
    centres: [...counts]
      .map(([id, row]) => ({ centreId: id, name: nameOf(id), ...row }))
      .sort((one, other) => changeOf(other) - changeOf(one) || other.before - one.before),
    examples: moved.slice(-examples).reverse(),
  };
}

function changeOf({ before, after }: { before: number; after: number }): number {
  return Math.abs(after - before);
}

function pastRequestOf(ticket: SentRequest): PastRequest {
  return {
    ...routingRequestOf(ticket.parts),
    sentAt: ticket.submittedAt ?? ticket.updatedAt,
    endedAt: isOver(ticket.status) ? ticket.updatedAt : null,
  };
}
