import { bodyParser } from "@koa/bodyparser";
import type { z } from "zod";
import { AppError, type FieldIssue } from "#shared/errors/app-error";
import type { Endpoint } from "#shared/http/endpoint";
import { type FrameContext, hasBody } from "./request";

type Fields = Record<string, unknown>;

const parseJson = bodyParser({
  enableTypes: ["json"],
  jsonLimit: "256kb",
  jsonStrict: true,
  patchNode: false,
});

/** Query (GET, DELETE) or JSON body, and the fields of the path, as they were sent. */
export async function readFields(ctx: FrameContext, endpoint: Endpoint): Promise<Fields> {
  const isInQuery = endpoint.method === "get" || endpoint.method === "delete";
  const sent = isInQuery ? readQuery(ctx) : await readJson(ctx);
  return joinFields(sent, paramsOf(ctx));
}

/** Parses with the endpoint's schema; every faulty field is named at once, unknown ones by name. */
export function parseInput<Input>(endpoint: Endpoint<z.ZodType<Input>>, fields: Fields): Input {
  const parsed = endpoint.input.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw invalidRequest(parsed.error.issues.flatMap(toFieldIssues));
}

export function invalidRequest(issues: readonly FieldIssue[]): AppError {
  return new AppError("invalid_request", "Some fields need changing.", { issues });
}

/** A field named in the path may not be sent a second time. */
export function joinFields(sent: Fields, inPath: Fields): Fields {
  const doubled = Object.keys(inPath).filter((name) => Object.hasOwn(sent, name));
  if (doubled.length > 0) {
    throw invalidRequest(doubled.map((field) => ({ field, code: "unrecognized_keys" })));
  }
  return { ...sent, ...inPath };
}

export function paramsOf(ctx: FrameContext): Fields {
  return (ctx as { params?: Fields }).params ?? {};
}

function readQuery(ctx: FrameContext): Fields {
  const repeated = Object.entries(ctx.query).filter(([, value]) => Array.isArray(value));
  if (repeated.length > 0) {
    throw invalidRequest(repeated.map(([field]) => ({ field, code: "repeated" })));
  }
  return { ...ctx.query };
}

async function readJson(ctx: FrameContext): Promise<Fields> {
  if (!hasBody(ctx.req)) return {};
  if (!ctx.is("json")) {
    throw new AppError("unsupported_media_type", "The body must be application/json.");
  }
  await parseJson(ctx, async () => {});
  const body: unknown = ctx.request.body;
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalidRequest([{ field: "", code: "invalid_type" }]);
  }
  return body as Fields;
}

function toFieldIssues(issue: z.core.$ZodIssue): FieldIssue[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path.map(String), key.slice(0, 100)].join("."),
      code: issue.code,
    }));
  }
  // Our own refinements carry their word as the message: fields.ts "forbidden_characters".
  const isWord = issue.code === "custom" && /^[a-z_]+$/.test(issue.message);
  return [{ field, code: isWord ? issue.message : issue.code }];
}
