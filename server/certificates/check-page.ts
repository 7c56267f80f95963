import type { Middleware } from "koa";
import { checkCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import { AppError } from "#shared/errors/app-error";
import type { FrameContext, FrameState } from "../http/request";
import type { CertificateDeps } from "./certificate-deps";
import { checkCertificate } from "./check-actions";
import { pagePolicy, renderCheck, renderEntry, renderTrouble } from "./check-page-html";

const longestTyped = 60;

/**
 * /c/<number>, where the code on a certificate leads: a page for whoever holds the paper, without script,
 * session or mini-program. /c/ alone asks for the number; a typed one comes as /c/?code=….
 */
export function checkPage(deps: CertificateDeps): Middleware<FrameState> {
  return async (ctx, next) => {
    const [, below] = /^\/c(?:\/(.*))?$/.exec(ctx.path) ?? [undefined, null];
    const isRead = ctx.method === "GET" || ctx.method === "HEAD";
    if (below === null || !isRead) return next();
    ctx.state.route = "/c/:code";
    ctx.set({
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
      "Content-Security-Policy": pagePolicy,
    });
    ctx.type = "html";
    const typed = numberIn(below ?? "", ctx.query.code);
    ctx.body = typed === "" ? renderEntry() : await answer(deps, ctx, typed);
  };
}

/** The number in the path, or the one that was typed into the page's form. */
function numberIn(below: string, asked: unknown): string {
  if (below === "") return typeof asked === "string" ? asked.trim() : "";
  try {
    return decodeURIComponent(below);
  } catch {
    return below;
  }
}

async function answer(deps: CertificateDeps, ctx: FrameContext, typed: string): Promise<string> {
  const { account, address, frame } = ctx.state;
  try {
    await frame.limiter(checkCertificateEndpoint, { account, address });
    const check = await checkCertificate(deps, typed.slice(0, longestTyped));
    ctx.status = check.result === "unknown" || check.result === "mistyped" ? 404 : 200;
    return renderCheck(check);
  } catch (error) {
    const isBusy = error instanceof AppError && error.code === "too_many_requests";
    if (!isBusy && !frame.isDatabaseAway(error)) throw error;
    ctx.status = isBusy ? 429 : 503;
    ctx.set("Retry-After", "60");
    return renderTrouble(isBusy ? "busy" : "away");
  }
}
