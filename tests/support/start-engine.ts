import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEngine } from "../../server/database/engine-supervisor";
import { buildEngineChild, root } from "./engine-file";

declare global {
  var stopTestEngine: (() => Promise<void>) | undefined;
}

/** One engine for the whole run; workers learn its address from the environment they are born with. */
export default async function startTestEngine(): Promise<void> {
  if (process.env.MONGODB_URI) {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI;
    return;
  }
  // Short on purpose: a Unix socket's path may have 107 bytes.
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const engine = await startEngine({
    childFile: await buildEngineChild(),
    folder: path.join(folder, "engine"),
    cacheRoot: path.join(root, "node_modules/.cache/embedded-engine"),
    say: (line) => process.stderr.write(`${line}\n`),
    onLost: (reason) => {
      throw reason;
    },
  });
  process.env.TEST_MONGODB_URI = engine.uri;
  globalThis.stopTestEngine = async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
