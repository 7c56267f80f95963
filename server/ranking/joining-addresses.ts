/**
 * Many accounts joining from one address within a short stretch are worth an editor's look. Of an address
 * only a keyed hash is kept, made anew for each stretch, so that nothing leads from one stretch to the
 * next, and that for a day.
 */
import { manyAccounts } from "#shared/ranking/flag-rule";
import { raiseAddressFlag } from "./flag-model";
import { dropJoinsBefore, listJoined, putJoin } from "./join-model";
import type { RankingDeps } from "./ranking-deps";
import { findLiving } from "./standing-model";

const stretchMs = manyAccounts.minutes * 60_000;
const keptMs = 24 * 3_600_000;
const mostNamed = 100;
const mostCounted = 1_000;

export async function noteJoin(
  { hashAddress, now }: Pick<RankingDeps, "hashAddress" | "now">,
  joined: { address: string; accountId: string; standingId: string },
): Promise<void> {
  const at = now();
  const begin = Math.floor(at.getTime() / stretchMs);
  const stretch = hashAddress(`${begin} ${joined.address}`);
  const _id = `${stretch}/${hashAddress(`${begin} account ${joined.accountId}`)}`;
  await putJoin({ _id, stretch, standingId: joined.standingId, at });
  // Who has left again is not counted, and not named.
  const living = [...(await findLiving(await listJoined(stretch, mostCounted))).keys()];
  if (living.length <= manyAccounts.most) return;
  await raiseAddressFlag(stretch, living.slice(0, mostNamed), living.length, at);
}

/** Drops what is older than a day. */
export async function sweepJoins(now: Date): Promise<void> {
  await dropJoinsBefore(new Date(now.getTime() - keptMs));
}
