import type { Middleware } from "koa";
import type { FrameState, Signed } from "./request";
import { whileAway } from "./while-away";

/** Finds who a token belongs to; null when it is unknown, expired or revoked. */
export type FindSession = (token: string) => Promise<Signed | null>;

// 32 random bytes in base64url. What cannot be a token costs no look-up.
const bearer = /^Bearer ([\w-]{43})$/i;

/**
 * Puts the caller into `ctx.state.account`. A bad token is no session, not a refusal: whether one is
 * needed is for each endpoint's access to say.
 */
export function signIn(
  findSession: FindSession,
  isDatabaseAway: (error: unknown) => boolean,
): Middleware<FrameState> {
  return async (ctx, next) => {
    const token = bearer.exec(ctx.get("authorization"))?.[1];
    ctx.state.account = token ? await whileAway(isDatabaseAway, () => findSession(token)) : null;
    return next();
  };
}
