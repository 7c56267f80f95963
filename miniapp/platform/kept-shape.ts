/**
 * What was read back from the phone may be of an older version of the program. Says whether a record
 * has its fields, each of its kind; deeper is not looked.
 */
type FieldKind =
  | "string"
  | "number"
  | "boolean"
  | "object"
  | "array"
  | "text or null"
  | "object or null";

export function hasShape<Shape>(
  value: unknown,
  kinds: Readonly<Record<keyof Shape, FieldKind>>,
): value is Shape {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  return Object.entries<FieldKind>(kinds).every(([field, kind]) => isOfKind(record[field], kind));
}

export function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isOfKind(value: unknown, kind: FieldKind): boolean {
  if (kind === "array") return Array.isArray(value);
  if (kind === "text or null") return value === null || typeof value === "string";
  if (kind === "object or null") return typeof value === "object";
  return typeof value === kind && value !== null;
}
