/** npm start: builds what is stale, then serves. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildStale, root } from "./build.mjs";

// `npm start` is npm > sh > this process, and sh keeps SIGTERM to itself: stopping npm would leave
// the server running without a parent. So when the parent is gone, stop as if asked to.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}

try {
  await buildStale(["server", "h5"]);
} catch (error) {
  const isMissingTools = error.code === "MODULE_NOT_FOUND";
  process.stderr.write(
    isMissingTools
      ? "The build tools are not installed (NODE_ENV=production leaves them out): run npm install --include=dev, or bring dist/ built elsewhere.\n"
      : `${error.message}\n`,
  );
  process.exit(1);
}
// In this process: one step less between a signal and the server.
await import(pathToFileURL(path.join(root, "dist/server/main.mjs")).href);
