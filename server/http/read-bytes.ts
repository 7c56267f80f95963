import { AppError } from "#shared/errors/app-error";
import type { FrameContext } from "./request";

/** A piece of a file is smaller; files as a whole come as multipart. */
const mostBytes = 1024 * 1024;

/** The body as it was sent, whole; refuses what is no row of bytes, and what is too long. */
export async function readBytes(ctx: FrameContext): Promise<Buffer> {
  if (!ctx.is("application/octet-stream")) {
    throw new AppError("unsupported_media_type", "The body must be application/octet-stream.");
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) throw new AppError("body_too_large", "The piece is too long.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
