import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

export interface FrameMetrics {
  /** Above the navigation row: the phone's status bar. 0 in a browser. */
  statusPx: number;
  /** Height of the navigation row. */
  navPx: number;
  /** Kept free at its right for WeChat's capsule. 0 in a browser. */
  capsulePx: number;
}

let frame: FrameMetrics | undefined;

/** Where the page's own navigation row may stand; read once, it does not change. */
export function frameMetrics(): FrameMetrics {
  frame ??= isH5 ? { statusPx: 0, navPx: 44, capsulePx: 0 } : readFrame();
  return frame;
}

function readFrame(): FrameMetrics {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const gapPx = capsule.top - statusBarHeight;
  return {
    statusPx: statusBarHeight,
    navPx: Math.max(44, capsule.height + gapPx * 2),
    capsulePx: windowWidth - capsule.left,
  };
}

/** For signing in with WeChat; undefined where there is no WeChat. */
export async function readLoginCode(): Promise<string | undefined> {
  if (isH5) return undefined;
  const { code } = await Taro.login();
  return code;
}

export type Located =
  | { kind: "found"; longitude: number; latitude: number; system: "gcj02" | "wgs84" }
  | { kind: "refused" }
  | { kind: "unavailable" };

/** Only ever on a tap that says what for. */
export async function locate(): Promise<Located> {
  const system = isH5 ? "wgs84" : "gcj02"; // a browser knows no other
  try {
    const { longitude, latitude } = await Taro.getLocation({
      type: system,
      highAccuracyExpireTime: 10_000,
    });
    if (typeof longitude !== "number") return { kind: "unavailable" };
    return { kind: "found", longitude, latitude, system };
  } catch (error) {
    return { kind: /deny|denied|auth/i.test(messageOf(error)) ? "refused" : "unavailable" };
  }
}

export async function copyText(text: string): Promise<boolean> {
  try {
    return isSupported(await Taro.setClipboardData({ data: text }));
  } catch {
    return false;
  }
}

export async function callPhone(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // WeChat rejects when the person decides not to call.
  }
}

/** Asks for one message per template, after a tap. Answers with the templates that were accepted. */
export async function askForMessages(templateIds: readonly string[]): Promise<readonly string[]> {
  if (isH5 || templateIds.length === 0) return [];
  try {
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: [...templateIds],
      entityIds: [],
    });
    const byTemplate = new Map<string, unknown>(Object.entries(answer));
    return templateIds.filter((id) => byTemplate.get(id) === "accept");
  } catch {
    return [];
  }
}

/** Tells the browser's own parts (tab bar, dialogs), which stand outside our screens. */
export function markCareMode(isOn: boolean): void {
  if (isH5) document.documentElement.classList.toggle("care", isOn);
}

export function setPageTitle(title: string): void {
  if (isH5) document.title = title;
}

// H5 resolves what it cannot do with { errMsg: "暂时不支持 API …" } instead of rejecting.
function isSupported(answer: unknown): boolean {
  return !/暂时不支持|暂不支持/.test(messageOf(answer));
}

function messageOf(answer: unknown): string {
  return String((answer as { errMsg?: unknown } | undefined)?.errMsg ?? "");
}
