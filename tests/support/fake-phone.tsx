/**
 * A phone for page tests: what `miniapp/platform` does, in memory. Opening a page again on the same
 * phone is starting the program anew: only what was stored is still there.
 */
import { type RenderResult, render } from "@testing-library/react";
import React from "react";
import * as jsxRuntime from "react/jsx-runtime";

export interface FakeRequest {
  method: string;
  path: string;
  body: unknown;
  token: string | undefined;
  /** The Idempotency-Key, where one was sent. */
  key?: string | undefined;
}

/** What a fake server answers: data, or a refusal. */
export type FakeAnswer =
  | { data: unknown }
  | { status: number; code: string; details?: Record<string, unknown> };
export type FakeServer = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

export interface FakePhone {
  isOnline: boolean;
  server: FakeServer;
  storage: Map<string, unknown>;
  /** Every request that reached the server. */
  sent: FakeRequest[];
  /** Where pages wanted to go: path with its parameters. */
  went: string[];
  /** What was asked in a dialog. */
  asked: string[];
  /** How dialogs are answered. */
  saysYes: boolean;
  /** Parts that got the focus. */
  focused: string[];
  /** What is chosen when a page asks for photos or files. */
  picks: FakeFile[];
  /** Where the phone is, when a page asks. */
  found: FakePosition;
  /** Where somebody points on the map; undefined where there is none. */
  pointed: { name: string; longitude: number; latitude: number } | undefined;
  /** What lies on the clipboard. */
  copied: string | undefined;
  /** How the phone's album and share sheet answer, and what they got. */
  album: "saved" | "refused" | "stopped";
  sheet: "shared" | "stopped" | "unavailable";
  pictures: { to: "album" | "sheet"; name: string; words: string[] }[];
  /** How often a page led to the permissions. */
  permissionsOpened: number;
  /** Files that pages gave to the person, or showed. */
  handed: { name: string; type: string; bytes: ArrayBuffer }[];
  /** Whether it can play no sound, and the sounds it was given. */
  isMute: boolean;
  sounds: { type: string; isPlaying: boolean }[];
  setOnline: (isOnline: boolean) => void;
  open: (page: string, params?: Record<string, string>) => RenderResult;
  /** Several pages of one running program: what one keeps in memory the next finds. */
  load: (...pages: [page: string, params: Record<string, string>][]) => React.ComponentType[];
  show: (Page: React.ComponentType | undefined) => RenderResult;
}

export interface FakeFile {
  path: string;
  name: string;
  sizeBytes: number;
}
export type FakePosition =
  | { kind: "found"; longitude: number; latitude: number; system: "wgs84" }
  | { kind: "refused" }
  | { kind: "unavailable" };

interface Uploading {
  path: string;
  fileName: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  onProgress?: (percent: number) => void;
}

interface Sending {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  bytes?: ArrayBuffer;
  isFile?: boolean;
}

export function aPhone(server: FakeServer): FakePhone {
  const watchers = new Set<(isOnline: boolean) => void>();
  const phone: FakePhone = {
    isOnline: true,
    server,
    storage: new Map(),
    sent: [],
    went: [],
    asked: [],
    saysYes: true,
    focused: [],
    picks: [],
    found: { kind: "unavailable" },
    pointed: undefined,
    copied: undefined,
    album: "saved",
    sheet: "shared",
    pictures: [],
    permissionsOpened: 0,
    handed: [],
    isMute: false,
    sounds: [],
    setOnline: (isOnline) => {
      phone.isOnline = isOnline;
      for (const watcher of watchers) watcher(isOnline);
    },
    open: (page, params = {}) => phone.show(load(phone, watchers, [[page, params]])[0]),
    load: (...pages) => load(phone, watchers, pages),
    show: (Page) => {
      if (!Page) throw new Error("There is no such page.");
      return render(<Page />);
    },
  };
  return phone;
}

type Watchers = Set<(isOnline: boolean) => void>;

