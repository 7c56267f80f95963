/**
 * npm run import:statutes -- DIR: brings the statute texts of a folder into the configured database,
 * also while the server runs. DIR holds one JSON file per version: { id, title, version,
 * effective_from, effective_to, articles: { "42": "…" } }. Builds the server first when it is stale.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildStale, root } from "./build.mjs";

try {
  await buildStale(["server"]);
} catch (error) {
  // Without the build tools (NODE_ENV=production leaves them out) the built command must do.
  if (error.code !== "MODULE_NOT_FOUND") {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
await import(pathToFileURL(path.join(root, "dist/server/import-statutes.mjs")).href);
