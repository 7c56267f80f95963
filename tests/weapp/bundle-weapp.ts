/** Turns dist/weapp into one page a browser can open: what WeChat's client does when it loads a package. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { TmplGroup } from "glass-easel-template-compiler";

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; text: string; iconPath: string }[] };
}
interface Compiled {
  groups: string;
  warnings: string[];
}

export async function bundleWeapp(from: string, to: string): Promise<{ warnings: string[] }> {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)));
  const read = (file: string) => readFileSync(path.join(from, file), "utf8");
  const app = JSON.parse(read("app.json")) as AppJson;
  const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(subPackagePages)];
  const { groups, warnings } = compileTemplates(files, read);

  const modules = files
    .filter((file) => file.endsWith(".js"))
    .map((file) => `${quote(withoutEnding(file))}:function(${moduleHeader}){${read(file)}\n}`);
  const settings = Object.fromEntries(
    files
      .filter((file) => file.endsWith(".json") && !/^(app|project\.|sitemap)/.test(file))
      .map((file) => [withoutEnding(file), JSON.parse(read(file))]),
  );
  writeFileSync(
    path.join(to, "package.js"),
    `window.weappPackage={app:${quote(app)},pages:${quote(pages)},settings:${quote(settings)},` +
      `groups:(function(){return ${groups}})(),modules:{${modules.join(",\n")}}};`,
  );
  writeFileSync(path.join(to, "package.css"), builtInCss + toCss(from, pages));
  writeFileSync(path.join(to, "index.html"), page);
  // What the pages name as /assets/… lies in the package.
  cpSync(path.join(from, "assets"), path.join(to, "assets"), { recursive: true });
  await build({
    entryPoints: [path.join(__dirname, "host/host.ts")],
    outfile: path.join(to, "host.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return { warnings };
}

function compileTemplates(files: string[], read: (file: string) => string): Compiled {
  const group = new TmplGroup();
  const warnings: string[] = [];
  for (const file of files) {
    if (file.endsWith(".wxs")) group.addScript(withoutEnding(file), read(file));
    if (file.endsWith(".wxml")) {
      const found = group.addTmpl(withoutEnding(file), renameBuiltIns(read(file))) as
        | unknown[]
        | undefined;
      warnings.push(...(found ?? []).map((warning) => `${file}: ${JSON.stringify(warning)}`));
    }
  }
  return { groups: group.getTmplGenObjectGroups(), warnings };
}

/** <view> becomes <wx-view>: a custom element of ours, never an HTML tag that happens to share a name. */
function renameBuiltIns(wxml: string): string {
  const ours = /<(\/?)(?!block|template|wxs|import|include|slot|comp\b)([a-z][a-z-]*)(?=[\s>/])/g;
  return wxml.replace(ours, "<$1wx-$2");
}

function toCss(from: string, pages: string[]): string {
  const seen = new Set<string>();
  const inline = (file: string): string => {
    if (seen.has(file)) return "";
    seen.add(file);
    return readOrNothing(file).replace(/@import\s+["']([^"']+)["'];?/g, (_, name: string) =>
      inline(path.resolve(path.dirname(file), name)),
    );
  };
  return ["app", ...pages]
    .map((name) => inline(path.join(from, `${name}.wxss`)))
    .join("\n")
    .replace(/(-?\d*\.?\d+)rpx/g, (_, size: string) => `calc(${size} * 100vw / 750)`)
    .replace(/(^|[,}\s])page(?=[\s{,.:])/g, "$1wx-page");
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// WeChat's client hides the browser in the same way: code that reaches for what only a browser has
// must fail here too. `fetch` and the like are the host's own; the package must not see them.
const browserOnly = [
  ..."window document frames self top parent location navigator history screen".split(" "),
  ..."localStorage sessionStorage indexedDB caches crypto performance".split(" "),
  ..."alert confirm prompt open fetch XMLHttpRequest WebSocket EventSource Worker".split(" "),
  ..."URL URLSearchParams Blob File FileReader FormData Headers Request Response".split(" "),
  ..."AbortController AbortSignal TextEncoder TextDecoder structuredClone queueMicrotask".split(
    " ",
  ),
  ..."requestAnimationFrame cancelAnimationFrame requestIdleCallback getComputedStyle".split(" "),
  ..."matchMedia MutationObserver IntersectionObserver ResizeObserver customElements".split(" "),
  ..."Node Element HTMLElement SVGElement Event CustomEvent EventTarget Image Audio".split(" "),
];
const moduleHeader = ["require", "module", "exports", "globalThis", ...browserOnly].join(",");
const subPackagePages = ({ root, pages }: { root: string; pages: string[] }) =>
  pages.map((page) => `${root.replace(/\/$/, "")}/${page}`);
const withoutEnding = (file: string) => file.replace(/\.\w+$/, "");
const quote = (value: unknown) => JSON.stringify(value);

const builtInCss = `*{box-sizing:border-box}body{margin:0}
#frame{position:fixed;inset:0;transform:translateZ(0)}#frame.has-tabs{bottom:56px}
#host{height:100%}wx-page{display:block;height:100%;overflow:auto}
#tabs{position:fixed;inset:auto 0 0;height:56px;display:flex;background:#fff}
#tabs[hidden]{display:none}
#tabs button{flex:1;border:0;background:none;font-size:11px}#tabs img{display:block;margin:0 auto;height:28px}
#dialog{position:fixed;inset:0;display:flex;flex-direction:column;justify-content:center;background:#fffd}
wx-view,wx-swiper,wx-form,wx-input,wx-textarea{display:block}
wx-scroll-view{display:block;overflow:auto}
wx-input input,wx-textarea textarea{border:0;width:100%;font:inherit;background:none}
wx-text{white-space:pre-line}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}wx-image img{width:100%;height:100%}
wx-video,wx-canvas{display:block}
wx-video video,wx-canvas canvas{width:100%;height:100%}
wx-button{display:block;width:100%;text-align:center;font-size:18px;line-height:2.55;border-radius:5px;background:#f8f8f8}
`;
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/package.css"><div id="frame"><div id="host"></div></div><div id="tabs"></div>
<script src="/package.js"></script><script src="/host.js"></script></html>`;
