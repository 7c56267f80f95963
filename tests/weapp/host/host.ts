/** Runs a built WeChat package on WeChat's own open component framework, inside a browser. */
import * as glassEasel from "glass-easel";
import { MiniProgramEnv } from "glass-easel-miniprogram-adapter";
import { defineBuiltIns } from "./built-ins";
import { type Hooks, PageStack } from "./page-stack";
import { makeWx } from "./wx-shim";

type ModuleBody = (
  require: (path: string) => unknown,
  module: object,
  exports: object,
  global: object,
) => void;
interface Host {
  /** Where the visitor is; the test reads it. */
  currentPage: string;
}
interface WeappGlobals {
  weappPackage: {
    app: { tabBar: { list: { pagePath: string; text: string; iconPath: string }[] } };
    pages: string[];
    settings: Record<string, { component?: boolean }>;
    groups: Record<string, unknown>;
    modules: Record<string, ModuleBody>;
  };
  weappHost: Host;
  global: unknown;
  wx: unknown;
  App: (app: Hooks) => void;
  Page: (page: Hooks) => void;
  getApp: () => Hooks;
  getCurrentPages: () => Hooks[];
}
const globals = window as unknown as WeappGlobals;
const { weappPackage } = globals;
const tabs = weappPackage.app.tabBar.list;

// --- what the package expects around it
const host: Host = { currentPage: "" };
globals.weappHost = host;
// What WeChat leaves of the global object: the language, no DOM. webpack reaches for `globalThis`.
const languageNames = Object.getOwnPropertyNames(window).filter(
  (name) =>
    /^[A-Z]\w+(Array|Error|Map|Set)$/.test(name) ||
    "Object Function Symbol Math JSON Promise Proxy Reflect Date RegExp String Number Boolean BigInt Map Set Array ArrayBuffer DataView setTimeout clearTimeout"
      .split(" ")
      .includes(name),
);
const weappGlobal = Object.fromEntries(
  languageNames.map((name) => [name, Reflect.get(window, name)]),
);
globals.global = weappGlobal;
const app: Hooks = {};
globals.App = (made) => Object.assign(app, made);
globals.getApp = () => app;

// --- the component framework
glassEasel.globalOptions.writeIdToDOM = true; // tests find parts by id
const env = new MiniProgramEnv();
const space = env.createCodeSpace("", true);
for (const [path, content] of Object.entries(weappPackage.groups)) {
  space.addCompiledTemplate(path, {
    groupList: weappPackage.groups,
    content,
    // Taro listens on native nodes (wx-view), not on components.
    fallbackListenerOnNativeNode: true,
  });
}
for (const [path, settings] of Object.entries(weappPackage.settings)) {
  space.addComponentStaticConfig(path, settings);
}
const context = new glassEasel.CurrentWindowBackendContext();
context.onEvent((target: unknown, type: string, detail: unknown, options: object) => {
  const event = new glassEasel.Event(type, detail, options);
  glassEasel.Event.dispatchEvent(target as glassEasel.Element, event);
  return event.defaultPrevented() ? 1 : 0;
});

// --- pages
const pageHooks = new Map<string, Hooks>();
const stack = new PageStack({
  backend: env.associateBackend(context),
  space,
  parent: partOfHost("host"),
  tabPaths: tabs.map(({ pagePath }) => pagePath),
  hooksOf: (path) => pageHooks.get(path),
  onShown: (path) => {
    host.currentPage = path;
    const isTab = tabs.some(({ pagePath }) => pagePath === path);
    partOfHost("tabs").hidden = !isTab;
    partOfHost("frame").classList.toggle("has-tabs", isTab);
  },
});
globals.getCurrentPages = () => stack.instances();
globals.wx = makeWx(stack);
defineBuiltIns();

// --- modules, as WeChat's client loads them
const loaded = new Map<string, { exports: object }>();
function load(path: string): unknown {
  const known = loaded.get(path);
  if (known) return known.exports;
  const body = weappPackage.modules[path];
  if (!body) throw new Error(`The package has no module ${path}`);
  const module = { exports: {} };
  loaded.set(path, module);
  const require = (name: string) => load(resolve(path, name));
  body.call(module.exports, require, module, module.exports, weappGlobal);
  return module.exports;
}
function resolve(from: string, name: string): string {
  return new URL(name, `weapp:/${from}`).pathname.replace(/^\/|\.js$/g, "");
}

// --- start
load("app");
for (const [path, settings] of Object.entries(weappPackage.settings)) {
  if (settings.component) space.globalComponentEnv(window, path, () => load(path));
}
for (const path of weappPackage.pages) {
  space.globalComponentEnv(window, path, () => {
    const define = globals.Page;
    globals.Page = (hooks) => {
      pageHooks.set(path, hooks);
      define(hooks);
    };
    load(path);
  });
}
const launch = { path: weappPackage.pages[0], query: {} };
for (const hook of [app.onLaunch, app.onShow]) {
  if (typeof hook === "function") hook.call(app, launch);
}
drawTabs();
stack.switchTab(`/${weappPackage.pages[0]}`);

/** The client's own tab bar. */
function drawTabs(): void {
  for (const { pagePath, text, iconPath } of tabs) {
    const button = document.createElement("button");
    button.id = `tab-${pagePath.split("/").at(-1)}`;
    const icon = document.createElement("img");
    icon.src = `/${iconPath}`;
    button.append(icon, text);
    button.addEventListener("click", () => stack.switchTab(`/${pagePath}`));
    partOfHost("tabs").append(button);
  }
}

function partOfHost(id: string): HTMLElement {
  const part = document.getElementById(id);
  if (!part) throw new Error(`The host's page has no ${id}`);
  return part;
}
