import Taro, { useRouter } from "@tarojs/taro";
import { isH5 } from "./settings";

export type RouteParams = Record<string, string | number | undefined>;

const tabPages = [
  "/home/home-page",
  "/home/quiz-tab-page",
  "/home/episodes-tab-page",
  "/home/help-tab-page",
  "/home/me-page",
];

/** Opens a page; a tab page is switched to (WeChat lets it take no parameters). */
export async function goTo(path: string, params: RouteParams = {}): Promise<void> {
  if (tabPages.includes(path)) {
    await Taro.switchTab({ url: path });
    return;
  }
  await Taro.navigateTo({ url: withParams(path, params) });
}

/** Opens a page in place of this one: back then leads to the page before. */
export async function replaceWith(path: string, params: RouteParams = {}): Promise<void> {
  if (tabPages.includes(path)) {
    await Taro.switchTab({ url: path });
    return;
  }
  await Taro.redirectTo({ url: withParams(path, params) });
}

/** Closes every page and starts again there: after signing in or out. */
export async function startAgainAt(path: string): Promise<void> {
  await Taro.reLaunch({ url: path });
}

/** One page back; home when this page was opened by a link. */
export async function goBack(): Promise<void> {
  if (canGoBack()) await Taro.navigateBack();
  else await Taro.switchTab({ url: "/home/home-page" });
}

export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** The parameters the page was opened with, decoded. */
export function useRouteParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  // Both platforms hand them over as they were written.
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value && decode(value)]),
  );
}

/** A full address for somebody else to open: the page in a browser, its path in WeChat. */
export function addressOf(path: string, params: RouteParams = {}): string {
  const route = withParams(path, params);
  return isH5 ? `${window.location.origin}/#${route}` : route;
}

function withParams(path: string, params: RouteParams): string {
  const parts = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `${path}?${parts.join("&")}` : path;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
