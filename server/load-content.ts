/** Puts what ships into the database: once for each state of the content and of the program. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ContentLoader } from "./app";
import { isContentLoaded, rememberLoadedContent } from "./database/loaded-content";

/**
 * Runs the loaders, and gives a line for each that added something. When the same content was loaded by the
 * same program before, there is nothing to look at: reading and comparing it all was a quarter of a start.
 */
export async function loadContentOnce(
  loaders: readonly ContentLoader[],
  folders: { contentFolder: string; builtFolder: string },
): Promise<string[]> {
  const fingerprint = fingerprintOf(loaders, folders);
  if (await isContentLoaded(fingerprint)) return [];
  const lines: string[] = [];
  for (const { name, load } of loaders) {
    const { added } = await load();
    if (added > 0) lines.push(`content: ${name}, ${added} added`);
  }
  await rememberLoadedContent(fingerprint);
  return lines;
}

/** Changes when a shipped file, the program, or the list of what it loads (demonstration or not) does. */
function fingerprintOf(
  loaders: readonly ContentLoader[],
  { contentFolder, builtFolder }: { contentFolder: string; builtFolder: string },
): string {
  const hash = createHash("sha256");
  for (const { name } of loaders) hash.update(`${name}\n`);
  // The names of the program's parts carry the hash of what is in them.
  for (const file of filesBelow(builtFolder, ".mjs")) hash.update(`${path.basename(file)}\n`);
  for (const file of filesBelow(contentFolder, ".json")) {
    hash
      .update(`${path.basename(file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}
