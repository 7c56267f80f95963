/** The part of `wx` our pages call. Everything else is undefined, as on an old phone. */
import type { PageStack } from "./page-stack";
import { type Callbacks, fail, orPromise, succeed } from "./wx-callbacks";
import { request, uploadFile } from "./wx-network";

interface ModalOptions extends Callbacks {
  title: string;
  content: string;
  confirmText: string;
  cancelText: string;
}
interface SheetOptions extends Callbacks {
  itemList: string[];
}

const capsule = { width: 87, height: 32, top: 24, right: 378, bottom: 56, left: 291 };
const system = () => ({
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  pixelRatio: 2,
  platform: "devtools",
  SDKVersion: "3.8.0",
  version: "8.0.50",
  system: "iOS 17",
  model: "host",
  brand: "host",
  language: "zh_CN",
  statusBarHeight: 20,
});

export function makeWx(stack: PageStack): Record<string, unknown> {
  const known: Record<string, unknown> = {
    env: { USER_DATA_PATH: "wxfile://usr" },
    getSystemInfoSync: system,
    getWindowInfo: system,
    getDeviceInfo: system,
    getAppBaseInfo: system,
    getMenuButtonBoundingClientRect: () => capsule,
    canIUse: () => true,
    nextTick: (task: () => void) => setTimeout(task, 0),
    getLaunchOptionsSync: () => ({ path: "", query: {} }),
    getEnterOptionsSync: () => ({ path: "", query: {} }),
    ...storage,
    ...navigation(stack),
    ...dialogs,
    ...files,
    getNetworkType: orPromise((options) => succeed(options, { networkType: "wifi" })),
    ...Object.fromEntries(
      ["setClipboardData", "stopPullDownRefresh", "pageScrollTo"].map((name) => [name, done(name)]),
    ),
    request,
    uploadFile,
    createSelectorQuery: makeQuery,
    createVideoContext: videoContext,
  };
  // Listeners exist and never fire. By name, because Taro takes over only what it finds.
  for (const name of ["NetworkStatusChange", "WindowResize", "ThemeChange"]) {
    known[`on${name}`] = () => {};
    known[`off${name}`] = () => {};
  }
  // Taro itself listens to more of them.
  return new Proxy(known, {
    get: (target, key) => {
      if (key in target) return target[String(key)];
      return /^(on|off)[A-Z]/.test(String(key)) ? () => {} : undefined;
    },
  });
}

/** Kept when the program is closed and opened again, as on a phone. */
const storage = {
  getStorageSync: (key: string) => {
    const text = localStorage.getItem(key);
    return text === null ? "" : JSON.parse(text);
  },
  setStorageSync: (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => localStorage.removeItem(key),
  getStorageInfoSync: () => ({ keys: Object.keys(localStorage), currentSize: 0, limitSize: 10240 }),
};

interface Going extends Callbacks {
  url: string;
}

function navigation(stack: PageStack) {
  const goBy = (name: string, go: (url: string) => void) =>
    orPromise((options: Going) => {
      try {
        go(options.url);
        succeed(options, { errMsg: `${name}:ok` });
      } catch (error) {
        fail(options, { errMsg: `${name}:fail ${String(error)}` });
      }
    });
  return {
    navigateTo: goBy("navigateTo", (url) => stack.navigateTo(url)),
    redirectTo: goBy("redirectTo", (url) => stack.redirectTo(url)),
    switchTab: goBy("switchTab", (url) => stack.switchTab(url)),
    reLaunch: goBy("reLaunch", (url) => stack.reLaunch(url)),
    navigateBack: orPromise((options: Callbacks & { delta?: number }) => {
      stack.navigateBack(options.delta ?? 1);
      succeed(options, { errMsg: "navigateBack:ok" });
    }),
  };
}

/** What only has to have been called. */
function done(name: string) {
  return orPromise((options) => succeed(options, { errMsg: `${name}:ok` }));
}

/** Drawn as plain buttons: the client's own look is no matter of ours. */
const dialogs = {
  showToast: done("showToast"),
  showLoading: done("showLoading"),
  hideLoading: done("hideLoading"),
  showModal: orPromise((options: ModalOptions) => {
    const words = `${options.title}\n${options.content}`;
    ask(words, [options.confirmText, options.cancelText], (at) => {
      succeed(options, { confirm: at === 0, cancel: at !== 0 });
    });
  }),
  showActionSheet: orPromise((options: SheetOptions) => {
    ask("", options.itemList, (tapIndex) => succeed(options, { tapIndex }));
  }),
};

function ask(words: string, answers: readonly string[], onAnswer: (at: number) => void): void {
  const dialog = document.createElement("div");
  dialog.id = "dialog";
  dialog.append(words);
  for (const [at, text] of answers.entries()) {
    const button = document.createElement("button");
    button.textContent = text;
    button.addEventListener("click", () => {
      dialog.remove();
      onAnswer(at);
    });
    dialog.append(button);
  }
  document.body.append(dialog);
}

/** One photo in the album, one file in the chats: what is sent of them is wx-network's to know. */
const files = {
  chooseMedia: orPromise((options) => {
    succeed(options, { tempFiles: [{ tempFilePath: "wxfile://tmp/photo.png", size: 70 }] });
  }),
  chooseMessageFile: orPromise((options) => {
    const file = { path: "wxfile://tmp/chat.png", name: "聊天截图.png", size: 70 };
    succeed(options, { tempFiles: [file] });
  }),
};

/** Sizes by id only: what Taro asks for. */
function makeQuery() {
  const asked: string[] = [];
  const query = {
    in: () => query,
    select: (selector: string) => {
      asked.push(selector);
      return asking;
    },
    selectAll: (selector: string) => {
      asked.push(selector);
      return asking;
    },
    selectViewport: () => ({ scrollOffset: () => query }),
    exec: (done?: (found: unknown[]) => void) => {
      setTimeout(() => done?.(asked.map(measure)), 0);
    },
  };
  const asking = { fields: () => query, boundingClientRect: () => query, node: () => query };
  return query;
}

function measure(selector: string): object | null {
  const found = findPart(selector.replace(/^#/, ""));
  if (!found) return null;
  const { width, height, top, left, right, bottom } = found.getBoundingClientRect();
  return { width, height, top, left, right, bottom };
}

function videoContext(id: string) {
  const video = () => findPart(id)?.querySelector("video");
  return {
    play: () => void video()?.play(),
    pause: () => video()?.pause(),
    seek: (seconds: number) => {
      const film = video();
      if (film) film.currentTime = seconds;
    },
    playbackRate: (rate: number) => {
      const film = video();
      if (film) film.playbackRate = rate;
    },
    requestFullScreen: () => {},
  };
}

/** The framework writes ids with the page's own prefix: "xx--film". */
function findPart(id: string): Element | undefined {
  return [...document.querySelectorAll(`[id$="--${id}"]`)].at(-1);
}
