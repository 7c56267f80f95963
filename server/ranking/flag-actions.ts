import { AppError } from "#shared/errors/app-error";
import type { FlagView } from "#shared/ranking/ranking-schemas";
import { units } from "../centres";
import { readMomentCursor, writeMomentCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import { type FlagRecord, listFlagRecords, markFlagRecord } from "./flag-model";
import type { RankingDeps } from "./ranking-deps";
import { findLiving, type LivingStanding } from "./standing-model";

type FlagDeps = Pick<RankingDeps, "nicknameOf" | "now">;

/** What an editor has not looked at yet, or has, the latest first. */
export async function listFlags(
  deps: FlagDeps,
  input: { state: "open" | "seen"; limit: number; cursor?: string | undefined },
): Promise<{ items: FlagView[]; nextCursor: string | null }> {
  const { state, limit, cursor } = input;
  const found = await listFlagRecords(state === "seen", readMomentCursor(cursor), limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: await viewFlags(deps, shown),
    nextCursor: last ? writeMomentCursor({ at: last.raisedAt, id: last._id }) : null,
  };
}

/** Marks a flag as looked at, by whom and when, or takes the mark away. Nothing else changes. */
export async function markFlag(
  deps: FlagDeps,
  { accountId }: Signed,
  { flagId, isSeen }: { flagId: string; isSeen: boolean },
): Promise<FlagView> {
  const seen = isSeen ? { seenAt: deps.now(), seenBy: accountId } : { seenAt: null, seenBy: null };
  const flag = await markFlagRecord(flagId, seen);
  const [view] = flag ? await viewFlags(deps, [flag]) : [];
  if (!view) throw new AppError("not_found", "No such flag.");
  return view;
}

async function viewFlags(deps: FlagDeps, flags: readonly FlagRecord[]): Promise<FlagView[]> {
  const people = await findLiving(flags.flatMap(({ standingIds }) => standingIds));
  return Promise.all(flags.map((flag) => viewFlag(deps, flag, people)));
}

async function viewFlag(
  { nicknameOf }: FlagDeps,
  { _id, kind, raisedAt, standingIds, round, accounts, seenAt, seenBy }: FlagRecord,
  people: ReadonlyMap<string, LivingStanding>,
): Promise<FlagView> {
  return {
    id: _id,
    kind,
    raisedAt: raisedAt.toISOString(),
    people: standingIds.flatMap((id) => {
      const person = people.get(id)?.person;
      return person ? [{ nickname: person.nickname, leagueName: unitName(person.leagueCode) }] : [];
    }),
    round: round && { ...round, finishedAt: round.finishedAt.toISOString() },
    accounts,
    seen: seenAt && { at: seenAt.toISOString(), by: await nicknameOf(seenBy ?? "") },
  };
}

function unitName(code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? "";
}
