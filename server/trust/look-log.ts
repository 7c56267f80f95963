/**
 * Gathers who looked at what and writes it together, so that reading a request costs no database write. A
 * crash may lose the looks of the last seconds; seeing name and phone in clear is written before it is shown
 * (and stands in the request's history besides). Looks of one person at one thing within an hour are one: on
 * one node to the minute, on several by the hour of the clock.
 */
import { createHash } from "node:crypto";
import type { Look, LookLog } from "../ticket-records";
import { insertLooks, type LookRecord } from "./look-model";

export interface LookLogDeps {
  nameOf: (accountId: string) => Promise<string>;
  logger: { warn: (about: object, line: string) => void };
  now: () => Date;
}

export interface RunningLookLog extends LookLog {
  /** Writes what is gathered. */
  flush: () => Promise<void>;
}

const hourMs = 3_600_000;
const gatherMs = 5_000;
const mostRemembered = 20_000;
const mostGathered = 5_000;

type Gathered = Omit<LookRecord, "name">;

export function createLookLog(deps: LookLogDeps): RunningLookLog {
  const lastNoted = new Map<string, number>();
  let gathered: Gathered[] = [];
  let timer: NodeJS.Timeout | undefined;

  const isRepeated = (key: string, atMs: number): boolean => {
    const before = lastNoted.get(key);
    if (before !== undefined && atMs - before < hourMs) return true;
    lastNoted.delete(key); // to the end of the line
    lastNoted.set(key, atMs);
    if (lastNoted.size > mostRemembered) {
      const [oldest] = lastNoted.keys();
      if (oldest !== undefined) lastNoted.delete(oldest);
    }
    return false;
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const writing = gathered;
    gathered = [];
    if (writing.length === 0) return;
    try {
      await insertLooks(await withNames(deps, writing));
    } catch {
      // The database is away: they wait for the next time, as many as there is room for.
      const kept = [...writing, ...gathered];
      const lost = Math.max(0, kept.length - mostGathered);
      if (lost > 0) deps.logger.warn({ lost }, "looks at requests were lost");
      gathered = kept.slice(lost);
      schedule();
    }
  };
  const schedule = () => {
    timer ??= setTimeout(() => void flush(), gatherMs).unref();
  };

  return {
    note: (look) => {
      if (!isDesk(look)) return;
      const row = rowOf(look, deps.now());
      if (isRepeated(keyOf(look), row.at.getTime())) return;
      gathered.push(row);
      schedule();
    },
    noteNow: async (look) => {
      if (!isDesk(look)) return;
      await insertLooks(await withNames(deps, [rowOf(look, deps.now())]));
    },
    flush,
  };
}

function isDesk({ by }: Look): boolean {
  return by.role === "staff" || by.role === "coordinator";
}

function keyOf({ ticketId, by, what, thing = "" }: Look): string {
  return `${ticketId} ${by.accountId} ${what} ${thing}`;
}

function rowOf(look: Look, at: Date): Gathered {
  const { ticketId, by, what, thing = null } = look;
  const hour = Math.floor(at.getTime() / hourMs);
  const _id = createHash("sha256")
    .update(`${keyOf(look)} ${hour}`)
    .digest("hex")
    .slice(0, 24);
  const role = by.role === "coordinator" ? "coordinator" : "staff";
  return { _id, ticketId, accountId: by.accountId, role, centreId: by.centreId, what, thing, at };
}

async function withNames(
  deps: Pick<LookLogDeps, "nameOf">,
  rows: readonly Gathered[],
): Promise<LookRecord[]> {
  const names = new Map<string, string>();
  for (const accountId of new Set(rows.map((row) => row.accountId))) {
    names.set(accountId, await deps.nameOf(accountId));
  }
  return rows.map((row) => ({ ...row, name: names.get(row.accountId) ?? "" }));
}
