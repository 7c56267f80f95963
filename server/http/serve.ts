/**
 * One line per endpoint in a room's `x-routes.ts`:
 *
 *   export function ticketRoutes(deps: TicketDeps): ApiRouter {
 *     const router = createApiRouter();
 *     serve(router, createTicketEndpoint, (input, request) => createTicket(deps, input, signedIn(request)));
 *     serveMultipart(router, addAttachmentEndpoint, (input, request, file) => …);
 *     serveFile(router, exportTicketsEndpoint, async (input, request) => ({ content, contentType, fileName }));
 *     return router;
 *   }
 *
 * and app.ts adds `ticketRoutes(deps)` to its list. Every call goes the same way:
 *   access (401, 403) → rate limit (429) → input (400 with every faulty field) → idempotency key
 *   (409, or the answer given before) → handler → output schema (drops what it does not name) → { data }
 *
 * While the database restarts, calls that bear repeating (GET, PUT, DELETE, and those with an
 * idempotency key) wait for it and are tried again; the others are answered 503 `unavailable`. So a
 * handler of a keyed endpoint creates its record with `insertOnce(Model, request.newRecordId, …)`.
 */
import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Endpoint } from "#shared/http/endpoint";
import { assertMayCall } from "./access";
import { inputHash, keyedCallId } from "./idempotency";
import { readMultipart, type UploadedFile } from "./multipart";
import { readBytes } from "./read-bytes";
import { invalidRequest, paramsOf, parseInput, readFields } from "./read-input";
import type { ApiRequest, ApiRouter, FrameContext } from "./request";
import { whileAway } from "./while-away";

// By what the schemas give and take, so that a handler's literals keep their types.
type Described<Input, Answer> = Endpoint<z.ZodType<Input>, z.ZodType<unknown, Answer>>;

/** What a handler of `serveFile` gives back. */
export interface FileAnswer {
  content: Buffer | Readable;
  contentType: string;
  /** May be Chinese; browsers that cannot read that get a plain form of it. */
  fileName: string;
  /** "attachment" (kept) when nothing is said; "inline" shows it, with every script in it disabled. */
  disposition?: "inline" | "attachment";
}

/** JSON in (or query), `{ data }` out. */
export function serve<Input, Answer>(
  router: ApiRouter,
  endpoint: Described<Input, Answer>,
  handler: (input: Input, request: ApiRequest) => Promise<NoInfer<Answer>>,
): void {
  register(router, endpoint, { body: undefined, answer: undefined }, async (ctx) => {
    const input = parseInput(endpoint, await readFields(ctx, endpoint));
    const data = await answerCall(ctx, endpoint, { input }, (request) => handler(input, request));
    ctx.body = { data };
  });
}

/** multipart/form-data in, with one file in the field `file`; `{ data }` out. */
export function serveMultipart<Input, Answer>(
  router: ApiRouter,
  endpoint: Described<Input, Answer>,
  handler: (input: Input, request: ApiRequest, file: UploadedFile) => Promise<NoInfer<Answer>>,
): void {
  register(router, endpoint, { body: "multipart", answer: undefined }, async (ctx) => {
    const { fields, file } = await readMultipart(ctx);
    const input = parseInput(endpoint, fields);
    const sent = { input, file: file.buffer };
    const data = await answerCall(ctx, endpoint, sent, (request) => handler(input, request, file));
    ctx.body = { data };
  });
}

/** A row of bytes in, its other fields in the path; `{ data }` out. */
export function serveBytes<Input, Answer>(
  router: ApiRouter,
  endpoint: Described<Input, Answer>,
  handler: (input: Input, request: ApiRequest, bytes: Buffer) => Promise<NoInfer<Answer>>,
): void {
  register(router, endpoint, { body: "bytes", answer: undefined }, async (ctx) => {
    const input = parseInput(endpoint, paramsOf(ctx));
    const bytes = await readBytes(ctx);
    const sent = { input, file: bytes };
    const data = await answerCall(ctx, endpoint, sent, (request) => handler(input, request, bytes));
    ctx.body = { data };
  });
}

