import type { z } from "zod";
import { AppError, type ErrorCode, errorCodes } from "#shared/errors/app-error";
import type { Endpoint } from "#shared/http/endpoint";
import { type Sending, sendRequest } from "../platform/network";

export interface SendOptions {
  token?: string;
  /** The same key gives the same answer, once; made up when the endpoint wants one and none is given. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
}

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType>;

/** One request as its endpoint describes it. Knows no session: pages use `call`. */
export async function send<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  options: SendOptions = {},
): Promise<z.output<Output>> {
  const { path, body } = addressAndBody(endpoint, input);
  const answer = await sendRequest({
    method: endpoint.method.toUpperCase() as Sending["method"],
    path,
    body,
    headers: headersFor(endpoint, options),
    signal: options.signal,
    timeoutMs: options.timeoutMs,
  });
  if (answer.status >= 400) throw toAppError(answer.body);
  return answerOf(endpoint, answer.body);
}

/**
 * What the endpoint answered. Its schema is there in the tests, and checks every answer; the built
 * mini-program comes without schemas (config/endpoints-without-schemas.js) and relies on the types.
 */
export function answerOf<Output extends z.ZodType>(
  { output }: Pick<Endpoint<z.ZodType, Output>, "output">,
  body: unknown,
): z.output<Output> {
  const { data } = (body ?? {}) as { data?: z.output<Output> };
  const schema: Output | undefined = output;
  return schema ? schema.parse(data) : (data as z.output<Output>);
}

/** `:name` parts go into the path, the rest into the query (GET, DELETE) or the body. */
export function addressAndBody(
  endpoint: AnyEndpoint,
  input: unknown,
): { path: string; body: Record<string, unknown> | undefined } {
  const rest = new Map(Object.entries((input ?? {}) as Record<string, unknown>));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const hasBody = endpoint.method !== "get" && endpoint.method !== "delete";
  if (hasBody) return { path, body: Object.fromEntries(rest) };
  const query = [...rest].flatMap(([name, value]) => queryParts(name, value)).join("&");
  return { path: query ? `${path}?${query}` : path, body: undefined };
}

function queryParts(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => `${name}=${encodeURIComponent(String(one))}`);
}

export function headersFor(endpoint: AnyEndpoint, options: SendOptions): Record<string, string> {
  const key = options.idempotencyKey ?? (endpoint.isIdempotentByKey && newIdempotencyKey());
  return {
    ...(options.token && { authorization: `Bearer ${options.token}` }),
    ...(key && { "idempotency-key": key }),
  };
}

/**
 * Keep the key beside what is being sent (a draft, an answer), so that sending again after a lost
 * answer does nothing twice.
 */
export function newIdempotencyKey(): string {
  // WeChat has no crypto.randomUUID; the key need not be secret, only its own.
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, "0");
  return `${Date.now().toString(36)}-${random()}${random()}`;
}

/** The server's refusal; `details.requestId` is what the person may tell us. */
export function toAppError(body: unknown): AppError {
  const { error } = (body ?? {}) as {
    error?: { code?: string; details?: Record<string, unknown>; requestId?: string };
  };
  const code = error?.code;
  const isKnown = code !== undefined && code in errorCodes;
  return new AppError(isKnown ? (code as ErrorCode) : "unexpected", "The server refused.", {
    ...error?.details,
    ...(error?.requestId && { requestId: error.requestId }),
  });
}
