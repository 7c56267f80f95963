/** What text that people type may hold, as plain functions: a page may check it without schemas. */

// Control characters (line feed and tab apart) and the marks that turn the direction of writing
// around: none has a place in what people type, all can deceive a reader.
const forbiddenCharacters = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Trimmed, NFC, one kind of line end. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

export function hasForbiddenCharacters(text: string): boolean {
  return forbiddenCharacters.test(text);
}

/** Whether `tidied` has `min` to `max` characters and none that is forbidden. */
export function isFitText(tidied: string, { min, max }: { min: number; max: number }): boolean {
  return tidied.length >= min && tidied.length <= max && !hasForbiddenCharacters(tidied);
}
