import { z } from "zod";
import { hasForbiddenCharacters, tidyText } from "./typed-text";

/** A record's id: 24 hex characters, so that no operator can hide in it. */
export const recordId = z.string().regex(/^[0-9a-f]{24}$/);

/** Text that people type: trimmed, NFC, `min` to `max` characters, free of control and direction marks. */
export function typedText(min: number, max: number) {
  return z
    .string()
    .max(max * 4) // before any work is done on it
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((text) => !hasForbiddenCharacters(text), { error: "forbidden_characters" }),
    );
}

/** A calendar day in Asia/Shanghai, "2026-11-22". */
export const isoDay = z.iso.date();

/** A moment in UTC, ISO 8601. */
export const isoMoment = z.iso.datetime();

/** Where a list goes on, as the server gave it. */
const cursor = z
  .string()
  .max(200)
  .regex(/^[\w-]*$/);

/** Fields of every list's input: `limit` (1–100, 20 when nothing is said) and `cursor`. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: cursor.optional(),
};

/** One page of a list: its items, and the cursor of the next page or null. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
