/**
 * Stand-in for @tarojs/taro, so that a rendered page can import platform/. What a test is about
 * (a request, a choice of files) it mocks in platform/ itself.
 */
import { useEffect } from "react";

const stored = new Map<string, unknown>();
const nothing = async () => ({});

const taro = {
  getEnv: () => "WEB",
  ENV_TYPE: { WEAPP: "WEAPP", WEB: "WEB" },
  nextTick: (task: () => void) => setTimeout(task, 0),
  getStorageSync: (key: string) => stored.get(key) ?? "",
  setStorageSync: (key: string, value: unknown) => stored.set(key, value),
  removeStorageSync: (key: string) => stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getCurrentPages: () => [{}],
  navigateTo: nothing,
  redirectTo: nothing,
  switchTab: nothing,
  reLaunch: nothing,
  navigateBack: nothing,
  showToast: nothing,
  showLoading: nothing,
  hideLoading: () => {},
  showModal: async () => ({ confirm: true }),
  showActionSheet: async () => ({ tapIndex: 0 }),
  stopPullDownRefresh: () => {},
  request: () => Promise.reject(new Error("No network in tests: mock platform/network.")),
};
export default taro;

export const useRouter = () => ({ params: {} as Record<string, string | undefined> });
/** A page is shown once: when it is drawn. */
export const useDidShow = (task: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the platform does
  useEffect(task, []);
};
export const useDidHide = () => {};
export const usePageScroll = () => {};
export const usePullDownRefresh = () => {};
export const useReachBottom = () => {};
export const useShareAppMessage = () => {};
