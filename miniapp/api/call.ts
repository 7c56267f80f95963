import type { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import type { Endpoint } from "#shared/http/endpoint";
import type { PickedFile } from "../platform/files";
import { sendFile, sendRequest } from "../platform/network";
import {
  type AnyEndpoint,
  addressAndBody,
  answerOf,
  headersFor,
  newIdempotencyKey,
  type SendOptions,
  send,
  toAppError,
} from "./send";
import { currentSession, ensureSession, forgetSession } from "./session";

export type CallOptions = Omit<SendOptions, "token">;

/**
 * One function for every endpoint. Signs a guest in when the endpoint wants a session and there is
 * none; throws AppError when the server refuses, OfflineError when it cannot be reached.
 */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  options: CallOptions = {},
): Promise<z.output<Output>> {
  // Made here, not per try: a second try must be the same request.
  const idempotencyKey =
    options.idempotencyKey ?? (endpoint.isIdempotentByKey ? newIdempotencyKey() : undefined);
  return withToken(endpoint, (token) =>
    send(endpoint, input, { ...options, idempotencyKey, token }),
  );
}

export interface UploadOptions extends CallOptions {
  onProgress?: (percent: number) => void;
}

/** A file to an endpoint whose body is multipart; its other fields go beside it. */
export function upload<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  file: PickedFile,
  options: UploadOptions = {},
): Promise<z.output<Output>> {
  const idempotencyKey = options.idempotencyKey ?? newIdempotencyKey();
  const { path, body } = addressAndBody(endpoint, input);
  return withToken(endpoint, async (token) => {
    const answer = await sendFile({
      path,
      filePath: file.path,
      fileName: file.name,
      fields: Object.fromEntries(
        Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      headers: headersFor(endpoint, { idempotencyKey, token }),
      signal: options.signal,
      timeoutMs: options.timeoutMs,
      onProgress: options.onProgress,
    });
    if (answer.status >= 400) throw toAppError(answer.body);
    return answerOf(endpoint, answer.body);
  });
}

/** A row of bytes to an endpoint whose body is that; its other fields stand in its path. */
export function sendBytes<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  bytes: ArrayBuffer,
  { signal }: Pick<CallOptions, "signal"> = {},
): Promise<z.output<Output>> {
  const { path } = addressAndBody(endpoint, input);
  return withToken(endpoint, async (token) => {
    const headers = headersFor(endpoint, { token });
    const answer = await sendRequest({
      method: "PUT",
      path,
      headers,
      bytes,
      signal,
      timeoutMs: 60_000,
    });
    if (answer.status >= 400) throw toAppError(answer.body);
    return answerOf(endpoint, answer.body);
  });
}

/** A file that only its reader may have: its bytes, and what they are. */
export function fetchFile<Input extends z.ZodType>(
  endpoint: Endpoint<Input, z.ZodType>,
  input: z.input<Input>,
): Promise<{ type: string; bytes: ArrayBuffer }> {
  const { path } = addressAndBody(endpoint, input);
  return withToken(endpoint, async (token) => {
    const answer = await sendRequest({
      method: "GET",
      path,
      headers: headersFor(endpoint, { token }),
      isFile: true,
      timeoutMs: 60_000,
    });
    const bytes = answer.body as ArrayBuffer;
    if (answer.status >= 400) throw toAppError(parsed(bytes));
    return { type: answer.headers["content-type"] ?? "application/octet-stream", bytes };
  });
}

async function withToken<Result>(
  endpoint: AnyEndpoint,
  task: (token: string | undefined) => Promise<Result>,
): Promise<Result> {
  if (endpoint.access === "everyone") return task(currentSession()?.token);
  const { token, account } = await ensureSession();
  try {
    return await task(token);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_signed_in") throw error;
    forgetSession(token);
    // A guest loses nothing by being another guest; anybody else must sign in again themselves.
    if (account.role !== "visitor") throw error;
    return task((await ensureSession()).token);
  }
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(String.fromCharCode(...new Uint8Array(bytes)));
  } catch {
    return undefined;
  }
}
