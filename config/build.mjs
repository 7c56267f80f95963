/**
 * Builds what is stale: server, h5, weapp. A part is stale when the hash of its inputs differs from
 * the one written after its last good build, so a fresh clone, a pulled change, an edited setting
 * and a half-finished build are all rebuilt, and nothing else is.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export const root = path.resolve(import.meta.dirname, "..");
const load = createRequire(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);

const settings = ["package.json", "package-lock.json", "tsconfig.json", "config/build.mjs"];
const client = [
  "miniapp",
  "shared",
  "config/index.ts",
  "config/empty.js",
  "config/endpoints-without-schemas.js",
  "config/reload-when-built.js",
  "config/zod-without-json-schema.mjs",
  "config/weapp-aria.js",
  "config/weapp-squeeze.js",
  "config/weapp-used-attributes.js",
  ".browserslistrc",
  "babel.config.js",
  ...settings,
];
export const parts = {
  server: { inputs: ["server", "shared", ...settings], output: "dist/server", build: buildServer },
  h5: {
    inputs: client,
    output: "dist/h5",
    // With it a page reloads itself after each build: npm run dev sets it.
    environment: ["RELOAD_PAGES"],
    build: () => buildTaro("h5"),
  },
  weapp: {
    inputs: ["project.config.json", ...client],
    output: "dist/weapp",
    // What the phone talks to is part of what is built.
    environment: ["API_BASE"],
    build: () => buildTaro("weapp"),
  },
};

export async function buildStale(names, { isForced = false } = {}) {
  for (const name of names) {
    const part = parts[name];
    const hash = hashInputs(part);
    const stamp = path.join(root, "dist", `.${name}.hash`);
    const isFresh = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
    if (isFresh && !isForced && existsSync(path.join(root, part.output))) continue;
    say(`build ${name} …`);
    const startedAt = Date.now();
    rmSync(stamp, { force: true }); // a build that fails half-way stays stale
    await part.build();
    writeFileSync(stamp, hash);
    say(`build ${name} done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }
}

function hashInputs(part) {
  const hash = createHash("sha256");
  for (const name of part.environment ?? []) hash.update(`${name}=${process.env[name] ?? ""}\n`);
  for (const input of part.inputs) addToHash(hash, path.join(root, input));
  return hash.digest("hex");
}

function addToHash(hash, file) {
  const entries = readdirOrNothing(file);
  if (!entries) {
    if (existsSync(file))
      hash.update(path.relative(root, file)).update("\0").update(readFileSync(file));
    return;
  }
  for (const entry of entries.sort()) {
    if (entry !== "media") addToHash(hash, path.join(file, entry)); // films are served, not built
  }
}

function readdirOrNothing(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

// The database driver looks for them when it is told to use them, and does without.
const optionalDriverParts = [
  "@aws-sdk/credential-providers",
  "@mongodb-js/zstd",
  "gcp-metadata",
  "kerberos",
  "mongodb-client-encryption",
  "snappy",
  "socks",
];

/** What packages written as CommonJS find in scope; an ES module has none of it. */
const commonJsNames = `import { createRequire as createRequireHere } from "node:module";
const require = createRequireHere(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

async function buildServer() {
  const esbuild = load("esbuild");
  rmSync(path.join(root, "dist/server"), { recursive: true, force: true }); // chunks change names
  await esbuild.build({
    absWorkingDir: root,
    // The supervisor forks the second one, the others are commands: each a file of its own.
    entryPoints: {
      main: "server/main.ts",
      "engine-child": "server/database/engine-child.ts",
      "import-statutes": "server/import-statutes.ts",
      "rotate-keys": "server/rotate-keys.ts",
      "invite-coordinator": "server/invite-coordinator.ts",
    },
    outdir: "dist/server",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // main.ts loads the bulk of the program while the engine opens.
    splitting: true,
    platform: "node",
    target: "node20",
    // ES modules: they can import both kinds of package, and have import.meta.
    format: "esm",
    // Packages too: reading one file instead of a thousand halves a start. Native ones are loaded by name.
    external: [...optionalDriverParts, "@node-rs/argon2"],
    banner: { js: commonJsNames },
    sourcemap: "linked",
    logLevel: "warning",
  });
}

async function buildTaro(type) {
  const cli = load.resolve("@tarojs/cli/bin/taro");
  const output = path.join(root, "dist", type);
  rmSync(output, { recursive: true, force: true });
  let log = "";
  const child = spawn(process.execPath, [cli, "build", "--type", type], {
    cwd: root,
    // Said outright: a caller's NODE_ENV=test made the main package 399 KiB instead of 310.
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      log = (log + chunk).slice(-20_000);
    });
  }
  // A build that is stopped stops its compiler too.
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const ticking = setInterval(() => say(`build ${type} … ${lastPercent(log)}`), 5_000);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(ticking);
  process.off("SIGINT", stop).off("SIGTERM", stop);
  // Believe the files as well as the exit code.
  const proof = path.join(output, type === "h5" ? "index.html" : "app.json");
  if (code !== 0 || !existsSync(proof) || /✖ Webpack|Compiled with errors/.test(log)) {
    throw new Error(`taro build --type ${type} failed (${code}):\n${log.slice(-4_000)}`);
  }
  if (type !== "h5") return;
  if (process.env.RELOAD_PAGES) addReloading(output);
  packFolder(output);
}

/** A file of its own, for the page's headers allow no other scripts than ours. */
function addReloading(folder) {
  const name = "reload-when-built.js";
  const page = path.join(folder, "index.html");
  copyFileSync(path.join(root, "config", name), path.join(folder, name));
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace("</body>", `<script src="/${name}"></script></body>`));
}

function lastPercent(log) {
  return log.match(/\(\d+%\)/g)?.at(-1) ?? "";
}

/** file.br and file.gz beside every text file: the server picks, nothing is packed at run time. */
function packFolder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const text = readFileSync(file);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  const named = process.argv.slice(2).filter((argument) => argument in parts);
  await buildStale(named.length > 0 ? named : Object.keys(parts), {
    isForced: process.argv.includes("--force"),
  });
}