/** JSON in (or query), a file out. */
export function serveFile<Input>(
  router: ApiRouter,
  endpoint: Described<Input, unknown>,
  handler: (input: Input, request: ApiRequest) => Promise<FileAnswer>,
): void {
  register(router, endpoint, { body: undefined, answer: "file" }, async (ctx) => {
    const input = parseInput(endpoint, await readFields(ctx, endpoint));
    const request = requestOf(ctx);
    const file = await repeatably(ctx, isRepeatable(endpoint, null), () => handler(input, request));
    ctx.attachment(file.fileName, { type: file.disposition ?? "attachment" });
    ctx.type = file.contentType;
    ctx.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    ctx.body = file.content;
  });
}

type Shape = Pick<Endpoint, "body" | "answer">;

function register(
  router: ApiRouter,
  endpoint: Endpoint,
  shape: Shape,
  run: (ctx: FrameContext) => Promise<void>,
): void {
  assertServable(endpoint, shape);
  router.endpoints.push(endpoint);
  router[endpoint.method](endpoint.path, async (ctx: FrameContext) => {
    const { account, address, frame } = ctx.state;
    ctx.state.route = endpoint.path;
    ctx.set("Cache-Control", "no-store");
    assertMayCall(endpoint, account);
    await frame.limiter(endpoint, { account, address });
    await run(ctx);
  });
}

/** A description that says nothing on access, or is served in another shape than it says, is a bug. */
function assertServable(endpoint: Endpoint, shape: Shape): void {
  const { access, name } = endpoint as Partial<Endpoint>;
  const saysWho = access === "everyone" || (Array.isArray(access) && access.length > 0);
  if (!saysWho) throw new Error(`The endpoint ${name} does not say who may call it (access).`);
  if (!endpoint.path.startsWith("/api/"))
    throw new Error(`The endpoint ${name} is not below /api/.`);
  if (endpoint.body !== shape.body || endpoint.answer !== shape.answer) {
    throw new Error(
      `${name}: body "multipart" wants serveMultipart, "bytes" serveBytes, answer "file" serveFile.`,
    );
  }
  if (endpoint.isIdempotentByKey && endpoint.answer === "file") {
    throw new Error(`${name}: a file answer cannot be kept for an idempotency key.`);
  }
}

async function answerCall(
  ctx: FrameContext,
  endpoint: Endpoint,
  sent: { input: unknown; file?: Buffer },
  handler: (request: ApiRequest) => Promise<unknown>,
): Promise<unknown> {
  const key = readKey(ctx);
  const isKeyed = endpoint.isIdempotentByKey === true && key !== null;
  const id = isKeyed ? keyedCallId(callerOf(ctx), endpoint.name, key) : null;
  const request = requestOf(ctx, id?.slice(0, 24));
  const act = async () => endpoint.output.parse(await handler(request));
  return repeatably(ctx, isRepeatable(endpoint, id), () => {
    if (id === null) return act();
    const accountId = ctx.state.account?.accountId ?? null;
    const hash = inputHash(sent.input, sent.file);
    const call = { id, accountId, inputHash: hash, owner: request.requestId };
    return ctx.state.frame.callOnce(call, act);
  });
}

/** What does not bear repeating fails at once, with 503 (error-handler.ts). */
function repeatably<Answer>(
  ctx: FrameContext,
  canRepeat: boolean,
  act: () => Promise<Answer>,
): Promise<Answer> {
  return canRepeat ? whileAway(ctx.state.frame.isDatabaseAway, act) : act();
}

function isRepeatable(endpoint: Endpoint, keyedId: string | null): boolean {
  return keyedId !== null || ["get", "put", "delete"].includes(endpoint.method);
}

function requestOf(ctx: FrameContext, keyedRecordId?: string): ApiRequest {
  const { account, requestId, address } = ctx.state;
  let made = keyedRecordId;
  return {
    account,
    requestId,
    address,
    idempotencyKey: readKey(ctx),
    // Made when first asked for: most calls create nothing.
    get newRecordId() {
      made ??= randomBytes(12).toString("hex");
      return made;
    },
  };
}

function readKey(ctx: FrameContext): string | null {
  const key = ctx.get("idempotency-key");
  if (key === "") return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalidRequest([{ field: "Idempotency-Key", code: "invalid_format" }]);
  }
  return key;
}

/** Two people's keys never meet, whatever they choose. */
function callerOf(ctx: FrameContext): string {
  const { account, address } = ctx.state;
  return account ? `account ${account.accountId}` : `address ${address}`;
}
