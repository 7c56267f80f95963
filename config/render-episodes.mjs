/**
 * Draws the films of 《安安知道》 anew: node config/render-episodes.mjs [--frames] [id …]
 * Needs ffmpeg and fonts-noto-cjk (see studio/README.md). What it writes is committed, so nobody
 * has to run it to build, start or test.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const outfile = path.join(root, "dist/studio/render-episodes.cjs");

await build({
  absWorkingDir: root,
  entryPoints: ["studio/render-episodes.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  packages: "external",
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
