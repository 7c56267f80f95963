import { isNativeError } from "node:util/types";

/**
 * What may be logged of an error. The messages of the driver and of validators quote values (a
 * duplicate key names the phone that was doubled), so of theirs only name, code and place remain.
 */
export interface FaultLine {
  name: string;
  code?: string | number;
  message?: string;
  at: string[];
  cause?: FaultLine;
}

const quotesValues =
  /^(Mongo|Mongoose|Bulk|Zod|\$Zod|Validat|Cast|Version|DocumentNotFound|Syntax)/;
const mostFrames = 8;

export function describeFault(error: unknown, depth = 0): FaultLine {
  if (!isNativeError(error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: string | number };
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(!quotesValues.test(error.name) && { message: error.message }),
    at: framesOf(error),
    ...(error.cause !== undefined && depth < 3 && { cause: describeFault(error.cause, depth + 1) }),
  };
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, mostFrames);
}
