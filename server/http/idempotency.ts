/**
 * "The same key gives the same answer, once". A key belongs to one caller and one endpoint.
 * Refusals are not kept: they had no effect, so the same call may be tried again.
 */
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#shared/errors/app-error";

export interface KeyedCall {
  /** Caller, endpoint and key, hashed. */
  id: string;
  accountId: string | null;
  inputHash: string;
  /** Who asks: the same for every attempt of one request. */
  owner: string;
}

/** Where keys and answers are kept: server/database/idempotency-store.ts. */
export interface IdempotencyStore {
  claim: (call: KeyedCall) => Promise<Claim>;
}
type Claim =
  | {
      state: "mine";
      keepAlive: () => Promise<void>;
      finish: (answer: unknown) => Promise<void>;
      release: () => Promise<void>;
    }
  | { state: "answered"; answer: unknown }
  | { state: "running" }
  | { state: "other_input" };

export type CallOnce = (call: KeyedCall, act: () => Promise<unknown>) => Promise<unknown>;

interface Patience {
  /** How long a second call with the same key waits for the first one's answer. */
  waitMs: number;
  lookEveryMs: number;
  keepAliveMs: number;
}
const standardPatience: Patience = { waitMs: 4_000, lookEveryMs: 40, keepAliveMs: 3_000 };

export function createCallOnce(
  store: IdempotencyStore,
  patience: Patience = standardPatience,
): CallOnce {
  return async (call, act) => {
    const claim = await firstSettled(store, call, patience);
    if (claim.state === "mine") return actAndKeep(claim, act, patience.keepAliveMs);
    if (claim.state === "answered") return claim.answer;
    if (claim.state === "other_input") {
      throw new AppError("key_reused", "This idempotency key came with another input before.");
    }
    throw new AppError("in_progress", "The first call with this key is still running.", {
      retryAfterSeconds: 1,
    });
  };
}

/** Asks until the key is ours, or answered, or patience is at its end. */
async function firstSettled(
  store: IdempotencyStore,
  call: KeyedCall,
  patience: Patience,
): Promise<Claim> {
  const until = Date.now() + patience.waitMs;
  for (;;) {
    const claim = await store.claim(call);
    if (claim.state !== "running" || Date.now() > until) return claim;
    await pause(patience.lookEveryMs);
  }
}

async function actAndKeep(
  claim: Extract<Claim, { state: "mine" }>,
  act: () => Promise<unknown>,
  keepAliveMs: number,
): Promise<unknown> {
  const beating = setInterval(() => void claim.keepAlive().catch(() => undefined), keepAliveMs);
  try {
    const answer = await act();
    await claim.finish(answer);
    return answer;
  } catch (error) {
    // Best effort: if the database is away, the lease runs out by itself.
    await claim.release().catch(() => undefined);
    throw error;
  } finally {
    clearInterval(beating);
  }
}

export function keyedCallId(caller: string, endpointName: string, key: string): string {
  return sha256(JSON.stringify([caller, endpointName, key]));
}

/** Equal inputs have equal hashes, in whatever order their fields came. */
export function inputHash(input: unknown, file?: Buffer): string {
  const fileHash = file ? createHash("sha256").update(file).digest("hex") : "";
  return sha256(JSON.stringify(input, sortKeys) + fileHash);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
