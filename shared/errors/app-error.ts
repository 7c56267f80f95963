/** Every refusal the program knows, and the HTTP status it is answered with. The code is the contract. */
export const errorCodes = {
  invalid_request: 400,
  unreadable_body: 400,
  not_signed_in: 401,
  not_allowed: 403,
  consent_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale_version: 409,
  key_reused: 409,
  in_progress: 409,
  not_possible_now: 409,
  /** The centre the applicant consented to is no longer where the request would go; `details` says where now. */
  route_changed: 409,
  file_too_large: 413,
  body_too_large: 413,
  too_many_files: 413,
  unsupported_media_type: 415,
  file_type_refused: 415,
  too_many_requests: 429,
  unexpected: 500,
  upstream_failed: 502,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** What goes into `details` of an `invalid_request`: every faulty field at once. */
export interface FieldIssue {
  field: string;
  /** zod's code (too_small, too_big, invalid_type, unrecognized_keys …) or our own word. */
  code: string;
}

/** A refusal that is part of the contract. Anything else thrown is a bug, answered 500 `unexpected`. */
export class AppError extends Error {
  // Set by hand: minifiers rename classes.
  override name = "AppError";
  constructor(
    readonly code: ErrorCode,
    /** For the log, never shown. */
    message: string,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
  get status(): number {
    return errorCodes[this.code];
  }
}
