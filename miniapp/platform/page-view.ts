import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

/** Brings a part into view and gives it the focus, for who listens instead of looking. */
export function moveFocusTo(id: string): void {
  // After the page has been drawn with it.
  setTimeout(() => {
    if (!isH5) {
      void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 240 });
      return;
    }
    const part = document.getElementById(id);
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "center", behavior: "smooth" });
  }, 60);
}

export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
