import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#shared/errors/app-error";

const windowSeconds = 15 * 60;

/** Failed attempts in 15 minutes, per process (docs/decisions/0003-no-database-write-per-request.md). */
const most = {
  /** For one name from one address: whoever guesses elsewhere does not shut its owner out. */
  nameHere: 8,
  /** For one name from everywhere. */
  name: 60,
  /** For all names from one address: an office shares one. */
  address: 60,
};

export interface SignInLimit {
  /** Refuses (429) where too many attempts have failed already; else counts this one. */
  count: (nameKey: string, address: string) => Promise<void>;
  /** It was the right one: it counts for nothing. */
  forgive: (nameKey: string, address: string) => Promise<void>;
}

export function createSignInLimit(): SignInLimit {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds });
  const limiters = [
    { of: limiter(most.nameHere), key: (name: string, address: string) => `${address} ${name}` },
    { of: limiter(most.name), key: (name: string) => name },
    { of: limiter(most.address), key: (_: string, address: string) => address },
  ];
  return {
    count: async (nameKey, address) => {
      try {
        for (const { of, key } of limiters) await of.consume(key(nameKey, address));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new AppError("too_many_requests", "Too many passwords were wrong.", {
          limit: "sign-in",
          retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
        });
      }
    },
    forgive: async (nameKey, address) => {
      const [here, ...others] = limiters;
      await here?.of.delete(here.key(nameKey, address));
      for (const { of, key } of others) await of.reward(key(nameKey, address));
    },
  };
}
