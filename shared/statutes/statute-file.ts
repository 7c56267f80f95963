import type { FieldIssue } from "../errors/app-error";
import { mostStatuteBytes } from "./statute-bounds";
import { type StatuteFile, statuteFile } from "./statute-schemas";

/** A file as it was read, or every fault in it. */
export type ReadStatute =
  | { statute: StatuteFile; faults?: undefined }
  | { statute?: undefined; faults: FieldIssue[] };

const mostFaults = 50;

/**
 * A statute out of a file's bytes. The faults name the place in the file: "articles.42", or "" for the
 * file itself (too_large, not_utf8, not_json).
 */
export function readStatuteFile(bytes: Uint8Array): ReadStatute {
  if (bytes.byteLength > mostStatuteBytes) return { faults: [{ field: "", code: "too_large" }] };
  const text = decode(bytes);
  if (text === undefined) return { faults: [{ field: "", code: "not_utf8" }] };
  const value = parse(text);
  if (value === undefined) return { faults: [{ field: "", code: "not_json" }] };
  const parsed = statuteFile.safeParse(value);
  const faults = [
    ...repeatedKeys(text).map((field) => ({ field, code: "repeated" })),
    ...(parsed.error?.issues ?? []).map(toFault),
  ];
  if (faults.length > 0 || !parsed.success) return { faults: faults.slice(0, mostFaults) };
  return { statute: parsed.data };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // Drops a byte order mark by itself.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toFault(issue: { path: PropertyKey[]; code: string; message: string; keys?: string[] }) {
  const isWord = issue.code === "custom" && /^[a-z_]+$/.test(issue.message);
  const code = isWord ? issue.message : issue.code;
  const field = [...issue.path.map(String), ...(issue.keys ?? []).slice(0, 1)].join(".");
  return { field: field.slice(0, 120), code };
}

interface OpenObject {
  /** Undefined for a list. */
  keys: Set<string> | undefined;
  /** The key whose value is being read. */
  current: string;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Keys that stand twice in one object of well-formed JSON, as paths: JSON.parse keeps the last one and
 * says nothing, and an article would be lost.
 */
export function repeatedKeys(json: string): string[] {
  const open: OpenObject[] = [];
  const repeated = new Set<string>();
  let lastText = "";
  for (const [token] of json.matchAll(tokens)) {
    if (moveTo(open, token)) continue;
    if (token !== ":") lastText = token;
    else if (isRepeated(open.at(-1), JSON.parse(lastText))) {
      repeated.add(open.map(({ current }) => current).join("."));
    }
  }
  return [...repeated];
}

/** Into an object or a list, or out of it; false for any other token. */
function moveTo(open: OpenObject[], token: string): boolean {
  if (token === "{") open.push({ keys: new Set(), current: "" });
  else if (token === "[") open.push({ keys: undefined, current: "" });
  else if (token === "}" || token === "]") open.pop();
  else return false;
  return true;
}

/** Notes the key whose value comes now, and whether its object had it before. */
function isRepeated(place: OpenObject | undefined, key: string): boolean {
  if (!place?.keys) return false;
  const isThere = place.keys.has(key);
  place.keys.add(key);
  place.current = key;
  return isThere;
}
