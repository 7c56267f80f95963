import type { Middleware } from "koa";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { AppError } from "#shared/errors/app-error";
import { isLoopback } from "./address";
import type { FrameState } from "./request";
import { isSameSecret } from "./same-secret";

/** A figure that is read when somebody asks for the metrics. */
export interface Figure {
  name: string;
  help: string;
  read: () => Promise<number>;
}

export interface Metrics {
  observe: (call: { method: string; route: string; status: number; ms: number }) => void;
  /** What a look at the centres' places has found. */
  noteRepair: (repair: { released: number; reserved: number; unplaced: number }) => void;
  show: (figure: Figure) => void;
  contentType: string;
  text: () => Promise<string>;
}

/** Figures for Prometheus. Labels are patterns and numbers, never anything a caller chose. */
export function createMetrics(options: { hasProcessFigures: boolean }): Metrics {
  const registry = new Registry();
  if (options.hasProcessFigures) collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the first line of a request to the end of its answer",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const mended = new Counter({
    name: "place_repairs_total",
    help: "Places at centres that were given back or taken again because a crash had left them wrong",
    labelNames: ["kind"] as const,
    registers: [registry],
  });
  const unplaced = new Gauge({
    name: "requests_without_place",
    help: "Open requests whose centre has no place left for them, at the last look",
    registers: [registry],
  });
  return {
    observe: ({ method, route, status, ms }) => {
      durations.observe({ method: knownMethod(method), route, status: String(status) }, ms / 1000);
    },
    noteRepair: (repair) => {
      mended.inc({ kind: "released" }, repair.released);
      mended.inc({ kind: "reserved" }, repair.reserved);
      unplaced.set(repair.unplaced);
    },
    show: ({ name, help, read }) => {
      const gauge: Gauge = new Gauge({
        ...{ name, help, registers: [registry] },
        // While the database is away the last figure stands; the others must not wait for it.
        collect: async (): Promise<void> => {
          const figure = await read().catch(() => undefined);
          if (figure !== undefined) gauge.set(figure);
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** GET /metrics: with a token for whoever has it, without one for this machine only. */
export function metricsPage(metrics: Metrics, token: string | undefined): Middleware<FrameState> {
  return async (ctx, next) => {
    if (ctx.path !== "/metrics" || ctx.method !== "GET") return next();
    // Behind a proxy on the same machine everybody seems to be this machine.
    const isForwarded = ctx.get("x-forwarded-for") !== "" || ctx.get("forwarded") !== "";
    const isAllowed = token
      ? isSameSecret(ctx.get("authorization"), `Bearer ${token}`)
      : isLoopback(ctx.req.socket.remoteAddress) && !isForwarded;
    if (!isAllowed) throw new AppError("not_found", "The figures are not for this caller.");
    ctx.set("Content-Type", metrics.contentType);
    ctx.body = await metrics.text();
  };
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function knownMethod(method: string): string {
  return methods.has(method) ? method : "other";
}
