/**
 * npm run invite:coordinator: prints a link by which one person becomes a coordinator, also while the server
 * runs. Builds the server first when it is stale.
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
await import(pathToFileURL(path.join(root, "dist/server/invite-coordinator.mjs")).href);
