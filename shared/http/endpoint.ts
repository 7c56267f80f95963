import type { z } from "zod";

/**
 * Who somebody is to the program.
 * - visitor: a guest with a session and no personal data (a pupil playing the quiz, say);
 * - applicant: a member of the public known to the platform, who may ask for help;
 * - staff: works for one centre; coordinator: the regional centre; editor: questions and episodes.
 */
export const roles = ["visitor", "applicant", "staff", "coordinator", "editor"] as const;
export type Role = (typeof roles)[number];

/** "everyone" needs no session at all; a list names the roles that may call, all others get 403 (401 without a session). */
export type Access = "everyone" | readonly Role[];

export type HttpMethod = "get" | "post" | "put" | "patch" | "delete";

/** One request, described once: the server obeys it, the mini-program obeys it, OpenAPI prints it. */
export interface Endpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  /** The operation's id, unique, such as "createTicket". */
  name: string;
  summary: string;
  method: HttpMethod;
  /** With `:name` for each part that comes from the path. */
  path: string;
  access: Access;
  /** Path, query (GET, DELETE) and body fields together; always a strict object. */
  input: Input;
  output: Output;
  /** Set where the call creates something: the caller then sends an Idempotency-Key, and the same key gives the same answer, once. */
  isIdempotentByKey?: true;
  /** What the body is, when it is not JSON. */
  body?: "multipart" | "bytes";
  /** What the answer is, when it is not `{ data }`. */
  answer?: "file";
  /** Which rate limit counts the call; "read" and "write" by method when nothing is said. */
  limit?: LimitName;
}

/**
 * Calls a minute by account (or address without one); the figures are settings of the server. "round"
 * is counted by both: accounts of guests are cheap to make.
 */
export type LimitName = "read" | "write" | "sign-in" | "create" | "upload" | "check" | "round";

/** Types an endpoint's description; adds nothing. */
export function defineEndpoint<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return endpoint;
}

/** Everybody who has a session. */
export const anyRole: readonly Role[] = roles;
