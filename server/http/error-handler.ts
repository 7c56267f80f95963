import type { Middleware } from "koa";
import type { Logger } from "pino";
import { AppError } from "#shared/errors/app-error";
import { describeFault } from "./describe-fault";
import type { FrameContext, FrameState } from "./request";

/**
 * The first to catch. A refusal is answered with its code and status; anything else is a bug: logged
 * with the request id, answered 500 `unexpected`. No stack and no driver's text ever leaves.
 */
export function errorHandler(options: {
  logger: Logger;
  isDatabaseAway: (error: unknown) => boolean;
}): Middleware<FrameState> {
  const toRefusal = (error: unknown): AppError => {
    if (error instanceof AppError) return error;
    if (options.isDatabaseAway(error)) {
      const details = { retryAfterSeconds: 1 };
      return new AppError("unavailable", "The database is away.", details, { cause: error });
    }
    return refusalOfBody(error) ?? new AppError("unexpected", "A bug.", {}, { cause: error });
  };
  return async (ctx, next) => {
    try {
      await next();
      const isUnanswered = ctx.status === 404 && ctx.body == null && ctx.respond !== false;
      if (isUnanswered) throw new AppError("not_found", "There is nothing here.");
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.status >= 500) {
        const fault = describeFault(refusal.cause ?? refusal);
        options.logger.error({ requestId: ctx.state.requestId, fault }, "fault");
      }
      answer(ctx, refusal);
    }
  };
}

function answer(ctx: FrameContext, refusal: AppError): void {
  const { code, details, status } = refusal;
  if (ctx.res.headersSent) return; // an answer that breaks half-way can only be cut off
  ctx.status = status;
  ctx.remove("Content-Disposition");
  if (typeof details.retryAfterSeconds === "number") {
    ctx.set("Retry-After", String(details.retryAfterSeconds));
  }
  ctx.body = { error: { code, details, requestId: ctx.state.requestId } };
}

/** What the readers of bodies throw (raw-body, co-body, http-errors), in our words. */
function refusalOfBody(error: unknown): AppError | undefined {
  const { status, type, code } = (error ?? {}) as {
    status?: number;
    type?: string;
    code?: unknown;
  };
  const options = { cause: error };
  if (type === "entity.too.large" || status === 413) {
    return new AppError("body_too_large", "The body is too large.", {}, options);
  }
  if (status === 415) {
    return new AppError("unsupported_media_type", "The body's type or packing.", {}, options);
  }
  // A packed body that does not unpack: zlib's own errors carry no status.
  const isPackedWrongly = typeof code === "string" && code.startsWith("Z_");
  if (status === 400 || isPackedWrongly) {
    return new AppError("unreadable_body", "The body cannot be read.", {}, options);
  }
  return undefined;
}
