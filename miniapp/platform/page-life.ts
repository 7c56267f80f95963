import Taro, {
  useDidHide,
  useDidShow,
  usePageScroll,
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
} from "@tarojs/taro";
import { addressOf, type RouteParams } from "./navigation";

/** Each time the page comes to the front, the first time included. */
export function useWhenShown(task: () => void): void {
  useDidShow(() => task());
}

export function useWhenHidden(task: () => void): void {
  useDidHide(() => task());
}

/** The page's config needs `enablePullDownRefresh: true`. The ring stays until the task is done. */
export function useWhenPulledDown(task: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void task().finally(() => Taro.stopPullDownRefresh());
  });
}

export function useWhenBottomReached(task: () => void): void {
  useReachBottom(() => task());
}

export function useWhenScrolled(task: (scrollTop: number) => void): void {
  usePageScroll(({ scrollTop }) => task(scrollTop));
}

/** What WeChat shows when the page is shared. Nothing is shared unless somebody chooses to. */
export function useSharedAs(
  describe: () => { title: string; path: string; params?: RouteParams },
): void {
  useShareAppMessage(() => {
    const { title, path, params } = describe();
    return { title, path: addressOf(path, params) };
  });
}
