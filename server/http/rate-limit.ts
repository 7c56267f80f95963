import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#shared/errors/app-error";
import type { Endpoint, LimitName } from "#shared/http/endpoint";

/** Calls a minute. */
export interface LimitSettings {
  byAccount: Record<LimitName, number>;
  /** Behind one address may sit a whole school: callers without an account share this many times more. */
  addressFactor: number;
  /** What callers with an account share by address, besides. Wide: a school may stand behind one. */
  byAddress: Partial<Record<LimitName, number>>;
}

/** Counts a call, or refuses it with 429 and Retry-After. */
export type Limiter = (
  endpoint: Endpoint,
  caller: { account: { accountId: string } | null; address: string },
) => Promise<void>;

const windowSeconds = 60;

/** In memory: a limit may not cost a database write per request. Several nodes count each for itself. */
export function createLimiter(settings: LimitSettings): Limiter {
  const { byAccount, addressFactor, byAddress } = settings;
  const counters = new Map<string, RateLimiterMemory>();
  for (const [name, points] of Object.entries(byAccount)) {
    counters.set(`account ${name}`, counter(points));
    counters.set(`address ${name}`, counter(points * addressFactor));
  }
  for (const [name, points] of Object.entries(byAddress)) {
    counters.set(`everybody at an address ${name}`, counter(points));
  }
  return async (endpoint, { account, address }) => {
    const kind = account ? "account" : "address";
    const name = endpoint.limit ?? standardLimit(endpoint);
    try {
      await counters.get(`${kind} ${name}`)?.consume(account?.accountId ?? address);
      // Second: what an account's own limit refuses does not use up its neighbours'.
      if (account) await counters.get(`everybody at an address ${name}`)?.consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new AppError("too_many_requests", `The limit "${name}" is used up.`, {
        limit: name,
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  };
}

function standardLimit(endpoint: Endpoint): LimitName {
  return endpoint.method === "get" ? "read" : "write";
}

function counter(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: windowSeconds });
}
