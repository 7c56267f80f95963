/** Pages as WeChat's client keeps them: tab pages stay once they were opened, the others are a stack. */
import type { AssociatedBackend, CodeSpace, Root } from "glass-easel-miniprogram-adapter";

export type Hooks = Record<string, unknown>;

interface OpenPage {
  path: string;
  element: HTMLElement;
  instance: Hooks;
  hooks: Hooks;
  root: Root;
}

interface PageStackOptions {
  backend: AssociatedBackend;
  space: CodeSpace;
  parent: HTMLElement;
  tabPaths: readonly string[];
  /** What the package said to Page(), by path. */
  hooksOf: (path: string) => Hooks | undefined;
  /** After each move. */
  onShown: (path: string) => void;
}

export class PageStack {
  private pages: OpenPage[] = [];
  /** Tab pages that were opened, in front or not. */
  private readonly tabs = new Map<string, OpenPage>();

  constructor(private readonly options: PageStackOptions) {}

  instances(): Hooks[] {
    return this.pages.map(({ instance }) => instance);
  }

  navigateTo(url: string): void {
    if (this.options.tabPaths.includes(pathOf(url))) throw new Error(`${url} is a tab page`);
    this.hide(this.pages.at(-1));
    this.pages.push(this.create(url));
    this.shown();
  }

  navigateBack(delta: number): void {
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) {
      this.unload(this.pages.pop());
    }
    this.show(this.pages.at(-1));
    this.shown();
  }

  redirectTo(url: string): void {
    this.unload(this.pages.pop());
    this.pages.push(this.create(url));
    this.shown();
  }

  switchTab(url: string): void {
    const path = pathOf(url);
    if (!this.options.tabPaths.includes(path)) throw new Error(`${url} is no tab page`);
    const [bottom, ...others] = this.pages;
    for (const page of others.reverse()) this.unload(page);
    if (bottom && !this.tabs.has(bottom.path)) this.unload(bottom);
    else if (bottom?.path !== path && others.length === 0) this.hide(bottom);
    const kept = this.tabs.get(path);
    if (kept) this.show(kept);
    const page = kept ?? this.create(url);
    this.tabs.set(path, page);
    this.pages = [page];
    this.shown();
  }

  reLaunch(url: string): void {
    const all = new Set([...this.pages.reverse(), ...this.tabs.values()]);
    for (const page of all) this.unload(page);
    this.tabs.clear();
    this.pages = [];
    if (this.options.tabPaths.includes(pathOf(url))) {
      this.switchTab(url);
      return;
    }
    this.pages = [this.create(url)];
    this.shown();
  }

  /** Tells the page in front. */
  tell(hook: string, given: object): void {
    const page = this.pages.at(-1);
    if (page) run(page, hook, given);
  }

  private shown(): void {
    const page = this.pages.at(-1);
    for (const each of new Set([...this.pages, ...this.tabs.values()])) {
      each.element.style.display = each === page ? "" : "none";
    }
    this.options.onShown(page?.path ?? "");
  }

  private create(url: string): OpenPage {
    const { backend, space, parent, hooksOf } = this.options;
    const path = pathOf(url);
    const hooks = hooksOf(path);
    if (!hooks) throw new Error(`The package has no page ${path}`);
    const root = backend.createRoot("wx-page", space, path);
    const placeholder = document.createElement("div");
    parent.append(placeholder);
    root.attach(parent, placeholder);
    const instance = root.get();
    for (const [name, hook] of Object.entries(hooks)) {
      if (typeof hook === "function" && !(name in instance)) instance[name] = hook;
    }
    const options = parametersOf(url);
    Object.assign(instance, { route: path, __route__: path, options });
    const page = { path, hooks, instance, root, element: parent.lastElementChild as HTMLElement };
    page.element.addEventListener("scroll", () => {
      run(page, "onPageScroll", { scrollTop: page.element.scrollTop });
    });
    run(page, "onLoad", options);
    run(page, "onShow");
    setTimeout(() => run(page, "onReady"), 0);
    return page;
  }

  private show(page: OpenPage | undefined): void {
    if (page) run(page, "onShow");
  }

  private hide(page: OpenPage | undefined): void {
    if (page) run(page, "onHide");
  }

  private unload(page: OpenPage | undefined): void {
    if (!page) return;
    run(page, "onUnload");
    this.tabs.delete(page.path);
    page.root.release();
    page.element.remove();
  }
}

function run({ hooks, instance }: OpenPage, name: string, ...given: unknown[]): void {
  const hook = hooks[name];
  if (typeof hook === "function") hook.apply(instance, given);
}

function pathOf(url: string): string {
  return (url.split("?")[0] ?? "").replace(/^\//, "");
}

/** Handed over as they were written: WeChat decodes nothing. */
function parametersOf(url: string): Record<string, string> {
  const query = url.split("?")[1] ?? "";
  const pairs = query.split("&").filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
}
