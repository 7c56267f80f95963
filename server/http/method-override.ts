import type { Middleware } from "koa";

/**
 * WeChat's `wx.request` knows no PATCH: the mini-program sends POST and names the method here. Only
 * that one step is honoured, so a header can never turn a read into a write.
 */
export const methodOverride: Middleware = (ctx, next) => {
  const named = ctx.get("x-http-method-override").toUpperCase();
  if (ctx.method === "POST" && named === "PATCH") ctx.method = "PATCH";
  return next();
};
