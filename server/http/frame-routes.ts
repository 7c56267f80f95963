import { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import { defineEndpoint, type Endpoint } from "#shared/http/endpoint";
import { describeApi } from "./openapi";
import { type ApiRouter, createApiRouter } from "./request";
import { serve } from "./serve";

const nothing = z.strictObject({});

const readHealthEndpoint = defineEndpoint({
  name: "readHealth",
  summary: "The program is alive",
  method: "get",
  path: "/api/health",
  access: "everyone",
  input: nothing,
  output: z.object({ isAlive: z.literal(true) }),
});

const readReadyEndpoint = defineEndpoint({
  name: "readReady",
  summary: "The program can reach its database; 503 `unavailable` while it cannot",
  method: "get",
  path: "/api/ready",
  access: "everyone",
  input: nothing,
  output: z.object({ isReady: z.literal(true) }),
});

/** The two questions a load balancer asks. */
export function healthRoutes(isDatabaseReady: () => boolean): ApiRouter {
  const router = createApiRouter();
  serve(router, readHealthEndpoint, async () => ({ isAlive: true }));
  serve(router, readReadyEndpoint, async () => {
    if (!isDatabaseReady()) throw new AppError("unavailable", "The database is away.");
    return { isReady: true };
  });
  return router;
}

const openApiPath = "/api/openapi.json";

/** The description of everything that is served; itself the one answer outside `{ data }`. */
export function descriptionRoutes(endpoints: readonly Endpoint[]): ApiRouter {
  const router = createApiRouter();
  let description: ReturnType<typeof describeApi> | undefined;
  router.get(openApiPath, (ctx) => {
    ctx.state.route = openApiPath;
    // Written when first asked for: it takes longer than all else between start and ready.
    description ??= describeApi(endpoints);
    ctx.body = description;
  });
  return router;
}
