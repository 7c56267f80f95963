import type { Middleware } from "koa";
import { AppError } from "#shared/errors/app-error";
import type { ApiRouter, FrameState } from "./request";

/** After the rooms: below /api nothing else follows. 405 with Allow where another method would do. */
export function unknownPath(routers: readonly ApiRouter[]): Middleware<FrameState> {
  return async (ctx, next) => {
    if (ctx.path !== "/api" && !ctx.path.startsWith("/api/")) return next();
    const layers = routers.flatMap((router) => router.match(ctx.path, ctx.method).path);
    const allowed = [...new Set(layers.flatMap((layer) => layer.methods))];
    if (allowed.length === 0) throw new AppError("not_found", "No such path.");
    ctx.set("Allow", allowed.join(", "));
    throw new AppError("method_not_allowed", "Not with this method.", { allowed });
  };
}
