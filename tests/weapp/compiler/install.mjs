/** node install.mjs : brings WeChat's compiler from the registry, once; says so, as it takes a while. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;
// npm writes this file last: an install that was cut off is done again.
const isInstalled = existsSync(path.join(folder, "node_modules/.package-lock.json"));
if (!isInstalled) {
  process.stderr.write("installing WeChat's compiler (276 MB, once) …\n");
  const child = spawn("npm", ["install", "--no-save", "--no-package-lock"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.once("error", (error) => {
    throw error;
  });
  child.once("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
