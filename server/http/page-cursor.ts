import { AppError } from "#shared/errors/app-error";

/** A place in a list as text for the next call; means nothing to who holds it. */
export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Reads what `writeCursor` wrote; anything else is a bad field. */
export function readCursor(cursor: string, parts: number): string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isPlace = Array.isArray(place) && place.length === parts;
    if (isPlace && place.every((part) => typeof part === "string")) return place;
  } catch {
    // not ours: refused below
  }
  throw new AppError("invalid_request", "The cursor is not one of ours.", {
    issues: [{ field: "cursor", code: "invalid_format" }],
  });
}
