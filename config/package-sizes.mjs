/**
 * How much a visitor's phone has to fetch: read from dist/, which must have been built.
 * Run by itself it prints every package with its files, the largest first, as JSON.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./build.mjs";

const kib = 1024;

/** KiB of the WeChat build's main package and of its largest subpackage; null where nothing is built. */
export function weappSizes() {
  const packages = weappPackages();
  if (!packages) return null;
  const { main, ...subpackages } = Object.fromEntries(
    Object.entries(packages).map(([name, files]) => [name, sumOf(files)]),
  );
  return { main, largestSubpackage: Math.max(0, ...Object.values(subpackages)) };
}

/** KiB of gzipped scripts that the first page of the H5 build needs: those of index.html and the home page's own. */
export function h5FirstLoad() {
  const files = h5FirstScripts();
  return files ? sumOf(files) : null;
}

/** The files of each package of the WeChat build by its root, "main" for what is in none. */
function weappPackages() {
  const folder = path.join(root, "dist/weapp");
  if (!existsSync(path.join(folder, "app.json"))) return null;
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(folder, "app.json"), "utf8"));
  const roots = subPackages.map((each) => `${each.root.replace(/\/$/, "")}/`);
  const packages = Object.fromEntries(["main", ...roots].map((name) => [name, []]));
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name));
    const name = roots.find((each) => file.startsWith(each)) ?? "main";
    packages[name].push({ file, kib: statSync(path.join(folder, file)).size / kib });
  }
  return packages;
}

/** The scripts of the first page of the H5 build, as large as they travel. */
function h5FirstScripts() {
  const folder = path.join(root, "dist/h5");
  if (!existsSync(path.join(folder, "index.html"))) return null;
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file]) => file);
  const sizeOf = (file) => statSync(path.join(folder, `${file}.gz`)).size / kib;
  return [...named, ...chunksOfHome(folder, named)].map((file) => ({ file, kib: sizeOf(file) }));
}

/** The scripts that the router fetches for the first page, as the built app.js names them. */
function chunksOfHome(folder, named) {
  const app = named.find((file) => path.basename(file).startsWith("app."));
  const text = readFileSync(path.join(folder, app), "utf8");
  const route = /"path":"home\/home-page","load":.*?\.then\(/.exec(text)?.[0] ?? "";
  const ids = [...route.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id);
  if (ids.length === 0)
    throw new Error("The build's app.js no longer says what the home page loads.");
  const names = readdirSync(path.join(folder, "js"));
  return ids.map((id) => {
    // A named chunk's file does not begin with its number: its hash finds it.
    const hashes = [...text.matchAll(new RegExp(`\\b${id}"?:"([0-9a-f]{8})"`, "g"))];
    const endings = hashes.map(([, hash]) => `.${hash}.js`);
    const file = names.find((name) => endings.some((ending) => name.endsWith(ending)));
    if (!file) throw new Error(`The build has no script for chunk ${id}.`);
    return `js/${file}`;
  });
}

function sumOf(files) {
  return files.reduce((sum, each) => sum + each.kib, 0);
}

if (process.argv[1] === import.meta.filename) {
  const packages = { ...weappPackages(), h5: h5FirstScripts() };
  for (const files of Object.values(packages)) files?.sort((a, b) => b.kib - a.kib);
  process.stdout.write(`${JSON.stringify(packages, null, 2)}\n`);
}
