import multer from "@koa/multer";
import { AppError } from "#shared/errors/app-error";
import { invalidRequest, joinFields, paramsOf } from "./read-input";
import type { FrameContext } from "./request";

/** The one file of an upload, in memory. Its kind is for the room to judge by content, never by name. */
export interface UploadedFile {
  buffer: Buffer;
  /** As the sender called it: for showing, never for a path. */
  originalname: string;
  size: number;
}

const largestFile = 20 * 1024 * 1024;
const longestName = 200;
export const fileField = "file";

const readUpload = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: largestFile,
    files: 1,
    fields: 20,
    parts: 21,
    fieldSize: 64 * 1024,
    fieldNameSize: 100,
    headerPairs: 50,
  },
}).single(fileField);

/** The fields of a multipart body and its one file; every way a body can be broken has its code. */
export async function readMultipart(
  ctx: FrameContext,
): Promise<{ fields: Record<string, unknown>; file: UploadedFile }> {
  if (!ctx.is("multipart/form-data")) {
    throw new AppError("unsupported_media_type", "The body must be multipart/form-data.");
  }
  try {
    await readUpload(ctx as unknown as Parameters<typeof readUpload>[0], async () => {});
  } catch (error) {
    throw toAppError(error);
  }
  const file = (ctx.request as { file?: UploadedFile }).file;
  if (!file) throw invalidRequest([{ field: fileField, code: "missing" }]);
  // multer's object of fields has no prototype.
  const sent = { ...(ctx.request.body as Record<string, unknown> | undefined) };
  const { buffer, size } = file;
  const originalname = fileNameOf(file.originalname);
  return { fields: joinFields(sent, paramsOf(ctx)), file: { buffer, originalname, size } };
}

/** Browsers send the name in UTF-8, busboy reads it as Latin-1: turn it back, drop what is no name. */
export function fileNameOf(latin1: string): string {
  const decoded = Buffer.from(latin1, "latin1").toString("utf8");
  const name = decoded.includes("\ufffd") ? latin1 : decoded;
  return name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/^.*[\\/]/, "")
    .slice(0, longestName);
}

const codeByLimit: Record<string, (error: Error) => AppError> = {
  LIMIT_FILE_SIZE: (cause) =>
    new AppError("file_too_large", "The file is too large.", { mostBytes: largestFile }, { cause }),
  LIMIT_FILE_COUNT: (cause) =>
    new AppError("too_many_files", "One file at a time.", { most: 1 }, { cause }),
  LIMIT_UNEXPECTED_FILE: (cause) =>
    new AppError("too_many_files", "One file at a time, named file.", { most: 1 }, { cause }),
};

function toAppError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const limit = (error as { code?: string }).code ?? "";
  const known = codeByLimit[limit];
  if (known) return known(error);
  if (limit.startsWith("LIMIT_")) {
    return new AppError("body_too_large", "The form is too large.", {}, { cause: error });
  }
  // Whatever else the parser throws is about the body: no boundary, a cut-off part, a bad header.
  return new AppError("unreadable_body", "The form cannot be read.", {}, { cause: error });
}
