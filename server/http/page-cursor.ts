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
  throw notOurs();
}

/** Where a page of a list in the order of time ended. */
export interface MomentPlace {
  at: Date;
  id: string;
}

export function writeMomentCursor({ at, id }: MomentPlace): string {
  return writeCursor([at.toISOString(), id]);
}

/** Null without a cursor: from the beginning. */
export function readMomentCursor(cursor: string | undefined): MomentPlace | null {
  if (cursor === undefined) return null;
  const [moment = "", id = ""] = readCursor(cursor, 2);
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) throw notOurs();
  return { at, id };
}

function notOurs(): AppError {
  return new AppError("invalid_request", "The cursor is not one of ours.", {
    issues: [{ field: "cursor", code: "invalid_format" }],
  });
}