function load(
  phone: FakePhone,
  watchers: Watchers,
  pages: [page: string, params: Record<string, string>][],
): React.ComponentType[] {
  const loaded: React.ComponentType[] = [];
  jest.isolateModules(() => {
    // The one React of the tests; two would not know each other's hooks.
    jest.doMock("react", () => React);
    jest.doMock("react/jsx-runtime", () => jsxRuntime);
    jest.doMock("../../miniapp/platform/network", () => networkOf(phone, watchers));
    jest.doMock("../../miniapp/platform/storage", () => storageOf(phone));
    const opened = { params: {} as Record<string, string> };
    jest.doMock("../../miniapp/platform/navigation", () => navigationOf(phone, opened));
    jest.doMock("../../miniapp/platform/page-view", () => ({
      moveFocusTo: (id: string) => phone.focused.push(id),
      scrollToTop: () => {},
    }));
    jest.doMock("../../miniapp/platform/files", () => filesOf(phone));
    jest.doMock("../../miniapp/platform/outgoing-files", () => ({
      sendOutFile: (name: string, type: string, content: ArrayBuffer | string) => {
        const bytes =
          typeof content === "string" ? Uint8Array.from(Buffer.from(content)).buffer : content;
        return filesOf(phone).handOverFile(name, type, bytes);
      },
    }));
    jest.doMock("../../miniapp/platform/maps", () => ({
      openOnMap: () => Promise.resolve(false),
      canPointOnMap: phone.pointed !== undefined,
      pointOnMap: () => Promise.resolve(phone.pointed),
    }));
    jest.doMock("../../miniapp/platform/sound", () => soundOf(phone));
    jest.doMock("../../miniapp/platform/pictures", () => picturesOf(phone));
    jest.doMock("../../miniapp/platform/device", () => deviceOf(phone));
    jest.doMock("../../miniapp/platform/dialogs", () => ({
      showToast: () => {},
      confirm: ({ text }: { text: string }) => {
        phone.asked.push(text);
        return Promise.resolve(phone.saysYes);
      },
    }));
    for (const [page, params] of pages) {
      const Page: React.ComponentType = require(`../../miniapp/${page}`).default;
      loaded.push(() => {
        opened.params = params;
        return <Page />;
      });
    }
  });
  return loaded;
}

