import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { errorCodes } from "#shared/errors/app-error";
import type { Endpoint } from "#shared/http/endpoint";
import { fileField } from "./multipart";

extendZodWithOpenApi(z);

const bearer = "session";

/** OpenAPI 3.1 of the endpoints, from the same descriptions that validate. */
export function describeApi(endpoints: readonly Endpoint[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", bearer, {
    type: "http",
    scheme: "bearer",
    description: "The token of POST /api/sessions/…",
  });
  const failure = registry.register("Error", errorShape());
  for (const endpoint of endpoints) registry.registerPath(toRoute(endpoint, failure));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "知识安安 · Zhishi Anan",
      version: "1",
      description:
        "Answers are { data } or { error }. Lists go on with `cursor`. Every call that creates " +
        "something takes an Idempotency-Key: the same key gives the same answer, once.",
    },
    servers: [{ url: "/" }],
  });
  return { ...document, paths: withRequiredPlaces(document.paths ?? {}) };
}

/** What stands in a path cannot be left out, also where its schema takes anything and converts it. */
function withRequiredPlaces<Paths extends object>(paths: Paths): Paths {
  return JSON.parse(JSON.stringify(paths), (_key, value: unknown) =>
    (value as { in?: unknown } | null)?.in === "path"
      ? { ...(value as object), required: true }
      : value,
  );
}

function errorShape() {
  return z.object({
    error: z.object({
      code: z.enum(Object.keys(errorCodes) as [string, ...string[]]),
      details: z.record(z.string(), z.unknown()),
      requestId: z.string(),
    }),
  });
}

function toRoute(endpoint: Endpoint, failure: z.ZodType): RouteConfig {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    method: endpoint.method,
    path: endpoint.path.replace(/:(\w+)/g, "{$1}"),
    tags: [endpoint.path.split("/")[2] ?? ""],
    security: endpoint.access === "everyone" ? [{}, { [bearer]: [] }] : [{ [bearer]: [] }],
    "x-access": endpoint.access,
    request: describeRequest(endpoint),
    responses: {
      200: describeAnswer(endpoint),
      default: {
        description: "A refusal; its code says which",
        content: { "application/json": { schema: failure } },
      },
    },
  };
}

type RequestConfig = NonNullable<RouteConfig["request"]>;

function describeRequest(endpoint: Endpoint): RequestConfig {
  const { inPath, rest } = splitFields(endpoint);
  return {
    ...(Object.keys(inPath).length > 0 && { params: z.object(inPath) }),
    ...(endpoint.isIdempotentByKey && { headers: z.object({ "Idempotency-Key": keyField() }) }),
    ...describeRest(endpoint, rest),
  };
}

function describeRest(endpoint: Endpoint, rest: z.ZodRawShape): RequestConfig {
  const isInQuery = endpoint.method === "get" || endpoint.method === "delete";
  if (endpoint.body === "multipart") {
    const schema = z.strictObject({
      ...rest,
      [fileField]: z.string().openapi({ format: "binary" }),
    });
    return { body: { required: true, content: { "multipart/form-data": { schema } } } };
  }
  if (endpoint.body === "bytes") {
    const schema = z.string().openapi({ format: "binary" });
    return { body: { required: true, content: { "application/octet-stream": { schema } } } };
  }
  if (Object.keys(rest).length === 0) return {};
  if (isInQuery) return { query: z.object(rest) };
  const schema = z.strictObject(rest);
  return { body: { required: true, content: { "application/json": { schema } } } };
}

function describeAnswer(endpoint: Endpoint) {
  if (endpoint.answer === "file") {
    const schema = z.string().openapi({ format: "binary" });
    return { description: "A file", content: { "application/octet-stream": { schema } } };
  }
  const schema = z.object({ data: endpoint.output });
  return { description: "OK", content: { "application/json": { schema } } };
}

function keyField() {
  return z.string().min(1).max(200).optional().openapi({
    description: "Chosen by the caller, a UUID say; new for each thing to be created",
  });
}

function splitFields({ path, input }: Endpoint): { inPath: z.ZodRawShape; rest: z.ZodRawShape } {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const shape = Object.entries(shapeOf(input));
  return {
    inPath: Object.fromEntries(shape.filter(([key]) => names.includes(key))),
    rest: Object.fromEntries(shape.filter(([key]) => !names.includes(key))),
  };
}

/** The fields of a strict object, also where a rule over several fields was laid on it. */
function shapeOf(input: z.ZodType): z.core.$ZodShape & Record<string, z.ZodType> {
  if (input instanceof z.ZodObject) return input.shape;
  if (input instanceof z.ZodPipe) return shapeOf(input.in as z.ZodType);
  return {};
}
