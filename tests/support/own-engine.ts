import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type EngineOptions,
  type RunningEngine,
  startEngine,
} from "../../server/database/engine-supervisor";
import { buildEngineChild, root } from "./engine-file";

export interface OwnEngine extends RunningEngine {
  folder: string;
  said: string[];
  lost: Error[];
}

/** An engine of the test's own, to be mistreated; gone with its folder when the file is done. */
export function useOwnEngines() {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const running: RunningEngine[] = [];
  afterAll(async () => {
    for (const engine of running) await engine.stop();
    rmSync(base, { recursive: true, force: true });
  });
  const start = async (folderName: string, changes: Partial<EngineOptions> = {}) => {
    const said: string[] = [];
    const lost: Error[] = [];
    const folder = path.join(base, folderName);
    const engine = await startEngine({
      childFile: await buildEngineChild(),
      folder,
      cacheRoot: path.join(root, "node_modules/.cache/embedded-engine"),
      say: (line) => said.push(line),
      onLost: (reason) => lost.push(reason),
      ...changes,
    });
    running.push(engine);
    const own: OwnEngine = { ...engine, folder, said, lost };
    return own;
  };
  return { base, start };
}

/** kill -9, and which process it was. */
export function killEngine(engine: RunningEngine): number {
  const id = engine.processId();
  // Process 0 would mean everybody in our own group.
  if (id === undefined) throw new Error("The engine is not running.");
  process.kill(id, "SIGKILL");
  return id;
}
