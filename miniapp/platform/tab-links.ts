import { isH5 } from "./settings";

/**
 * Taro draws a browser's tab bar as links to "javascript:;", which our Content-Security-Policy forbids:
 * each tap would be an error on the console. The tap itself is all that is needed.
 */
export function quietTabLinks(): void {
  if (!isH5) return;
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.getAttribute("href")?.startsWith("javascript:")) event.preventDefault();
    },
    true,
  );
}
