import { randomUUID } from "node:crypto";
import type { Middleware } from "koa";
import type { Logger } from "pino";
import { clientAddress } from "./address";
import type { Metrics } from "./metrics";
import type { FrameState } from "./request";

/**
 * The outermost layer: gives the call its id (none is taken from outside), and writes one line when it
 * is answered. What stands in a path, a query, a header or a body may be about somebody, so none of
 * them is logged: the route is the endpoint's pattern, and a caller is named by role alone.
 */
export function requestLog(options: {
  logger: Logger;
  metrics: Metrics;
  trustedProxyCount: number;
}): Middleware<FrameState> {
  return async (ctx, next) => {
    const startedAt = process.hrtime.bigint();
    ctx.state.requestId = randomUUID();
    ctx.state.account = null;
    ctx.state.address = clientAddress(
      ctx.req.socket.remoteAddress,
      ctx.get("x-forwarded-for"),
      options.trustedProxyCount,
    );
    ctx.set("X-Request-Id", ctx.state.requestId);
    ctx.res.once("close", () => {
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const line = {
        requestId: ctx.state.requestId,
        method: ctx.method,
        route: ctx.state.route ?? kindOf(ctx.path),
        status: ctx.res.statusCode,
        ms: Math.round(ms * 10) / 10,
        role: ctx.state.account?.role ?? "none",
        ...(!ctx.res.writableFinished && { isCutOff: true }),
      };
      options.metrics.observe(line);
      // Files of the mini-program are many and say little.
      options.logger[ctx.state.route ? "info" : "debug"](line, "request");
    });
    return next();
  };
}

function kindOf(path: string): string {
  if (path.startsWith("/api/")) return "unknown";
  return path.startsWith("/media/") ? "media" : "file";
}
