import type { IncomingMessage } from "node:http";
import Router from "@koa/router";
import type { DefaultState, ParameterizedContext } from "koa";
import { AppError } from "#shared/errors/app-error";
import type { Endpoint, Role } from "#shared/http/endpoint";
import type { CallOnce } from "./idempotency";
import type { Limiter } from "./rate-limit";

/** Somebody with a session, as every handler sees them. */
export interface Signed {
  accountId: string;
  role: Role;
  /** The centre a member of staff works for. */
  centreId: string | null;
  /** What ends this session: never sent, never logged. */
  tokenHash: string;
}

/** What a handler learns about a call besides its input. */
export interface ApiRequest {
  /** Who calls; null only where the endpoint's access is "everyone". See `signedIn`. */
  account: Signed | null;
  requestId: string;
  address: string;
  /** As it was sent; `serve` has already seen to it that each key acts once. */
  idempotencyKey: string | null;
  /**
   * 24 hex characters for the record this call creates. The same for every attempt with one
   * idempotency key: create with `insertOnce`, and an attempt after a crash finds the first one's.
   */
  newRecordId: string;
}

/** What the frame's middleware leave in `ctx.state` for one another. */
export interface FrameState extends DefaultState {
  requestId: string;
  address: string;
  account: Signed | null;
  frame: Frame;
  /** The pattern of the endpoint's path, for log and metrics; never the path itself. */
  route?: string;
}
export type FrameContext = ParameterizedContext<FrameState>;

/** What `serve` works with; app.ts builds one per program. */
export interface Frame {
  limiter: Limiter;
  callOnce: CallOnce;
  /** The database was gone for the moment; see while-away.ts. */
  isDatabaseAway: (error: unknown) => boolean;
}

export type ApiRouter = Router<FrameState> & { readonly endpoints: Endpoint[] };

/** A room's router; `serve` adds to its `endpoints` whatever it serves. */
export function createApiRouter(): ApiRouter {
  return Object.assign(new Router<FrameState>(), { endpoints: [] });
}

/** The caller, where the endpoint's access is a list of roles. */
export function signedIn(request: ApiRequest): Signed {
  if (!request.account) throw new AppError("not_signed_in", "This needs a session.");
  return request.account;
}

/** True when a body was sent at all. */
export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers["content-length"];
  return request.headers["transfer-encoding"] !== undefined || Number(length ?? 0) > 0;
}