function networkOf(phone: FakePhone, watchers: Watchers) {
  const actual = jest.requireActual("../../miniapp/platform/network");
  return {
    ...actual,
    readIsOnline: () => Promise.resolve(phone.isOnline),
    watchOnline: (watcher: (isOnline: boolean) => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    sendRequest: async ({ method, path, headers, body: json, bytes, isFile }: Sending) => {
      await Promise.resolve();
      if (!phone.isOnline) throw new actual.OfflineError("unreachable");
      const token = headers?.authorization?.replace("Bearer ", "");
      const body = bytes ? { bytes: bytes.byteLength } : json;
      const request = { method, path, body, token, key: headers?.["idempotency-key"] };
      phone.sent.push(request);
      const answer = toAnswer(await phone.server(request));
      // Where a file was asked for, a refusal comes as bytes too.
      return isFile && answer.status >= 400 ? { ...answer, body: bytesOf(answer.body) } : answer;
    },
    // A file that is lost on its way got halfway first.
    sendFile: async ({ path, fileName, fields, headers, onProgress }: Uploading) => {
      await Promise.resolve();
      onProgress?.(50);
      if (!phone.isOnline) throw new actual.OfflineError("unreachable");
      const token = headers?.authorization?.replace("Bearer ", "");
      const key = headers?.["idempotency-key"];
      const request = { method: "POST", path, body: { fileName, ...fields }, token, key };
      phone.sent.push(request);
      return toAnswer(await phone.server(request));
    },
  };
}

function filesOf(phone: FakePhone) {
  const choose = ({ count }: { count: number }) => Promise.resolve(phone.picks.slice(0, count));
  const hand = async (name: string, type: string, bytes: ArrayBuffer) => {
    phone.handed.push({ name, type, bytes });
  };
  return {
    ...jest.requireActual("../../miniapp/platform/files"),
    readPiece: async (_file: FakeFile, _from: number, length: number) => new ArrayBuffer(length),
    choosePhotos: choose,
    chooseFiles: choose,
    handOverFile: hand,
    showFile: hand,
  };
}

function soundOf(phone: FakePhone) {
  return {
    playSound: async (type: string, _bytes: ArrayBuffer, onEnd: () => void) => {
      if (phone.isMute) throw new Error("This phone plays nothing.");
      const sound = { type, isPlaying: true };
      phone.sounds.push(sound);
      return {
        stop: () => {
          sound.isPlaying = false;
          onEnd();
        },
      };
    },
  };
}

/** A pen that only notes which words it was to write. */
function picturesOf(phone: FakePhone) {
  let words: string[] = [];
  const pen = {
    fillRect: () => {},
    fillText: (text: string) => words.push(text),
    measureText: (text: string) => ({ width: text.length * 20 }),
  };
  return {
    drawPicture: async ({ draw }: { draw: (pen: unknown) => void }) => {
      words = [];
      draw(pen);
      return { path: "blob:picture", words };
    },
    savePicture: async (picture: { words: string[] }, name: string) => {
      phone.pictures.push({ to: "album", name, words: picture.words });
      return phone.album;
    },
    sharePicture: async (picture: { words: string[] }, name: string) => {
      phone.pictures.push({ to: "sheet", name, words: picture.words });
      return phone.sheet;
    },
    openPermissions: async () => {
      phone.permissionsOpened += 1;
    },
  };
}

function deviceOf(phone: FakePhone) {
  return {
    ...jest.requireActual("../../miniapp/platform/device"),
    locate: () => Promise.resolve(phone.found),
    copyText: (text: string) => {
      phone.copied = text;
      return Promise.resolve(true);
    },
  };
}

function bytesOf(body: unknown): ArrayBuffer {
  return Uint8Array.from(Buffer.from(JSON.stringify(body))).buffer;
}

function toAnswer(answer: FakeAnswer) {
  if ("data" in answer) return { status: 200, headers: {}, body: { data: answer.data } };
  const { status, code, details = {} } = answer;
  return { status, headers: {}, body: { error: { code, details, requestId: "r-1" } } };
}

// Stored as text, as a phone does: what was kept is never the same object again.
function storageOf({ storage }: FakePhone) {
  const read = (key: string) => {
    const text = storage.get(key);
    return text === undefined ? undefined : JSON.parse(String(text));
  };
  return {
    readStored: read,
    writeStored: (key: string, value: unknown) => {
      storage.set(key, JSON.stringify(value));
      return true;
    },
    removeStored: (key: string) => storage.delete(key),
    removeStoredByPrefix: (prefix: string) => {
      for (const key of [...storage.keys()]) if (key.startsWith(prefix)) storage.delete(key);
    },
  };
}

function navigationOf(phone: FakePhone, opened: { params: Record<string, string> }) {
  const go = (path: string, to: Record<string, unknown> = {}) => {
    const query = Object.entries(to).map(([name, value]) => `${name}=${String(value)}`);
    phone.went.push(query.length > 0 ? `${path}?${query.join("&")}` : path);
    return Promise.resolve();
  };
  return {
    goTo: go,
    replaceWith: go,
    startAgainAt: go,
    goBack: () => go("back"),
    canGoBack: () => true,
    useRouteParams: () => opened.params,
    addressOf: (path: string) => path,
  };
}

/** Puts a session on the phone, as if somebody had signed in before. */
export function signIn(phone: FakePhone, accountId: string, role = "applicant"): void {
  const session = {
    token: `token-${accountId}`,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    account: {
      id: accountId,
      role,
      nickname: "小河",
      centreId: null,
      centreName: null,
      createdAt: "2026-11-01T00:00:00.000Z",
    },
  };
  phone.storage.set("session", JSON.stringify(session));
}
